import type { Calibration } from './calibration.ts';

// Written by `npm run calibrate` on 2026-11-22; do not edit. Cross-validated figures:
// {
//   "leftOut": 20960,
//   "questions": 646,
//   "right": 0.98,
//   "wrong": 0.015,
//   "offered": 1,
//   "refusedAnswered": 0.029,
//   "reliability": [
//     {
//       "from": 0,
//       "to": 0.1,
//       "count": 1565,
//       "right": 0.021
//     },
//     {
//       "from": 0.1,
//       "to": 0.2,
//       "count": 587,
//       "right": 0.179
//     },
//     {
//       "from": 0.2,
//       "to": 0.3,
//       "count": 932,
//       "right": 0.274
//     },
//     {
//       "from": 0.3,
//       "to": 0.4,
//       "count": 1183,
//       "right": 0.371
//     },
//     {
//       "from": 0.4,
//       "to": 0.5,
//       "count": 1221,
//       "right": 0.484
//     },
//     {
//       "from": 0.5,
//       "to": 0.6,
//       "count": 1227,
//       "right": 0.572
//     },
//     {
//       "from": 0.6,
//       "to": 0.7,
//       "count": 1156,
//       "right": 0.652
//     },
//     {
//       "from": 0.7,
//       "to": 0.8,
//       "count": 1321,
//       "right": 0.757
//     },
//     {
//       "from": 0.8,
//       "to": 0.9,
//       "count": 1841,
//       "right": 0.866
//     },
//     {
//       "from": 0.9,
//       "to": 1,
//       "count": 10377,
//       "right": 0.972
//     }
//   ]
// }
export const CALIBRATION: Calibration = {
  "choice": {
    "candidate": [
      0.029911,
      0.75109,
      0.45683,
      -1.8237,
      1.4432,
      0.72936,
      -0.47954,
      -0.93889,
      -1.4233,
      -1.0977,
      -1.1588,
      0.66554,
      4.8678,
      -0.19552,
      -0.1933,
      1.4893,
      -1.2296
    ],
    "refusal": [
      3.6842,
      -0.04861,
      0.21036,
      0.24469,
      2.9429,
      3.7602,
      1.8052,
      -0.47268,
      -2.037,
      0.38342,
      0.203,
      0.38132,
      0.81458,
      -1.5899,
      0.53159
    ]
  },
  "answer": 0.41,
  "suggest": 0.41,
  "help": 0.5
};

import type { Calibration } from './calibration.ts';

// Written by `npm run calibrate` on 2026-11-22; do not edit. Cross-validated figures:
// {
//   "leftOut": 22468,
//   "questions": 646,
//   "right": 0.967,
//   "wrong": 0.013,
//   "offered": 1,
//   "refusedAnswered": 0.006,
//   "reliability": [
//     {
//       "from": 0,
//       "to": 0.1,
//       "count": 2554,
//       "right": 0.015
//     },
//     {
//       "from": 0.1,
//       "to": 0.2,
//       "count": 673,
//       "right": 0.169
//     },
//     {
//       "from": 0.2,
//       "to": 0.3,
//       "count": 1000,
//       "right": 0.29
//     },
//     {
//       "from": 0.3,
//       "to": 0.4,
//       "count": 1142,
//       "right": 0.38
//     },
//     {
//       "from": 0.4,
//       "to": 0.5,
//       "count": 1237,
//       "right": 0.488
//     },
//     {
//       "from": 0.5,
//       "to": 0.6,
//       "count": 1202,
//       "right": 0.569
//     },
//     {
//       "from": 0.6,
//       "to": 0.7,
//       "count": 1189,
//       "right": 0.656
//     },
//     {
//       "from": 0.7,
//       "to": 0.8,
//       "count": 1378,
//       "right": 0.733
//     },
//     {
//       "from": 0.8,
//       "to": 0.9,
//       "count": 1791,
//       "right": 0.851
//     },
//     {
//       "from": 0.9,
//       "to": 1,
//       "count": 10472,
//       "right": 0.974
//     }
//   ]
// }
export const CALIBRATION: Calibration = {
  choice: {
    candidate: [
      0.086096, 0.76591, 0.4572, -1.3201, 0.49127, 0.6448, -0.33202, -0.93747, -1.3399, -1.0171, -1.0078,
      0.62687, 5.0597, -0.43647, -0.24787, 1.4737, -1.1247,
    ],
    refusal: [
      3.3068, -0.069179, 0.26221, 0.29966, 3.5327, 2.872, 1.3284, -0.22164, -2.0244, 0.18433, 0.14527, 0.2105,
      0.90854, -2.3891, 0.43855,
    ],
  },
  answer: 0.52,
  suggest: 0.46,
  help: 0.35,
};

import type { Calibration } from './calibration.ts';

// Written by `npm run calibrate` on 2026-11-22; do not edit. Cross-validated figures:
// {
//   "leftOut": 24528,
//   "questions": 646,
//   "right": 0.978,
//   "wrong": 0.013,
//   "offered": 1,
//   "refusedAnswered": 0.006,
//   "reliability": [
//     {
//       "from": 0,
//       "to": 0.1,
//       "count": 2537,
//       "right": 0.016
//     },
//     {
//       "from": 0.1,
//       "to": 0.2,
//       "count": 677,
//       "right": 0.185
//     },
//     {
//       "from": 0.2,
//       "to": 0.3,
//       "count": 961,
//       "right": 0.297
//     },
//     {
//       "from": 0.3,
//       "to": 0.4,
//       "count": 1158,
//       "right": 0.368
//     },
//     {
//       "from": 0.4,
//       "to": 0.5,
//       "count": 1337,
//       "right": 0.456
//     },
//     {
//       "from": 0.5,
//       "to": 0.6,
//       "count": 1342,
//       "right": 0.571
//     },
//     {
//       "from": 0.6,
//       "to": 0.7,
//       "count": 1251,
//       "right": 0.642
//     },
//     {
//       "from": 0.7,
//       "to": 0.8,
//       "count": 1521,
//       "right": 0.74
//     },
//     {
//       "from": 0.8,
//       "to": 0.9,
//       "count": 1976,
//       "right": 0.853
//     },
//     {
//       "from": 0.9,
//       "to": 1,
//       "count": 11938,
//       "right": 0.978
//     }
//   ]
// }
export const CALIBRATION: Calibration = {
  choice: {
    candidate: [
      0.11832, 0.76605, 0.49426, -1.3781, 0.32245, 0.6375, -0.2935, -0.74824, -1.3942, -1.0487, -1.1101,
      0.68075, 5.3044, -0.47741, -0.2313, 1.5908, -1.2758,
    ],
    refusal: [
      3.4521, -0.081395, 0.23771, 0.30294, 3.4965, 3.1039, 1.2376, -0.15174, -2.1673, 0.047408, 0.056917,
      0.20316, 0.81218, -2.797, 0.37642,
    ],
  },
  answer: 0.51,
  suggest: 0.47,
  help: 0.25,
};

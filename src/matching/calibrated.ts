import type { Calibration } from './calibration.ts';

// Written by `npm run calibrate` on 2026-11-22; do not edit. Cross-validated figures:
// {
//   "leftOut": 22431,
//   "questions": 646,
//   "right": 0.969,
//   "wrong": 0.013,
//   "offered": 1,
//   "refusedAnswered": 0.006,
//   "reliability": [
//     {
//       "from": 0,
//       "to": 0.1,
//       "count": 2568,
//       "right": 0.016
//     },
//     {
//       "from": 0.1,
//       "to": 0.2,
//       "count": 683,
//       "right": 0.173
//     },
//     {
//       "from": 0.2,
//       "to": 0.3,
//       "count": 949,
//       "right": 0.279
//     },
//     {
//       "from": 0.3,
//       "to": 0.4,
//       "count": 1166,
//       "right": 0.403
//     },
//     {
//       "from": 0.4,
//       "to": 0.5,
//       "count": 1219,
//       "right": 0.474
//     },
//     {
//       "from": 0.5,
//       "to": 0.6,
//       "count": 1224,
//       "right": 0.543
//     },
//     {
//       "from": 0.6,
//       "to": 0.7,
//       "count": 1224,
//       "right": 0.67
//     },
//     {
//       "from": 0.7,
//       "to": 0.8,
//       "count": 1368,
//       "right": 0.741
//     },
//     {
//       "from": 0.8,
//       "to": 0.9,
//       "count": 1807,
//       "right": 0.857
//     },
//     {
//       "from": 0.9,
//       "to": 1,
//       "count": 10393,
//       "right": 0.974
//     }
//   ]
// }
export const CALIBRATION: Calibration = {
  choice: {
    candidate: [
      0.093909, 0.76528, 0.45634, -1.3126, 0.51407, 0.63617, -0.34057, -0.88472, -1.3768, -1.0273, -1.0267,
      0.6066, 5.0285, -0.44666, -0.24046, 1.4413, -1.1512,
    ],
    refusal: [
      3.3309, -0.10297, 0.277, 0.30413, 3.4016, 2.9513, 1.2494, -0.19088, -2.0323, 0.087624, 0.054821,
      0.15301, 0.85669, -2.1603, 0.44348,
    ],
  },
  answer: 0.56,
  suggest: 0.56,
  help: 0.35,
};

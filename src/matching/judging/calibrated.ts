import type { SizedCalibration } from './calibration.ts';
export const FITTED: readonly SizedCalibration[] = [];

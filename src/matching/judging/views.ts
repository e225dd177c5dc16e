import { type Features, type TextFeatures, weigh } from '../reading/features.ts';
import type { LinearModel } from './linear.ts';

/** The three models' views of a text. */
export interface Views {
  readonly plain: LinearView;
  readonly tagged: LinearView;
  /** What is asked, whoever it is asked of: classes are shapes (`goal`, `overview@pair`), not answers. */
  readonly masked: LinearView;
}

export interface LinearView {
  readonly labels: readonly string[];
  readonly model: LinearModel;
  /** Inverse document frequency by feature id; 0 for a feature that is not used. */
  readonly idf: Float32Array;
}

export type ViewName = keyof Views;
export const VIEW_NAMES: readonly ViewName[] = ['plain', 'tagged', 'masked'];

export const viewFeatures = ({ idf }: LinearView, features: TextFeatures): Features => weigh(features, idf);

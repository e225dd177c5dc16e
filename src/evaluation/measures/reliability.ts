import { type Share, shareWhere } from './share.ts';

/** A score, and whether what it was given to was right. */
export interface Judgement {
  /** Claimed probability of being right, 0 … 1. */
  readonly score: number;
  readonly right: boolean;
}

/** The judgements whose score lies in [from, to); the last band holds 1 too. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Mean claimed probability; null where the band is empty. */
  readonly claimed: number | null;
  /** How often it was right. */
  readonly right: Share;
}

const BANDS = 10;

/** Ten bands of equal width, lowest first. */
export function reliability(judgements: readonly Judgement[]): Band[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const inside = judgements.filter(({ score }) => Math.min(BANDS - 1, Math.floor(score * BANDS)) === band);
    const sum = inside.reduce((total, { score }) => total + score, 0);
    return {
      from: band / BANDS,
      to: (band + 1) / BANDS,
      claimed: inside.length > 0 ? sum / inside.length : null,
      right: shareWhere(inside, ({ right }) => right),
    };
  });
}

/**
 * Expected calibration error: how far the bands' claims are from what came true, weighted by their sizes; 0 … 1,
 * 0 is perfect. Null without judgements.
 */
export function calibrationError(bands: readonly Band[]): number | null {
  const all = bands.reduce((total, { right }) => total + right.of, 0);
  if (all === 0) return null;
  return bands.reduce(
    (total, { claimed, right }) =>
      total + (claimed === null ? 0 : (right.of / all) * Math.abs(claimed - right.share)),
    0,
  );
}

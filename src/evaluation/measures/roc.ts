/**
 * Area under the ROC curve: the probability that one of `inside` scores above one of `outside`, a tie counting
 * half; 0 … 1, 0.5 by chance. 0 where either is empty.
 */
export function auroc(inside: readonly number[], outside: readonly number[]): number {
  let above = 0;
  for (const a of inside) for (const b of outside) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / Math.max(1, inside.length * outside.length);
}

/**
 * The lowest score above which at most `answered` (0 … 1) of `outside` lies: what scores higher than it would be
 * answered. Null where `outside` is empty or all of it may be answered: then there is no such score.
 */
export function cutoff(outside: readonly number[], answered: number): number | null {
  // 0.29 × 100 is 28.999…, which means 29.
  const most = Math.floor(outside.length * answered + 1e-9);
  return [...outside].sort((a, b) => b - a)[most] ?? null;
}

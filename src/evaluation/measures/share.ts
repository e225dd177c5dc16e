/** A share with its 95 % confidence interval (Wilson 1927); of nothing it may be anything. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  /** `hits / of`, 0 … 1; 0 where `of` is 0. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { hits, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many of `items` are so, as a share. */
export const shareWhere = <T>(items: readonly T[], isSo: (item: T) => boolean): Share =>
  share(items.filter(isSo).length, items.length);

/** `95.0 % (89–98)`. */
export const percent = ({ share: value, low, high }: Share): string =>
  `${(value * 100).toFixed(1)} % (${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)})`;

/** The same; a dash where there was nothing to count. */
export const percentOrDash = (value: Share): string => (value.of === 0 ? '–' : percent(value));

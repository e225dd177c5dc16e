import type { CST } from 'yaml';

/**
 * The offset of the first collection that lies more than `limit` deep, or null. The library composes nested
 * collections by recursion and can take the process down with the stack, so depth is measured beforehand on
 * its token tree, without recursion.
 */
export function tooDeep(tokens: readonly CST.Token[], limit: number): number | null {
  const pending: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let deepest: number | null = null;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value) pending.push({ token: token.value, depth });
      continue;
    }
    if (!('items' in token)) continue;
    if (depth >= limit) {
      deepest = Math.min(deepest ?? token.offset, token.offset);
      continue;
    }
    for (const { key, value } of token.items) {
      if (key) pending.push({ token: key, depth: depth + 1 });
      if (value) pending.push({ token: value, depth: depth + 1 });
    }
  }
  return deepest;
}

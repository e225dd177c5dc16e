import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Loaded } from '../../src/knowledge/building/load.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { answerable, answerOf, loadReal, textsOf } from './knowledge.ts';

const TOPICS = z
  .array(z.strictObject({ ref: z.string(), sources: z.array(z.string()), mention: z.array(z.string()) }))
  .parse(parse(readFileSync('tests/real/catalogue.yaml', 'utf8')));

let real: Loaded;
beforeAll(async () => {
  real = await loadReal();
});

describe('every topic of the catalogue', () => {
  it('is one of a hundred and ten', () => expect(TOPICS).toHaveLength(110));

  it.each(TOPICS)(
    '$ref is answered by somebody’s hand, with its sources and facts',
    ({ ref, sources, mention }) => {
      const found = answerOf(real, ref);
      expect(found).toMatchObject({ ref, origin: 'written' });
      expect(found.sources.map(({ source }) => source)).toEqual(expect.arrayContaining(sources));
      const zh = textsOf(found)
        .map(([, text]) => text['zh-Hans'])
        .join('\n');
      const missing = mention.filter((words) => !words.split('|').some((word) => zh.includes(word)));
      expect(missing).toEqual([]);
    },
  );
});

/** Han characters of Big5, which are those that Traditional Chinese in Taiwan writes with. */
function traditionalCharacters(): Set<string> {
  const big5 = new TextDecoder('big5');
  const found = new Set<string>();
  const blocks = [
    [0xa4, 0x40, 0xc6, 0x7e],
    [0xc9, 0x40, 0xf9, 0xd5],
  ] as const;
  for (const [firstLead, firstTrail, lastLead, lastTrail] of blocks)
    for (let code = firstLead * 256 + firstTrail; code <= lastLead * 256 + lastTrail; code++)
      found.add(big5.decode(new Uint8Array([code >> 8, code & 255])));
  return found;
}

const han = (text: string): string[] => text.match(/\p{Script=Han}/gu) ?? [];

describe('every answer, written or derived', () => {
  const each = (check: (where: string, text: Record<(typeof LANGUAGES)[number], string>) => string[]) =>
    answerable(real).flatMap((ref) =>
      textsOf(answerOf(real, ref)).flatMap(([name, text]) => check(`${ref} ${name}`, text)),
    );

  it('says something in every language', () => {
    expect(
      each((where, text) =>
        LANGUAGES.flatMap((language) => (text[language].trim() ? [] : [`${where} ${language}`])),
      ),
    ).toEqual([]);
  });

  it('has Chinese in Chinese', () => {
    expect(each((where, text) => (han(text['zh-Hans']).length > 0 ? [] : [where]))).toEqual([]);
  });

  it('has no Chinese in English, but for a word that it explains', () => {
    // 运营, 市场部: a term in Chinese beside its English, at most six characters together.
    expect(
      each((where, { en }) => (/\p{Script=Han}{7,}/u.test(en) || han(en).length > 24 ? [where] : [])),
    ).toEqual([]);
  });

  it('has no Simplified character in Traditional Chinese', () => {
    const traditional = traditionalCharacters();
    expect([...'營運業務'].every((char) => traditional.has(char))).toBe(true);
    expect([...'营业务销类'].filter((char) => traditional.has(char))).toEqual([]);
    expect(
      each((where, text) => {
        const strange = han(text['zh-Hant']).filter((char) => !traditional.has(char));
        return strange.length > 0 ? [`${where}: ${strange.join('')}`] : [];
      }),
    ).toEqual([]);
  });

  it('has no word of the mainland where Taiwan has its own', () => {
    const mainland = /運營|營銷|渠道|質量|軟件|信息|視頻|互聯網|數據庫/;
    expect(
      each((where, text) =>
        mainland.test(text['zh-Hant']) ? [`${where}: ${mainland.exec(text['zh-Hant'])?.[0]}`] : [],
      ),
    ).toEqual([]);
  });

  it('cites a source that is known', () => {
    const unknown = answerable(real).flatMap((ref) => {
      const { sources } = answerOf(real, ref);
      const known = sources.filter(({ source, author }) => {
        const found = real.knowledge.sources.get(source);
        return found && (author === undefined || found.authors.has(author));
      });
      return sources.length > 0 && known.length === sources.length ? [] : [ref];
    });
    expect(unknown).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRef } from '../../../src/knowledge/ref.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { ADVISE_ID } from '../../../src/replying/advisor/adviseId.ts';
import { ANSWER_ID, BROWSING_ID } from '../../../src/replying/answer/answerId.ts';
import { SHELF_ID } from '../../../src/replying/browse/shelfId.ts';
import { FEATURES } from '../../../src/replying/features.ts';
import { QUESTION_CHOICE } from '../../../src/replying/lookup/questionChoice.ts';
import type { IdCodec, Shape, Verbs } from '../../../src/replying/message/idCodec.ts';
import type { Field } from '../../../src/replying/message/idField.ts';
import { LIMITS } from '../../../src/replying/message/limits.ts';
import { PANEL_ID } from '../../../src/replying/onboarding/panelId.ts';
import { SETTING_ID } from '../../../src/replying/settings/settingId.ts';
import { TOUR_ID } from '../../../src/replying/tour/tourId.ts';

type Codec = Pick<IdCodec<Verbs>, 'shapes' | 'verbs'> & {
  readonly print: (id: never) => string | null;
  readonly parse: (text: string) => unknown;
};
const CODECS: Readonly<Record<string, Codec>> = {
  ANSWER_ID,
  BROWSING_ID,
  SHELF_ID,
  ADVISE_ID,
  TOUR_ID,
  PANEL_ID,
  SETTING_ID,
  QUESTION_CHOICE,
};
const print = (codec: Codec, id: unknown) => codec.print(id as never);

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const refs = fc.oneof(
  fc
    .tuple(fc.constantFrom('faq' as const, 'guide' as const), id)
    .map(([kind, slug]) => formatRef({ kind, slug })),
  fc
    .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), fc.option(id, { nil: undefined }))
    .map(([subjects, aspect]) =>
      formatRef({ kind: 'subjects', subjects, ...(aspect !== undefined && { aspect }) }),
    ),
);

/** Every value that a field can hold, as often long ones as short. */
function valuesOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'language':
      return fc.constantFrom(...LANGUAGES);
    case 'ref':
      return refs;
    case 'slug':
      return id;
    case 'snowflake':
      return fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);
    case 'word':
      return fc.constantFrom(...field.words);
    case 'number':
      return fc.integer({ min: field.least, max: field.most });
    case 'digits':
      return fc.array(fc.integer({ min: 0, max: field.highest }), { maxLength: field.longest });
    case 'optional':
      return fc.oneof(valuesOf(field.field), fc.constant(field.absent));
  }
}

const shapesOf = ({ shapes }: Codec): [string, Shape][] =>
  Object.entries(shapes).flatMap(([verb, shape]) =>
    [shape].flat().map((one): [string, Shape] => [verb, one]),
  );

const idsOf = (codec: Codec): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    ...shapesOf(codec).map(([verb, shape]) =>
      fc
        .record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, valuesOf(field)])))
        .map((values) => ({ verb, ...values })),
    ),
  );

describe.each(Object.entries(CODECS))('an id of %s', (_, codec) => {
  it('printed and read again says the same, and fits Discord’s limit or is not printed', () => {
    let printed = 0;
    fc.assert(
      fc.property(idsOf(codec), (made) => {
        const text = print(codec, made);
        if (text === null) return;
        printed += 1;
        expect(text.length).toBeLessThanOrEqual(LIMITS.customId);
        expect(codec.parse(text)).toEqual(made);
      }),
      { numRuns: 300 },
    );
    expect(printed).toBeGreaterThan(200);
  });

  it('is read only if it would be printed so', () => {
    const near = fc
      .tuple(
        idsOf(codec),
        fc.nat(99),
        fc.nat(2),
        fc.constantFrom('', ':', 'x', '0', '1', '2', '-', '~', '.', ' ', '２'),
      )
      .map(([made, at, less, put]) => {
        const text = print(codec, made) ?? '';
        return text.slice(0, at) + put + text.slice(at + less);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const read = codec.parse(text);
        if (read !== null) expect(print(codec, read)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is too long is not printed, and not read', () => {
    for (const [verb, shape] of shapesOf(codec)) {
      const long = Object.entries(shape).find(([, { kind }]) => kind === 'ref' || kind === 'slug')?.[0];
      if (long === undefined) continue;
      fc.assert(
        fc.property(idsOf(codec), (some) => {
          fc.pre(some.verb === verb && Object.keys(some).includes(long));
          const made = { ...some, [long]: 'x'.repeat(LIMITS.customId) };
          expect(print(codec, made)).toBeNull();
          const fits = print(codec, some);
          if (fits !== null)
            expect(codec.parse(fits.replace(String(some[long]), made[long] as string))).toBeNull();
        }),
        { numRuns: 5 },
      );
    }
  });
});

describe('the verbs of all ids', () => {
  it('are each one feature’s, and each in a codec that is tried here', () => {
    const verbs = FEATURES.flatMap((feature) => feature.verbs);
    expect(new Set(verbs).size).toBe(verbs.length);
    const tried = Object.values(CODECS).flatMap((codec) => codec.verbs);
    expect(verbs.filter((verb) => !tried.includes(verb))).toEqual([]);
  });
});

/** Messages that are years old carry these: what they say may never change. */
describe('an id on an old message', () => {
  it.each<[string, Codec, unknown]>([
    [
      'show:zh-Hans:operations~sales.skills',
      ANSWER_ID,
      { verb: 'show', language: 'zh-Hans', ref: 'operations~sales.skills', page: 1 },
    ],
    ['show:en:faq/why:2', ANSWER_ID, { verb: 'show', language: 'en', ref: 'faq/why', page: 2 }],
    ['lang:zh-Hant:sales', ANSWER_ID, { verb: 'lang', language: 'zh-Hant', ref: 'sales' }],
    ['help:en', ANSWER_ID, { verb: 'help', language: 'en' }],
    ['with:zh-Hans:sales.goal', ANSWER_ID, { verb: 'with', language: 'zh-Hans', ref: 'sales.goal', page: 1 }],
    ['with:en:sales:3', ANSWER_ID, { verb: 'with', language: 'en', ref: 'sales', page: 3 }],
    ['pick:en:sales', ANSWER_ID, { verb: 'pick', language: 'en', ref: 'sales' }],
    ['yes:en:faq/why', ANSWER_ID, { verb: 'yes', language: 'en', ref: 'faq/why' }],
    ['no:en:guide/how', ANSWER_ID, { verb: 'no', language: 'en', ref: 'guide/how' }],
    ['post:en:sales', ANSWER_ID, { verb: 'post', language: 'en', ref: 'sales' }],
    ['del:80351110224678912', ANSWER_ID, { verb: 'del', userId: '80351110224678912' }],
    ['see:en:sales:3', SHELF_ID, { verb: 'see', language: 'en', ref: 'sales', page: 3 }],
    ['browse:en', SHELF_ID, { verb: 'browse', language: 'en', page: 1 }],
    ['browse:en:2', BROWSING_ID, { verb: 'browse', language: 'en', page: 2 }],
    ['shelf:en:roles', SHELF_ID, { verb: 'shelf', language: 'en', group: 'roles', page: 1 }],
    [
      'shelf:zh-Hant:sales-models:12',
      SHELF_ID,
      { verb: 'shelf', language: 'zh-Hant', group: 'sales-models', page: 12 },
    ],
    ['shelves:en', SHELF_ID, { verb: 'shelves', language: 'en' }],
    ['topics:en', SHELF_ID, { verb: 'topics', language: 'en' }],
    ['join:en', TOUR_ID, { verb: 'join', language: 'en' }],
    ['team:zh-Hans', TOUR_ID, { verb: 'team', language: 'zh-Hans' }],
    [
      'tour:zh-Hant:a-b:10',
      TOUR_ID,
      { verb: 'tour', language: 'zh-Hant', subject: 'a-b', card: 10, more: null },
    ],
    ['tour:en:x:1:more', TOUR_ID, { verb: 'tour', language: 'en', subject: 'x', card: 1, more: 'more' }],
    [
      'quiz:zh-Hans:x:99:01201',
      TOUR_ID,
      { verb: 'quiz', language: 'zh-Hans', subject: 'x', seed: 99, answers: [0, 1, 2, 0, 1] },
    ],
    ['quiz:en:x:1:-', TOUR_ID, { verb: 'quiz', language: 'en', subject: 'x', seed: 1, answers: [] }],
    [
      'advise:en:a-b:-',
      ADVISE_ID,
      { verb: 'advise', language: 'en', advisor: 'a-b', answers: [], reading: null },
    ],
    [
      'advise:zh-Hant:x:01234',
      ADVISE_ID,
      { verb: 'advise', language: 'zh-Hant', advisor: 'x', answers: [0, 1, 2, 3, 4], reading: null },
    ],
    [
      'advise:en:x:00000:4',
      ADVISE_ID,
      { verb: 'advise', language: 'en', advisor: 'x', answers: [0, 0, 0, 0, 0], reading: 4 },
    ],
    ['panel:en:ask', PANEL_ID, { verb: 'panel', language: 'en', action: 'ask' }],
    ['panel:zh-Hans:mute', PANEL_ID, { verb: 'panel', language: 'zh-Hans', action: 'mute' }],
    ['set:en:language', SETTING_ID, { verb: 'set', language: 'en', setting: 'language' }],
    [
      'set:zh-Hant:near:offer',
      SETTING_ID,
      { verb: 'set', language: 'zh-Hant', setting: 'near', value: 'offer' },
    ],
    ['set:en:pictures:off', SETTING_ID, { verb: 'set', language: 'en', setting: 'pictures', value: 'off' }],
    ['set:en:greet:on', SETTING_ID, { verb: 'set', language: 'en', setting: 'greet', value: 'on' }],
    ['ref:operations~sales', QUESTION_CHOICE, { verb: 'ref', language: null, ref: 'operations~sales' }],
    ['ref:zh-Hant:faq/why', QUESTION_CHOICE, { verb: 'ref', language: 'zh-Hant', ref: 'faq/why' }],
  ])('%s is read, and printed so', (text, codec, says) => {
    expect(codec.parse(text)).toEqual(says);
    expect(print(codec, says)).toBe(text);
  });

  it.each([
    '',
    'show',
    'show:en',
    'show:fr:sales',
    'show:en:Sales',
    'show:en:sales~operations',
    'show:en:sales:0',
    'show:en:sales:1',
    'show:en:sales:01',
    'show:en:sales:100',
    'show:en:sales:2:3',
    'SHOW:en:sales',
    'lang:en:sales:2',
    'help:en:sales',
    'delete:en:sales',
    'post:en',
    'pick:en:sales:1',
    'del:',
    'del:1234',
    'del:en:sales',
    'del:80351110224678912:2',
    'del:８０351110224678912',
    'browse:en:1',
    'shelf:en',
    'shelves:en:roles',
    'join:en:sales',
    'tour:en:sales:11',
    'tour:en:sales:0',
    'tour:en:sales:1:less',
    'quiz:en:sales:1',
    'quiz:en:sales:100:-',
    'quiz:en:sales:1:3',
    'quiz:en:sales:1:000000',
    'advise:en:x:',
    'advise:en:x:5',
    'advise:en:x:0:5',
    'panel:en',
    'panel:en:explode',
    'set:en:language:script',
    'set:en:near',
    'set:en:near:on',
    'set:en:pictures:on:on',
    'set:en:toString',
    'set:en:__proto__:x',
    '__proto__',
    'constructor:en',
    'ref:',
    'ref:b~a',
    'ref:fr:sales',
    'ref:en:en:sales',
    ' ref:sales',
  ])('%j, which was never printed, is read by none', (text) => {
    expect(Object.values(CODECS).map((codec) => codec.parse(text))).toEqual(
      Object.values(CODECS).map(() => null),
    );
  });
});

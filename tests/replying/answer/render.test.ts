import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answering/answer.ts';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { LANGUAGES, type Language } from '../../../src/knowledge/text.ts';
import { renderHelp } from '../../../src/replying/answer/help/renderHelp.ts';
import { renderSources } from '../../../src/replying/answer/menu/renderSources.ts';
import { instead } from '../../../src/replying/answer/offer.ts';
import { renderAnswer, renderOffer } from '../../../src/replying/answer/render.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { type Edits, loadTiny } from '../../fixtures/tiny.ts';

const { knowledge } = loadTiny();

const rendered = (ref: string, language: (typeof LANGUAGES)[number], page = 1, edits?: Edits) => {
  const some = edits ? loadTiny(edits).knowledge : knowledge;
  const found = answer(some, ref);
  if (found.kind !== 'answer') throw new Error(`${ref} is stale`);
  return renderAnswer(some, found.answer, language, page);
};
const ids = (payload: ReturnType<typeof rendered>) =>
  payload.components.map(({ components }) => components.map(({ custom_id }) => custom_id));

describe('an answer as a message', () => {
  it('has a title, the point, the body and the source, in the language asked for', () => {
    const { content } = rendered('baking.goal', 'en');
    expect(content).toBe(
      '### The goal of baking\n' +
        'The goal of baking is that every customer has fresh bread on time, every single day of the year.\n\n' +
        '-# 1 source, listed under “⋯”',
    );
    expect(rendered('baking.goal', 'zh-Hant').content).toMatch(/^### 烘焙的目標\n/);
  });

  it('says how many sources it has, and lists them with their authors on request', () => {
    expect(rendered('baking', 'zh-Hans').content).toMatch(/-# 1 份来源，见“⋯”$/);
    const listed = (language: Language) => renderSources(knowledge, 'baking' as AnswerRef, language)?.content;
    expect(listed('zh-Hans')).toMatch(/- 安《面团》$/);
    expect(listed('en')).toMatch(/- Ann, “Dough”$/);
  });

  it('puts no title marks round a document that has no title', () => {
    const edits: Edits = { 'sources.yaml': ['book:\n', 'book:\n  titled: false\n'] };
    const { knowledge: edited } = loadTiny(edits);
    expect(renderSources(edited, 'baking.goal' as AnswerRef, 'en')?.content).toMatch(
      /^- The bakery handbook \(in-house handbook\)$/m,
    );
  });

  it('says which to choose when, in place of whom to ask', () => {
    const edits: Edits = {
      'comparisons/baking~delivery.yaml': [
        '  rows:\n',
        '  whenToChoose: {zh: 想吃热的选烘焙。, en: Choose baking for hot bread.}\n  rows:\n',
      ],
    };
    expect(rendered('baking~delivery', 'en', 1, edits).content).toContain(
      '**Which to choose when**: Choose baking for hot bread.',
    );
    expect(rendered('baking~delivery', 'zh-Hant', 1, edits).content).toContain('**什麼時候選哪個**：');
  });

  it('says first that one side is a part of the other', () => {
    const edits: Edits = {
      'comparisons/baking~delivery.yaml': [
        '  rows:\n',
        '  partOf: {part: delivery, subject: baking, says: {zh: 配送是烘焙的一部分, en: Delivery is a part of baking}}\n  rows:\n',
      ],
    };
    expect(rendered('baking~delivery', 'en', 1, edits).content).toContain(
      'versus delivery\nDelivery is a part of baking. Baking makes',
    );
  });

  it('puts a comparison aspect first, one line a side', () => {
    expect(rendered('baking~delivery', 'en').content).toContain(
      '**Goal**\n- Baking: make it\n- Delivery: bring it\n\n**Skills**\n- Baking: touch\n- Delivery: knowing the roads',
    );
  });

  it('pings nobody', () => {
    for (const language of LANGUAGES)
      expect(rendered('baking', language).allowed_mentions).toEqual({ parse: [] });
  });
});

describe('a long answer', () => {
  const body = Array.from(
    { length: 80 },
    (_, i) => `Sentence ${i} of a very long body that has to turn pages.`,
  ).join(' ');
  const edits: Edits = { 'faq/day-old-bread.yaml': ['    en: The bakers', `    en: ${body} The bakers`] };
  const page = (number: number) => rendered('faq/day-old-bread', 'en', number, edits);

  it('opens with its point, and tells the rest on pages with numbers', () => {
    expect(page(1).content).toBe(
      '### What happens to day-old bread\nDay-old bread does not go on the shelf.\n\n-# 1 source, listed under “⋯”',
    );
    expect(ids(page(1))[0]?.[0]).toBe('show:en:faq/day-old-bread:2');
    expect(page(2).content).toMatch(/\n-# Page 2 of 4$/);
    expect(ids(page(2)).flat()).toContain('show:en:faq/day-old-bread');
  });

  it('is all there, over its pages', () => {
    const read = [1, 2, 3, 4].map((number) => page(number).content).join(' ');
    for (let i = 0; i < 80; i++) expect(read).toContain(`Sentence ${i} of`);
  });

  it('shows its nearest page for one that it has not', () => {
    expect(page(99).content).toBe(page(4).content);
    expect(page(0).content).toBe(page(1).content);
  });
});

describe('what is read first', () => {
  it('is a comparison’s point, its advice and as many rows as fit; beside a picture no rows', () => {
    const found = answer(knowledge, 'baking~delivery');
    if (found.kind !== 'answer') throw new Error('stale');
    const shown = (beside: boolean) =>
      renderAnswer(knowledge, found.answer, 'en', 1, undefined, beside).content;
    expect(shown(false)).toContain('**Goal**\n- Baking: make it');
    expect(shown(true)).toBe(
      '### Baking versus delivery\nBaking makes the bread and delivery brings it to the door.\n\n' +
        '-# 1 source, listed under “⋯”',
    );
    // What stands in the picture can be read in words as well.
    expect(rendered('baking~delivery', 'en', 2).content).toContain('**Goal**\n- Baking: make it');
  });
});

describe('every message', () => {
  const refs = (...some: string[]) => some as AnswerRef[];

  it('keeps Discord’s limits, whatever it is made of', () => {
    const many = refs(...knowledge.entries.keys(), ...knowledge.entries.keys());
    for (const language of LANGUAGES) {
      expect(auditPayload(renderOffer(knowledge, instead('x'.repeat(5000), many), language))).toEqual([]);
      expect(auditPayload(renderHelp(knowledge, many, language))).toEqual([]);
    }
  });

  it('has no button for what no longer exists, and none twice', () => {
    const payload = renderOffer(
      knowledge,
      { text: 'Which?', refs: refs('baking', 'faq/gone', 'baking', 'delivery'), lead: null, withHelp: false },
      'en',
    );
    expect(
      payload.components.map(({ components }) => components.map((one) => 'label' in one && one.label)),
    ).toEqual([['What baking is', 'What delivery is']]);
  });

  it('without buttons has no rows either', () => {
    expect(
      renderOffer(knowledge, { text: 'Nothing', refs: [], lead: null, withHelp: false }, 'en').components,
    ).toEqual([]);
  });
});

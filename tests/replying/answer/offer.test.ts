import { describe, expect, it } from 'vitest';
import { askObject } from '../../../src/cli/askJson.ts';
import { PLAIN, showInterpretation } from '../../../src/cli/askTerminal.ts';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { LANGUAGES, type Language } from '../../../src/knowledge/text.ts';
import type { Interpretation } from '../../../src/matching/interpretation.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { reply } from '../../../src/replying/reply.ts';
import { candidates, tinyBot, understood } from '../../fixtures/bot.ts';

/** What somebody sees, and the buttons with their labels; of a primary one its style as well. */
function said(meant: Partial<Interpretation>, locale: Language = 'en') {
  const answered = reply(tinyBot(meant), { kind: 'message', text: 'x', locale, recent: [] });
  if (answered.kind !== 'send') throw new Error('not sent');
  expect(auditPayload(answered.payload)).toEqual([]);
  const buttons = answered.payload.components.flatMap(({ components }) =>
    components.map((one) => [one.custom_id, 'style' in one && one.style === 1 ? 'primary' : '']),
  );
  return { text: answered.payload.content, buttons, decision: answered.outcome.decision };
}

const LEADING: Partial<Interpretation> = {
  decision: 'suggest',
  candidates: candidates('baking.goal', 'baking', 'delivery'),
  lead: 'baking.goal' as AnswerRef,
};

describe('a likely meaning', () => {
  it('is shown at once with a hedge, its title and its point, and the others stay buttons', () => {
    const { text, buttons, decision } = said(LEADING);
    expect(text).toBe(
      'I may have misread you. The closest I have:\n**The goal of baking**\n' +
        'The goal of baking is that every customer has fresh bread on time, every single day of the year.',
    );
    expect(buttons).toEqual([
      ['show:en:baking.goal', 'primary'],
      ['show:en:baking', ''],
      ['show:en:delivery', ''],
    ]);
    expect(decision).toBe('suggest');
  });

  it('is told apart from a choice without a lead, in every language', () => {
    for (const language of LANGUAGES) {
      const led = said(LEADING, language);
      const open = said({ ...LEADING, lead: null }, language);
      expect(led.text.split('\n')).toHaveLength(3);
      expect(open.text.split('\n')).toHaveLength(1);
      expect(open.buttons.map(([id]) => id)).toEqual(led.buttons.map(([id]) => id));
      expect(open.buttons.some(([, style]) => style === 'primary')).toBe(false);
    }
  });

  it('follows on what is not known', () => {
    const { text } = said({ ...LEADING, unknown: { text: 'frosting', kind: 'side' } });
    expect(text.split('\n').slice(0, 2)).toEqual([
      'I don’t know “frosting”, so I can’t put it in a comparison. The closest I have:',
      '**The goal of baking**',
    ]);
  });

  it('stands in the terminal, as the first of the numbers, and in JSON, as `lead`', () => {
    const shown = showInterpretation(tinyBot(), understood(LEADING), 'en', PLAIN);
    expect(shown.text).toMatch(
      /^I may have misread you\. .+\nThe goal of baking\n.+\n {2}1\. The goal of baking/,
    );
    expect(shown.choices).toEqual(['baking.goal', 'baking', 'delivery']);
    const json = askObject(tinyBot(), understood(LEADING), 'en');
    expect(json).toMatchObject({ decision: 'suggest', ref: null, lead: 'baking.goal' });
    expect(json.text).toMatch(/^I may have misread you\. .+\nThe goal of baking\nThe goal of baking is /);
    expect(json.candidates).toEqual(['baking.goal', 'baking', 'delivery']);
    for (const decision of ['none', 'help', 'answer'] as const)
      expect(askObject(tinyBot(), understood({ ...LEADING, decision }), 'en').lead).toBeNull();
  });
});

describe('somebody unknown', () => {
  it.each([
    ['compound', ['baking'], 'I don’t know “night baking” yet.\nThe nearest I have:'],
    ['alone', ['baking'], 'I don’t know “night baking” yet.\nThe nearest I have:'],
    ['alone', [], 'I don’t know “night baking” yet.\nWhat I know about: '],
    ['side', [], 'I don’t know “night baking”, so I can’t put it in a comparison.\nWhat I know about: '],
  ] as const)('as %s beside %j is named', (kind, refs, text) => {
    const unknown = { text: 'night baking', kind };
    expect(said({ unknown, candidates: candidates(...refs) }).text.startsWith(text)).toBe(true);
  });
});

describe('a courtesy', () => {
  it.each(LANGUAGES)('in %s is returned in one line, without a refusal', (language) => {
    const hello = said({ courtesy: 'greeting' }, language);
    expect(hello.text.split('\n')).toHaveLength(1);
    expect(hello.buttons.map(([id]) => id)).toEqual([
      `show:${language}:baking~delivery`,
      `show:${language}:baking`,
    ]);
    const thanks = said({ courtesy: 'thanks', candidates: candidates('baking') }, language);
    expect(thanks.text.split('\n')).toHaveLength(1);
    expect(thanks.buttons).toEqual([]);
    expect(thanks.text).not.toBe(hello.text);
  });

  it('in the terminal offers the examples by number', () => {
    const shown = showInterpretation(tinyBot(), understood({ courtesy: 'greeting' }), 'en', PLAIN);
    expect(shown.text).toContain('1. Baking versus delivery');
    expect(shown.choices).toEqual(['baking~delivery', 'baking']);
  });
});

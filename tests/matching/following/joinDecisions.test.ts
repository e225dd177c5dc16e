import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { joinDecisions } from '../../../src/matching/following/joinDecisions.ts';
import type { Decision } from '../../../src/matching/judging/decide.ts';
import { summing } from '../judged.ts';
import { read } from '../small.ts';

const CALIBRATION = {
  choice: [{ model: summing({}, {}), weight: 1 }],
  answer: 0.7,
  lead: 0.2,
  suggest: 0.5,
  offer: 0.05,
  help: 0.5,
};

/** @param scores by reference, best first */
function decision(kind: Decision['decision'], scores: Readonly<Record<string, number>> = {}): Decision {
  const candidates = Object.entries(scores).map(([ref, score]) => ({ ref: ref as AnswerRef, score }));
  return {
    decision: kind,
    candidates,
    lead: null,
    score: candidates[0]?.score ?? 0,
    choice: { ranked: [], refusal: 0 },
    reason: '',
  };
}

/** Which answer a question gets in the end; null where it is taken as typed. */
function joined(
  question: string,
  alone: Decision,
  completed: Decision,
  subjects: readonly string[],
  settled: string | null = null,
  written: readonly string[] = [],
): string | null {
  const found = joinDecisions(
    {
      alone,
      completed,
      follow: { subjects },
      settled: settled as AnswerRef | null,
      analysis: read(question),
      isWritten: (ref) => written.includes(ref),
    },
    CALIBRATION,
  );
  return found && `${found.decision} ${found.candidates[0]?.ref}`;
}

const NOTHING = decision('none');

describe('a completed question whose words settle nothing', () => {
  const inherited = (score: number, kind: Decision['decision'] = 'suggest', question = 'and who does it?') =>
    joined(question, NOTHING, decision(kind, { 'sales.goal': score }), ['sales']);

  it('is answered from three parts in ten on: whom it asks of is known', () => {
    expect(inherited(0.31)).toBe('answer sales.goal');
    expect(inherited(0.29)).toBeNull();
  });

  it('is not where nothing in the knowledge explains it', () => {
    expect(inherited(0.31, 'none')).toBeNull();
  });

  it('must be as sure as any other where it is long: that says enough by itself', () => {
    const long = 'and who is it that in the end has to sign all of the papers';
    expect(inherited(0.69, 'suggest', long)).toBeNull();
    expect(inherited(0.71, 'answer', long)).toBe('answer sales.goal');
  });

  it('takes the likeliest that is about those who are meant, or stands for itself', () => {
    const both = decision('suggest', { 'operations.goal': 0.5, 'operations~sales': 0.4, sales: 0.35 });
    expect(joined('and it?', NOTHING, both, ['sales'])).toBe('answer sales');
    expect(joined('and it?', NOTHING, decision('suggest', { 'faq/x': 0.4 }), ['sales'])).toBe('answer faq/x');
  });
});

describe('a completed question that is answered', () => {
  it('offers behind it what else it may mean, and not itself again', () => {
    const found = joinDecisions(
      {
        alone: NOTHING,
        completed: decision('suggest', { 'operations.goal': 0.5, sales: 0.35, 'sales.goal': 0.1 }),
        follow: { subjects: ['sales'] },
        settled: null,
        analysis: read('and it?'),
        isWritten: () => true,
      },
      CALIBRATION,
    );
    expect(found?.candidates.map(({ ref }) => ref)).toEqual(['sales', 'operations.goal', 'sales.goal']);
    expect(found).toMatchObject({ decision: 'answer', lead: null, score: 0.35 });
  });
});

describe('a question that is sure as typed', () => {
  const completed = decision('suggest', { 'sales.goal': 0.4 });

  it('stays as typed where it names whom it asks of', () => {
    const alone = decision('answer', { operations: 0.9 });
    expect(joined('what is operations', alone, completed, ['sales'])).toBeNull();
  });

  it('stays as typed where it names nobody and is about somebody else', () => {
    expect(joined('that one?', decision('answer', { operations: 0.9 }), completed, ['sales'])).toBeNull();
  });

  it('is completed where it names nobody and is about those who are meant', () => {
    expect(joined('that one?', decision('answer', { sales: 0.9 }), completed, ['sales'])).toBe(
      'answer sales.goal',
    );
  });

  it('stays as typed where it names whom it asks of and nothing else is settled', () => {
    expect(joined('what is sales', decision('answer', { sales: 0.9 }), completed, ['sales'])).toBeNull();
  });

  it('is completed where it is less sure than what it is completed to, or not sure at all', () => {
    const better = decision('answer', { 'sales.goal': 0.95 });
    expect(joined('that one?', decision('answer', { operations: 0.9 }), better, ['sales'])).toBe(
      'answer sales.goal',
    );
    expect(joined('that one?', decision('suggest', { operations: 0.65 }), completed, ['sales'])).toBe(
      'answer sales.goal',
    );
  });

  it('is completed where the words settle another', () => {
    const alone = decision('answer', { sales: 0.9 });
    expect(joined('and sales?', alone, completed, ['sales'], 'sales.goal')).toBe('answer sales.goal');
  });

  it('stays help', () => {
    expect(joined('and you?', decision('help'), completed, ['sales'], 'sales.goal')).toBeNull();
  });

  it('stays as typed after a standing question, whatever it is about', () => {
    expect(joined('is that so', decision('answer', { sales: 0.9 }), completed, [])).toBeNull();
  });
});

describe('what a curator wrote', () => {
  const both = ['operations', 'sales'];
  const seen = (whole: number, kind: Decision['decision'] = 'suggest') =>
    decision(kind, { 'operations~sales': whole, 'operations~sales.views': 0.1 });
  const set = (question: string, completed: Decision, written: readonly string[]) =>
    joined(question, NOTHING, completed, both, 'operations~sales.views', written);

  it('goes before columns set side by side in what was only spoken of before', () => {
    expect(set('compare the two', seen(0.31), ['operations~sales'])).toBe('answer operations~sales');
    expect(set('compare the two', seen(0.29), ['operations~sales'])).toBe('answer operations~sales.views');
  });

  it('does not where the columns are written too, or neither is', () => {
    for (const written of [['operations~sales', 'operations~sales.views'], []])
      expect(set('compare the two', seen(0.31), written)).toBe('answer operations~sales.views');
  });

  it('goes before columns that the question asks for only where it stands for itself and is likeliest', () => {
    const skills = (scores: Readonly<Record<string, number>>) =>
      joined(
        'and the skills of all three',
        NOTHING,
        decision('suggest', scores),
        both,
        'operations~sales.skills',
        ['faq/three', 'operations~sales'],
      );
    const columns = 'operations~sales.skills';
    expect(skills({ 'faq/three': 0.4, [columns]: 0.05 })).toBe('answer faq/three');
    expect(skills({ sales: 0.42, 'faq/three': 0.4, [columns]: 0.05 })).toBe(`answer ${columns}`);
    expect(skills({ 'faq/three': 0.29, [columns]: 0.05 })).toBe(`answer ${columns}`);
    expect(skills({ 'operations~sales': 0.4, [columns]: 0.05 })).toBe(`answer ${columns}`);
  });
});

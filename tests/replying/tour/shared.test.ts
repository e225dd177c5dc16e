import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Text } from '../../../src/knowledge/text.ts';
import { makeQuiz } from '../../../src/replying/tour/quiz.ts';
import { teamsOf } from '../../../src/replying/tour/renderTour.ts';
import { riddlesOf } from '../../../src/replying/tour/riddles.ts';
import { isSharedWith } from '../../../src/replying/tour/shared.ts';
import { loadReal } from '../../real/knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await loadReal());
});

const text = (zh: string, en: string): Text => ({ 'zh-Hans': zh, 'zh-Hant': zh, en });

describe('a fact', () => {
  it('that another’s own text gives is shared with it, whatever else the statement says', () => {
    const team = text('自己的销售团队', 'its own sales team');
    expect(isSharedWith(knowledge, team, 'hybrid')).toBe(true);
    const mixed = text('养几只猫；市场调研', 'keeping several cats; market research');
    expect(isSharedWith(knowledge, mixed, 'marketing')).toBe(true);
  });

  it('of one alone is shared with nobody', () => {
    const one = text('养几只猫', 'keeping several cats');
    for (const id of knowledge.subjects.keys()) expect(isSharedWith(knowledge, one, id), id).toBe(false);
  });
});

describe('an option of a quiz', () => {
  it('is wrong only where no text gives the fact to its side', () => {
    const shared = [...knowledge.groups.keys()].flatMap((group) =>
      riddlesOf(knowledge, group).flatMap(({ side, others }) =>
        others
          .filter(({ subject }) => isSharedWith(knowledge, side.text, subject))
          .map(({ subject }) => `${side.text.en}: ${subject}`),
      ),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['优化包装、制定宣传策略、分析推广效果', 'marketing'],
    ['让别人知道，然后卖出去', 'marketing'],
    ['近乎推销', 'promotion'],
    ['打响知名度，让更多人知道', 'marketing'],
    ['自己的销售团队', 'hybrid'],
  ])('“%s” is never held against %s', (statement, subject) => {
    const against = [...knowledge.groups.keys()]
      .flatMap((group) => riddlesOf(knowledge, group))
      .filter(({ side }) => side.text['zh-Hans'] === statement)
      .flatMap(({ others }) => others.map((other) => other.subject));
    expect(against).not.toContain(subject);
  });
});

describe('a quiz', () => {
  it('gives nothing away, and asks about nothing of which the documents are silent', () => {
    for (const team of teamsOf(knowledge)) {
      for (let seed = 1; seed <= 99; seed++)
        for (const { statement } of makeQuiz(knowledge, team, seed))
          expect(statement['zh-Hans']).not.toMatch(/资料没有|^4P 中的|电子商务平台/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { misses, report } from '../../src/evaluation/report.ts';
import { scoreSet } from '../../src/evaluation/score.ts';
import { told } from './told.ts';

describe('the report', () => {
  const set = scoreSet(
    told(
      (text) =>
        ({ good: 'answer sales', bad: 'answer marketing', far: 'answer sales', bot: 'none' })[text] ?? 'none',
    ),
    {
      name: 'mine',
      strangers: false,
      questions: [
        { q: 'good', expect: ['sales'], lang: 'en', kind: 'plain' },
        { q: 'bad', expect: ['sales'], lang: 'zh-Hant', kind: 'typo' },
        { q: 'far', expect: [], lang: 'en', kind: 'far' },
        { q: 'near', expect: [], lang: 'en', kind: 'near' },
        { q: 'bot', expect: [], lang: 'en', kind: 'meta' },
      ],
      dialogues: [
        {
          turns: [
            { q: 'good', expect: ['sales'] },
            { q: 'bad', expect: ['sales'] },
          ],
          lang: 'en',
        },
      ],
    },
  );

  it('counts each kind and language once, and what is about the bot apart', () => {
    const rows = report(set).map((line) => line.split(' | ').slice(0, 3).join(' | '));
    expect(rows).toContain('| all | 2 | 50.0 % (9–91)');
    expect(rows).toContain('| Chinese | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| zh-Hant | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| typo | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| far | 1 | 100.0 % (21–100)');
    expect(rows).toContain('| near, English | 1 | 0.0 % (0–79)');
    expect(rows.some((row) => row.startsWith('| meta'))).toBe(false);
    expect(rows).toContain('About the bot itself: help for 0.0 % (0–79) of 1.');
    expect(rows.find((row) => row.startsWith('Dialogue'))).toContain('en 50.0 % (9–91) of 2.');
  });

  it('tells what was visible at once after what was right', () => {
    expect(report(set)).toContain(
      '| all | 2 | 50.0 % (9–91) | 50.0 % (9–91) | 50.0 % (9–91) | 50.0 % (9–91) |',
    );
    const led = scoreSet(
      told(() => 'suggest >sales'),
      {
        name: 'led',
        strangers: false,
        questions: [{ q: 'x', expect: ['sales'], lang: 'en', kind: 'plain' }],
        dialogues: [],
      },
    );
    expect(report(led)).toContain(
      '| all | 1 | 0.0 % (0–79) | 100.0 % (21–100) | 0.0 % (0–79) | 100.0 % (21–100) |',
    );
  });

  it('sets what was promised beside what was measured', () => {
    const lines = report(set);
    expect(lines.slice(lines.indexOf('| --- | ---: | ---: | ---: | --- |') - 1)).toEqual([
      '| against the floors | measured | floor | aim | met |',
      '| --- | ---: | ---: | ---: | --- |',
      '| right at once | 50.0 % | 94 % | 97 % | **missed** |',
      '| wrong as sure | 50.0 % | 2 % | 1 % | **missed** |',
      '| answered or offered | 50.0 % | 98 % | 99 % | **missed** |',
      '| near, answered as sure | 0.0 % | 3 % | 2 % | aim |',
      '| dialogue turns right | 50.0 % | 95 % | 97 % | **missed** |',
      '',
    ]);
  });

  it('lists what went wrong and nothing else', () => {
    expect(misses(set)).toEqual([
      'wrong [typo] bad → answer 0.50 (marketing 0.50); expected sales',
      'answered [far] far → answer 0.50 (sales 0.50); expected no answer',
      'unhelped [meta] bot → none 0.50 (); expected no answer',
      'turn good / bad → answer marketing; expected sales',
    ]);
  });

  it('of an empty set is its name alone', () => {
    expect(report({ name: 'empty', strangers: false, questions: [], turns: [] })).toEqual(['## empty', '']);
  });
});

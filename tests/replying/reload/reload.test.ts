import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/knowledge/problem.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { renderReloaded } from '../../../src/replying/reload/reload.ts';
import { reply } from '../../../src/replying/reply.ts';
import { tinyBot } from '../../fixtures/bot.ts';

const problem = (line: number): Problem => ({
  file: 'subjects/a_b.yaml',
  line,
  column: 5,
  severity: 'error',
  code: 'unknown-key',
  message: `there is no **key** “x${line}”, @everyone`,
  hint: 'take it out',
});
const contentOf = (problems: readonly Problem[], language: (typeof LANGUAGES)[number] = 'en') =>
  renderReloaded({ outcome: 'refused', problems }, language).payload.content;

describe('what is wrong with the knowledge', () => {
  it('stands line by line with its place, and pings nobody', () => {
    const content = contentOf([problem(3), problem(9)]);
    expect(content).toContain(
      '- `subjects/a_b.yaml:3:5` there is no \\*\\*key\\*\\* “x3”, @\u200beveryone — take it out',
    );
    expect(content).toContain('`subjects/a_b.yaml:9:5`');
  });

  it.each(LANGUAGES)('fits a message, and the rest is counted: %s', (language) => {
    const problems = Array.from({ length: 90 }, (_, i) => problem(i + 1));
    const said = renderReloaded({ outcome: 'refused', problems }, language);
    const { content } = said.payload;
    expect(auditPayload(said.payload)).toEqual([]);
    const shown = content.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(shown).toBeGreaterThan(10);
    expect(content.split('\n').at(-1)).toContain(String(90 - shown));
  });
});

describe('the command', () => {
  it.each([
    [true, { kind: 'reload', language: 'en' }],
    [false, { outcome: { decision: 'refused' }, payload: { content: expect.stringContaining('Manage') } }],
    [
      undefined,
      { outcome: { decision: 'refused' }, payload: { content: expect.stringContaining('server') } },
    ],
  ])('for somebody who may manage the server: %s', (mayManage, expected) => {
    const request = { kind: 'command', name: 'reload', options: {}, locale: 'en' } as const;
    const given = mayManage === undefined ? request : { ...request, mayManage };
    expect(reply(tinyBot(), given)).toMatchObject(expected);
  });
});

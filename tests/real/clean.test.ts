import { expect, it } from 'vitest';
import { checkKnowledge } from '../../src/cli/checkKnowledge.ts';

it('the knowledge that the bot ships with has neither errors nor warnings', async () => {
  const lines: string[] = [];
  const out = (text: string) => void lines.push(text);
  const code = await checkKnowledge([], { cwd: process.cwd(), today: '2026-11-22', out, err: () => {} });
  expect(lines).toEqual([]);
  expect(code).toBe(0);
});

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { checkKnowledge } from '../../src/cli/checkKnowledge.ts';
import { loadKnowledge } from '../../src/knowledge/building/load.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';
import { loadBot } from '../../src/loadBot.ts';
import { reply } from '../../src/replying/reply.ts';

/** All that a newcomer writes for a new role; knowledge/README.md tells how. */
const FINANCE = `# yaml-language-server: $schema=../../docs/schema/subject.json
owner: people-team
reviewed: 2026-11-22
group: roles
name: {zh: 财务, en: finance}
aliases:
  zh: [财务部, 管账的, 做财务的]
  en: [finance team, finance department, accounting]
answer:
  title: {zh: 财务是什么, en: What finance is}
  point:
    zh: 财务管好公司的钱：记清账、算清成本、守住现金，让每个部门知道钱够不够、花得值不值。
    en: Finance looks after the company's money, keeping the books, working out costs and guarding the cash.
  body:
    zh: |-
      - **记账**：每一笔收入和支出都有凭据，月底结得清。
      - **预算**：年初和各部门商量花多少，年中看花得怎么样。
      - **现金**：保证发得出工资、付得起货款，不让公司断粮。
    en: |-
      - **Books**: every sum that comes in or goes out has its receipt, and the month closes cleanly.
      - **Budget**: agree with each department at the start of the year what it may spend, and look again halfway.
      - **Cash**: make sure that wages and suppliers can be paid, so that the company never runs dry.
  sources: [s2]
  related: [sales]
aspects:
  goal:
    title: {zh: 财务的目标, en: The goal of finance}
    brief: {zh: 账目清楚、现金安全, en: clear books and safe cash}
    point:
      zh: 财务的目标是账目清楚、现金安全，让管理层随时知道公司的真实家底。
      en: The goal of finance is clear books and safe cash, so that managers always know where the company stands.
    sources: [s2]
  skills:
    title: {zh: 财务的技能, en: Skills finance needs}
    brief: {zh: 会计、分析、细心, en: "accounting, analysis and care"}
    point:
      zh: 财务需要会计知识、分析能力和细心，还要能把数字讲给不懂账的人听。
      en: Finance needs accounting, analysis and care, and the knack of explaining figures to people who do not read them.
    sources: [s2]
  metrics:
    title: {zh: 财务的绩效怎么衡量, en: How finance is measured}
    brief: {zh: 准确、及时、合规, en: "accurate, on time and within the rules"}
    point:
      zh: 财务的绩效看账目是否准确、结账是否及时、做事是否合规，也看现金有没有断过。
      en: Finance is measured by accurate books, a punctual close, keeping the rules, and never running out of cash.
    sources: [s2]
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newcomer-'));
  // Half of the phrasings will do, and are learnt in half the time.
  await cp('knowledge', folder, { recursive: true, filter: (path) => !path.includes('voices') });
  await writeFile(join(folder, 'subjects', 'finance.yaml'), FINANCE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a newcomer who adds one file for a new role, and no code', () => {
  it('sees it checked without an error', async () => {
    const lines: string[] = [];
    const code = await checkKnowledge(['.'], {
      cwd: folder,
      today: '2026-11-22',
      out: (text) => void lines.push(text),
      err: () => {},
    });
    expect(lines.filter((line) => line.includes(' error '))).toEqual([]);
    expect(code).toBe(0);
    // What is left to do is said: how people ask for it.
    expect(lines.join('')).toContain('subjects/finance.yaml:9:1 warning unreachable-topic');
  });

  it('can read it, and beside any other role, in every language', async () => {
    const { knowledge } = loadKnowledge(await readKnowledge(folder));
    for (const ref of [
      'finance',
      'finance.goal',
      'finance~sales',
      'finance~sales.skills',
      'finance~marketing~operations~sales',
    ])
      expect(answer(knowledge, ref), ref).toMatchObject({ kind: 'answer', answer: { ref } });
    const found = answer(knowledge, 'finance~sales');
    if (found.kind !== 'answer') throw new Error('no comparison');
    expect(found.answer).toMatchObject({ origin: 'derived', title: { 'zh-Hans': '财务和销售的区别' } });
    expect(found.answer.rows.map(({ aspect }) => aspect)).toEqual([undefined, 'goal', 'skills', 'metrics']);
    for (const language of LANGUAGES)
      for (const { sides } of found.answer.rows) expect(sides[0]?.text[language]).toBeTruthy();
  });

  it('gets answers to questions about it', async () => {
    const loaded = await loadBot(folder);
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    const asked = (text: string) => {
      const said = reply(loaded.bot, { kind: 'message', text, locale: 'en', recent: [] });
      return 'outcome' in said ? said.outcome.ref : null;
    };
    expect({
      是什么: asked('财务是什么'),
      does: asked('what does finance do'),
      区别: asked('财务和销售的区别'),
    }).toEqual({
      是什么: 'finance',
      does: expect.stringMatching(/^finance(?:\.responsibilities)?$/),
      区别: 'finance~sales',
    });
  }, 300_000);
});

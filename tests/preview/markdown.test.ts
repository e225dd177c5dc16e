import { describe, expect, it } from 'vitest';
import { type Block, firstLine, parseMarkdown } from '../../src/preview/page/chat/markdown.ts';
import { escapeText } from '../../src/replying/message/escape.ts';

const plain = (text: string) => [{ text, bold: false }];
const textOf = (block: Block | undefined) =>
  block && 'text' in block ? block.text.map(({ text }) => text).join('') : undefined;

describe('parseMarkdown', () => {
  it('reads an answer: title, paragraph, labelled list, sources', () => {
    expect(parseMarkdown('### 标题\n一句话。\n\n**目标**\n- 运营：效率\n- 销售：收入\n\n-# 来源')).toEqual([
      { kind: 'heading', level: 3, text: plain('标题') },
      { kind: 'line', text: plain('一句话。') },
      { kind: 'gap' },
      { kind: 'line', text: [{ text: '目标', bold: true }] },
      { kind: 'list', items: [plain('运营：效率'), plain('销售：收入')] },
      { kind: 'gap' },
      { kind: 'subtext', text: plain('来源') },
    ]);
  });

  it('takes what stands in backticks as it is, and an escaped backtick for a character', () => {
    expect(parseMarkdown('at `a_b.yaml:**3**` \\`x\\`')[0]).toEqual({
      kind: 'line',
      text: [
        { text: 'at ', bold: false },
        { text: 'a_b.yaml:**3**', bold: false, code: true },
        { text: ' `x`', bold: false },
      ],
    });
  });

  it('keeps bold text apart from what touches it', () => {
    expect(parseMarkdown('**一句话**：好')[0]).toEqual({
      kind: 'line',
      text: [
        { text: '一句话', bold: true },
        { text: '：好', bold: false },
      ],
    });
  });

  it.each([
    '**',
    '****',
    'a ** b',
    '**not closed',
    '*x*',
    '_x_',
    '`x',
    '||x||',
    '[a](https://b)',
    '<@1>',
    '<img src=x>',
    '####### x',
    '-x',
    '-#x',
  ])('leaves %j as it stands', (text) =>
    expect(parseMarkdown(text)).toEqual([{ kind: 'line', text: plain(text) }]),
  );

  it.each([
    '**x**',
    '# x',
    '- x',
    '-# x',
    '\\',
    '\\\\**x**',
    '<img src=x onerror=alert(1)>',
    '[a](b)',
    '_*~`|>#',
  ])('shows escaped %j as it was typed', (typed) => {
    const [block, ...rest] = parseMarkdown(escapeText(typed));
    expect(rest).toEqual([]);
    expect(block).toEqual({ kind: 'line', text: plain(typed) });
  });

  it('reads escapes inside bold text', () => {
    expect(parseMarkdown('**a\\*b**')[0]).toEqual({ kind: 'line', text: [{ text: 'a*b', bold: true }] });
  });

  it('makes one gap of several blank lines, and none at the end', () => {
    expect(parseMarkdown('a\n\n\n\nb\n\n').map(({ kind }) => kind)).toEqual(['line', 'gap', 'line']);
  });

  it('takes time in proportion, whatever is typed', () => {
    const before = performance.now();
    for (const text of ['*'.repeat(4000), '**a'.repeat(1300), '\\'.repeat(4000), '**\\'.repeat(1300)])
      parseMarkdown(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

it('firstLine is the title without its markup', () => {
  expect(firstLine('### **A** b\nc')).toBe('A b');
  expect(firstLine('')).toBe('');
  expect(textOf(parseMarkdown('x')[0])).toBe('x');
});

import { describe, expect, it } from 'vitest';
import { auditPayload, auditRendering } from '../../src/replying/audit.ts';
import type { MessagePayload } from '../../src/replying/message/payload.ts';
import { type Edits, loadTiny, tinyFiles } from '../fixtures/tiny.ts';

const audit = (edits: Edits = {}) => {
  const { knowledge, locate } = loadTiny(edits);
  return auditRendering(knowledge, locate).map(
    ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
  );
};

describe('the audit of rendering', () => {
  it('finds nothing in knowledge that fits', () => expect(audit()).toEqual([]));

  it('finds nothing in an answer that merely takes several pages', () => {
    expect(audit({ 'faq/day-old-bread.yaml': ['The bakers', 'The bakers bake. '.repeat(500)] })).toEqual([]);
  });

  it('sees a title that no button can hold', () => {
    expect(
      audit({ 'faq/day-old-bread.yaml': ['What happens', `What ${'ever '.repeat(20)}happens`] }),
    ).toEqual(['faq/day-old-bread.yaml:4:3 warning title-too-long']);
  });

  it('sees a message that is cut off', () => {
    expect(audit({ 'sources.yaml': ['The bakery handbook', 'The bakery handbook '.repeat(120)] })).toContain(
      'faq/day-old-bread.yaml:3:1 error over-limit',
    );
    const point = [
      'Day-old bread does not go on the shelf.',
      'Day-old bread does not go. '.repeat(90),
    ] as const;
    expect(audit({ 'faq/day-old-bread.yaml': [...point] })).toContain(
      'faq/day-old-bread.yaml:3:1 error over-limit',
    );
  });

  it('sees a reference that no button can hold', () => {
    const faq = tinyFiles().get('faq/day-old-bread.yaml') ?? '';
    const path = `faq/${'long-'.repeat(20)}tale.yaml`;
    expect(audit({ [path]: faq })).toEqual([`${path}:3:1 error reference-too-long`]);
  });

  it('sees an answer of more pages than a button can count', () => {
    expect(audit({ 'faq/day-old-bread.yaml': ['The bakers', 'The bakers bake. '.repeat(15_000)] })).toEqual([
      'faq/day-old-bread.yaml:3:1 error over-limit',
    ]);
  });
});

describe('the audit of one message', () => {
  const row = (...buttons: { id: string; label?: string }[]): MessagePayload['components'][number] => ({
    type: 1,
    components: buttons.map(({ id, label = 'go' }) => ({ type: 2, style: 2, custom_id: id, label })),
  });
  const codes = (content: string, ...components: MessagePayload['components'][number][]) =>
    auditPayload({ content, components, allowed_mentions: { parse: [] } }).map(({ code }) => code);
  const row5 = (name: string, count: number) =>
    row(...Array.from({ length: count }, (_, i) => ({ id: `${name}${i}` })));

  it('passes one at the very limits', () => {
    const full = row({ id: 'i'.repeat(100), label: 'l'.repeat(80) });
    expect(codes('c'.repeat(2000), full, ...['a', 'b', 'c', 'd'].map((name) => row5(name, 5)))).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['a character too many', codes('c'.repeat(2001)), 'over-limit'],
    ['nothing said', codes(' \n'), 'empty-message'],
    ['six rows', codes('c', ...[...'abcdef'].map((name) => row5(name, 1))), 'over-limit'],
    ['six buttons in a row', codes('c', row5('a', 6)), 'over-limit'],
    ['a long label', codes('c', row({ id: 'a', label: 'l'.repeat(81) })), 'over-limit'],
    ['a long id', codes('c', row({ id: 'i'.repeat(101) })), 'over-limit'],
    ['an empty label', codes('c', row({ id: 'a', label: '' })), 'empty-message'],
    ['an empty row', codes('c', row()), 'empty-message'],
    ['one id in two rows', codes('c', row({ id: 'a' }), row({ id: 'a' })), 'double-button'],
  ])('refuses %s', (_, found, code) => expect(found).toEqual([code]));
});

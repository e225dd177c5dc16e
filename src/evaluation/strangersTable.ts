import { percentOrDash, type Share } from './measures/share.ts';
import type { Met, Standing } from './standing.ts';
import { GROUPS, type Group, type StrangersFigures, type StrangersReport } from './strangers.ts';

/** Names of the figures, in the order of the table. */
const ROWS: readonly (readonly [keyof StrangersFigures, string])[] = [
  ['right', 'right at once'],
  ['visible', 'right one visible at once'],
  ['wrong', 'wrong as sure'],
  ['five', 'right one answered or offered among five'],
  ['neighboursAnswered', 'neighbours answered as sure'],
  ['farAnswered', 'far answered as sure'],
  ['farOffered', 'far offered candidates'],
  ['rightAtFivePercent', 'right where 5 % of what is out is answered'],
  ['threshold', '… the score that takes'],
  ['auroc', 'AUROC, in against out'],
  ['coverage', 'what was shown holds a right one'],
  ['shown', '… and has on average'],
  ['hedged', '… a hedged reply'],
  ['calibrationError', 'calibration error (ECE)'],
];

const HEADS: Readonly<Record<Group, string>> = { all: 'all', zh: 'Chinese', en: 'English' };

/** The figures of strangers' questions, each beside its floor and aim; then how far scores can be believed. */
export function strangersTable({ groups, standings }: StrangersReport): string[] {
  const columns = GROUPS.map((group) => groups[group]);
  const count = (name: string, of: (figures: StrangersFigures) => Share) =>
    `| ${name} | ${columns.map((figures) => of(figures).of).join(' | ')} | – | – | – |`;
  const rows = ROWS.map(([key, name]) => {
    const standing = standings.find(({ measure }) => measure === key);
    const cells = columns.map((figures) => cell(figures, key));
    return `| ${name} | ${cells.join(' | ')} | ${standing ? goals(standing) : '– | – | –'} |`;
  });
  return [
    `| strangers | ${GROUPS.map((group) => HEADS[group]).join(' | ')} | floor | aim | met |`,
    '| --- | --- | --- | --- | ---: | ---: | --- |',
    count('in scope, n', ({ right }) => right),
    count('neighbours, n', ({ neighboursAnswered }) => neighboursAnswered),
    count('far, n', ({ farAnswered }) => farAnswered),
    ...rows,
    '',
    '| score | n | claimed | right |',
    '| --- | ---: | ---: | --- |',
    ...groups.all.reliability.map(
      ({ from, to, claimed, right }) =>
        `| ${from.toFixed(1)}–${to.toFixed(1)} | ${right.of} | ${claimed === null ? '–' : plain(claimed)} | ${percentOrDash(right)} |`,
    ),
    '',
  ];
}

const MET: Readonly<Record<NonNullable<Met>, string>> = {
  aim: 'aim',
  floor: 'floor',
  missed: '**missed**',
};

/** `76 % | 88 % | floor`: three cells. Areas under a curve are no percentages. */
export function goals({ measure, floor, aim, met }: Standing): string {
  const write = (value: number) => (measure === 'auroc' ? String(value) : plain(value));
  return `${write(floor)} | ${write(aim)} | ${met === null ? '–' : MET[met]}`;
}

function cell(figures: StrangersFigures, key: keyof StrangersFigures): string {
  const value = figures[key];
  if (value === null || Array.isArray(value)) return '–';
  if (typeof value !== 'number') return percentOrDash(value as Share);
  return key === 'calibrationError' ? plain(value) : value.toFixed(key === 'auroc' ? 3 : 2);
}

/** `2.5 %`, without zeros that say nothing. */
const plain = (value: number): string => `${Number((value * 100).toFixed(1))} %`;

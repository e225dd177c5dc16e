const OVER = 'over the limit';

const number = (value) => {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
};
const cell = ({ over }, value, unit = 1) =>
  value === undefined ? (over ? OVER : '–') : number(value / unit);

/** The results as Markdown, with what they were measured on and how. */
export function table({ machine, versions, seed, seconds }, results, interactions) {
  const lines = [
    `On ${machine}; ${versions.join(', ')};`,
    `\`npm run bench -- --seed ${seed} --seconds ${seconds}\`: each contender has ${seconds} s to learn and as long to`,
    'answer. Right: the first answer, of the held-out questions that it came to.',
    '',
    '| phrasings | | learning, s | first answer after a start, ms | p50, ms | p95, ms | p99, ms | memory, MB | right |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [size, contenders] of Object.entries(results))
    for (const [name, measured] of Object.entries(contenders)) {
      const { learning, first, p50, p95, p99, memory, accuracy, questions } = measured;
      const right =
        accuracy === undefined ? cell(measured) : `${(100 * accuracy).toFixed(1)} % of ${questions}`;
      const cells = [
        cell(measured, learning, 1000),
        ...[first, p50, p95, p99].map((value) => cell(measured, value)),
        cell(measured, memory, 2 ** 20),
        right,
      ];
      lines.push(`| ${Number(size).toLocaleString('en')} | ${name} | ${cells.join(' | ')} |`);
    }
  const largest = Object.keys(results).at(-1);
  const { worst } = results[largest]?.['Role Desk'] ?? {};
  if (worst) {
    lines.push(
      '',
      `| a message of 4,000 characters, at ${Number(largest).toLocaleString('en')} phrasings | ms |`,
    );
    lines.push('| --- | ---: |');
    for (const [what, ms] of Object.entries(worst)) lines.push(`| ${what} | ${number(ms)} |`);
  }
  if (interactions) {
    const { alone, atOnce, perSecond, p50, p99 } = interactions;
    lines.push(
      '',
      '| `/ask` through discord.js, stand-in and bot on the same machine | interactions a second | p50, ms | p99, ms |',
      '| --- | ---: | ---: | ---: |',
      `| one after another | – | ${number(alone.p50)} | ${number(alone.p99)} |`,
      `| ${atOnce} at a time | ${number(perSecond)} | ${number(p50)} | ${number(p99)} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}

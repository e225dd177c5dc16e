import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32, shuffle } from '../../dist/matching/learning/training/random.js';

// What is learnt and what is asked: the same for every contender.

const OPENERS = {
  en: [
    '',
    'hi, ',
    'quick question: ',
    'sorry if this is obvious, ',
    'i was wondering, ',
    'new here: ',
    'for my onboarding: ',
    'my manager asked me: ',
    'could someone tell me, ',
  ],
  zh: [
    '',
    '请问',
    '你好，',
    '想问一下，',
    '新人求助：',
    '不好意思，',
    '大家好，',
    '有个问题：',
    '帮忙看看：',
  ],
};
const CLOSERS = {
  en: [
    '',
    ' thanks',
    ' thank you!',
    ' please',
    ' (in simple words)',
    ' just curious',
    ' in one or two sentences',
  ],
  zh: ['', '谢谢', '，求解答', '，谢谢大家', '，简单说说', '，急', '，随便聊聊'],
};

/** As many phrasings of answers as asked for, real ones first, in an order that the seed decides; each text once. */
export function phrasings(knowledge, count, seed) {
  const random = mulberry32(seed);
  const taken = new Set();
  const add = (lines, line) => {
    const key = line.text.toLowerCase();
    if (taken.has(key)) return;
    taken.add(key);
    lines.push(line);
  };
  const real = [];
  for (const phrasing of knowledge.phrasings) if (knowledge.entries.has(phrasing.ref)) add(real, phrasing);
  shuffle(real, random);
  const lines = real.slice(0, count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  while (lines.length < count) {
    const from = pick(real);
    const zh = /\p{Script=Han}/u.test(from.text);
    const text = `${pick(OPENERS[zh ? 'zh' : 'en'])}${renamed(knowledge, from, zh, pick)}${pick(CLOSERS[zh ? 'zh' : 'en'])}`;
    add(lines, { ...from, text });
  }
  return { lines, real: Math.min(count, real.length) };
}

/** A subject's plain name in the text gives way to another of its names. */
function renamed(knowledge, { ref, text }, zh, pick) {
  if (!/^[a-z0-9~.-]+$/.test(ref)) return text;
  let out = text;
  for (const id of ref.split('.')[0].split('~')) {
    const subject = knowledge.subjects.get(id);
    const name = subject?.name[zh ? 'zh-Hans' : 'en'];
    const others = subject?.aliases[zh ? 'zh' : 'en'] ?? [];
    if (!name || others.length === 0) continue;
    const at = out.toLowerCase().indexOf(name.toLowerCase());
    if (at >= 0) out = out.slice(0, at) + pick(others) + out.slice(at + name.length);
  }
  return out;
}

/** Questions that must be answered, from the held-out sets, in an order that the seed decides. */
export function questions(root, seed) {
  const all = ['zh', 'en'].flatMap((language) =>
    readFileSync(join(root, 'tests', 'questions', 'held-out', `in-scope.${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ expect }) => expect.length > 0),
  );
  shuffle(all, mulberry32(seed));
  return all;
}

/** Each of 4,000 characters, the most that a message holds. */
export const WORST = {
  'names again and again': '运营和销售和营销和'.repeat(445).slice(0, 4000),
  'names again and again, English': 'sales operations marketing '.repeat(150).slice(0, 4000),
  'slips again and again': 'opertaoins maktering slaes diffrence '.repeat(110).slice(0, 4000),
  'marks on one letter': `a${'\u0301'.repeat(3999)}`,
  'one character that unfolds into eighteen': '\ufdfa'.repeat(4000),
  'emoji joined to each other': '👩‍💻'.repeat(800),
  'none but the commonest words': 'what is the difference between the what is the '.repeat(90).slice(0, 4000),
  'none but the commonest characters': '是什么的和有区别'.repeat(500),
};

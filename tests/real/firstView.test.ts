import { beforeAll, describe, expect, it } from 'vitest';
import type { Loaded } from '../../src/knowledge/building/load.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { PRIVATE, publicFor } from '../../src/replying/answer/frame.ts';
import { renderAnswer } from '../../src/replying/answer/render.ts';
import { sizeOf } from '../../src/replying/answer/views.ts';
import { answerable, answerOf, loadReal } from './knowledge.ts';

let real: Loaded;
beforeAll(async () => {
  real = await loadReal();
});

/** A screen of a phone, and beneath it the line on sources. */
const MOST = { 'zh-Hans': 240, 'zh-Hant': 240, en: 120 };
const SOURCE_LINE = 12;

describe('what is first read of any answer', () => {
  it('fits a phone: a screen of text, four buttons and “⋯”, in one row', () => {
    const faults: string[] = [];
    for (const ref of answerable(real))
      for (const language of LANGUAGES)
        for (const frame of [PRIVATE, publicFor('80351110224678912')]) {
          const { content, components } = renderAnswer(
            real.knowledge,
            answerOf(real, ref),
            language,
            1,
            frame,
          );
          const size = sizeOf(content, language);
          if (size > MOST[language] + SOURCE_LINE) faults.push(`${ref} ${language}: ${size}`);
          if (/[：:]\n\n-# /.test(content)) faults.push(`${ref} ${language}: announces what does not follow`);
          const buttons = components[0]?.components.filter(({ custom_id: id }) => !id.startsWith('menu:'));
          if (components.length !== 1 || (buttons?.length ?? 0) > 4)
            faults.push(`${ref} ${language}: buttons`);
        }
    expect(faults).toEqual([]);
  });

  it('leaves nothing out that its other pages do not tell', () => {
    const faults: string[] = [];
    for (const ref of answerable(real)) {
      const found = answerOf(real, ref);
      for (const language of LANGUAGES) {
        const pages = [1, 2, 3, 4].map((page) => renderAnswer(real.knowledge, found, language, page).content);
        const told = pages.join('\n');
        const { point, body, example, inOneSentence, whoToAsk, whenToChoose, rows } = found;
        const texts = [point, body, example, inOneSentence, whoToAsk, whenToChoose].flatMap(
          (text) => text ?? [],
        );
        const sides = rows.flatMap((row) => row.sides.map(({ text }) => text));
        for (const text of [...texts, ...sides])
          for (const paragraph of text[language].split('\n'))
            if (!told.includes(paragraph.trim())) faults.push(`${ref} ${language}: ${paragraph}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

import type { Problem } from '../../knowledge/problem.ts';
import type { Reloaded } from '../../knowledge/reloaded.ts';
import type { Language } from '../../knowledge/text.ts';
import { type BotReply, said, send } from '../botReply.ts';
import { type Feature, handled } from '../feature.ts';
import { escapeText } from '../message/escape.ts';
import { LIMITS } from '../message/limits.ts';
import { note } from '../message/message.ts';
import { RELOAD } from './command.ts';
import { RELOAD_WORDING } from './wording.ts';

/** The knowledge is read by the shell, since that takes a while; {@link renderReloaded} says what came of it. */
export const reload: Feature = {
  commands: [
    handled(RELOAD, (_bot, { mayManage, locale }): BotReply => {
      if (mayManage) return { kind: 'reload', language: locale };
      const words = RELOAD_WORDING[locale];
      const why = mayManage === undefined ? words.noServer : words.mayNot;
      return send('private', said(note(why), 'refused', null, locale, 0));
    }),
  ],
  personal: true,
  verbs: [],
  press: () => null,
};

/** The reply once the knowledge has been read again. */
export function renderReloaded(
  reloaded: Reloaded,
  language: Language,
): Extract<BotReply, { readonly kind: 'send' }> {
  return {
    kind: 'send',
    visibility: 'private',
    ...said(note(textOf(reloaded, language)), 'reload', null, language, 1),
  };
}

function textOf(reloaded: Reloaded, language: Language): string {
  const words = RELOAD_WORDING[language];
  if (reloaded.outcome === 'unchanged') return words.unchanged;
  if (reloaded.outcome === 'changed') return words.changed(reloaded.answers);
  const { problems } = reloaded;
  const lines = [words.refused(problems.length)];
  for (const [index, problem] of problems.entries()) {
    const line = lineOf(problem);
    const left = problems.length - index;
    const length = [...lines, line, words.more(left)].join('\n').length;
    if (length > LIMITS.content) return [...lines, words.more(left)].join('\n');
    lines.push(line);
  }
  return lines.join('\n');
}

/** Where, then what, then what to do about it; what curators wrote may stand in each. */
function lineOf({ file, line, column, message, hint }: Problem): string {
  const place = `${file}:${line}:${column}`.replace(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
  return `- \`${place}\` ${[message, hint].map(escapeText).join(' — ')}`;
}

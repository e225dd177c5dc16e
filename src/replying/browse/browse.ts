import { answer } from '../../answering/answer.ts';
import { type AnswerRef, canonicalRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { show } from '../answer/question.ts';
import { type Bot, pressed, type Said, said, send } from '../botReply.ts';
import { command, flag } from '../commandBody.ts';
import { type Feature, handled } from '../feature.ts';
import { renderShelf, renderShelves } from './renderBrowse.ts';
import { type BrowseAction, SHELF_ID, shelfIdOf } from './shelfId.ts';

export const BROWSE = command(
  { en: 'browse', 'zh-Hans': '浏览', 'zh-Hant': '瀏覽' },
  {
    en: 'Look through everything I know',
    'zh-Hans': '浏览我知道的全部内容',
    'zh-Hant': '瀏覽我知道的全部內容',
  },
  [
    flag(
      { en: 'private', 'zh-Hans': '仅自己可见', 'zh-Hant': '僅自己可見' },
      {
        en: 'Show the menu to you alone (default: yes)',
        'zh-Hans': '菜单只给你自己看（默认是）',
        'zh-Hant': '選單只給你自己看（預設是）',
      },
    ),
  ],
);

/** Looking through everything there is: shelves, their topics, an answer, and back; one message that redraws. */
export const browse: Feature = {
  commands: [
    handled(BROWSE, (bot, { options, locale }) => {
      const first = { verb: 'browse', language: locale, page: 1 } as const;
      return send(options.private === false ? 'public' : 'private', shelves(bot, first));
    }),
  ],
  verbs: SHELF_ID.verbs,
  press(bot, { customId, values = [], onPrivate }) {
    const action = SHELF_ID.parse(customId);
    const next = action && look(bot, action, values[0] ?? '');
    return next && pressed(onPrivate, next);
  },
};

function look(bot: Bot, action: BrowseAction, chosen: string): Said | null {
  const { language } = action;
  switch (action.verb) {
    case 'browse':
      return shelves(bot, action);
    case 'shelf':
      return shelf(bot, action.group, language, action.page);
    case 'shelves':
      return shelf(bot, chosen, language, 1);
    case 'topics': {
      const ref = canonicalRef(chosen);
      const found = ref && topic(bot, ref, language, 1);
      return found?.outcome.decision === 'answer' ? found : null;
    }
    case 'see':
      return topic(bot, action.ref, language, action.page);
  }
}

/** An answer, with the way back to its shelf. */
function topic(bot: Bot, ref: AnswerRef, language: Language, page: number): Said {
  const found = answer(bot.knowledge, ref);
  const living = found.kind === 'answer' ? found.answer.ref : ref;
  const back = shelfIdOf(bot.knowledge, living, language);
  return show(bot, living, language, page, 1, { kind: 'browse', back });
}

const shelves = (bot: Bot, { language, page }: Extract<BrowseAction, { verb: 'browse' }>): Said =>
  said(renderShelves(bot.knowledge, language, page), 'browse', null, language, 1);

function shelf(bot: Bot, group: string, language: Language, page: number): Said | null {
  const drawn = renderShelf(bot.knowledge, group, language, page);
  return drawn && said(drawn, 'browse', null, language, 1);
}

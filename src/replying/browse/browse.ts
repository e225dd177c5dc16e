import { isAnswerable } from '../../answering/answer.ts';
import { canonicalRef } from '../../knowledge/ref.ts';
import { BROWSE } from '../answer/frame.ts';
import { show } from '../answer/question.ts';
import { type Bot, pressed, type Said, said, send } from '../botReply.ts';
import { command, flag } from '../commandBody.ts';
import type { Feature } from '../feature.ts';
import { renderShelf, renderShelves } from './renderBrowse.ts';
import { BROWSE_VERBS, type BrowseAction, parseBrowseId } from './shelfId.ts';

/** Looking through everything there is: shelves, their topics, an answer, and back; one message that redraws. */
export const browse: Feature = {
  commands: [
    command(
      { en: 'browse', zhCN: '浏览', zhTW: '瀏覽' },
      { en: 'Look through everything I know', zhCN: '浏览我知道的全部内容', zhTW: '瀏覽我知道的全部內容' },
      [
        flag(
          { en: 'private', zhCN: '仅自己可见', zhTW: '僅自己可見' },
          {
            en: 'Show the menu to you alone (default: yes)',
            zhCN: '菜单只给你自己看（默认是）',
            zhTW: '選單只給你自己看（預設是）',
          },
        ),
      ],
    ),
  ],
  command(bot, { options, locale }) {
    const first = { verb: 'browse', language: locale, page: 1 } as const;
    return send(options.private === 'false' ? 'public' : 'private', shelves(bot, first));
  },
  verbs: BROWSE_VERBS,
  press(bot, { customId, values = [], onPrivate }) {
    const action = parseBrowseId(customId);
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
      return ref && isAnswerable(bot.knowledge, ref) ? show(bot, ref, language, 1, 1, BROWSE) : null;
    }
  }
}

const shelves = (bot: Bot, { language, page }: Extract<BrowseAction, { verb: 'browse' }>): Said =>
  said(renderShelves(bot.knowledge, language, page), 'browse', null, language, 1);

function shelf(bot: Bot, group: string, language: BrowseAction['language'], page: number): Said | null {
  const drawn = renderShelf(bot.knowledge, group, language, page);
  return drawn && said(drawn, 'browse', null, language, 1);
}

import { beforeAll, describe, expect, it } from 'vitest';
import { askObject } from '../../../src/cli/askJson.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../../../src/knowledge/text.ts';
import { helpParagraphs } from '../../../src/replying/answer/help/helpText.ts';
import { renderHelp } from '../../../src/replying/answer/help/renderHelp.ts';
import { starters } from '../../../src/replying/answer/scope.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import type { CommandBody } from '../../../src/replying/commandBody.ts';
import { commandsFor, MESSAGE_COMMANDS } from '../../../src/replying/features.ts';
import { tinyBot, toldMatcher, understood } from '../../fixtures/bot.ts';
import { loadReal } from '../../real/knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await loadReal());
});

/** What a reader's own Discord calls a command. */
const shownName = ({
  name,
  name_localizations: localised,
}: Pick<CommandBody, 'name' | 'name_localizations'>) => ({
  en: name,
  'zh-Hans': localised?.['zh-CN'] ?? name,
  'zh-Hant': localised?.['zh-TW'] ?? name,
});

describe.each(LANGUAGES)('help in %s', (language: Language) => {
  it('names every command there is as the reader’s Discord shows it, and as it is typed in English', () => {
    const text = renderHelp(knowledge, starters(knowledge), language).content;
    for (const command of commandsFor(knowledge)) {
      expect(text).toContain(`**/${shownName(command)[language]}**`);
      expect(text).toContain(`/${command.name}`);
    }
    for (const command of MESSAGE_COMMANDS) expect(text).toContain(shownName(command)[language]);
  });

  it('names no guide where there is none', () => {
    expect(helpParagraphs(tinyBot().knowledge, language).join()).not.toContain('/choose-model');
  });

  it('fits a message, and tells what is kept in three lines', () => {
    const payload = renderHelp(knowledge, starters(knowledge), language);
    expect(auditPayload(payload)).toEqual([]);
    expect(payload.content).not.toMatch(/…$/);
    expect(helpParagraphs(knowledge, language).at(-1)?.match(/^- /gm)).toHaveLength(3);
  });

  it('claims no more than is certain of how answers are made', () => {
    const text = helpParagraphs(knowledge, language)[0];
    expect(text).not.toMatch(/People wrote|由人写|由人寫/);
  });

  it('stands whole in JSON', () => {
    const bot = { knowledge, matcher: toldMatcher(knowledge) };
    const { text } = askObject(bot, understood({ decision: 'help' }), language);
    expect(text).toContain('/settings');
    expect(text).not.toContain('**');
  });
});

import type {
  APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** The slash commands, as Discord's own registration bodies. Handlers and autocomplete go by these names. */
export const COMMANDS: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
  command(
    { en: 'ask', zhCN: '提问', zhTW: '提問' },
    { en: 'Ask a question about a role', zhCN: '问一个关于岗位的问题', zhTW: '問一個關於職位的問題' },
    [
      option(
        { en: 'question', zhCN: '问题', zhTW: '問題' },
        {
          en: 'e.g. what’s the difference between operations and sales',
          zhCN: '例如：运营和销售有什么区别',
          zhTW: '例如：營運和業務差在哪',
        },
        { required: true },
      ),
    ],
  ),
  command(
    { en: 'compare', zhCN: '对比', zhTW: '比較' },
    {
      en: 'Compare two to four roles or sales models',
      zhCN: '比较两到四个岗位或销售模式',
      zhTW: '比較兩到四個職位或銷售模式',
    },
    [
      side('a', 1, true),
      side('b', 2, true),
      side('c', 3, false),
      side('d', 4, false),
      aspect({ en: 'Compare one aspect only', zhCN: '只比较某一方面', zhTW: '只比較某一方面' }),
    ],
  ),
  command(
    { en: 'define', zhCN: '定义', zhTW: '定義' },
    { en: 'Look up one role or sales model', zhCN: '查一个岗位或销售模式', zhTW: '查一個職位或銷售模式' },
    [
      option(
        { en: 'subject', zhCN: '对象', zhTW: '對象' },
        { en: 'Which role or model?', zhCN: '哪个岗位或模式？', zhTW: '哪個職位或模式？' },
        { required: true, autocomplete: true },
      ),
      aspect({
        en: 'One aspect only, e.g. skills',
        zhCN: '只看某一方面，例如技能',
        zhTW: '只看某一方面，例如技能',
      }),
    ],
  ),
  command(
    { en: 'help', zhCN: '帮助', zhTW: '說明' },
    { en: 'What I can do, and what I keep', zhCN: '我会什么，保存什么', zhTW: '我會什麼，保存什麼' },
    [],
  ),
];

interface Localised {
  readonly en: string;
  readonly zhCN: string;
  readonly zhTW: string;
}

/** Every locale we speak is given by name: Discord itself falls back between en-US and en-GB alone. */
function localisations({ en, zhCN, zhTW }: Localised): LocalizationMap {
  return { 'en-US': en, 'en-GB': en, 'zh-CN': zhCN, 'zh-TW': zhTW };
}

function named(name: Localised, description: Localised) {
  return {
    name: name.en,
    name_localizations: localisations(name),
    description: description.en,
    description_localizations: localisations(description),
  };
}

function command(
  name: Localised,
  description: Localised,
  options: APIApplicationCommandStringOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return { type: 1 as ApplicationCommandType.ChatInput, ...named(name, description), options };
}

function option(
  name: Localised,
  description: Localised,
  { required = false, autocomplete = false }: { required?: boolean; autocomplete?: boolean },
): APIApplicationCommandStringOption {
  const base = { type: 3 as ApplicationCommandOptionType.String, ...named(name, description), required };
  return autocomplete ? { ...base, autocomplete: true } : base;
}

function side(name: string, place: number, required: boolean): APIApplicationCommandStringOption {
  return option(
    { en: name, zhCN: name, zhTW: name },
    { en: `Number ${place} to compare`, zhCN: `第 ${place} 个`, zhTW: `第 ${place} 個` },
    { required, autocomplete: true },
  );
}

function aspect(description: Localised): APIApplicationCommandStringOption {
  return option({ en: 'aspect', zhCN: '方面', zhTW: '方面' }, description, { autocomplete: true });
}

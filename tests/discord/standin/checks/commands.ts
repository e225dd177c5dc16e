import { checkText, type Fault, fault, isRecord, type Json, lengthOf } from '../faults.ts';

const CHAT_INPUT = 1;
const STRING = 3;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** A whole list of slash commands, as `PUT …/commands` takes it. */
export function checkCommands(body: unknown): Fault[] {
  if (!Array.isArray(body)) return [fault('_', 'LIST_TYPE_CONVERT', 'Only iterables may be used.')];
  return [
    ...(body.length > 100 ? [fault('_', 'BASE_TYPE_MAX_LENGTH', 'At most 100 chat-input commands.')] : []),
    ...checkUnique('_', body),
    ...body.flatMap((command, index) => checkCommand(String(index), command)),
  ];
}

function checkCommand(path: string, command: unknown): Fault[] {
  if (!isRecord(command)) return [fault(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
  const { type = CHAT_INPUT, options = [] } = command;
  if (type !== CHAT_INPUT)
    return [fault(`${path}.type`, 'STAND_IN', 'The stand-in knows slash commands only.')];
  const faults = [...checkNamed(path, command), ...checkOptions(`${path}.options`, options)];
  const total = longest(command) + (Array.isArray(options) ? options.filter(isRecord) : []).reduce(sum, 0);
  if (total > 8000)
    faults.push(fault(path, 'APPLICATION_COMMAND_TOO_LARGE', `Must be 8000 in length at most, is ${total}.`));
  return faults;
}

const sum = (total: number, option: Json): number => total + longest(option);

/** Of a name and a description, with the longest localisation counted. */
const longest = (item: Json): number =>
  ['name', 'description'].reduce((total, key) => {
    const texts = [item[key], ...Object.values((item[`${key}_localizations`] as Json | undefined) ?? {})];
    return total + Math.max(...texts.map((text) => lengthOf(String(text ?? ''))));
  }, 0);

function checkOptions(path: string, options: unknown): Fault[] {
  if (!Array.isArray(options) || options.length > 25)
    return [fault(path, 'BASE_TYPE_MAX_LENGTH', 'Must be a list of 25 at most.')];
  const faults = checkUnique(path, options);
  let optional = false;
  for (const [index, option] of options.entries()) {
    const at = `${path}.${index}`;
    if (!isRecord(option)) {
      faults.push(fault(at, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.'));
      continue;
    }
    faults.push(...checkNamed(at, option));
    if (option.type !== STRING)
      faults.push(fault(`${at}.type`, 'STAND_IN', 'The stand-in knows texts only.'));
    if (option.autocomplete === true && option.choices !== undefined)
      faults.push(fault(at, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'Not beside choices.'));
    if (option.required === true && optional)
      faults.push(fault(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options come first.'));
    optional ||= option.required !== true;
  }
  return faults;
}

/** Name and description, and each localisation of them. */
function checkNamed(path: string, item: Json): Fault[] {
  const names = Object.entries((item.name_localizations as Json | undefined) ?? {});
  const descriptions = Object.entries((item.description_localizations as Json | undefined) ?? {});
  return [
    ...checkName(`${path}.name`, item.name),
    ...checkText(`${path}.description`, item.description, 1, 100),
    ...names.flatMap(([locale, name]) => checkName(`${path}.name_localizations.${locale}`, name)),
    ...descriptions.flatMap(([locale, text]) =>
      checkText(`${path}.description_localizations.${locale}`, text, 1, 100),
    ),
    ...[...names, ...descriptions].flatMap(([locale]) =>
      LOCALES.has(locale) ? [] : [fault(path, 'BASE_TYPE_CHOICES', `No such locale: ${locale}`)],
    ),
  ];
}

function checkName(path: string, name: unknown): Fault[] {
  return typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()
    ? []
    : [fault(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** No name twice on one level, in no locale. */
function checkUnique(path: string, items: readonly unknown[]): Fault[] {
  const seen = new Set<string>();
  return items.filter(isRecord).flatMap((item) => {
    const names = { default: item.name, ...((item.name_localizations as Json | undefined) ?? {}) };
    return Object.entries(names).flatMap(([locale, name]) => {
      const key = `${locale}:${String(name)}`;
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [fault(path, 'APPLICATION_COMMANDS_DUPLICATE_NAME', `Names must be unique: ${key}`)];
    });
  });
}

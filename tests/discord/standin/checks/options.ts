import { type Fault, fault, isRecord, type Json } from '../faults.ts';
import { checkNamed, checkUnique } from './names.ts';

const OPTION = { subcommand: 1, group: 2, string: 3, boolean: 5, channel: 7 } as const;
/** Kinds of channels that an option or a menu may be narrowed to. */
const CHANNEL_TYPES = new Set([0, 2, 4, 5, 10, 11, 12, 13, 15, 16]);

/** Where options stand: groups only directly in a command, subcommands also in a group, others also in those. */
type Level = 'command' | 'group' | 'subcommand';
const ALLOWED: Readonly<Record<Level, readonly number[]>> = {
  command: Object.values(OPTION),
  group: [OPTION.subcommand],
  subcommand: [OPTION.string, OPTION.boolean, OPTION.channel],
};

export function checkOptions(path: string, options: unknown, level: Level = 'command'): Fault[] {
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
    faults.push(...checkNamed(at, option), ...checkKind(at, option, level));
    if (option.required === true && optional)
      faults.push(fault(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options come first.'));
    optional ||= option.required !== true;
  }
  const branches = options.filter((option) => isRecord(option) && isBranch(option)).length;
  if (branches > 0 && branches < options.length)
    faults.push(
      fault(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_MIX', 'Subcommands do not stand beside options.'),
    );
  return faults;
}

const isBranch = ({ type }: Json): boolean => type === OPTION.subcommand || type === OPTION.group;

function checkKind(at: string, option: Json, level: Level): Fault[] {
  const { type, options = [], required, channel_types: channelTypes } = option;
  if (!ALLOWED[level].includes(type as number))
    return [fault(`${at}.type`, 'STAND_IN', `The stand-in takes no option of this type in a ${level}.`)];
  if (isBranch(option)) {
    const inner = type === OPTION.group ? 'group' : 'subcommand';
    const needed =
      required === undefined ? [] : [fault(`${at}.required`, 'STAND_IN', 'Not for subcommands.')];
    return [...needed, ...checkOptions(`${at}.options`, options, inner)];
  }
  const faults: Fault[] = [];
  if (Array.isArray(options) && options.length > 0)
    faults.push(fault(`${at}.options`, 'STAND_IN', 'Only subcommands have options.'));
  if (option.autocomplete === true && (type !== OPTION.string || option.choices !== undefined))
    faults.push(fault(at, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'For texts, not beside choices.'));
  if (channelTypes !== undefined)
    faults.push(
      ...(type === OPTION.channel
        ? checkChannelTypes(`${at}.channel_types`, channelTypes)
        : [fault(`${at}.channel_types`, 'STAND_IN', 'Only for channels.')]),
    );
  return faults;
}

export function checkChannelTypes(path: string, types: unknown): Fault[] {
  return Array.isArray(types) && types.every((type) => CHANNEL_TYPES.has(type))
    ? []
    : [fault(path, 'BASE_TYPE_CHOICES', `No such kinds of channels: ${JSON.stringify(types)}`)];
}

import { checkText, type Fault, fault, isRecord, type Json } from '../faults.ts';
import { checkChannelTypes } from './options.ts';

export const SELECT = { string: 3, channel: 8 } as const;

export const isMenu = (component: unknown): boolean =>
  isRecord(component) && (component.type === SELECT.string || component.type === SELECT.channel);

/** A menu that fills a row; the stand-in knows those of texts and of channels. */
export function checkMenu(path: string, menu: Json): Fault[] {
  const faults = [...checkText(`${path}.custom_id`, menu.custom_id, 1, 100)];
  if (menu.placeholder !== undefined)
    faults.push(...checkText(`${path}.placeholder`, menu.placeholder, 0, 150));
  const { min_values: min = 1, max_values: max = 1 } = menu;
  const most = menu.type === SELECT.string && Array.isArray(menu.options) ? menu.options.length || 25 : 25;
  if (!isCount(min, 0, 25) || !isCount(max, 1, 25) || Number(min) > Number(max) || Number(max) > most)
    faults.push(fault(`${path}.max_values`, 'BASE_TYPE_BAD_LENGTH', 'Not so many can be chosen.'));
  return [
    ...faults,
    ...(menu.type === SELECT.string
      ? checkStrings(path, menu, Number(max))
      : checkChannels(path, menu, Number(max))),
  ];
}

const isCount = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

function checkStrings(path: string, { options }: Json, max: number): Fault[] {
  const at = `${path}.options`;
  if (!Array.isArray(options) || options.length < 1 || options.length > 25)
    return [fault(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.')];
  const faults = options.flatMap((option, index) => {
    if (!isRecord(option)) return [fault(`${at}.${index}`, 'DICT_TYPE_CONVERT', 'Only dictionaries.')];
    return [
      ...checkText(`${at}.${index}.label`, option.label, 1, 100),
      ...checkText(`${at}.${index}.value`, option.value, 1, 100),
      ...(option.description === undefined
        ? []
        : checkText(`${at}.${index}.description`, option.description, 1, 100)),
    ];
  });
  const values = options.map((option) => (isRecord(option) ? option.value : undefined));
  if (new Set(values).size !== values.length)
    faults.push(fault(at, 'COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'));
  if (options.filter((option) => isRecord(option) && option.default === true).length > max)
    faults.push(fault(at, 'COMPONENT_SELECT_DEFAULTS', 'More are chosen than may be.'));
  return faults;
}

function checkChannels(path: string, menu: Json, max: number): Fault[] {
  const { channel_types: types, default_values: chosen = [], options } = menu;
  const faults = types === undefined ? [] : checkChannelTypes(`${path}.channel_types`, types);
  if (options !== undefined)
    faults.push(fault(`${path}.options`, 'STAND_IN', 'Discord fills in the channels.'));
  const good =
    Array.isArray(chosen) &&
    chosen.length <= max &&
    chosen.every((one) => isRecord(one) && one.type === 'channel' && /^\d{17,20}$/.test(String(one.id)));
  if (!good || new Set(chosen.map((one: Json) => one.id)).size !== chosen.length)
    faults.push(fault(`${path}.default_values`, 'BASE_TYPE_BAD_LENGTH', 'Not channels, or too many.'));
  return faults;
}

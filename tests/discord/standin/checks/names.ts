import { checkText, type Fault, fault, isRecord, type Json } from '../faults.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

export const localisationsOf = (item: Json, key: 'name' | 'description'): [string, unknown][] =>
  Object.entries((item[`${key}_localizations`] as Json | undefined) ?? {});

/** Name and description, and each localisation of them. */
export function checkNamed(path: string, item: Json): Fault[] {
  const names = localisationsOf(item, 'name');
  const descriptions = localisationsOf(item, 'description');
  return [
    ...checkName(`${path}.name`, item.name),
    ...checkText(`${path}.description`, item.description, 1, 100),
    ...names.flatMap(([locale, name]) => checkName(`${path}.name_localizations.${locale}`, name)),
    ...descriptions.flatMap(([locale, text]) =>
      checkText(`${path}.description_localizations.${locale}`, text, 1, 100),
    ),
    ...checkLocales(path, [...names, ...descriptions]),
  ];
}

/** A command in a context menu has no description, and a name as people write. */
export function checkMenuName(path: string, item: Json): Fault[] {
  const names = localisationsOf(item, 'name');
  return [
    ...checkText(`${path}.name`, item.name, 1, 32),
    ...names.flatMap(([locale, name]) => checkText(`${path}.name_localizations.${locale}`, name, 1, 32)),
    ...checkLocales(path, names),
    ...(item.description === undefined || item.description === ''
      ? []
      : [fault(`${path}.description`, 'STAND_IN', 'Context menu commands have none.')]),
  ];
}

const checkLocales = (path: string, localised: readonly (readonly [string, unknown])[]): Fault[] =>
  localised.flatMap(([locale]) =>
    LOCALES.has(locale) ? [] : [fault(path, 'BASE_TYPE_CHOICES', `No such locale: ${locale}`)],
  );

function checkName(path: string, name: unknown): Fault[] {
  return typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()
    ? []
    : [fault(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** No name twice on one level, in no locale. */
export function checkUnique(path: string, items: readonly unknown[]): Fault[] {
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

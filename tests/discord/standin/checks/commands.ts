import { type Fault, fault, isRecord, type Json, lengthOf } from '../faults.ts';
import { checkMenuName, checkNamed, checkUnique, localisationsOf } from './names.ts';
import { checkOptions } from './options.ts';

const COMMAND = { slash: 1, user: 2, message: 3 } as const;
/** How many of each an application may have. */
const MOST: Readonly<Record<number, number>> = {
  [COMMAND.slash]: 100,
  [COMMAND.user]: 15,
  [COMMAND.message]: 15,
};

/** A whole list of commands, as `PUT …/commands` takes it. */
export function checkCommands(body: unknown, scope: 'global' | 'guild' = 'global'): Fault[] {
  if (!Array.isArray(body)) return [fault('_', 'LIST_TYPE_CONVERT', 'Only iterables may be used.')];
  const faults = Object.entries(MOST).flatMap(([type, most]) => {
    const same = body.filter((command) => typeOf(command) === Number(type));
    const many = same.length > most ? [fault('_', 'BASE_TYPE_MAX_LENGTH', `At most ${most} of a kind.`)] : [];
    return [...many, ...checkUnique('_', same)];
  });
  return [...faults, ...body.flatMap((command, index) => checkCommand(String(index), command, scope))];
}

const typeOf = (command: unknown): unknown => (isRecord(command) ? (command.type ?? COMMAND.slash) : null);

function checkCommand(path: string, command: unknown, scope: 'global' | 'guild'): Fault[] {
  if (!isRecord(command)) return [fault(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
  const faults = checkAudience(path, command, scope);
  const { options = [] } = command;
  if (typeOf(command) === COMMAND.slash)
    faults.push(...checkNamed(path, command), ...checkOptions(`${path}.options`, options));
  else if (MOST[Number(typeOf(command))] === undefined)
    faults.push(fault(`${path}.type`, 'BASE_TYPE_CHOICES', 'No such kind of command.'));
  else {
    faults.push(...checkMenuName(path, command));
    if (Array.isArray(options) && options.length > 0)
      faults.push(fault(`${path}.options`, 'STAND_IN', 'Context menu commands have none.'));
  }
  const total = sizeOf(command);
  if (total > 8000)
    faults.push(fault(path, 'APPLICATION_COMMAND_TOO_LARGE', `Must be 8000 in length at most, is ${total}.`));
  return faults;
}

/** Who is offered it, and where; the places can be said only of commands for all servers. */
function checkAudience(path: string, command: Json, scope: 'global' | 'guild'): Fault[] {
  const { default_member_permissions: permissions, contexts, integration_types: types } = command;
  const faults: Fault[] = [];
  if (permissions !== undefined && permissions !== null && !/^\d{1,20}$/.test(String(permissions)))
    faults.push(fault(`${path}.default_member_permissions`, 'NUMBER_TYPE_COERCE', 'Not permissions.'));
  if (permissions !== undefined && permissions !== null && typeof permissions !== 'string')
    faults.push(fault(`${path}.default_member_permissions`, 'STRING_TYPE_CONVERT', 'Must be a string.'));
  const list = (key: string, value: unknown, most: number) => {
    if (value === undefined || value === null) return;
    const at = `${path}.${key}`;
    if (scope === 'guild') faults.push(fault(at, 'STAND_IN', 'Only for commands for all servers.'));
    const good =
      Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0 && item <= most);
    if (!good || value.length === 0 || new Set(value).size !== value.length)
      faults.push(fault(at, 'BASE_TYPE_CHOICES', `Must be distinct numbers from 0 to ${most}.`));
  };
  list('contexts', contexts, 2);
  list('integration_types', types, 1);
  return faults;
}

/** Of all names and descriptions in it, each with its longest localisation. */
function sizeOf(item: Json): number {
  const own = (['name', 'description'] as const).reduce((total, key) => {
    const texts = [item[key], ...localisationsOf(item, key).map(([, text]) => text)];
    return total + Math.max(...texts.map((text) => lengthOf(String(text ?? ''))));
  }, 0);
  const options = Array.isArray(item.options) ? item.options.filter(isRecord) : [];
  return options.reduce((total, option) => total + sizeOf(option), own);
}

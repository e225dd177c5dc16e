import { checkText, type Fault, fault, isRecord } from '../faults.ts';

const LABEL = 18;
const TEXT_INPUT = 4;

/** A form: a title, and one to five labels, each with a text field of its own. */
export function checkModal(modal: unknown, path = 'data'): Fault[] {
  if (!isRecord(modal)) return [fault(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
  const { custom_id: id, title, components } = modal;
  const faults = [...checkText(`${path}.custom_id`, id, 1, 100), ...checkText(`${path}.title`, title, 1, 45)];
  if (!Array.isArray(components) || components.length < 1 || components.length > 5)
    return [...faults, fault(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5.')];
  return [
    ...faults,
    ...components.flatMap((label, index) => checkLabel(`${path}.components.${index}`, label)),
  ];
}

function checkLabel(path: string, label: unknown): Fault[] {
  if (!isRecord(label) || label.type !== LABEL || !isRecord(label.component))
    return [fault(path, 'UNION_TYPE_CHOICES', 'Action rows are deprecated in forms: use labels.')];
  const { type, style, custom_id: id, label: old, placeholder, min_length, max_length } = label.component;
  const faults = checkText(`${path}.label`, label.label, 1, 45);
  if (type !== TEXT_INPUT || (style !== 1 && style !== 2) || old !== undefined)
    return [...faults, fault(`${path}.component`, 'STAND_IN', 'The stand-in knows text fields only.')];
  const within = (value: unknown, least: number) =>
    value === undefined || (Number.isInteger(value) && Number(value) >= least && Number(value) <= 4000);
  if (!within(min_length, 0) || !within(max_length, 1))
    faults.push(fault(`${path}.component.max_length`, 'NUMBER_TYPE_MAX', 'Not so many characters.'));
  return [
    ...faults,
    ...checkText(`${path}.component.custom_id`, id, 1, 100),
    ...(placeholder === undefined ? [] : checkText(`${path}.component.placeholder`, placeholder, 0, 100)),
  ];
}

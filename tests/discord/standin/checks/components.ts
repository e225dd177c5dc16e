import { checkText, type Fault, fault, isRecord, type Json } from '../faults.ts';
import { checkMenu, isMenu } from './menus.ts';

const ACTION_ROW = 1;
const BUTTON = 2;
const LINK = 5;

/** At most five rows of one to five buttons, or of one menu, each with an id of its own. */
export function checkRows(path: string, rows: unknown): Fault[] {
  if (!Array.isArray(rows)) return [fault(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used.')];
  const ids = new Map<unknown, number>();
  const faults =
    rows.length > 5 ? [fault(path, 'BASE_TYPE_BAD_LENGTH', 'Must be between 0 and 5 in length.')] : [];
  for (const [index, row] of rows.entries()) faults.push(...checkRow(`${path}.${index}`, row, ids));
  for (const [id, count] of ids)
    if (count > 1)
      faults.push(
        fault(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id cannot be duplicated: ${id}`),
      );
  return faults;
}

function checkRow(path: string, row: unknown, ids: Map<unknown, number>): Fault[] {
  if (!isRecord(row) || row.type !== ACTION_ROW || !Array.isArray(row.components))
    return [fault(path, 'UNION_TYPE_CHOICES', 'Only action rows may stand here.')];
  const { components } = row;
  const faults =
    components.length < 1 || components.length > 5
      ? [fault(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
      : [];
  if (components.length > 1 && components.some(isMenu))
    faults.push(fault(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A menu fills a row.'));
  for (const [index, button] of components.entries()) {
    faults.push(...checkControl(`${path}.components.${index}`, button));
    if (isRecord(button) && button.custom_id !== undefined)
      ids.set(button.custom_id, (ids.get(button.custom_id) ?? 0) + 1);
  }
  return faults;
}

function checkControl(path: string, control: unknown): Fault[] {
  if (!isRecord(control) || (control.type !== BUTTON && !isMenu(control)))
    return [
      fault(path, 'UNION_TYPE_CHOICES', 'The stand-in knows buttons, and menus of texts and channels.'),
    ];
  return isMenu(control) ? checkMenu(path, control) : checkButton(path, control);
}

function checkButton(path: string, button: Json): Fault[] {
  const { style, custom_id: id, label, url } = button;
  if (!Number.isInteger(style) || (style as number) < 1 || (style as number) > LINK)
    return [fault(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2, 3, 4, 5).')];
  if (style === LINK)
    return id === undefined && typeof url === 'string'
      ? checkText(`${path}.label`, label, 1, 80)
      : [fault(path, 'BUTTON_COMPONENT_LINK', 'A link button has a url and no custom_id.')];
  return [
    ...checkText(`${path}.custom_id`, id, 1, 100),
    ...checkText(`${path}.label`, label, 1, 80),
    ...(url === undefined
      ? []
      : [fault(`${path}.url`, 'BUTTON_COMPONENT_URL', 'Only link buttons have a url.')]),
  ];
}

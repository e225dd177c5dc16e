import { checkText, type Fault, fault, isRecord } from '../faults.ts';
import { checkMessage } from './message.ts';
import { checkModal } from './modal.ts';

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export const CALLBACK = { send: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

/** Which answers Discord takes to which interactions. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [CALLBACK.send, CALLBACK.defer, CALLBACK.modal],
  [INTERACTION.component]: [
    CALLBACK.send,
    CALLBACK.defer,
    CALLBACK.deferUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  [INTERACTION.modal]: [CALLBACK.send, CALLBACK.defer, CALLBACK.deferUpdate, CALLBACK.update],
  [INTERACTION.autocomplete]: [CALLBACK.choices],
};

/** An interaction's answer: its kind must fit the interaction, and its content the limits. */
export function checkCallback(body: unknown, interactionType: number): Fault[] {
  if (!isRecord(body)) return [fault('_', 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
  const { type, data } = body;
  if (!ALLOWED[interactionType]?.includes(type as number))
    return [fault('type', 'BASE_TYPE_CHOICES', `No answer of type ${String(type)} to this interaction.`)];
  switch (type) {
    case CALLBACK.send:
    case CALLBACK.update:
      return checkMessage(data, 'interaction', 'data');
    case CALLBACK.modal:
      return checkModal(data);
    case CALLBACK.choices:
      return checkChoices(isRecord(data) ? data.choices : undefined);
    default:
      return [];
  }
}

function checkChoices(choices: unknown): Fault[] {
  const path = 'data.choices';
  if (!Array.isArray(choices) || choices.length > 25)
    return [fault(path, 'BASE_TYPE_BAD_LENGTH', 'Must be a list of 25 at most.')];
  return choices.flatMap((choice, index) => {
    const at = `${path}.${index}`;
    if (!isRecord(choice)) return [fault(at, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
    return [
      ...checkText(`${at}.name`, choice.name, 1, 100),
      ...checkText(`${at}.value`, choice.value, 1, 100),
    ];
  });
}

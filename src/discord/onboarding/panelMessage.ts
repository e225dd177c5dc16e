import type { Message } from 'discord.js';
import type { MessagePayload } from '../../replying/message/payload.ts';
import { PANEL_ID } from '../../replying/onboarding/panelId.ts';

/** The controls of a starter panel, told apart from a greeting, which can be muted. */
export function isPanel(message: Message): boolean {
  const controls = controlsOf(message).flatMap(({ id }) => PANEL_ID.parse(id)?.action ?? []);
  return controls.includes('ask') && !controls.includes('mute');
}

/** Whether a message says what the payload says, and offers the same; what Discord adds of its own is passed over. */
export const samePanel = (message: Message, payload: MessagePayload): boolean =>
  message.content === payload.content &&
  JSON.stringify(controlsOf(message)) === JSON.stringify(controlsOf(payload));

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
}

/** Each control's id and all its words. */
function controlsOf({ components }: Pick<Message, 'components'> | MessagePayload): Shown[] {
  const plain = JSON.parse(JSON.stringify(components)) as readonly Raw[];
  return plain.flatMap(({ components: controls = [] }) =>
    controls.map(({ custom_id: id = '', label, placeholder, options = [] }) => ({
      id,
      label: label ?? placeholder ?? '',
      options: options.map((option) => [option.value, option.label, option.description ?? ''].join('\n')),
    })),
  );
}

/** As both Discord and the library write it as JSON. */
interface Raw {
  readonly components?: readonly {
    readonly custom_id?: string;
    readonly label?: string;
    readonly placeholder?: string;
    readonly options?: readonly {
      readonly value: string;
      readonly label: string;
      readonly description?: string;
    }[];
  }[];
}

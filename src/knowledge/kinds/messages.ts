import { z } from 'zod';
import type { Message, RefusalKind } from '../knowledge.ts';
import { kind, type NamedFile } from './kind.ts';

/** As somebody may send it, control characters and all: the bot never repeats it. */
const message = z.string().trim().min(1, 'is empty');

const schema = z.strictObject({
  zh: z.array(message).default([]),
  en: z.array(message).default([]),
});

/** Questions about the bot itself. */
export const help = kind({
  schemaName: 'messages',
  files: ['help.yaml', 'help/VOICE.yaml'],
  schema,
  rules: [],
  add: (raw, file, { draft }) => {
    for (const one of messages(raw, file)) draft.help.push(one);
  },
});

/** Messages that must not be answered. */
export const refusals = kind({
  schemaName: 'messages',
  files: ['never/KIND.yaml', 'never/KIND/VOICE.yaml'],
  schema,
  rules: [],
  add: (raw, file, { draft }) => {
    const sort = file.names[0] as RefusalKind;
    for (const one of messages(raw, file)) draft.refusals.push({ ...one, kind: sort });
  },
});

const messages = (raw: z.infer<typeof schema>, { path: file }: NamedFile): Message[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    raw[language].map((text, index) => ({ text, language, place: { file, path: [language, index] } })),
  );

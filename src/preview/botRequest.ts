import { z } from 'zod';
import { type AnswerRef, canonicalRef } from '../knowledge/ref.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import type { CommandBody } from '../replying/commandBody.ts';
import { LIMITS } from '../replying/message/limits.ts';
import type { BotRequest } from '../replying/request.ts';

/** The longest message that Discord lets anybody send, in UTF-16 units. */
const MESSAGE = 4000;
/** More than this nobody refers back to. */
const RECENT = 10;

const locale = z.enum(LANGUAGES);
const value = z.string().max(LIMITS.stringOption);
const options = z.record(z.string().max(32), value);
const name = z.string().max(32);

const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), name, options, locale }),
  z.strictObject({
    kind: z.literal('autocomplete'),
    name,
    option: z.string(),
    typed: value,
    options,
    locale,
  }),
  z.strictObject({
    kind: z.literal('component'),
    customId: z.string().min(1).max(LIMITS.customId),
    values: z.exactOptional(
      z.array(z.string().min(1).max(LIMITS.selectValue)).min(1).max(LIMITS.selectOptions),
    ),
    onPrivate: z.boolean(),
    locale,
  }),
  z.strictObject({
    kind: z.literal('message'),
    text: z.string().max(MESSAGE),
    locale,
    recent: z
      .array(z.string().refine((ref) => canonicalRef(ref) === ref, 'not a reference'))
      .max(RECENT)
      .transform((refs) => refs as AnswerRef[]),
  }),
]);

export type ParsedRequest =
  | { readonly ok: true; readonly request: BotRequest }
  /** `reason`: one line for whoever wrote the request. */
  | { readonly ok: false; readonly reason: string };

/** Reads a posted body as a request; refuses what Discord, with these commands, would never have let through. */
export function parseBotRequest(body: string, commands: readonly CommandBody[]): ParsedRequest {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, reason: 'The body is not JSON.' };
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.');
    return { ok: false, reason: `${place ? `${place}: ` : ''}${issue?.message ?? 'not a request'}` };
  }
  const reason = optionProblem(parsed.data, commands);
  if (reason !== null) return { ok: false, reason };
  const { data } = parsed;
  // Of what needs a permission only what whoever runs the bot may do is offered here.
  return { ok: true, request: data.kind === 'command' ? { ...data, mayManage: true } : data };
}

function optionProblem(request: BotRequest, commands: readonly CommandBody[]): string | null {
  if (request.kind !== 'command' && request.kind !== 'autocomplete') return null;
  const command = commands.find(({ name }) => name === request.name);
  if (!command) return `name: there is no command ${JSON.stringify(request.name)}`;
  const declared = command.options ?? [];
  const stray = Object.keys(request.options).find((key) => !declared.some(({ name }) => name === key));
  if (stray !== undefined) return `options: /${request.name} has no option ${JSON.stringify(stray)}`;
  if (request.kind === 'autocomplete') {
    const completed = declared.some(({ name, ...rest }) => name === request.option && 'autocomplete' in rest);
    return completed ? null : `option: /${request.name} completes no ${JSON.stringify(request.option)}`;
  }
  const missing = declared.find(({ name, required }) => required && !(name in request.options));
  return missing ? `options: /${request.name} needs ${JSON.stringify(missing.name)}` : null;
}

import { checkMessage } from './checks/message.ts';
import { type Fault, formError, isRecord, type Json } from './faults.ts';
import type { Call, Reply } from './routes.ts';
import type { Posted, State } from './state.ts';
import { attachedAfter, checkAttachments, type Upload } from './uploads.ts';

const refuse = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});
const invalid = (faults: readonly Fault[]): Reply => ({ status: 400, body: formError(faults) });

/** `GET`, `PATCH` and `DELETE /channels/:channel/messages/:message`: the bot's own messages alone. */
export function changeMessage(
  state: State,
  { method, body, files }: Call,
  channelId: string,
  id: string,
): Reply {
  const index = state.posts.findIndex((post) => post.id === id && post.channel_id === channelId);
  const post = state.posts[index];
  if (!post || !state.messageIds.has(id)) return refuse(404, 10008, 'Unknown Message');
  if (method === 'GET') return { status: 200, body: post };
  if (method === 'DELETE') {
    state.messageIds.delete(id);
    state.deleted.push(id);
    return { status: 204, body: null };
  }
  if (method !== 'PATCH') return refuse(405, 0, '405: Method Not Allowed');
  const faults = [
    ...checkMessage(body, 'channel', '', true),
    ...checkAttachments(body, files, post.attachments),
  ];
  if (faults.length > 0) return invalid(faults);
  const edited = changed(post, body as Json, files);
  state.posts[index] = edited;
  state.edits.push(edited);
  return { status: 200, body: edited };
}

/** `PATCH` and `DELETE /webhooks/:application/:token/messages/@original`: what an interaction was answered with. */
export function changeOriginal(
  state: State,
  { method, body, files }: Call,
  token: string,
  now: number,
  keep: (channelId: string, sent: Json) => Posted,
): Reply {
  const pending = state.tokens.get(token);
  if (!pending || now - pending.since > 15 * 60_000) return refuse(401, 50027, 'Invalid Webhook Token');
  if (!pending.answered) return refuse(404, 10015, 'Unknown Webhook');
  if (pending.gone) return refuse(404, 10008, 'Unknown Message');
  if (method === 'DELETE') {
    pending.gone = true;
    if (pending.original) {
      state.messageIds.delete(pending.original.id);
      state.deleted.push(pending.original.id);
    }
    return { status: 204, body: null };
  }
  if (method !== 'PATCH') return refuse(405, 0, '405: Method Not Allowed');
  const before = pending.original;
  const faults = [
    ...checkMessage(body, 'interaction', '', before !== undefined && before !== null),
    ...checkAttachments(body, files, before?.attachments ?? []),
  ];
  if (faults.length > 0) return invalid(faults);
  pending.original = before
    ? changed(before, body as Json, files)
    : keep(pending.payload.channel_id, { ...(body as Json), flags: pending.flags ?? 0 });
  return { status: 200, body: pending.original };
}

const changed = (post: Posted, body: Json, files: readonly Upload[]): Posted => ({
  ...post,
  ...(isRecord(body) && {
    content: String(body.content ?? post.content),
    components: (body.components ?? post.components) as Posted['components'],
    attachments: attachedAfter(body, files, post.attachments),
  }),
  edited_timestamp: new Date().toISOString(),
});

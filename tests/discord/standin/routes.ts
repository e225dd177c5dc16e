import { changeMessage, changeOriginal } from './changes.ts';
import { CALLBACK, checkCallback } from './checks/callback.ts';
import { checkCommands } from './checks/commands.ts';
import { checkMessage } from './checks/message.ts';
import { type Fault, fault, formError, isRecord, type Json } from './faults.ts';
import * as ids from './ids.ts';
import { BOT } from './payloads.ts';
import type { Callback, Pending, Posted, State } from './state.ts';
import { attachedAfter, type Upload } from './uploads.ts';

export interface Call {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Of a body with files. */
  readonly files: readonly Upload[];
}

export interface Reply {
  readonly status: number;
  readonly body: Json | readonly Json[] | null;
}

const CHANNELS = new Set([
  ids.CHANNEL_ID,
  ids.THREAD_ID,
  ids.OTHER_CHANNEL_ID,
  ids.DM_CHANNEL_ID,
  ...ids.DIRECT_CHANNELS,
]);
const EPHEMERAL = 1 << 6;
/** Discord's three seconds. */
const ANSWER_WITHIN_MS = 3_000;

const ok = (body: Reply['body'], status = 200): Reply => ({ status, body });
const refuse = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});
const invalid = (faults: readonly Fault[]): Reply => ({ status: 400, body: formError(faults) });

/** Discord's REST API, as far as this bot goes. `gatewayUrl`: what `GET /gateway/bot` tells. */
export function route(state: State, call: Call, gatewayUrl: string, now: number): Reply {
  const { method, path } = call;
  const app = ids.APPLICATION_ID;
  const [, first = '', second = '', third = '', fourth = ''] = path.split('/');
  if (method === 'GET' && path === '/gateway/bot')
    return ok({
      url: gatewayUrl,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    });
  if (method === 'GET' && path === '/users/@me') return ok(BOT);
  if (first === 'applications' && second !== app)
    return refuse(403, 20012, 'You are not authorized to perform this action on this application');
  if (path === `/applications/${app}/commands`) return commands(state, call, 'global');
  if (path === `/applications/${app}/guilds/${ids.GUILD_ID}/commands`) return commands(state, call, fourth);
  if (first === 'applications' && third === 'guilds') return refuse(403, 50001, 'Missing Access');
  if (method === 'POST' && first === 'interactions' && path.endsWith('/callback'))
    return callback(state, call, second, third, now);
  if (first === 'webhooks' && second === app && /\/messages\/(?:@|%40)original$/.test(path))
    return changeOriginal(state, call, third, now, (channelId, sent) => keep(state, channelId, sent));
  if (first === 'channels' && third === 'messages' && fourth !== '')
    return changeMessage(state, call, second, fourth);
  if (method === 'POST' && first === 'webhooks' && second === app) return followUp(state, call, third, now);
  if (method === 'GET' && first === 'channels' && third === 'messages') return latest(state, call, second);
  if (method === 'POST' && first === 'channels' && third === 'messages') return post(state, call, second);
  return refuse(404, 0, '404: Not Found');
}

function commands(state: State, { method, body, query }: Call, scope: string): Reply {
  if (method === 'GET') {
    const list = state.commands.get(scope) ?? [];
    return ok(query.get('with_localizations') === 'true' ? list : list.map(withoutLocalisations));
  }
  if (method !== 'PUT') return refuse(405, 0, '405: Method Not Allowed');
  const faults = checkCommands(body, scope === 'global' ? 'global' : 'guild');
  if (faults.length > 0) return invalid(faults);
  const stored = (body as Json[]).map((command) => ({
    default_member_permissions: null,
    ...(withoutFalse(command) as Json),
    id: ids.nextId(),
    application_id: ids.APPLICATION_ID,
    version: ids.nextId(),
    ...(scope !== 'global' && { guild_id: scope }),
  }));
  state.commands.set(scope, stored);
  return ok(stored);
}

/** Discord leaves out what is false. */
const withoutFalse = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutFalse)
    : isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, item]) => (item === false ? [] : [[key, withoutFalse(item)]])),
        )
      : value;

const withoutLocalisations = ({ name_localizations, description_localizations, ...rest }: Json): Json => rest;

function callback(state: State, { body, query }: Call, id: string, token: string, now: number): Reply {
  const pending = state.interactions.get(id);
  if (!pending || pending.payload.token !== token || now - pending.since > ANSWER_WITHIN_MS)
    return refuse(404, 10062, 'Unknown interaction');
  if (pending.answered) return refuse(400, 40060, 'Interaction has already been acknowledged.');
  const faults = checkCallback(body, pending.payload.type);
  if (faults.length > 0) return invalid(faults);
  pending.answered = true;
  const { type, data = {} } = body as { type: number; data?: Json };
  pending.flags = Number(data.flags ?? 0);
  const answer: Callback = {
    type,
    data,
    message: typeof data.content === 'string' ? answerMessage(state, pending, type, data) : null,
  };
  // A press that is merely acknowledged leaves its message, which is then the original.
  pending.original = type === CALLBACK.deferUpdate ? pressedMessage(pending.payload) : answer.message;
  pending.resolve(answer);
  if (query.get('with_response') !== 'true') return ok(null, 204);
  return ok({
    interaction: {
      id,
      type: pending.payload.type,
      ...(answer.message && { response_message_id: answer.message.id }),
    },
    ...(answer.message && { resource: { type, message: answer.message } }),
  });
}

/** The message that an interaction is answered with; after a press that redraws, with what the old one had. */
function answerMessage(state: State, { payload }: Pending, type: number, data: Json): Posted {
  const before = type === CALLBACK.update ? pressedMessage(payload) : null;
  const user = 'user' in payload ? payload.user : payload.member.user;
  const { id, type: kind, authorizing_integration_owners } = payload;
  return {
    ...keep(state, payload.channel_id, data),
    // A private message stays private when it is redrawn.
    ...(before && { flags: before.flags ?? 0 }),
    interaction_metadata: before?.interaction_metadata ?? {
      id,
      type: kind,
      user,
      authorizing_integration_owners,
    },
    attachments: attachedAfter(data, [], before?.attachments ?? []),
  };
}

const pressedMessage = (payload: object): Posted | null =>
  'message' in payload ? (payload.message as Posted) : null;

function followUp(state: State, { body }: Call, token: string, now: number): Reply {
  const pending = state.tokens.get(token);
  if (!pending || now - pending.since > 15 * 60_000) return refuse(401, 50027, 'Invalid Webhook Token');
  if (!pending.answered) return refuse(404, 10015, 'Unknown Webhook');
  const faults = checkMessage(body, 'interaction');
  if (faults.length > 0) return invalid(faults);
  const posted = keep(state, pending.payload.channel_id, body as Json);
  state.followUps.push(posted);
  return ok(posted);
}

function post(state: State, { body }: Call, channelId: string): Reply {
  if (!CHANNELS.has(channelId)) return refuse(404, 10003, 'Unknown Channel');
  const faults = [...checkMessage(body, 'channel'), ...checkReference(state, body)];
  if (faults.length > 0) return invalid(faults);
  const { nonce, enforce_nonce: once } = body as Json;
  const earlier = once === true ? state.nonces.get(String(nonce)) : undefined;
  if (earlier) return ok(earlier);
  const posted = keep(state, channelId, body as Json);
  if (once === true) state.nonces.set(String(nonce), posted);
  state.posts.push(posted);
  return ok(posted);
}

/** What the bot itself wrote there, newest first; nothing else is kept. */
function latest(state: State, { query }: Call, channelId: string): Reply {
  if (!CHANNELS.has(channelId)) return refuse(404, 10003, 'Unknown Channel');
  const there = state.posts.filter(({ id, channel_id: at }) => at === channelId && state.messageIds.has(id));
  return ok(there.reverse().slice(0, Number(query.get('limit') ?? 50)));
}

function checkReference(state: State, body: unknown): Fault[] {
  const reference = isRecord(body) ? body.message_reference : undefined;
  if (!isRecord(reference)) return [];
  return state.messageIds.has(String(reference.message_id)) || reference.fail_if_not_exists === false
    ? []
    : [fault('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')];
}

/** The message that comes of what was sent. */
function keep(state: State, channelId: string, sent: Json): Posted {
  const posted: Posted = {
    id: ids.nextId(),
    channel_id: channelId,
    type: sent.message_reference === undefined ? 0 : 19,
    author: BOT,
    content: String(sent.content),
    components: (sent.components ?? []) as Posted['components'],
    flags: Number(sent.flags ?? 0) & (EPHEMERAL | 4),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...(sent.message_reference !== undefined && { message_reference: sent.message_reference }),
  };
  state.messageIds.add(posted.id);
  return posted;
}

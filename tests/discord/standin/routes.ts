import { checkCallback } from './checks/callback.ts';
import { checkCommands } from './checks/commands.ts';
import { checkMessage } from './checks/message.ts';
import { type Fault, fault, formError, isRecord, type Json } from './faults.ts';
import * as ids from './ids.ts';
import { BOT } from './payloads.ts';
import type { Callback, Posted, State } from './state.ts';

export interface Call {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body: Json | readonly Json[] | null;
}

const CHANNELS = new Set([ids.CHANNEL_ID, ids.OTHER_CHANNEL_ID, ids.DM_CHANNEL_ID]);
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
  if (first === 'applications' && second !== app)
    return refuse(403, 20012, 'You are not authorized to perform this action on this application');
  if (path === `/applications/${app}/commands`) return commands(state, call, 'global');
  if (path === `/applications/${app}/guilds/${ids.GUILD_ID}/commands`) return commands(state, call, fourth);
  if (first === 'applications' && third === 'guilds') return refuse(403, 50001, 'Missing Access');
  if (method === 'POST' && first === 'interactions' && path.endsWith('/callback'))
    return callback(state, call, second, third, now);
  if (method === 'POST' && first === 'webhooks' && second === app) return followUp(state, call, third, now);
  if (method === 'POST' && first === 'channels' && third === 'messages') return post(state, call, second);
  return refuse(404, 0, '404: Not Found');
}

function commands(state: State, { method, body, query }: Call, scope: string): Reply {
  if (method === 'GET') {
    const list = state.commands.get(scope) ?? [];
    return ok(query.get('with_localizations') === 'true' ? list : list.map(withoutLocalisations));
  }
  if (method !== 'PUT') return refuse(405, 0, '405: Method Not Allowed');
  const faults = checkCommands(body);
  if (faults.length > 0) return invalid(faults);
  const stored = (body as Json[]).map((command) => ({
    ...(withoutFalse(command) as Json),
    id: ids.nextId(),
    application_id: ids.APPLICATION_ID,
    version: ids.nextId(),
    default_member_permissions: null,
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

function callback(state: State, { body }: Call, id: string, token: string, now: number): Reply {
  const pending = state.interactions.get(id);
  if (!pending || pending.payload.token !== token || now - pending.since > ANSWER_WITHIN_MS)
    return refuse(404, 10062, 'Unknown interaction');
  if (pending.answered) return refuse(400, 40060, 'Interaction has already been acknowledged.');
  const faults = checkCallback(body, pending.payload.type);
  if (faults.length > 0) return invalid(faults);
  pending.answered = true;
  const { type, data = {} } = body as { type: number; data?: Json };
  const answer: Callback = {
    type,
    data,
    message: typeof data.content === 'string' ? keep(state, pending.payload.channel_id, data) : null,
  };
  pending.resolve(answer);
  return ok(null, 204);
}

function followUp(state: State, { body }: Call, token: string, now: number): Reply {
  const pending = [...state.interactions.values()].find(({ payload }) => payload.token === token);
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
  const posted = keep(state, channelId, body as Json);
  state.posts.push(posted);
  return ok(posted);
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

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from './faults.ts';
import { attachGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { TOKEN } from './ids.ts';
import type { InteractionPayload, MessagePayload } from './payloads.ts';
import { type Reply, route } from './routes.ts';
import { type Callback, emptyState, type Injected, type Posted, type State } from './state.ts';
import { readForm } from './uploads.ts';

/** Discord on loopback: REST and gateway in one, which refuses what Discord would refuse and remembers it. */
export interface StandIn {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly gateway: Gateway;
  readonly state: State;
  /** Sends an interaction and waits for its answer; rejects when Discord's three seconds are over. */
  interact(payload: InteractionPayload): Promise<Callback>;
  /** Sends a message, without waiting for anything. */
  say(message: MessagePayload): MessagePayload;
  /** Sends a message and waits for the next one in its channel. */
  ask(message: MessagePayload): Promise<Posted>;
  /** Answers the next fitting request in this way. */
  inject(answer: Injected): void;
  /** Tells of an edit or a deletion of somebody's message. */
  change(event: 'MESSAGE_UPDATE' | 'MESSAGE_DELETE' | 'MESSAGE_DELETE_BULK', of: object): void;
  close(): Promise<void>;
}

const DEFAULTS: GatewayOptions = {
  heartbeat: 41_250,
  disallowedIntents: 0,
  silentGuild: false,
  refuseTokens: false,
  mute: false,
  preferredLocale: 'en-US',
};
const PREFIX = '/api/v10';

export async function startStandIn(options: Partial<GatewayOptions> = {}): Promise<StandIn> {
  const state = emptyState();
  const server = createServer((request, response) => void serve(state, request, response, gatewayUrl()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const gateway = attachGateway(server, gatewayUrl, { ...DEFAULTS, ...options });

  const say = (message: MessagePayload) => {
    state.messageIds.add(message.id);
    gateway.dispatch('MESSAGE_CREATE', message);
    return message;
  };
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    state,
    say,
    interact: (payload) =>
      new Promise<Callback>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('the interaction was not answered in 3 s')), 3_000);
        const settle = (callback: Callback) => {
          clearTimeout(late);
          resolve(callback);
        };
        const pending = { payload, since: Date.now(), answered: false, resolve: settle };
        state.interactions.set(payload.id, pending);
        state.tokens.set(payload.token, pending);
        gateway.dispatch('INTERACTION_CREATE', payload);
      }),
    async ask(message) {
      const before = state.posts.length;
      say(message);
      const fresh = () => state.posts.slice(before).find(({ channel_id: id }) => id === message.channel_id);
      await until(() => fresh() !== undefined, 'an answer in the channel');
      return fresh() as Posted;
    },
    change: (event, of) => gateway.dispatch(event, of),
    inject: (answer) => void state.injected.push(answer),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until something holds; fails, saying what was waited for, after `ms`. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  ms = 5_000,
): Promise<void> {
  for (const since = Date.now(); !(await holds()); await sleep(5))
    if (Date.now() - since > ms) throw new Error(`waited ${ms} ms in vain for ${what}`);
}

async function serve(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  gatewayUrl: string,
): Promise<void> {
  const { method = '' } = request;
  const url = new URL(request.url ?? '', 'http://stand-in');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { json, files } = await read(request, Buffer.concat(chunks));
  const path = url.pathname.slice(PREFIX.length);
  state.calls.push({ method, path, at: Date.now() });
  const proper = () =>
    route(state, { method, path, query: url.searchParams, body: parse(json), files }, gatewayUrl, Date.now());
  const injected = takeInjected(state, method, path);
  if (injected?.done) proper();
  const answer: Reply & Pick<Injected, 'headers'> = gate(request, url.pathname, path) ?? injected ?? proper();
  if (answer.status >= 400)
    state.refusals.push({ method, path, status: answer.status, body: answer.body as Json });
  const { headers = {} } = answer;
  if (answer.body === null) return void response.writeHead(answer.status, headers).end();
  response.writeHead(answer.status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(answer.body));
}

/** What Discord looks at before anything else: the version, the program's name, the token. */
function gate({ headers }: IncomingMessage, pathname: string, path: string): Reply | null {
  if (!pathname.startsWith(`${PREFIX}/`))
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  if (!/^DiscordBot \(.+, .+\)/.test(headers['user-agent'] ?? ''))
    return { status: 403, body: { code: 40333, message: 'internal network error' } };
  // An interaction's own token, in the path, is authority enough there.
  const open = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
  return open || headers.authorization === `Bot ${TOKEN}`
    ? null
    : { status: 401, body: { code: 0, message: '401: Unauthorized' } };
}

function takeInjected({ injected }: State, method: string, path: string): Injected | null {
  const now = Date.now();
  const index = injected.findIndex(
    (one) => one.method === method && one.path.test(path) && (one.until ?? now) >= now,
  );
  const found = injected[index] ?? null;
  if (found && found.until === undefined) injected.splice(index, 1);
  return found;
}

async function read({ headers }: IncomingMessage, bytes: Buffer) {
  const type = headers['content-type'] ?? '';
  return type.startsWith('multipart/') ? readForm(type, bytes) : { json: bytes.toString('utf8'), files: [] };
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

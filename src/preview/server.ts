import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reloaded } from '../knowledge/reloaded.ts';
import type { Pictures } from '../picture/pictures.ts';
import { renderReloaded } from '../replying/reload/reload.ts';
import { type Bot, reply } from '../replying/reply.ts';
import { type Asset, PUBLIC_FOLDER, readAssets } from './assets.ts';
import { parseBotRequest } from './botRequest.ts';
import { commandsHere } from './commands.ts';
import { refusal } from './loopback.ts';
import { pictureAsset } from './pictureAsset.ts';

/** What the preview needs of a log; pino's Logger is one. */
export interface PreviewLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface PreviewOptions {
  readonly bot: Bot;
  /** How much has been learnt, 0 … 1; null once the bot can answer. Absent: it can from the beginning. */
  readonly learning?: () => number | null;
  /** Where to hear that the knowledge has changed; absent: it never does. */
  readonly reloads?: Reloads;
  /** Absent: comparisons are text alone. */
  readonly pictures?: Pictures;
  /** 0: any free one. */
  readonly port: number;
  readonly log: PreviewLog;
}

/** Reads the knowledge again when asked to, and tells of it whenever that happened. */
export interface Reloads {
  onReload(listener: (reloaded: Reloaded) => void): void;
  reload(): Promise<Reloaded>;
}

export interface Preview {
  /** `http://127.0.0.1:3000/` */
  readonly url: string;
  close(): Promise<void>;
}

/** The port cannot be had. The message is one line, fit to be shown as it is. */
export class PortUnavailable extends Error {
  override name = 'PortUnavailable';
}

/** Bytes; the longest /ask fits even where every character is written as `\uXXXX`. */
const MAX_BODY = 64 * 1024;

/** Only our own files run; only our own origin is spoken to; text can never become markup (Trusted Types). */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Discord's components write style attributes (author colours, icons); no style sheet may be inline.
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

/**
 * Serves the chat page and its two endpoints on 127.0.0.1 alone. Rejects with {@link PortUnavailable} where the
 * port is taken or forbidden, and with a file error where the page has not been built.
 */
export async function startPreview({
  bot,
  learning = () => null,
  reloads,
  pictures,
  port,
  log,
}: PreviewOptions): Promise<Preview> {
  const assets = await readAssets(PUBLIC_FOLDER);
  const state: State = { reloads: 0, answers: 0, problems: 0 };
  reloads?.onReload((reload) => note(state, reload));
  const server = createServer((request, response) => {
    handle({ bot, learning, reloads, state, pictures, assets, log }, request, response).catch(
      (error: unknown) => {
        log.error({ err: error }, 'the preview failed on a request');
        if (!response.headersSent) sendError(response, 500, 'Something went wrong here; the log says what.');
        else response.destroy();
      },
    );
  });
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}/`, close: () => close(server) };
}

/** What a page that is open is to be told; numbers of the last reload. */
interface State {
  reloads: number;
  answers: number;
  problems: number;
}

function note(state: State, reload: Reloaded): void {
  state.reloads += 1;
  state.answers = reload.outcome === 'changed' ? reload.answers : 0;
  state.problems = reload.outcome === 'refused' ? reload.problems.length : 0;
}

interface Served {
  readonly bot: Bot;
  readonly learning: () => number | null;
  readonly reloads: Reloads | undefined;
  readonly state: State;
  readonly pictures: Pictures | undefined;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly log: PreviewLog;
}

async function handle(
  { bot, learning, reloads, state, pictures, assets, log }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusal(request.headers);
  if (refused !== null) {
    log.warn({ host: request.headers.host, origin: request.headers.origin }, 'preview request refused');
    return sendError(response, 403, refused);
  }
  const [path = '/', query = ''] = request.url?.split('?', 2) ?? [];
  if (learning() !== null && path.startsWith('/api/') && path !== '/api/state')
    return sendError(response, 503, 'Still learning: try again in a moment.', { 'retry-after': '1' });
  if (path === '/api/request') {
    if (request.method !== 'POST') return sendError(response, 405, 'Use POST.', { allow: 'POST' });
    return answer(bot, reloads, log, request, response);
  }
  const asset = /^\/api\/picture(?:\/description)?$/.test(path)
    ? await pictureAsset(bot, pictures, new URL(`${path}?${query}`, 'http://preview'))
    : path === '/api/commands'
      ? { type: 'application/json', body: Buffer.from(JSON.stringify(commandsHere(bot.knowledge))) }
      : path === '/api/state'
        ? { type: 'application/json', body: Buffer.from(JSON.stringify({ ...state, learning: learning() })) }
        : assets.get(path);
  if (!asset) return sendError(response, 404, 'There is nothing here.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendError(response, 405, 'Use GET.', { allow: 'GET, HEAD' });
  send(response, 200, asset);
}

/** The reply to a request, as the very payload that Discord would get. */
async function answer(
  bot: Bot,
  reloads: Reloads | undefined,
  log: PreviewLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? ''))
    return sendError(response, 415, 'Send application/json.');
  const body = await readBody(request);
  // The rest of a body that is too long is not waited for.
  if (body === null)
    return sendError(response, 413, `At most ${MAX_BODY} bytes, please.`, { connection: 'close' });
  const parsed = parseBotRequest(body, commandsHere(bot.knowledge));
  if (!parsed.ok) return sendError(response, 400, parsed.reason);
  const started = performance.now();
  const made = reply(bot, parsed.request);
  const said =
    made.kind === 'reload'
      ? renderReloaded((await reloads?.reload()) ?? { outcome: 'unchanged' }, made.language)
      : made;
  if ('outcome' in said) {
    const { decision, ref } = said.outcome;
    log.info(
      { request: parsed.request.kind, decision, ref, ms: Math.round(performance.now() - started) },
      'replied',
    );
  }
  send(response, 200, { type: 'application/json', body: Buffer.from(JSON.stringify(said)) });
}

/** The whole body as text; null once it is longer than allowed. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, { type, body }: Asset, headers: object = {}): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'content-length': body.length,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function sendError(response: ServerResponse, status: number, error: string, headers: object = {}): void {
  send(response, status, { type: 'application/json', body: Buffer.from(JSON.stringify({ error })) }, headers);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is already in use'
          : error.code === 'EACCES'
            ? 'may not be used by this account'
            : null;
      const advice = 'set PORT to another one in .env, or stop whatever uses it.';
      reject(why === null ? error : new PortUnavailable(`Port ${port} ${why}: ${advice}`));
    });
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
}

/** Stops at once: a browser keeps connections open that `close` alone would wait for. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

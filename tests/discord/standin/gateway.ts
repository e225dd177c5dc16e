import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord, type Json } from './faults.ts';
import { APPLICATION_ID, GUILD_ID, TOKEN } from './ids.ts';
import { BOT, guild } from './payloads.ts';
import { visibleTo } from './visible.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;
const KNOWN_INTENTS = 0b11_0111_0011_1111_1111_1111_1111;

export interface GatewayOptions {
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Intents that are not granted: identifying with one of them closes with 4014. */
  readonly disallowedIntents: number;
  /** Whether the server is down: it never reports after READY. */
  readonly silentGuild: boolean;
  /** Whether every token is refused, though REST took it. */
  readonly refuseTokens: boolean;
  /** Whether it accepts connections and never says a word. */
  readonly mute: boolean;
  /** The server's language. */
  readonly preferredLocale: string;
}

/** A session outlives its connection: what was missed is told again on resuming. */
interface Session {
  readonly id: string;
  readonly intents: number;
  seq: number;
  readonly sent: { readonly seq: number; readonly t: string; readonly d: object }[];
  socket: WebSocket | null;
}

export interface Gateway {
  /** Everything the client sent, in order. */
  readonly received: readonly Json[];
  /** Tells every session of an event, if its intents cover it. */
  dispatch(t: string, d: object): void;
  /** Cuts the connection, without a word or with a close code. */
  drop(code?: number): void;
  /** Lets the connections that there are go on without answering, or telling, anything. */
  deaden(): void;
  /** Stops listening, without closing anything. */
  freeze(): void;
  /** Makes every later resume fail, as after a long absence. */
  forgetSessions(): void;
  connections(): number;
  close(): void;
}

/** Discord's gateway on `server`, at the path `/gateway`: JSON, version 10, no compression. */
export function attachGateway(server: Server, address: () => string, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const received: Json[] = [];
  const dead = new Set<WebSocket>();

  const send = (
    socket: WebSocket,
    op: number,
    d: unknown,
    s: number | null = null,
    t: string | null = null,
  ) => socket.send(JSON.stringify({ op, d, s, t }));
  const tell = (session: Session, t: string, d: object) => {
    session.seq += 1;
    session.sent.push({ seq: session.seq, t, d });
    if (session.socket && !dead.has(session.socket)) send(session.socket, OP.dispatch, d, session.seq, t);
  };

  const identify = (socket: WebSocket, d: Json): Session | number => {
    const { token, intents, properties, shard } = d;
    if (token !== TOKEN || options.refuseTokens) return 4004;
    if (typeof intents !== 'number' || (intents & ~KNOWN_INTENTS) !== 0) return 4013;
    if ((intents & options.disallowedIntents) !== 0) return 4014;
    if (!isRecord(properties) || JSON.stringify(shard) !== '[0,1]') return 4010;
    const session: Session = { id: `session-${sessions.size}`, intents, seq: 0, sent: [], socket };
    sessions.set(session.id, session);
    tell(session, 'READY', {
      v: 10,
      user: BOT,
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: address(),
      shard: [0, 1],
      application: { id: APPLICATION_ID, flags: 0 },
    });
    if (!options.silentGuild) tell(session, 'GUILD_CREATE', guild(options.preferredLocale));
    return session;
  };

  const resume = (socket: WebSocket, d: Json): Session | number => {
    if (d.token !== TOKEN) return 4004;
    const session = sessions.get(String(d.session_id));
    const seq = Number(d.seq);
    if (!session || seq > session.seq) return OP.invalidSession;
    session.socket = socket;
    for (const event of session.sent.filter((one) => one.seq > seq))
      send(socket, OP.dispatch, event.d, event.seq, event.t);
    tell(session, 'RESUMED', {});
    return session;
  };

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const query = new URL(request.url ?? '', 'ws://stand-in').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') return socket.close(4012);
    if (options.mute) return undefined;
    let session: Session | null = null;
    send(socket, OP.hello, { heartbeat_interval: options.heartbeat });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('message', (data) => {
      if (dead.has(socket)) return undefined;
      const packet = parse(String(data));
      if (!packet) return socket.close(4002);
      received.push(packet);
      const d = packet.d;
      if (packet.op === OP.heartbeat) return send(socket, OP.ack, null);
      if (packet.op !== OP.identify && packet.op !== OP.resume) return socket.close(session ? 4001 : 4003);
      if (session) return socket.close(4005);
      if (!isRecord(d)) return socket.close(4002);
      const result = packet.op === OP.identify ? identify(socket, d) : resume(socket, d);
      if (result === OP.invalidSession) return send(socket, OP.invalidSession, false);
      if (typeof result === 'number') return socket.close(result);
      session = result;
      return undefined;
    });
    return undefined;
  });

  return {
    received,
    dispatch(t, d) {
      for (const session of sessions.values()) {
        const seen = visibleTo(session.intents, t, d);
        if (seen) tell(session, t, seen);
      }
    },
    drop(code) {
      for (const socket of sockets.clients) code === undefined ? socket.terminate() : socket.close(code);
      for (const session of sessions.values()) session.socket = null;
    },
    deaden() {
      for (const socket of sockets.clients) dead.add(socket);
    },
    freeze() {
      for (const socket of sockets.clients) socket.pause();
    },
    forgetSessions: () => sessions.clear(),
    connections: () => sockets.clients.size,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

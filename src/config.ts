import { isSnowflake } from './settings/snowflake.ts';

/** All that the environment decides, checked. */
export interface Config {
  /** Null: there is no token, and the preview is served instead of Discord. */
  readonly token: string | null;
  /** The Discord application's id; null only where there is no token and none was given. */
  readonly clientId: string | null;
  /** Register the commands in this server alone; null: for all servers. */
  readonly guildId: string | null;
  /** Without a trailing slash and without `/v10`, which the library adds. */
  readonly apiUrl: string;
  readonly knowledgeDir: string;
  /** What is kept for each server; `:memory:` for as long as the bot runs. */
  readonly storeFile: string;
  /** Ask Discord for what people write in channels named by `/settings`; must be switched on there too. */
  readonly answerChannels: boolean;
  /** Hear of new members, to greet them where a server wants it; needs a privileged intent. */
  readonly greetMembers: boolean;
  /** Whether a change of the knowledge's files is taken over while the bot runs. */
  readonly reload: boolean;
  /** The preview's port, 0 … 65535; 0 takes any free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  /** One line each: which variable, what is wrong with it, how to mend it. None repeats a token. */
  | { readonly ok: false; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const DISCORD_API = 'https://discord.com/api';
const PREVIEW_PORT = 8080;
const RESET_TOKEN = 'copy it anew from the Developer Portal → your application → Bot → Reset Token';

/** Reads the environment; reports every wrong value, not only the first. An empty value counts as absent. */
export function parseConfig(env: Environment): ParsedConfig {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | Wrong): T => {
    const value = env[name]?.trim();
    if (value === undefined || value === '') return fallback;
    const parsed = parse(value);
    if (!(parsed instanceof Wrong)) return parsed;
    problems.push(`${name} ${parsed.why}`);
    return fallback;
  };

  const token = read<string | null>('DISCORD_TOKEN', null, parseToken);
  const given = read<string | null>(
    'DISCORD_CLIENT_ID',
    null,
    parseId('your application → General Information'),
  );
  const clientId = given ?? (token && applicationIdOf(token));
  if (token !== null && clientId === null && !env.DISCORD_CLIENT_ID?.trim())
    problems.push(
      `DISCORD_TOKEN is not a bot token, since it does not begin with an application's id: ${RESET_TOKEN}`,
    );
  const config: Config = {
    token,
    clientId,
    guildId: read<string | null>(
      'DISCORD_GUILD_ID',
      null,
      parseId(
        'right-click the server in Discord → Copy Server ID (needs Settings → Advanced → Developer Mode)',
      ),
    ),
    apiUrl: read('DISCORD_API_URL', DISCORD_API, parseApiUrl),
    knowledgeDir: read('KNOWLEDGE_DIR', './knowledge', (value) => value),
    storeFile: read('STORE_FILE', './data/role-desk.sqlite', parseFile),
    answerChannels: read('ANSWER_CHANNELS', false, parseYesNo),
    greetMembers: read('GREET_MEMBERS', false, parseYesNo),
    reload: read('RELOAD', true, parseYesNo),
    port: read('PORT', PREVIEW_PORT, parsePort),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', parseLevel),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

/** Why a value cannot be used and how to mend it; follows the variable's name in a sentence. */
class Wrong {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

/** The token's first part is the application's id in base64; null where it is not. */
export function applicationIdOf(token: string): string | null {
  const [first = '', second, third] = token.split('.');
  if (second === undefined || third === undefined) return null;
  const id = Buffer.from(first, 'base64').toString('latin1');
  return isSnowflake(id) ? id : null;
}

/** Any printable text will do: whether it is the right one, Discord alone can say. */
function parseToken(value: string): string | Wrong {
  const token = value.replace(/^Bot\s+/i, '');
  return /^[\x21-\x7e]+$/.test(token)
    ? token
    : new Wrong(`contains spaces or characters that no token has: ${RESET_TOKEN}`);
}

const parseId =
  (where: string) =>
  (value: string): string | Wrong =>
    isSnowflake(value)
      ? value
      : new Wrong(`is ${quoted(value)}, but an id is 17 to 20 digits: copy it from ${where}`);

function parseApiUrl(value: string): string | Wrong {
  const example = 'give the address before the version, such as http://127.0.0.1:3000/api, or leave it out';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return new Wrong(`is ${quoted(value)}, which is no http or https address: ${example}`);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    return new Wrong(`has a query, a fragment or a password in it, which cannot be used here: ${example}`);
  const bare = url.href.replace(/\/+$/, '');
  return /\/v\d+$/.test(bare) ? new Wrong(`ends in a version, which is added by itself: ${example}`) : bare;
}

function parseFile(value: string): string | Wrong {
  // What looks like an address would be taken for one by the library.
  return /^[a-z][a-z0-9+.-]+:/i.test(value) || /[\\/]$/.test(value)
    ? new Wrong(
        `is ${quoted(value)}, which names no file: give its path, such as ./data/role-desk.sqlite, or :memory:`,
      )
    : value;
}

function parseYesNo(value: string): boolean | Wrong {
  const wanted = value.toLowerCase();
  if (wanted === 'true' || wanted === 'false') return wanted === 'true';
  return new Wrong(`is ${quoted(value)}: give true or false, or leave it out`);
}

function parsePort(value: string): number | Wrong {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port <= 65535
    ? port
    : new Wrong(
        `is ${quoted(value)}, but a port is a whole number from 0 to 65535: for example ${PREVIEW_PORT}`,
      );
}

function parseLevel(value: string): LogLevel | Wrong {
  const wanted = value.toLowerCase();
  return (
    LOG_LEVELS.find((level) => level === wanted) ??
    new Wrong(`is ${quoted(value)}, which is no level: use one of ${LOG_LEVELS.join(', ')}`)
  );
}

/** On one line, and short: a token pasted into the wrong variable must not end up in a terminal or a log. */
const quoted = (value: string): string =>
  value.length > 40 ? `${value.length} characters long` : JSON.stringify(value);

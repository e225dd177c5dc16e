import { GatewayCloseCodes, RESTJSONErrorCodes } from 'discord-api-types/v10';

/** Why the bot cannot go on, for the person who runs it. */
export interface Failure {
  /** One line: what is wrong, and what to change where. Holds no secret. */
  readonly line: string;
  /** By sysexits.h: 78 configuration, 69 service unavailable, 1 anything else. */
  readonly exitCode: 78 | 69 | 1;
}

const PORTAL = 'the Developer Portal (https://discord.com/developers/applications) → your application';

const {
  MaximumDailyApplicationCommandCreatesReached,
  MissingAccess,
  NotAuthorizedToPerformThisActionOnThisApplication,
  UnknownApplication,
  UnknownGuild,
} = RESTJSONErrorCodes;

/** Discord does not know the token, or no longer. */
export const wrongToken: Failure = {
  line: `Discord does not accept DISCORD_TOKEN: go to ${PORTAL} → Bot → Reset Token, and put the new token into .env or the environment.`,
  exitCode: 78,
};

/** Close codes after which Discord lets nobody reconnect (docs: "Gateway Close Event Codes"). */
const CLOSED: Readonly<Record<number, Failure>> = {
  [GatewayCloseCodes.AuthenticationFailed]: wrongToken,
  [GatewayCloseCodes.InvalidShard]: {
    line: 'Discord refused the connection’s shard (4010): this is a fault of the bot.',
    exitCode: 1,
  },
  [GatewayCloseCodes.ShardingRequired]: {
    line: 'The bot is in too many servers for one connection (4011): it needs sharding, which it does not have.',
    exitCode: 1,
  },
  [GatewayCloseCodes.InvalidAPIVersion]: {
    line: 'Discord no longer speaks this version of its gateway (4012): update discord.js.',
    exitCode: 1,
  },
  [GatewayCloseCodes.InvalidIntents]: {
    line: 'Discord does not know an intent that the bot asks for (4013): update discord.js.',
    exitCode: 1,
  },
  [GatewayCloseCodes.DisallowedIntents]: {
    line: `Discord does not grant an intent that the bot asks for (4014): go to ${PORTAL} → Bot → Privileged Gateway Intents and switch on Message Content Intent where ANSWER_CHANNELS=true is set, Server Members Intent where GREET_MEMBERS=true is set, or take these lines out; then start it again.`,
    exitCode: 78,
  },
};

/** What a gateway close code means; null where the connection can be had again. */
export const explainClose = (code: number): Failure | null => CLOSED[code] ?? null;

/** What an error from Discord's REST API or from the way there means. `apiUrl`: where it was sent. */
export function explainError(error: unknown, apiUrl: string): Failure {
  const { code, status, message } = facts(error);
  if (status === 401 || code === 'TokenInvalid' || code === 'TokenMissing') return wrongToken;
  if (code === NotAuthorizedToPerformThisActionOnThisApplication || code === UnknownApplication)
    return {
      line: `DISCORD_CLIENT_ID is not the application that DISCORD_TOKEN belongs to: copy it from ${PORTAL} → General Information, or leave it out.`,
      exitCode: 78,
    };
  if (code === MissingAccess || code === UnknownGuild)
    return {
      line: 'Discord does not let the bot into that server: check the server’s id (DISCORD_GUILD_ID or --guild), and invite the bot there with the scopes bot and applications.commands.',
      exitCode: 78,
    };
  if (code === MaximumDailyApplicationCommandCreatesReached)
    return {
      line: 'Discord’s limit of new commands for today is reached: try again tomorrow.',
      exitCode: 69,
    };
  if (typeof status === 'number')
    return {
      line: `Discord answered with an error (HTTP ${status}, code ${code ?? '–'}): ${message}${status >= 500 ? ' Try again later; https://discordstatus.com tells of disturbances.' : ''}`,
      exitCode: status >= 500 ? 69 : 1,
    };
  const network = networkCode(error);
  if (network !== null)
    return {
      line: `Discord cannot be reached at ${apiUrl} (${network}): check the network, a proxy, and DISCORD_API_URL.`,
      exitCode: 69,
    };
  if (/sessions remaining/.test(message))
    return {
      line: `Discord allows no more logins for now, the bot has started too often: ${message}`,
      exitCode: 69,
    };
  return { line: `Connecting to Discord failed: ${message}`, exitCode: 1 };
}

interface Facts {
  readonly code: unknown;
  readonly status: unknown;
  readonly message: string;
}

/** Only what is safe to print; errors from the library carry the request as well. */
export function facts(error: unknown): Facts {
  const { code, status } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Facts>;
  const message = error instanceof Error ? error.message : String(error);
  return { code, status, message: message.replaceAll(/\s*\n\s*/g, ' ') };
}

/** `ECONNREFUSED` and the like, wherever in the chain of causes; null where it is no matter of the network. */
export function networkCode(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = facts(at);
    if (typeof code === 'string' && /^(?:E[A-Z_]+|UND_ERR_\w+|CERT_\w+|[A-Z_]*CERT[A-Z_]*)$/.test(code))
      return code;
    if (at.name === 'AbortError' || at.name === 'TimeoutError') return 'no answer in time';
  }
  return null;
}

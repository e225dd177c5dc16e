import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { config as loadDotenv } from 'dotenv';
import { type Environment, parseConfig } from '../config.ts';
import { explainError } from '../failures.ts';
import { commandsPath } from '../registration.ts';
import { COMMANDS } from '../replying/features.ts';

const USAGE = `Usage: npm run register [-- --guild ID] [--clear]

Publishes the bot's slash commands, for every server that the bot is in.
  --guild ID   for this server only (there at once; handy while trying things out)
  --clear      take the commands away instead
  --help       this text
Needs DISCORD_TOKEN, in the environment or in .env; .env.example tells of every variable.
`;

/** What to do, said by the command line and the environment; or why nothing can be done. */
type Plan =
  | {
      readonly kind: 'publish';
      readonly token: string;
      readonly clientId: string;
      readonly guildId: string | null;
      readonly apiUrl: string;
      readonly clear: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly exitCode: 2 | 78; readonly lines: readonly string[] };

/** Reads arguments and environment. DISCORD_GUILD_ID is for starting the bot; here `--guild` alone counts. */
export function planRegistration(args: readonly string[], env: Environment): Plan {
  const options = {
    guild: { type: 'string' },
    clear: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  let values: { guild?: string; clear?: boolean; help?: boolean };
  try {
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { kind: 'wrong', exitCode: 2, lines: [`${why}. See npm run register -- --help`] };
  }
  if (values.help) return { kind: 'help' };
  if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild))
    return { kind: 'wrong', exitCode: 2, lines: ['--guild needs a server’s id, which is 17 to 20 digits.'] };
  const parsed = parseConfig(env);
  if (!parsed.ok) return { kind: 'wrong', exitCode: 78, lines: parsed.problems };
  const { token, clientId, apiUrl } = parsed.config;
  if (token === null || clientId === null)
    return {
      kind: 'wrong',
      exitCode: 78,
      lines: [
        'DISCORD_TOKEN is missing: copy it from the Developer Portal → your application → Bot → Reset Token into .env (see .env.example).',
      ],
    };
  return {
    kind: 'publish',
    token,
    clientId,
    guildId: values.guild ?? null,
    apiUrl,
    clear: values.clear ?? false,
  };
}

async function main(): Promise<number> {
  loadDotenv({ quiet: true });
  const plan = planRegistration(process.argv.slice(2), process.env);
  if (plan.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (plan.kind === 'wrong') {
    process.stderr.write(`${plan.lines.join('\n')}\n`);
    return plan.exitCode;
  }
  const { token, clientId, guildId, apiUrl, clear } = plan;
  try {
    const rest = new REST({ api: apiUrl }).setToken(token);
    await rest.put(commandsPath(clientId, guildId), { body: clear ? [] : COMMANDS });
  } catch (error) {
    const { line, exitCode } = explainError(error, apiUrl);
    process.stderr.write(`${line}\n`);
    return exitCode;
  }
  const where = guildId === null ? 'in every server and in direct messages' : `in server ${guildId}`;
  const names = COMMANDS.map(({ name }) => `/${name}`).join(' ');
  process.stdout.write(clear ? `Removed the slash commands ${where}.\n` : `Registered ${names} ${where}.\n`);
  return 0;
}

process.exitCode = await main();

import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { config as loadDotenv } from 'dotenv';
import { type Environment, parseConfig } from '../config.ts';
import { explainError } from '../failures.ts';
import { loadKnowledge } from '../knowledge/building/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';
import { makeRedact } from '../redact.ts';
import { bodiesFor, commandsPath, hashCommands } from '../registration.ts';
import type { CommandBody, MessageCommandBody } from '../replying/commandBody.ts';
import { publishedFor } from '../replying/features.ts';
import { isSnowflake } from '../settings/snowflake.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

const USAGE = `Usage: npm run register [-- --guild ID] [--clear]

Publishes the bot's slash commands, for every server that the bot is in, whether they have changed or not. The
bot does so by itself when it starts and they have changed.
  --guild ID   for this server only (there at once; handy while trying things out)
  --clear      take the commands away instead; the bot's next start brings its own back
  --help       this text
Needs DISCORD_TOKEN, in the environment or in .env; .env.example tells of every variable.
`;

/** Here nobody waits for an answer: the bot may be writing as well. */
const WRITTEN_WITHIN_MS = 5_000;

/** What to do, said by the command line and the environment; or why nothing can be done. */
type Plan =
  | {
      readonly kind: 'publish';
      readonly token: string;
      readonly clientId: string;
      readonly guildId: string | null;
      readonly apiUrl: string;
      readonly storeFile: string;
      readonly knowledgeDir: string;
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
  if (values.guild !== undefined && !isSnowflake(values.guild))
    return { kind: 'wrong', exitCode: 2, lines: ['--guild needs a server’s id, which is 17 to 20 digits.'] };
  const parsed = parseConfig(env);
  if (!parsed.ok) return { kind: 'wrong', exitCode: 78, lines: parsed.problems };
  const { token, clientId, apiUrl, storeFile, knowledgeDir } = parsed.config;
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
    storeFile,
    knowledgeDir,
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
    complain(plan.lines.join('\n'));
    return plan.exitCode;
  }
  const commands = plan.clear ? [] : await readCommands(plan.knowledgeDir);
  if (commands === null) return 1;
  const opened = await openStore(plan.storeFile, { warn: complain, within: WRITTEN_WITHIN_MS });
  if (!opened.ok) {
    complain(opened.failure.line);
    return opened.failure.exitCode;
  }
  try {
    return await carryOut(plan, commands, opened.store);
  } finally {
    await opened.store.close();
  }
}

type Command = CommandBody | MessageCommandBody;

/** As people see it: `/ask`, but “Answer this” in a message's menu. */
const nameOf = ({ type, name }: Command): string =>
  type === undefined || type === 1 ? `/${name}` : `“${name}”`;

/** No token leaves, not even one that was pasted into the wrong variable. */
const complain = (line: string): void =>
  void process.stderr.write(makeRedact([process.env.DISCORD_TOKEN])(`${line}\n`));

/** Which commands there are is also a matter of the knowledge; null where that has errors, which are then told. */
async function readCommands(folder: string): Promise<readonly Command[] | null> {
  const { knowledge, problems } = loadKnowledge(await readKnowledge(folder));
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) complain(formatProblem(problem));
  return errors.length > 0 ? null : publishedFor(knowledge);
}

/** Publishes or takes away, and writes down which, so that the bot's next start knows. */
async function carryOut(
  { token, clientId, guildId, apiUrl, clear }: Plan & { kind: 'publish' },
  commands: readonly Command[],
  store: Store,
): Promise<number> {
  const path = commandsPath(clientId, guildId);
  const body = bodiesFor(commands, guildId);
  try {
    const rest = new REST({ api: apiUrl }).setToken(token);
    await rest.put(path, { body });
  } catch (error) {
    const { line, exitCode } = explainError(error, apiUrl);
    complain(line);
    return exitCode;
  }
  if (clear) await store.dropCommandHash(path);
  else await store.saveCommandHash(path, hashCommands(body));
  const where = guildId === null ? 'in every server and in direct messages' : `in server ${guildId}`;
  const names = commands.map(nameOf).join(' ');
  process.stdout.write(clear ? `Removed the slash commands ${where}.\n` : `Registered ${names} ${where}.\n`);
  return 0;
}

process.exitCode = await main();

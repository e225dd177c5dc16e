import { config as loadDotenv } from 'dotenv';
import { type Environment, parseConfig } from '../config.ts';
import { inviteLink, PERMISSIONS } from '../invite.ts';
import { readArgs } from './args.ts';

const USAGE = `Usage: npm run --silent invite

Prints the link by which an administrator brings the bot into a server, with the permissions that it needs and
no others: ${Object.keys(PERMISSIONS).join(', ')}.
Needs DISCORD_TOKEN or DISCORD_CLIENT_ID, in the environment or in .env; asks nobody over the network.
`;

/** What to print where, and the exit code. The link alone goes to standard output. */
export interface Invitation {
  readonly out: string;
  readonly err: string;
  readonly exitCode: 0 | 2 | 78;
}

export function invite(args: readonly string[], env: Environment): Invitation {
  const read = readArgs(args, { help: { type: 'boolean' } });
  if (!read.ok || read.positionals.length > 0)
    return { out: '', err: `${read.ok ? 'No arguments, please' : read.message}\n\n${USAGE}`, exitCode: 2 };
  if (read.values.help) return { out: USAGE, err: '', exitCode: 0 };
  const parsed = parseConfig(env);
  if (!parsed.ok) return { out: '', err: `${parsed.problems.join('\n')}\n`, exitCode: 78 };
  const { clientId } = parsed.config;
  if (clientId === null)
    return {
      out: '',
      err: 'DISCORD_TOKEN and DISCORD_CLIENT_ID are both missing: give one of them in .env (see .env.example); the id stands in the Developer Portal → your application → General Information.\n',
      exitCode: 78,
    };
  return { out: `${inviteLink(clientId)}\n`, err: '', exitCode: 0 };
}

function main(): number {
  loadDotenv({ quiet: true });
  const { out, err, exitCode } = invite(process.argv.slice(2), process.env);
  process.stdout.write(out);
  process.stderr.write(err);
  return exitCode;
}

process.exitCode = main();

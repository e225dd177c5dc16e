import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { BotReply } from '../../replying/reply.ts';
import type { BotRequest } from '../../replying/request.ts';

export type Asked =
  | { readonly ok: true; readonly reply: BotReply }
  /** `gone`: nobody answers; `failed`: a fault of the bot; `refused`: the server says why, in a line. */
  | { readonly ok: false; readonly trouble: 'gone' | 'failed' }
  | { readonly ok: false; readonly trouble: 'refused'; readonly reason: string };

/** Milliseconds; the bot takes a few. */
const PATIENCE = 10_000;

export async function ask(request: BotRequest): Promise<Asked> {
  try {
    const response = await fetch('/api/request', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status >= 500) return { ok: false, trouble: 'failed' };
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, reply: body as BotReply };
    return { ok: false, trouble: 'refused', reason: String((body as { error?: unknown }).error) };
  } catch {
    return { ok: false, trouble: 'gone' };
  }
}

export type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The slash commands; none where nobody answers, which the first question will tell. */
export async function fetchCommands(): Promise<readonly Command[]> {
  try {
    const response = await fetch('/api/commands', { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as Command[]) : [];
  } catch {
    return [];
  }
}

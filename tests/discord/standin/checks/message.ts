import { checkText, type Fault, fault, isRecord } from '../faults.ts';
import { checkRows } from './components.ts';

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;

/**
 * A message as Discord would refuse it, and stricter in what this bot promises: it says outright that nobody is
 * pinged, and only answers to interactions may be private. `edit`: what is left out stays as it is.
 */
export function checkMessage(
  body: unknown,
  at: 'channel' | 'interaction',
  prefix = '',
  edit = false,
): Fault[] {
  const path = (name: string) => (prefix === '' ? name : `${prefix}.${name}`);
  if (!isRecord(body)) return [fault(path('_'), 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
  const { content, components = [], flags = 0, allowed_mentions: mentions, embeds = [], nonce } = body;
  return [
    ...(content === undefined ? [] : checkText(path('content'), content, 0, 2000)),
    ...((content === undefined && edit) || (typeof content === 'string' && content.trim() !== '')
      ? []
      : [fault(path('content'), 'EMPTY', 'Cannot send an empty message')]),
    ...checkRows(path('components'), components),
    ...checkFlags(path('flags'), flags, at),
    ...checkMentions(path('allowed_mentions'), mentions),
    ...(Array.isArray(embeds) && embeds.length === 0
      ? []
      : [fault(path('embeds'), 'STAND_IN', 'The stand-in knows no embeds.')]),
    ...(nonce === undefined ? [] : checkText(path('nonce'), String(nonce), 1, 25)),
  ];
}

function checkFlags(path: string, flags: unknown, at: 'channel' | 'interaction'): Fault[] {
  const allowed = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | (at === 'interaction' ? EPHEMERAL : 0);
  return Number.isInteger(flags) && ((flags as number) & ~allowed) === 0
    ? []
    : [fault(path, 'INVALID_FLAGS', `These flags may not be set here: ${String(flags)}`)];
}

function checkMentions(path: string, mentions: unknown): Fault[] {
  if (!isRecord(mentions)) return [fault(path, 'PINGS', 'Without allowed_mentions, people may be pinged.')];
  const { parse, users = [], roles = [], replied_user: replied = false } = mentions;
  const none = [parse, users, roles].every((list) => Array.isArray(list) && list.length === 0);
  return none && replied === false ? [] : [fault(path, 'PINGS', 'Somebody may be pinged.')];
}

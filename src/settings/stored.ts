import { isLanguage } from '../knowledge/text.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from './serverSettings.ts';
import { isSnowflake } from './snowflake.ts';

/** As many as a menu of Discord's can hold. */
export const MOST_CHANNELS = 25;

/** Seconds; more is a slip of the hand rather than a wish. */
export const LONGEST_COOLDOWN = 3_600;

type Checks = { readonly [K in keyof ServerSettings]: (value: unknown) => boolean };

const isId = (value: unknown): boolean => typeof value === 'string' && isSnowflake(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isCooldown = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_COOLDOWN;

const CHECKS: Checks = {
  language: (value) =>
    typeof value === 'string' && (value === 'script' || value === 'server' || isLanguage(value)),
  answerChannels: (value) =>
    Array.isArray(value) &&
    value.length <= MOST_CHANNELS &&
    value.every(isId) &&
    new Set(value).size === value.length,
  nearMiss: (value) => value === 'silent' || value === 'offer',
  userCooldown: isCooldown,
  channelCooldown: isCooldown,
  pictures: isFlag,
  onboardingChannel: (value) => value === null || isId(value),
  greet: isFlag,
};

export interface ReadSettings {
  readonly settings: ServerSettings;
  /** Names of what could not be used and is therefore as by default. */
  readonly faults: readonly string[];
}

/** Settings as text, for keeping; the inverse of {@link parseSettings}. */
export const formatSettings = (settings: ServerSettings): string => JSON.stringify(settings);

/**
 * Reads kept settings. What an earlier version did not have is as by default; what makes no sense likewise, and
 * is named; what a later version added is passed over.
 */
export function parseSettings(text: string): ReadSettings {
  const record = readRecord(text);
  if (record === null) return { settings: DEFAULT_SETTINGS, faults: ['all of them'] };
  const faults: string[] = [];
  const kept = Object.entries(CHECKS).flatMap(([name, holds]): [string, unknown][] => {
    const value = record[name];
    if (value === undefined) return [];
    if (holds(value)) return [[name, value]];
    faults.push(name);
    return [];
  });
  return { settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) }, faults };
}

function readRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The stand-in's small world: one application, one server, two channels of it, two people. */
export const APPLICATION_ID = '900000000000000001';
export const BOT_ID = APPLICATION_ID;
export const GUILD_ID = '900000000000000002';
export const CHANNEL_ID = '900000000000000003';
export const OTHER_CHANNEL_ID = '900000000000000004';
/** In the first channel. */
export const THREAD_ID = '900000000000000010';
export const DM_CHANNEL_ID = '900000000000000005';
/** Other people’s direct channels. */
export const DIRECT_CHANNELS = Array.from(
  { length: 100 },
  (_, i) => `9000000000000060${String(i).padStart(2, '0')}`,
);
export const isDirect = (id: string): boolean => id === DM_CHANNEL_ID || DIRECT_CHANNELS.includes(id);
export const BOT_ROLE_ID = '900000000000000006';
export const ANN_ID = '900000000000000007';
export const BEN_ID = '900000000000000008';

/** The only token that the stand-in takes; its first part is the application's id, as Discord's are. */
export const TOKEN = `${Buffer.from(APPLICATION_ID).toString('base64url')}.stand-in.not-a-real-token`;

/** Discord's ids hold the time: milliseconds since 2015, above 22 bits that tell apart. */
const EPOCH_MS = 1_420_070_400_000;
let last = 0n;

/** A fresh id, greater than all before. */
export function nextId(): string {
  const fresh = idAt(Date.now());
  last = BigInt(fresh) > last ? BigInt(fresh) : last + 1n;
  return String(last);
}

/** An id of something that is as old as that, in milliseconds since 1970. */
export const idAt = (wall: number): string => String(BigInt(wall - EPOCH_MS) << 22n);

/** The stand-in's small world: one application, one server, two channels of it, two people. */
export const APPLICATION_ID = '900000000000000001';
export const BOT_ID = APPLICATION_ID;
export const GUILD_ID = '900000000000000002';
export const CHANNEL_ID = '900000000000000003';
export const OTHER_CHANNEL_ID = '900000000000000004';
export const DM_CHANNEL_ID = '900000000000000005';
export const BOT_ROLE_ID = '900000000000000006';
export const ANN_ID = '900000000000000007';
export const BEN_ID = '900000000000000008';

/** The only token that the stand-in takes; its first part is the application's id, as Discord's are. */
export const TOKEN = `${Buffer.from(APPLICATION_ID).toString('base64url')}.stand-in.not-a-real-token`;

let last = 910000000000000000n;

/** A fresh id, greater than all before. */
export function nextId(): string {
  last += 1n;
  return String(last);
}

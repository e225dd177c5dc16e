import { USER_AVATAR } from './chat/avatars.ts';

// Discord's components read this when they are loaded, so this module is imported before any of them. Every
// avatar they know points at Discord's CDN; none of those may remain.
const COLOURS = ['blue', 'gray', 'green', 'orange', 'red', 'pink', 'default'];
Object.assign(globalThis, {
  $discordMessage: { avatars: Object.fromEntries(COLOURS.map((name) => [name, USER_AVATAR])) },
});

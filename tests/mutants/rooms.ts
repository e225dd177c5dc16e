/** The rooms that are measured: folders of `src/`. */
export const ROOMS = ['matching/judging', 'matching/following', 'replying', 'store', 'discord'] as const;
export type Room = (typeof ROOMS)[number];

/** What was fitted holds thousands of numbers, none of which a test can know. */
const MADE = /\/calibrated[^/]*\.ts$/;

export const roomOf = (file: string): Room | null =>
  MADE.test(file) ? null : (ROOMS.find((room) => file.startsWith(`src/${room}/`)) ?? null);

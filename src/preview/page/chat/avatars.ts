const svg = (inner: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${inner}</svg>`)}`;

/** Drawn here, since Discord's own would come from its CDN. The bot's is `icon.svg`. */
export const BOT_AVATAR = '/icon.svg';

export const USER_AVATAR = svg(
  '<rect width="80" height="80" fill="#3ba55d"/><g fill="#fff"><circle cx="40" cy="31" r="13"/><path d="M16 68c0-14 10-21 24-21s24 7 24 21z"/></g>',
);

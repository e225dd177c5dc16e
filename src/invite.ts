/** What the bot needs in a server, and no more; Discord's bits (docs: "Permissions"). */
export const PERMISSIONS: Readonly<Record<string, bigint>> = {
  'View Channels': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Send Messages in Threads': 1n << 38n,
  /** Pictures of comparisons. */
  'Attach Files': 1n << 15n,
  /** Without it nobody's message can be replied to. */
  'Read Message History': 1n << 16n,
};

const SCOPES = ['bot', 'applications.commands'];

/** The link by which an administrator brings the bot into a server. */
export function inviteLink(applicationId: string): string {
  const permissions = Object.values(PERMISSIONS).reduce((all, bit) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: SCOPES.join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

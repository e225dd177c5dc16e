import type { Database } from 'libsql';
import type { FeedbackCount, KeptPanel, RowsAtOnce } from '../rows.ts';

/** What is read and written in a database that is up to date. Each call throws what the database throws. */
export function makeStatements(db: Database): RowsAtOnce {
  const sql = {
    settings: db.prepare('SELECT guild_id, value FROM server_settings'),
    saveSettings: db.prepare('REPLACE INTO server_settings (guild_id, value) VALUES (?, ?)'),
    panel: db.prepare('SELECT message_id AS value FROM panel WHERE channel_id = ?'),
    panels: db.prepare(
      'SELECT channel_id AS channelId, message_id AS messageId FROM panel WHERE guild_id = ? ORDER BY channel_id',
    ),
    savePanel: db.prepare('REPLACE INTO panel (guild_id, channel_id, message_id) VALUES (?, ?, ?)'),
    dropPanel: db.prepare('DELETE FROM panel WHERE channel_id = ?'),
    hash: db.prepare('SELECT hash AS value FROM command_hash WHERE scope = ?'),
    saveHash: db.prepare('REPLACE INTO command_hash (scope, hash) VALUES (?, ?)'),
    dropHash: db.prepare('DELETE FROM command_hash WHERE scope = ?'),
    addFeedback: db.prepare(
      `INSERT INTO feedback (ref, language, helpful, unhelpful) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET helpful = helpful + excluded.helpful, unhelpful = unhelpful + excluded.unhelpful`,
    ),
    feedback: db.prepare('SELECT ref, language, helpful, unhelpful FROM feedback ORDER BY ref, language'),
  };
  type Query = (typeof sql)[keyof typeof sql];
  const text = (query: Query, key: string): string | null =>
    (query.all(key) as { readonly value: string }[])[0]?.value ?? null;

  return {
    allSettings: () =>
      (sql.settings.all() as { guild_id: string; value: string }[]).map(
        ({ guild_id: guildId, value }) => [guildId, value] as const,
      ),
    saveSettings: (guildId, value) => void sql.saveSettings.run(guildId, value),

    panel: (channelId) => text(sql.panel, channelId),
    panels: (guildId) =>
      (sql.panels.all(guildId) as KeptPanel[]).map(({ channelId, messageId }) => ({ channelId, messageId })),
    savePanel: (guildId, channelId, messageId) => void sql.savePanel.run(guildId, channelId, messageId),
    dropPanel: (channelId) => void sql.dropPanel.run(channelId),

    commandHash: (scope) => text(sql.hash, scope),
    saveCommandHash: (scope, hash) => void sql.saveHash.run(scope, hash),
    dropCommandHash: (scope) => void sql.dropHash.run(scope),

    addFeedback: (ref, language, helpful) =>
      void sql.addFeedback.run(ref, language, helpful ? 1 : 0, helpful ? 0 : 1),
    feedback: () =>
      (sql.feedback.all() as FeedbackCount[]).map(({ ref, language, helpful, unhelpful }) => ({
        ref,
        language,
        helpful,
        unhelpful,
      })),

    close() {
      if (!db.open) return;
      try {
        // So that the file alone is a copy of everything.
        db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      } catch {
        // Another program reads it; nothing is lost, it stands in the file beside.
      }
      db.close();
    },
  };
}

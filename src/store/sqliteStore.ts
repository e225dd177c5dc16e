import type { Database } from 'libsql';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import { DEFAULT_SETTINGS } from '../settings/serverSettings.ts';
import { formatSettings, parseSettings } from '../settings/stored.ts';
import type { Store } from './store.ts';

/** A store in a database that is up to date. `warn`: takes a line on what could not be read. */
export function makeSqliteStore(db: Database, warn: (line: string) => void): Store {
  const sql = {
    settings: db.prepare('SELECT value FROM server_settings WHERE guild_id = ?'),
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
    muted: db.prepare('SELECT user_id AS value FROM muted WHERE user_id = ?'),
    mute: db.prepare('INSERT OR IGNORE INTO muted (user_id) VALUES (?)'),
    unmute: db.prepare('DELETE FROM muted WHERE user_id = ?'),
  };
  type Query = (typeof sql)[keyof typeof sql];
  const text = (query: Query, key: string): string | null =>
    (query.all(key) as { readonly value: string }[])[0]?.value ?? null;

  // Said once for each server, since settings are read with every question.
  const warned = new Set<string>();
  const complain = (guildId: string, line: string) => {
    if (!warned.has(guildId)) warn(line);
    warned.add(guildId);
  };

  return {
    settings(guildId) {
      try {
        const kept = text(sql.settings, guildId);
        if (kept === null) return DEFAULT_SETTINGS;
        const { settings, faults } = parseSettings(kept);
        if (faults.length > 0)
          complain(
            guildId,
            `settings of server ${guildId} that cannot be read are as by default: ${faults.join(', ')}; set them anew with /settings`,
          );
        return settings;
      } catch (error) {
        complain(guildId, `the settings of server ${guildId} cannot be read (${String(error)})`);
        return DEFAULT_SETTINGS;
      }
    },
    saveSettings(guildId, settings) {
      sql.saveSettings.run(guildId, formatSettings(settings));
      warned.delete(guildId);
    },

    panel: (channelId) => text(sql.panel, channelId),
    panels: (guildId) =>
      (sql.panels.all(guildId) as { channelId: string; messageId: string }[]).map(
        ({ channelId, messageId }) => ({ channelId, messageId }),
      ),
    savePanel: (guildId, channelId, messageId) => void sql.savePanel.run(guildId, channelId, messageId),
    dropPanel: (channelId) => void sql.dropPanel.run(channelId),

    commandHash: (scope) => text(sql.hash, scope),
    saveCommandHash: (scope, hash) => void sql.saveHash.run(scope, hash),
    dropCommandHash: (scope) => void sql.dropHash.run(scope),

    addFeedback: (ref, language, helpful) =>
      void sql.addFeedback.run(ref, language, helpful ? 1 : 0, helpful ? 0 : 1),
    feedback: () =>
      (
        sql.feedback.all() as { ref: AnswerRef; language: Language; helpful: number; unhelpful: number }[]
      ).map(({ ref, language, helpful, unhelpful }) => ({ ref, language, helpful, unhelpful })),

    muted: (userId) => text(sql.muted, userId) !== null,
    setMuted: (userId, muted) => void (muted ? sql.mute : sql.unmute).run(userId),

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

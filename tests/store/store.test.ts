import { copyFileSync, existsSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/serverSettings.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFile, opened } from './temporary.ts';

const GUILD = '100000000000000001';
const OTHER = '100000000000000002';
const CHANNEL = '200000000000000001';
const CHANGED: ServerSettings = {
  language: 'zh-Hant',
  answerChannels: [CHANNEL, '200000000000000002'],
  nearMiss: 'offer',
  userCooldown: 60,
  channelCooldown: 0,
  pictures: false,
  onboardingChannel: CHANNEL,
  greet: true,
};

/** What is said of a store holds in memory, and in a file that was closed and opened again. */
describe.each([
  ['in memory', () => ':memory:', false],
  ['in a file, opened anew', () => freshFile('new', 'folders', 'store.sqlite'), true],
])('a store %s', (_, place, reopens) => {
  const kept = (write: (store: Store) => void): Store => {
    const file = place();
    const store = opened(file);
    write(store);
    if (!reopens) return store;
    store.close();
    return opened(file);
  };

  it('has the default settings for a server that never chose any', () => {
    expect(kept(() => {}).settings(GUILD)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps each server’s settings apart, the last ones of each', () => {
    const store = kept((fresh) => {
      fresh.saveSettings(GUILD, { ...CHANGED, greet: false });
      fresh.saveSettings(OTHER, { ...DEFAULT_SETTINGS, language: 'en' });
      fresh.saveSettings(GUILD, CHANGED);
    });
    expect(store.settings(GUILD)).toEqual(CHANGED);
    expect(store.settings(OTHER)).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  });

  it('keeps one panel for each channel, until it is dropped', () => {
    const store = kept((fresh) => {
      fresh.savePanel(GUILD, CHANNEL, '1');
      fresh.savePanel(GUILD, CHANNEL, '2');
      fresh.savePanel(GUILD, '200000000000000002', '3');
      fresh.savePanel(OTHER, '200000000000000003', '4');
      fresh.dropPanel('200000000000000002');
    });
    expect(store.panel(CHANNEL)).toBe('2');
    expect(store.panel('200000000000000002')).toBeNull();
    expect(store.panels(GUILD)).toEqual([{ channelId: CHANNEL, messageId: '2' }]);
  });

  it('keeps the hash of the commands for each place', () => {
    const store = kept((fresh) => {
      fresh.saveCommandHash('/global', 'a');
      fresh.saveCommandHash('/global', 'b');
      fresh.saveCommandHash('/guild', 'c');
      fresh.dropCommandHash('/guild');
    });
    expect([store.commandHash('/global'), store.commandHash('/guild')]).toEqual(['b', null]);
  });

  it('counts what helped, by answer and language', () => {
    const store = kept((fresh) => {
      fresh.addFeedback('sales' as AnswerRef, 'en', true);
      fresh.addFeedback('sales' as AnswerRef, 'en', true);
      fresh.addFeedback('sales' as AnswerRef, 'en', false);
      fresh.addFeedback('sales' as AnswerRef, 'zh-Hant', false);
      fresh.addFeedback('faq/a' as AnswerRef, 'en', true);
    });
    expect(store.feedback()).toEqual([
      { ref: 'faq/a', language: 'en', helpful: 1, unhelpful: 0 },
      { ref: 'sales', language: 'en', helpful: 2, unhelpful: 1 },
      { ref: 'sales', language: 'zh-Hant', helpful: 0, unhelpful: 1 },
    ]);
  });

  it('knows who wants no greeting, until they do again', () => {
    const store = kept((fresh) => {
      fresh.setMuted('1', true);
      fresh.setMuted('1', true);
      fresh.setMuted('2', true);
      fresh.setMuted('2', false);
    });
    expect(['1', '2', '3'].map((user) => store.muted(user))).toEqual([true, false, false]);
  });
});

it('a store can be closed twice, and its file is then whole by itself, for copying', () => {
  const file = freshFile();
  const store = opened(file);
  store.saveSettings(GUILD, CHANGED);
  store.close();
  expect(() => store.close()).not.toThrow();
  const copy = freshFile();
  copyFileSync(file, copy);
  expect(opened(copy).settings(GUILD)).toEqual(CHANGED);
});

it('two programs share a file: each sees at once what the other saved', () => {
  const file = freshFile();
  const [bot, register] = [opened(file), opened(file)];
  expect(bot.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
  register.saveSettings(GUILD, CHANGED);
  register.saveCommandHash('/global', 'a');
  expect(bot.settings(GUILD)).toEqual(CHANGED);
  bot.saveCommandHash('/global', 'b');
  expect(register.commandHash('/global')).toBe('b');
  expect(existsSync(`${file}-wal`)).toBe(true);
});

describe('settings that cannot be read', () => {
  const written = (value: string) => {
    const file = freshFile();
    opened(file).close();
    const db = new Database(file);
    db.prepare('INSERT INTO server_settings (guild_id, value) VALUES (?, ?)').run(GUILD, value);
    db.close();
    const lines: string[] = [];
    return { store: opened(file, (line) => lines.push(line)), lines };
  };

  it('are as by default one by one, and named once in the log', () => {
    const broken = { ...CHANGED, language: 'fr', userCooldown: 'soon' };
    const { store, lines } = written(JSON.stringify(broken));
    const { language, userCooldown } = DEFAULT_SETTINGS;
    expect(store.settings(GUILD)).toEqual({ ...CHANGED, language, userCooldown });
    store.settings(GUILD);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`${GUILD}.*language, userCooldown.*/settings`))]);
  });

  it('are all as by default where nothing makes sense', () => {
    const { store, lines } = written('{"language":');
    expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect(lines).toHaveLength(1);
  });

  it('are as by default where the file no longer answers', () => {
    const lines: string[] = [];
    const file = freshFile();
    const store = opened(file, (line) => lines.push(line));
    new Database(file).exec('DROP TABLE server_settings');
    expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect(lines).toEqual([expect.stringContaining(GUILD)]);
    expect(() => store.saveSettings(GUILD, CHANGED)).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/serverSettings.ts';
import type { Store } from '../../src/store/store.ts';

export const GUILD = '100000000000000001';
export const OTHER = '100000000000000002';
export const CHANNEL = '200000000000000001';
export const CHANGED: ServerSettings = {
  language: 'zh-Hant',
  answerChannels: [CHANNEL, '200000000000000002'],
  nearMiss: 'offer',
  userCooldown: 60,
  channelCooldown: 0,
  pictures: false,
  onboardingChannel: CHANNEL,
  greet: true,
};

/** A place for one store, empty at first. */
export interface Place {
  /** Opens the store there. */
  open(): Promise<Store>;
  /** Whether it is still there after closing. */
  readonly lasts: boolean;
}

/** What a store of any engine must do. `place` makes a new one for each test. */
export function describeStore(name: string, place: () => Place): void {
  describe(`a store ${name}`, () => {
    /** The store after some writes: opened anew where it lasts. */
    const kept = async (write: (store: Store) => Promise<void>): Promise<Store> => {
      const at = place();
      const store = await at.open();
      await write(store);
      if (!at.lasts) return store;
      await store.close();
      return at.open();
    };

    it('has the default settings for a server that never chose any', async () => {
      expect((await kept(async () => {})).settings(GUILD)).toEqual(DEFAULT_SETTINGS);
    });

    it('keeps each server’s settings apart, the last ones of each', async () => {
      const store = await kept(async (fresh) => {
        await fresh.saveSettings(GUILD, { ...CHANGED, greet: false });
        await fresh.saveSettings(OTHER, { ...DEFAULT_SETTINGS, language: 'en' });
        await fresh.saveSettings(GUILD, CHANGED);
      });
      expect(store.settings(GUILD)).toEqual(CHANGED);
      expect(store.settings(OTHER)).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    });

    it('knows settings as soon as they are saved, and not before', async () => {
      const store = await place().open();
      const saving = store.saveSettings(GUILD, CHANGED);
      expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
      await saving;
      expect(store.settings(GUILD)).toEqual(CHANGED);
    });

    it('takes writes to one place in the order in which they were asked for', async () => {
      const store = await kept(async (fresh) => {
        const panels = Array.from({ length: 20 }, (_, i) => fresh.savePanel(GUILD, CHANNEL, String(i)));
        const settings = [60, 30, 10].map((userCooldown) =>
          fresh.saveSettings(GUILD, { ...CHANGED, userCooldown }),
        );
        await Promise.all([...panels, ...settings]);
      });
      expect(await store.panel(CHANNEL)).toBe('19');
      expect(store.settings(GUILD).userCooldown).toBe(10);
    });

    it('keeps one panel for each channel, until it is dropped', async () => {
      const store = await kept(async (fresh) => {
        await fresh.savePanel(GUILD, CHANNEL, '1');
        await fresh.savePanel(GUILD, CHANNEL, '2');
        await fresh.savePanel(GUILD, '200000000000000002', '3');
        await fresh.savePanel(OTHER, '200000000000000003', '4');
        await fresh.dropPanel('200000000000000002');
      });
      expect(await store.panel(CHANNEL)).toBe('2');
      expect(await store.panel('200000000000000002')).toBeNull();
      expect(await store.panels(GUILD)).toEqual([{ channelId: CHANNEL, messageId: '2' }]);
    });

    it('keeps the hash of the commands for each place', async () => {
      const store = await kept(async (fresh) => {
        await fresh.saveCommandHash('/global', 'a');
        await fresh.saveCommandHash('/global', 'b');
        await fresh.saveCommandHash('/guild', 'c');
        await fresh.dropCommandHash('/guild');
      });
      expect(await store.commandHash('/global')).toBe('b');
      expect(await store.commandHash('/guild')).toBeNull();
    });

    it('counts what helped, by answer and language', async () => {
      const store = await kept(async (fresh) => {
        await fresh.addFeedback('sales' as AnswerRef, 'en', true);
        await fresh.addFeedback('sales' as AnswerRef, 'en', true);
        await fresh.addFeedback('sales' as AnswerRef, 'en', false);
        await fresh.addFeedback('sales' as AnswerRef, 'zh-Hant', false);
        await fresh.addFeedback('faq/a' as AnswerRef, 'en', true);
      });
      expect(await store.feedback()).toEqual([
        { ref: 'faq/a', language: 'en', helpful: 1, unhelpful: 0 },
        { ref: 'sales', language: 'en', helpful: 2, unhelpful: 1 },
        { ref: 'sales', language: 'zh-Hant', helpful: 0, unhelpful: 1 },
      ]);
    });

    it.each(['__proto__', 'constructor', 'toString', "'; DROP TABLE panel; --"])(
      'takes whatever names things are given for names: %s',
      async (name) => {
        const store = await kept(async (fresh) => {
          expect(fresh.settings(name)).toEqual(DEFAULT_SETTINGS);
          await fresh.saveSettings(name, CHANGED);
          await fresh.savePanel(name, name, name);
          await fresh.saveCommandHash(name, name);
          await fresh.addFeedback(name as AnswerRef, 'en', true);
        });
        expect(store.settings(name)).toEqual(CHANGED);
        expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
        expect(await store.panels(name)).toEqual([{ channelId: name, messageId: name }]);
        expect(await store.commandHash(name)).toBe(name);
        expect(await store.feedback()).toEqual([{ ref: name, language: 'en', helpful: 1, unhelpful: 0 }]);
      },
    );

    it('writes what was asked for before closing, and can be closed twice', async () => {
      const at = place();
      const store = await at.open();
      const writes = [
        store.saveSettings(GUILD, CHANGED),
        store.addFeedback('sales' as AnswerRef, 'en', true),
      ];
      await store.close();
      await Promise.all(writes);
      await expect(store.close()).resolves.toBeUndefined();
      if (!at.lasts) return;
      const again = await at.open();
      expect(again.settings(GUILD)).toEqual(CHANGED);
      expect(await again.feedback()).toHaveLength(1);
    });
  });
}

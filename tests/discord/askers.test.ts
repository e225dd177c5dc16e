import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS } from '../../src/replying/answer/controlWording.ts';
import { LOOKUP_WORDING } from '../../src/replying/lookup/wording.ts';
import { SLOW_DOWN } from '../../src/replying/unasked/tooFast.ts';
import { buttonOf, buttonsOf, errorsIn, isPrivate, type Running, startBot, textOf } from './harness.ts';
import { BOT_ID, CHANNEL_ID, DM_CHANNEL_ID, GUILD_ID, THREAD_ID } from './standin/ids.ts';
import {
  ANN,
  BEN,
  BOT,
  choosing,
  MANAGER,
  MODERATOR,
  message,
  pressing,
  slash,
  typing,
  using,
} from './standin/payloads.ts';
import type { Callback, Posted } from './standin/state.ts';

let running: Running;
let minutes = 0;
beforeAll(async () => {
  running = await startBot({ now: () => minutes * 60_000 });
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
  minutes += 120;
});

const LOCALES = [
  ['en-US', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
] as const;
const messageOf = ({ message: posted }: Callback): Posted => {
  if (!posted) throw new Error('nothing was said');
  return posted;
};
const lastRef = () => running.lines.filter(({ msg }) => msg === 'answered').at(-1)?.ref;

describe('/ask while one types', () => {
  const choices = async (question: string, locale: string) => {
    const answer = await running.interact(typing('ask', { question }, 'question', { locale }));
    expect(answer.type).toBe(8);
    return answer.data.choices as { name: string; value: string }[];
  };

  it.each([
    ['en-US', 'slaes', 'What sales is', 'ref:sales'],
    ['zh-CN', '销售的目', '销售的目标', 'ref:sales.goal'],
    ['zh-TW', '業務的目', '業務的目標', 'ref:sales.goal'],
    ['en-US', '業務的目', '業務的目標', 'ref:zh-Hant:sales.goal'],
  ])('suggests for %s on “%s”, best first: %s', async (locale, typed, name, value) => {
    expect((await choices(typed, locale))[0]).toEqual({ name, value });
  });

  it('gives what the command then answers without guessing', async () => {
    const [first] = await choices('difference between operations and s', 'en-GB');
    await running.interact(slash('ask', { question: first?.value ?? '' }, { locale: 'en-GB' }));
    expect(running.lines.at(-1)).toMatchObject({ decision: 'answer', ref: 'operations~sales', score: 1 });
  });
});

describe('private: true', () => {
  it.each(['ask', 'define', 'compare'])('on /%s shows the answer to its asker alone', async (name) => {
    const options = {
      ask: { question: '销售是什么' },
      define: { subject: 'sales' },
      compare: { a: 'operations', b: 'sales' },
    }[name];
    expect(isPrivate(await running.interact(slash(name, { ...options, private: true })))).toBe(true);
    expect(isPrivate(await running.interact(slash(name, { ...options, private: false })))).toBe(false);
    expect(isPrivate(await running.interact(slash(name, { ...options })))).toBe(false);
  });
});

describe('/browse', () => {
  it.each(LOCALES)(
    'leads for %s from the shelves to a topic and back, in one private message',
    async (locale, language) => {
      const opened = await running.interact(slash('browse', {}, { locale }));
      expect(isPrivate(opened)).toBe(true);
      const shelf = await running.interact(
        choosing(messageOf(opened), `shelves:${language}`, ['roles'], { locale }),
      );
      expect(shelf.type).toBe(7);
      const on = { ...messageOf(shelf), flags: 64 };
      const topic = await running.interact(
        choosing(on, `topics:${language}`, ['operations.goal'], { locale }),
      );
      expect(topic.type).toBe(7);
      expect(lastRef()).toBe('operations.goal');
      const back = buttonOf(topic.message, 'shelf:');
      const again = await running.interact(pressing({ ...messageOf(topic), flags: 64 }, back, { locale }));
      expect(again.type).toBe(7);
      expect(again.data).toEqual(shelf.data);
    },
  );

  it('turns the pages of a shelf', async () => {
    const opened = await running.interact(slash('browse'));
    const shelf = await running.interact(choosing(messageOf(opened), 'shelves:en', ['roles']));
    const on = { ...messageOf(shelf), flags: 64 };
    const next = await running.interact(pressing(on, 'shelf:en:roles:2'));
    expect(next.type).toBe(7);
    expect(buttonsOf(next.message)).toContain('shelf:en:roles');
  });
});

describe('“Answer this”', () => {
  it.each([
    ['Answer this', '运营和销售有什么区别', 'zh-Hans', '来源'],
    ['Answer this', '營運和業務差在哪', 'zh-Hant', '來源'],
    ['Answer this', 'what KPIs do sales have', 'en', 'source'],
  ])('%s answers “%s” in %s, privately, and posts it when told to', async (name, text, language, sources) => {
    const theirs = message(text, { from: BEN });
    const answer = await running.interact(using(name, theirs, { locale: 'en-US' }));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain(sources);
    const menu = await running.interact(
      pressing(messageOf(answer), buttonOf(answer.message, `menu:${language}:`)),
    );
    const post = buttonOf(menu.message, `post:${language}:`);
    const posted = await running.interact(pressing(messageOf(menu), post));
    expect(posted.type).toBe(4);
    expect(isPrivate(posted)).toBe(false);
    expect(textOf(posted).split('\n')[0]).toBe(textOf(answer).split('\n')[0]);
    expect(buttonsOf(posted.message)).toContain(`del:${ANN.id}`);
  });

  it('repeats nothing of a message that could ping or format', async () => {
    const answer = await running.interact(
      using('Answer this', message('@everyone **<@&1>** vs sales', { from: BEN })),
    );
    expect(textOf(answer)).not.toMatch(/@everyone|<@&1>/);
  });

  it('says so where there is no text', async () => {
    const answer = await running.interact(
      using('Answer this', message('', { from: BEN }), { locale: 'zh-CN' }),
    );
    expect(textOf(answer)).toBe(LOOKUP_WORDING['zh-Hans'].noText);
  });
});

describe('“compare with…”', () => {
  it.each(LOCALES)('asks privately for %s, and compares', async (locale, language) => {
    const shown = await running.interact(slash('define', { subject: 'sales' }, { locale }));
    const menu = await running.interact(
      pressing(messageOf(shown), buttonOf(shown.message, 'with:'), { locale }),
    );
    expect(menu.type).toBe(4);
    expect(isPrivate(menu)).toBe(true);
    const chosen = choosing({ ...messageOf(menu) }, `pick:${language}:sales`, ['operations', 'marketing'], {
      locale,
    });
    expect((await running.interact(chosen)).type).toBe(7);
    expect(lastRef()).toBe('marketing~operations~sales');
  });
});

describe('“did this help?”', () => {
  it.each(LOCALES)('thanks privately for %s, and is counted', async (locale, language) => {
    const shown = await running.interact(slash('define', { subject: 'sales' }, { locale }));
    for (const [verb, words] of [
      ['yes', CONTROLS[language].thanks],
      ['no', CONTROLS[language].thanksNot],
    ] as const) {
      const thanks = await running.interact(
        pressing(messageOf(shown), `${verb}:${language}:sales`, { locale }),
      );
      expect(isPrivate(thanks)).toBe(true);
      expect(textOf(thanks)).toBe(words);
    }
  });
});

describe('“delete”', () => {
  const shown = async () =>
    messageOf(await running.interact(slash('define', { subject: 'sales' }, { from: ANN })));

  it('takes an answer away for whoever asked', async () => {
    const posted = await shown();
    const answer = await running.standIn.interact(pressing(posted, `del:${ANN.id}`, { from: ANN }));
    expect(answer.type).toBe(6);
    await expect.poll(() => running.standIn.state.deleted).toContain(posted.id);
  });

  it('takes it away for whoever manages messages', async () => {
    const posted = await shown();
    await running.standIn.interact(pressing(posted, `del:${ANN.id}`, { from: BEN, ...MODERATOR }));
    await expect.poll(() => running.standIn.state.deleted).toContain(posted.id);
  });

  it.each(LOCALES)('is kindly refused to others, in private, for %s', async (locale, language) => {
    const posted = await shown();
    const answer = await running.interact(
      pressing(posted, `del:${ANN.id}`, { from: BEN, locale, ...MANAGER }),
    );
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toBe(CONTROLS[language].mayNotDelete);
    expect(running.standIn.state.deleted).not.toContain(posted.id);
  });

  it('stands under an answer to a mention, too', async () => {
    const posted = await running.ask(message(`<@${BOT_ID}> what is sales`, { from: BEN }));
    expect(buttonsOf(posted)).toContain(`del:${BEN.id}`);
  });
});

describe('a follow-up', () => {
  const reply = (to: Posted, from = BEN, text = 'and sales?') =>
    running.ask(message(text, { from, to: { ...to, author: BOT }, channel: to.channel_id }));

  it('to what somebody else was told by message takes up that topic', async () => {
    const first = await running.ask(message(`<@${BOT_ID}> what skills does operations need`, { from: ANN }));
    await reply(first);
    expect(lastRef()).toBe('sales.skills');
  });

  it('to what somebody else was told by command does, too', async () => {
    const first = await running.interact(
      slash('define', { subject: 'operations', aspect: 'skills' }, { from: ANN }),
    );
    await reply(messageOf(first));
    expect(lastRef()).toBe('sales.skills');
  });

  it('goes before what its writer was shown last', async () => {
    const first = await running.ask(message(`<@${BOT_ID}> what skills does operations need`, { from: ANN }));
    await running.ask(message(`<@${BOT_ID}> what is the goal of marketing`, { from: BEN }));
    await reply(first);
    expect(lastRef()).toBe('sales.skills');
  });

  it('is no longer understood after an hour', async () => {
    const first = await running.ask(message(`<@${BOT_ID}> what skills does operations need`, { from: ANN }));
    minutes += 61;
    await reply(first);
    expect(lastRef()).not.toBe('sales.skills');
  });

  it('in the same thread is understood without a reply', async () => {
    const where = { from: ANN, channel: THREAD_ID };
    await running.ask(message(`<@${BOT_ID}> what skills does operations need`, where));
    await running.ask(message(`<@${BOT_ID}> and sales?`, where));
    expect(lastRef()).toBe('sales.skills');
  });
});

describe('where the bot itself is not, since a person brought it there', () => {
  it.each([
    ['in a server of others', { abroad: 'server' }],
    ['between people', { abroad: 'people' }],
    ['in direct messages', { channel: DM_CHANNEL_ID }],
    ['in a thread', { channel: THREAD_ID }],
  ] as const)('everything works %s, by answers to interactions alone', async (_, where) => {
    const before = running.standIn.state.posts.length;
    const shown = await running.interact(slash('ask', { question: '销售是什么' }, where));
    expect(shown.type).toBe(4);
    const posted = messageOf(shown);
    const seen = await running.interact(pressing(posted, buttonOf(posted, 'show:'), where));
    expect(isPrivate(seen)).toBe(true);
    const browsed = await running.interact(slash('browse', {}, where));
    expect((await running.interact(choosing(messageOf(browsed), 'shelves:en', ['roles'], where))).type).toBe(
      7,
    );
    const answered = await running.interact(using('Answer this', message('what is sales'), where));
    expect(isPrivate(answered)).toBe(true);
    expect((await running.interact(typing('ask', { question: 'sal' }, 'question', where))).type).toBe(8);
    await running.standIn.interact(pressing(posted, `del:${ANN.id}`, where));
    await expect.poll(() => running.standIn.state.deleted).toContain(posted.id);
    expect(running.standIn.state.posts).toHaveLength(before);
  });
});

describe('the commands', () => {
  it('are offered everywhere when they are registered for all', () => {
    const all = running.standIn.state.commands.get('global') ?? [];
    const named = (name: string) => all.find((command) => command.name === name);
    for (const name of ['ask', 'compare', 'define', 'browse', 'help', 'Answer this'])
      expect(named(name), name).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(named('Answer this')).toMatchObject({ type: 3, name_localizations: { 'zh-TW': '回答這個問題' } });
  });

  it('say nothing of that when they are registered in one server', async () => {
    const own = await startBot({ guildId: GUILD_ID });
    try {
      const all = own.standIn.state.commands.get(GUILD_ID) ?? [];
      expect(all.length).toBeGreaterThan(5);
      for (const command of all)
        expect(Object.keys(command)).not.toEqual(expect.arrayContaining(['contexts']));
      expect(JSON.stringify(all)).not.toContain('integration_types');
    } finally {
      await own.stop();
    }
  });
});

describe('whoever asks too fast', () => {
  const start = () => startBot({ pace: { burst: 3, seconds: 60 }, now: () => 0 });

  it.each(LOCALES)(
    'is told so once, kindly and privately, for %s, and then passed over',
    async (locale, language) => {
      const own = await start();
      try {
        const define = () => slash('define', { subject: 'sales' }, { locale });
        const shown = await own.interact(define());
        for (let i = 0; i < 2; i++) await own.interact(define());
        const told = await own.interact(define());
        expect(isPrivate(told)).toBe(true);
        expect(textOf(told)).toBe(SLOW_DOWN[language]);
        // A press is acknowledged in silence; a command is not answered.
        const silent = await own.standIn.interact(
          pressing(messageOf(shown), `yes:${language}:sales`, { locale }),
        );
        expect(silent.type).toBe(6);
        await expect(own.standIn.interact(define())).rejects.toThrow('not answered');
        // Others are not concerned, nor is typing.
        expect((await own.interact(slash('help', {}, { from: BEN }))).type).toBe(4);
        expect((await own.interact(typing('ask', { question: 'sal' }, 'question'))).type).toBe(8);
        expect(errorsIn(own.lines)).toEqual([]);
      } finally {
        await own.stop();
      }
    },
  );

  it('by message is told once as well', async () => {
    const own = await start();
    try {
      const ask = () => own.ask(message(`<@${BOT_ID}> what is sales`));
      for (let i = 0; i < 3; i++) await ask();
      expect((await ask()).content).toBe(SLOW_DOWN.en);
      const before = own.standIn.state.posts.length;
      own.standIn.say(message(`<@${BOT_ID}> what is sales`));
      await own.ask(message(`<@${BOT_ID}> what is marketing`, { from: BEN, channel: CHANNEL_ID }));
      expect(own.standIn.state.posts.slice(before)).toHaveLength(1);
    } finally {
      await own.stop();
    }
  });
});

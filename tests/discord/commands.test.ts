import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, isPrivate, type Running, startBot, textOf } from './harness.ts';
import { BEN, slash, typing } from './standin/payloads.ts';

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
});

const send = (...args: Parameters<typeof slash>) => running.interact(slash(...args));

describe('/ask', () => {
  it.each([
    ['运营和销售有什么区别', '运营', '来源'],
    ['diffrence betwen oprations and salse', 'Operations', 'sources'],
    ['營運和業務差在哪', '營運', '來源'],
  ])('answers “%s” to everyone, in the language of the question', async (question, subject, sources) => {
    const answer = await send('ask', { question }, { locale: 'de' });
    expect(answer.type).toBe(4);
    expect(isPrivate(answer)).toBe(false);
    expect(textOf(answer)).toContain(subject);
    expect(textOf(answer)).toContain(sources);
    expect(running.lines.at(-1)).toMatchObject({
      kind: 'command',
      decision: 'answer',
      ref: 'operations~sales',
    });
  });

  it('says that it has no answer rather than a wrong one', async () => {
    const answer = await send('ask', { question: 'wifi password' });
    expect(textOf(answer)).toMatch(/no answer/);
    expect(running.lines.at(-1)).toMatchObject({ decision: 'none', ref: null });
  });

  it('answers a mark without words in Discord’s language', async () => {
    const chinese = await send('ask', { question: '   ' }, { locale: 'zh-TW' });
    expect(textOf(chinese)).toContain('想問什麼');
  });

  it('takes the longest question that Discord lets through', async () => {
    const answer = await send('ask', { question: '销售'.repeat(3000) });
    expect(answer.type).toBe(4);
  });

  it('repeats nothing of a question that could ping or format', async () => {
    const answer = await send('ask', { question: 'difference between @everyone **<@&1>** and sales' });
    expect(textOf(answer)).not.toContain('@everyone');
    expect(textOf(answer)).not.toContain('<@&1>');
    expect(answer.data.allowed_mentions).toMatchObject({ parse: [] });
  });
});

describe('/compare', () => {
  it('sets two side by side', async () => {
    const answer = await send('compare', { a: 'operations', b: 'sales' }, { locale: 'zh-CN' });
    expect(textOf(answer)).toMatch(/^### /);
    expect(textOf(answer)).toContain('销售');
    expect(running.lines.at(-1)).toMatchObject({ ref: 'operations~sales', language: 'zh-Hans' });
  });

  it('compares up to four by one aspect', async () => {
    await send('compare', { a: 'operations', b: 'sales', c: 'marketing', aspect: 'goal' }, { from: BEN });
    expect(running.lines.at(-1)).toMatchObject({ ref: 'marketing~operations~sales.goal' });
  });

  it('tells the asker alone when there are not two', async () => {
    const answer = await send('compare', { a: 'sales', b: 'sales' });
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('at least two');
  });
});

describe('/define', () => {
  it.each([
    ['en-GB', 'Sales'],
    ['zh-CN', '销售'],
    ['zh-TW', '業務'],
    ['zh-HK', '業務'],
  ])('answers in the language for %s', async (locale, name) => {
    const answer = await send('define', { subject: 'sales' }, { locale });
    expect(textOf(answer)).toContain(name);
  });

  it('answers one aspect', async () => {
    await send('define', { subject: 'sales', aspect: 'skills' });
    expect(running.lines.at(-1)).toMatchObject({ ref: 'sales.skills' });
  });

  it('tells the asker alone which option it does not know', async () => {
    const answer = await send('define', { subject: 'zzzzqqqq' });
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('zzzzqqqq');
  });
});

describe('/help', () => {
  it.each([
    ['en-US', 'What I can do'],
    ['zh-CN', '我会什么'],
    ['zh-TW', '我會什麼'],
  ])('is for the asker alone, in the language for %s', async (locale, title) => {
    const answer = await send('help', {}, { locale });
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain(title);
  });

  it('answers a command of an earlier version, too', async () => {
    expect(textOf(await send('explain', { anything: 'x' }))).toContain('What I can do');
  });
});

describe('autocomplete', () => {
  const choices = async (...args: Parameters<typeof typing>) => {
    const answer = await running.interact(typing(...args));
    expect(answer.type).toBe(8);
    return answer.data.choices as { name: string; value: string }[];
  };

  it.each([
    ['en-US', 'sal', 'Sales'],
    ['en-US', 'salse', 'Sales'],
    ['zh-CN', '销', '销售'],
    ['zh-TW', '業務', '業務'],
  ])('for %s finds sales by “%s”', async (locale, typed, name) => {
    const found = await choices('define', { subject: typed }, 'subject', { locale });
    expect(found).toContainEqual({ name: expect.stringContaining(name), value: 'sales' });
  });

  it('offers all that fits before anything is typed', async () => {
    const found = await choices('define', { subject: '' }, 'subject');
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  it('leaves out what was chosen for another option', async () => {
    const found = await choices('compare', { a: 'sales', b: 'sal' }, 'b');
    expect(found.map(({ value }) => value)).not.toContain('sales');
  });

  it('offers only aspects on which the chosen subject has something to say', async () => {
    const found = await choices('define', { subject: 'sales', aspect: '' }, 'aspect', { locale: 'zh-CN' });
    expect(found.map(({ value }) => value)).toContain('skills');
  });

  it('chooses what the command then understands', async () => {
    const [first] = await choices('define', { subject: '运营' }, 'subject', { locale: 'zh-CN' });
    await send('define', { subject: first?.value ?? '' });
    expect(running.lines.at(-1)).toMatchObject({ decision: 'answer', ref: first?.value });
  });
});

it('logs what was decided and how long it took, but nothing that anybody wrote', async () => {
  await send('ask', { question: 'a question with sassafras in it' });
  await running.interact(typing('define', { subject: 'sassafras' }, 'subject'));
  expect(running.lines.at(-1)).toMatchObject({ kind: 'autocomplete', ms: expect.any(Number) });
  expect(JSON.stringify(running.lines)).not.toContain('sassafras');
});

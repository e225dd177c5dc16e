import { expect, it } from 'vitest';
import { makeRedact } from '../src/redact.ts';

const token = (id: string) =>
  `${Buffer.from(id).toString('base64url')}.GaBcDe.${'abcdefghijklmnopqrstuvwxyz_-0123456789'.slice(0, 38)}`;

it('a secret is hidden wherever it stands, in JSON too', () => {
  const secret = 'odd"\\secret';
  const redact = makeRedact([secret, null, undefined, ' ']);
  expect(redact(`a ${secret} b ${JSON.stringify({ secret })}`)).toBe('a [secret] b {"secret":"[secret]"}');
});

it.each(['90000000000000001', '900000000000000001', '1234567890123456789'])(
  'whatever looks like a bot’s token is hidden, whoever’s it is: of %s',
  (id) => {
    const redact = makeRedact([]);
    expect(redact(`KNOWLEDGE_DIR is ${token(id)}.`)).not.toContain('GaBcDe');
    expect(redact(`/data/${token(id)}/store`)).toBe('/data/[secret]/store');
  },
);

it('what merely has dots in it is left', () => {
  const redact = makeRedact([]);
  for (const text of [
    'file:///work/node_modules/@discordjs/rest/dist/index.js:776:13',
    'abcdefghijklmnopqrstuvwx.abcdef.abcdefghijklmnopqrstuvwxyz',
    'http://127.0.0.1:8080/a.b.c',
  ])
    expect(redact(text)).toBe(text);
});

import { describe, expect, it } from 'vitest';
import { makeLog } from '../src/log.ts';
import { makeRedact } from '../src/redact.ts';

function logged(isTTY: boolean, write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = '';
  const sink = {
    isTTY,
    write: (line: string) => {
      text += line;
    },
  };
  write(makeLog('info', makeRedact(['s3cret', null, '']), sink));
  return text;
}

describe('the log', () => {
  it('is one JSON object a line for programs', () => {
    const text = logged(false, (log) => log.info({ ref: 'sales', ms: 3 }, 'answered'));
    expect(JSON.parse(text)).toMatchObject({ level: 30, ref: 'sales', ms: 3, msg: 'answered' });
    expect(text.endsWith('\n')).toBe(true);
  });

  it('is readable for people, stacks included', () => {
    expect(logged(true, (log) => log.warn({ code: 1 }, 'look'))).toMatch(
      /^\d\d:\d\d:\d\d WARN look \(code=1\)\n$/,
    );
    expect(logged(true, (log) => log.error({ err: new Error('why') }, 'failed'))).toMatch(
      /ERROR failed\nError: why\n +at /,
    );
  });

  it.each([true, false])('never shows a secret, wherever it stands (to a person: %s)', (isTTY) => {
    const text = logged(isTTY, (log) => {
      log.info('with s3cret');
      log.info({ 's3cret-key': { deep: ['s3cret'] } }, 'x');
      log.error({ err: new Error('no s3cret here') }, 'y');
    });
    expect(text).not.toContain('s3cret');
    expect(text.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('leaves out what an error carries of the request', () => {
    const error = Object.assign(new Error('Invalid Form Body'), {
      code: 50035,
      status: 400,
      url: 'https://discord.com/api/v10/interactions/1/its-token/callback',
      requestBody: { json: { data: { content: 'what somebody wrote' } } },
    });
    const text = logged(false, (log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(text).err).toMatchObject({ code: 50035, status: 400, message: 'Invalid Form Body' });
    expect(text).not.toMatch(/its-token|somebody wrote/);
  });

  it('takes whatever is thrown', () => {
    expect(logged(false, (log) => log.error({ err: 'just text' }, 'failed'))).toContain('just text');
  });
});

import { expect, it } from 'vitest';
import { warmUp } from '../../src/replying/warmUp.ts';
import { tinyBot } from '../fixtures/bot.ts';

it('whatever is made on first use is made beforehand, in every language', () => {
  const { knowledge, matcher } = tinyBot();
  const seen: string[] = [];
  warmUp({
    knowledge,
    matcher: {
      ...matcher,
      interpret: (text, recent) => {
        seen.push('interpret');
        return matcher.interpret(text, recent);
      },
      completeQuestion: (...typed) => {
        seen.push('complete');
        return matcher.completeQuestion(...typed);
      },
    },
  });
  expect(seen.filter((what) => what === 'interpret')).toHaveLength(3);
  expect(seen.filter((what) => what === 'complete').length).toBeGreaterThanOrEqual(3);
});

// Run as a process of its own and killed at some moment: node writer.mjs <file>. Says when it has begun to write.

import { DEFAULT_SETTINGS } from '../../dist/settings/serverSettings.js';
import { openStore } from '../../dist/store/openStore.js';

const opened = await openStore(process.argv[2], { warn: () => {} });
if (!opened.ok) throw new Error(opened.failure.line);
const { store } = opened;
for (let n = 0; ; n++) {
  // Everything in a row says the same number, so that a row that is not whole shows.
  const channel = String(100_000_000_000_000_000n + BigInt(n % 1_000));
  const channels = Array.from({ length: 20 }, (_, i) => String(BigInt(channel) + BigInt(i) * 10_000n));
  const userCooldown = n % 1_000;
  await store.saveSettings('100000000000000001', {
    ...DEFAULT_SETTINGS,
    answerChannels: channels,
    onboardingChannel: channel,
    userCooldown,
    channelCooldown: userCooldown,
  });
  await store.savePanel(channel, channel, channel);
  await store.saveCommandHash('/global', channel.repeat(50));
  await store.addFeedback('sales', 'en', n % 2 === 0);
  if (n === 0) process.stdout.write('writing\n');
}

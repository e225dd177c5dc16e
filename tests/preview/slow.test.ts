import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Started, startForTest } from './start.ts';

let started: Started;
beforeAll(async () => {
  started = await startForTest();
}, 180_000);
afterAll(() => started.preview.close());

it('three hundred clients that send their request a letter at a time, or none, keep nobody else waiting', async () => {
  const { port, hostname } = new URL(started.preview.url);
  const sockets = await Promise.all(
    Array.from(
      { length: 300 },
      () =>
        new Promise<ReturnType<typeof connect>>((resolve, reject) => {
          const socket = connect(Number(port), hostname, () => resolve(socket));
          socket.on('error', reject);
        }),
    ),
  );
  const sending = setInterval(() => {
    for (const socket of sockets.slice(0, 150)) socket.write('G');
  }, 20);
  try {
    for (let i = 0; i < 5; i++) {
      const since = performance.now();
      expect((await fetch(started.preview.url)).status).toBe(200);
      expect(performance.now() - since).toBeLessThan(1_000);
    }
  } finally {
    clearInterval(sending);
    for (const socket of sockets) {
      socket.removeAllListeners('error').on('error', () => {});
      socket.destroy();
    }
  }
});

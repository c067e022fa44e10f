import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { inLanes } from '../../../src/loader/in-lanes.ts';

test('what is made stands in the order of the items, however long each takes', async () => {
  expect(await inLanes([3, 1, 2], 2, async (item) => (await pause(item * 5), item * 10))).toEqual([30, 10, 20]);
  expect(await inLanes([], 4, (item) => Promise.resolve(item))).toEqual([]);
});

test('no more are made at a time than may be', async () => {
  let [now, most] = [0, 0];
  await inLanes(Array.from({ length: 30 }), 4, async () => {
    most = Math.max(most, (now += 1));
    await pause(1);
    now -= 1;
  });
  expect(most).toBe(4);
});

test('others have their turn while many are made', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const busy = () => {
    const end = performance.now() + 10;
    while (performance.now() < end);
    return Promise.resolve();
  };
  await inLanes(Array.from({ length: 30 }), 4, busy);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

test('what fails is told', async () => {
  await expect(inLanes([1, 2], 2, (item) => (item === 2 ? Promise.reject(new Error('deux')) : Promise.resolve(item)))).rejects.toThrow(
    'deux',
  );
});

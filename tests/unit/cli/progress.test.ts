import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { followProgress } from '../../../src/cli/progress.ts';
import { tellProgress } from '../../../src/loader/channel.ts';

describe('Progress', () => {
  let written: string[];
  const stream = (isTTY: boolean, columns = 40) => ({ isTTY, columns, write: (text: string) => written.push(text) > 0 });

  beforeEach(() => {
    written = [];
    vi.stubEnv('CI', '');
    vi.useFakeTimers({ toFake: ['performance'] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  test('nothing is said of what takes less than two seconds', () => {
    const followed = followProgress('fr', stream(true));
    tellProgress('texts', 1, 100);
    vi.advanceTimersByTime(1900);
    tellProgress('texts', 50, 100);
    followed.end();
    expect(written).toEqual([]);
  });

  test('a line is written anew, no longer than the terminal is wide, and cleared in the end', () => {
    const followed = followProgress('fr', stream(true));
    tellProgress('pages', 1, 10_000);
    vi.advanceTimersByTime(3000);
    tellProgress('pages', 1000, 10_000);
    tellProgress('pages', 1001, 10_000);
    followed.clear();
    vi.advanceTimersByTime(300);
    tellProgress('pages', 1100, 10_000);
    followed.end();
    tellProgress('pages', 1200, 10_000);
    expect(written).toEqual([
      '\r\u001B[KPages et flux : 1\u202F000 sur 10\u202F000, encor',
      '\r\u001B[K',
      '\r\u001B[KPages et flux : 1\u202F100 sur 10\u202F000, encor',
      '\r\u001B[K',
    ]);
  });

  test('a terminal that does not know its width gets the whole line', () => {
    const followed = followProgress('en', stream(true, 0));
    vi.advanceTimersByTime(3000);
    tellProgress('texts', 1, 10);
    followed.end();
    expect(written[0]).toBe('\r\u001B[KReading texts: 1 of 10…');
  });

  test.each([
    ['no terminal', false, ''],
    ['CI', true, 'true'],
  ])('%s is told nothing', (_, isTTY, ci) => {
    vi.stubEnv('CI', ci);
    const followed = followProgress('fr', stream(isTTY));
    vi.advanceTimersByTime(3000);
    tellProgress('pages', 1, 10);
    followed.end();
    expect(written).toEqual([]);
  });

  test('it is known how long each stage took', () => {
    const followed = followProgress('fr', stream(false));
    tellProgress('texts');
    vi.advanceTimersByTime(1500);
    tellProgress('texts', 10, 10);
    tellProgress('pages');
    vi.advanceTimersByTime(2500);
    expect(followed.end()).toEqual([
      { stage: 'texts', seconds: 1.5 },
      { stage: 'pages', seconds: 2.5 },
    ]);
  });
});

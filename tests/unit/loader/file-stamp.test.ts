import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { fileStamp } from '../../../src/loader/file-stamp.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carnet-stamp-'));
  file = path.join(folder, 'un.md');
  writeFileSync(file, 'Un texte.\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The stamp as it is given so many milliseconds from now. */
function stampIn(after: number): string | undefined {
  vi.useFakeTimers({ now: Date.now() + after });
  try {
    return fileStamp(file);
  } finally {
    vi.useRealTimers();
  }
}

test('a file that was changed just now has no stamp, for its next change may bear the same time', () => {
  expect(fileStamp(file)).toBeUndefined();
  expect(stampIn(1000)).toBeUndefined();
  expect(stampIn(3000)).toBeDefined();
});

test('the stamp of a file changes with it, though its time is set back', () => {
  const before = stampIn(3000);
  expect(stampIn(9000)).toBe(before);
  writeFileSync(file, 'Un autre.\n');
  utimesSync(file, new Date(0), new Date(0));
  expect(stampIn(3000)).not.toBe(before);
});

test('what is not there has none', () => {
  expect(fileStamp(path.join(folder, 'deux.md'))).toBeUndefined();
  expect(fileStamp(path.join(file, 'deux.md'))).toBeUndefined();
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { watchFolders } from '../../../src/loader/watch-folders.ts';
import type { WatchedFolders } from '../../../src/loader/watch-folders.ts';

let home: string;
let root: string;
let told: string[];
let watched: WatchedFolders;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'carnet-watch-'));
  root = path.join(home, 'content');
  told = [];
  watched = watchFolders(root, (file) => {
    told.push(path.relative(home, file));
    watched.follow();
  });
});

afterEach(() => {
  watched.close();
  rmSync(home, { recursive: true });
});

function write(file: string): void {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), 'Un texte.\n');
}

const tells = (file: string) => vi.waitFor(() => expect(told).toContain(file.split('/').join(path.sep)), 5000);

describe('The folders an author writes in', () => {
  test('tell of a file that changes, comes or goes, however deep', async () => {
    write('content/posts/2026/un.md');
    watched.follow();
    write('content/posts/2026/un.md');
    await tells('content/posts/2026/un.md');
    write('content/posts/deux.md');
    await tells('content/posts/deux.md');
    told.length = 0;
    rmSync(path.join(root, 'posts/deux.md'));
    await tells('content/posts/deux.md');
  });

  test('tell of one in a folder that has come since', async () => {
    write('content/posts/un.md');
    watched.follow();
    mkdirSync(path.join(root, 'posts/carnets'));
    await tells('content/posts/carnets');
    write('content/posts/carnets/deux.md');
    await tells('content/posts/carnets/deux.md');
  });

  test('may come after the preview', async () => {
    watched.follow();
    mkdirSync(root);
    await tells('content');
    write('content/un.md');
    await tells('content/un.md');
  });

  test('may go, and come back', async () => {
    write('content/posts/un.md');
    watched.follow();
    rmSync(path.join(root, 'posts'), { recursive: true });
    await tells('content/posts');
    told.length = 0;
    write('content/posts/un.md');
    await tells('content/posts');
    told.length = 0;
    write('content/posts/un.md');
    await tells('content/posts/un.md');
  });

  test('may lead to one another in a circle', async () => {
    write('content/posts/un.md');
    symlinkSync(root, path.join(root, 'posts/tour'), 'junction');
    watched.follow();
    write('content/posts/un.md');
    await tells('content/posts/un.md');
  });

  test('tell nothing any more once they are left', async () => {
    write('content/un.md');
    watched.follow();
    watched.close();
    write('content/un.md');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual([]);
  });
});

import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startPreview } from '../support/dev-server.ts';
import { peakOf } from './measure.ts';

const EDITS = 5;
/** Milliseconds between two looks at a page: each keeps the preview from reading. */
const LOOK = 50;
const PATIENCE = 60_000;
/** Milliseconds after which a preview has kept what it read. */
const KEPT = 6000;

/** A post of its own among the others, and its address. */
const [FILE, PAGE] = ['src/content/posts/2026-01-01-essai.md', '/essai/'];

/**
 * Edits a post of a project in its preview, several times, and asks for its page over HTTP until the new words stand in it.
 *
 * @param body the text of the post
 * @returns seconds until the preview answers, what it read kept from a start before; the median seconds from the writing of the file to the
 *   page that shows it; and the peak memory in MB
 */
export async function timeEdits(root: string, body: string): Promise<{ ready: number; edit: number; megabytes: number }> {
  const write = (words: string) => writeFile(path.join(root, FILE), `---\ntitle: Essai\npermalink: ${PAGE}\n---\n\n${body}\n\n${words}\n`);
  await write('Rien encore.');
  const first = await startPreview(root);
  await pause(KEPT);
  await first.stop();
  const started = performance.now();
  const server = await startPreview(root);
  const ready = (performance.now() - started) / 1000;
  const times: number[] = [];
  try {
    await shows(`${server.url}${PAGE}`, 'Rien encore.');
    for (let edit = 0; edit < EDITS; edit += 1) {
      // Nothing of what came before is left to do.
      await pause(2000);
      const start = performance.now();
      await write(`Mot${edit}.`);
      await shows(`${server.url}${PAGE}`, `Mot${edit}.`);
      times.push((performance.now() - start) / 1000);
    }
    return { ready, edit: times.toSorted((a, b) => a - b)[Math.floor(EDITS / 2)] ?? Number.NaN, megabytes: peakOf(server.pid) };
  } finally {
    await server.stop();
    await rm(path.join(root, FILE));
  }
}

async function shows(address: string, words: string): Promise<void> {
  const late = performance.now() + PATIENCE;
  while (!(await (await fetch(address)).text()).includes(words)) {
    if (performance.now() > late) throw new Error(`${address} does not show ${words}`);
    await pause(LOOK);
  }
}

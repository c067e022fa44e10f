import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Action } from './part.ts';

/** A site that nobody has made one's own yet: the sample's address. */
const SAMPLE_SITE = /^url: https:\/\/carnet\.example$/m;

/**
 * Compares what shall be written with what stands there.
 *
 * @param written digests of the last import, by path: a file that still has its own is the importer's to replace
 */
export async function compare(actions: readonly Action[], { root, source, written, force }: WriteOptions): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const action of actions) {
    const target = path.join(root, action.target);
    if (!inside(root, target)) compared.push({ action, state: 'outside', digest: '' });
    else {
      const digest = digestOf(action.text ?? (await readFile(path.join(source, action.from ?? ''))));
      const standing = await readFile(target).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? undefined : Buffer.from(''),
      );
      compared.push({ action, digest, state: stateOf(action.target, standing, { digest, known: written[action.target], force }) });
    }
  }
  return compared;
}

/** Writes each new or changed file whole: beside its place, then renamed. */
export async function writeAll(compared: readonly Comparison[], { root, source }: WriteOptions): Promise<void> {
  for (const { action, state } of compared) {
    if (state !== 'new' && state !== 'changed') continue;
    const target = path.join(root, action.target);
    await mkdir(path.dirname(target), { recursive: true });
    // A link among the folders must not lead the import out of the project.
    if (!inside(await realpath(root), await realpath(path.dirname(target)))) throw new RangeError(action.target);
    await writeWhole(target, action, source);
  }
}

/** A file of the project, whole or not at all. */
export async function writeWhole(target: string, { text, from }: { text?: string; from?: string }, source = ''): Promise<void> {
  const beside = path.join(path.dirname(target), `.carnet-import-${process.pid}`);
  try {
    if (text === undefined) await copyFile(path.join(source, from ?? ''), beside);
    else await writeFile(beside, text);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

function stateOf(target: string, standing: Buffer | undefined, { digest, known, force }: StateFacts): Comparison['state'] {
  if (standing === undefined) return 'new';
  const held = digestOf(standing);
  if (held === digest) return 'same';
  const sample = target === 'src/site.yaml' && SAMPLE_SITE.test(standing.toString());
  return held === known || sample || force ? 'changed' : 'edited';
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function inside(root: string, target: string): boolean {
  return target === root || target.startsWith(`${root}${path.sep}`);
}

interface StateFacts {
  digest: string;
  known: string | undefined;
  force: boolean;
}

export interface WriteOptions {
  /** The project's folder, absolute. */
  root: string;
  /** The Jekyll site's folder, absolute. */
  source: string;
  written: Readonly<Record<string, string>>;
  force: boolean;
}

/** `edited`: something else stands there, which the author may have written; `outside`: the path leaves the project. */
export interface Comparison {
  action: Action;
  digest: string;
  state: 'new' | 'changed' | 'same' | 'edited' | 'outside';
}

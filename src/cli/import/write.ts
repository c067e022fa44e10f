import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Action } from './part.ts';

/** Files that nobody has made one's own yet, by what the sample's say: its address; what its tags are. */
const SAMPLES: Readonly<Record<string, RegExp>> = {
  'src/site.yaml': /^url: https:\/\/carnet\.example$/m,
  'src/content/tags.yaml': /^# Les étiquettes du carnet d’exemple/,
};

/** Names of files that are being written. */
const BEGUN = /^\.carnet-import-\d+$/;

/** Faults of a name, not of the disk. */
const NAMES = new Set(['EEXIST', 'EINVAL', 'EISDIR', 'ENAMETOOLONG', 'ENOTDIR', 'ENOTEMPTY']);

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
      const digest = action.text === undefined ? await digestOfFile(path.join(source, action.from)) : digestOf(action.text);
      const standing = await stat(target).catch(() => undefined);
      const held = standing?.isFile() === true ? await digestOfFile(target) : standing && '';
      const marks = standing?.isFile() === true ? SAMPLES[action.target] : undefined;
      const sample = marks?.test(await readFile(target, 'utf8')) === true;
      compared.push({ action, digest, state: stateOf(held, { digest, known: written[action.target], replaced: force || sample }) });
    }
  }
  return compared;
}

/** Writes each new or changed file whole: beside its place, then renamed. Those that could not be written come back as such. */
export async function writeAll(compared: readonly Comparison[], { root, source }: WriteOptions): Promise<Comparison[]> {
  await sweep(new Set(compared.map(({ action }) => path.dirname(path.join(root, action.target)))));
  const done: Comparison[] = [];
  for (const item of compared) {
    const { action, state } = item;
    const write = state === 'new' || state === 'changed';
    const fault = write ? await writeOne(path.join(root, action.target), action, { root, source }) : undefined;
    done.push(fault === undefined ? item : { ...item, state: fault });
  }
  return done;
}

/** Takes away what a run that was killed had begun to write. */
async function sweep(folders: ReadonlySet<string>): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => BEGUN.test(one))) await rm(path.join(folder, name), { force: true });
  }
}

async function writeOne(
  target: string,
  action: Action,
  { root, source }: Pick<WriteOptions, 'root' | 'source'>,
): Promise<Fault | undefined> {
  try {
    await mkdir(path.dirname(target), { recursive: true });
    // A link among the folders must not lead the import out of the project.
    if (!inside(await realpath(root), await realpath(path.dirname(target)))) return 'outside';
    await writeWhole(target, action, source);
    return undefined;
  } catch (error) {
    // Its name is too long, or a file stands where it needs a folder: the others can be written.
    if (error instanceof Error && 'code' in error && NAMES.has(String(error.code))) return 'unwritable';
    throw error;
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

function stateOf(held: string | undefined, { digest, known, replaced }: StateFacts): Comparison['state'] {
  if (held === undefined) return 'new';
  if (held === digest) return 'same';
  return held === known || replaced ? 'changed' : 'edited';
}

/** The digest of a file, which may be larger than memory. */
async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file, { highWaterMark: 1_000_000 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function inside(root: string, target: string): boolean {
  return target === root || target.startsWith(`${root}${path.sep}`);
}

interface StateFacts {
  digest: string;
  known: string | undefined;
  /** Whether what stands there may be lost. */
  replaced: boolean;
}

export interface WriteOptions {
  /** The project's folder, absolute. */
  root: string;
  /** The Jekyll site's folder, absolute. */
  source: string;
  written: Readonly<Record<string, string>>;
  force: boolean;
}

/** `edited`: something else stands there, which the author may have written; `outside`: the path leaves the project; `unwritable`: no file can stand there. */
export interface Comparison {
  action: Action;
  digest: string;
  state: 'new' | 'changed' | 'same' | 'edited' | Fault;
}

type Fault = 'outside' | 'unwritable';

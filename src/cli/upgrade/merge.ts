import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/**
 * Merges the changes that two made to one text, as git does.
 *
 * @returns the text, with git's marks where both changed the same lines; undefined where it is no text
 */
export async function mergeTexts({ mine, was, next }: Sides<Buffer>): Promise<Merged | undefined> {
  if ([mine, was, next].some((bytes) => bytes.includes(0))) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'carnet-merge-'));
  try {
    await writeFile(path.join(folder, 'yours'), mine);
    await writeFile(path.join(folder, 'before'), was);
    await writeFile(path.join(folder, 'carnet'), next);
    return await new Promise((resolve, reject) => {
      // The exit code is the number of places where both changed the same lines; above 127, a failure.
      execFile(
        'git',
        ['merge-file', '-p', '--diff3', 'yours', 'before', 'carnet'],
        { cwd: folder, maxBuffer: 100_000_000 },
        (error, text) => {
          const conflicts = Number(error?.code ?? 0);
          if (Number.isNaN(conflicts) || conflicts > 127) reject(error ?? new Error('git merge-file'));
          else resolve({ text, conflicts });
        },
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Merges JSON key by key: what the author changed or added stays, unless Carnet changed the same value, which then wins. */
export function mergeJson({ mine, was, next }: Sides<unknown>): unknown {
  if (isDeepStrictEqual(mine, was)) return next;
  if (isDeepStrictEqual(next, was)) return mine;
  if (!isRecord(mine) || !isRecord(next)) return next;
  const before = isRecord(was) ? was : {};
  const keys = [...new Set([...Object.keys(next), ...Object.keys(mine)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      const value = mergeJson({ mine: mine[key], was: before[key], next: next[key] });
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the author has, what both had, what Carnet has. */
export interface Sides<Content> {
  mine: Content;
  was: Content;
  next: Content;
}

export interface Merged {
  text: string;
  /** The places where both changed the same lines. */
  conflicts: number;
}

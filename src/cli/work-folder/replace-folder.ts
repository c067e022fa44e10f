import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';

import { RENAMED_BY } from './rename-over.ts';

/** Linux's `renameat2` and its `RENAME_EXCHANGE` (2), which Node does not offer: Perl, which Debian and all that derives from it has, can call it. */
const SYSTEM_CALLS: Readonly<Record<string, number | undefined>> = { x64: 316, arm64: 276 };

/**
 * Puts a folder in the place of another, on the same disk. Where the system can exchange two names in one step, the place is at no moment
 * empty, whatever is killed. Elsewhere it takes two steps, which a process of its own takes, that is not killed with this one; where that
 * one is ended between them too, with the machine say, what stood there is at `old`.
 */
export async function replaceFolder(made: string, target: string, { old, ways = exchanges() }: ReplaceOptions): Promise<void> {
  if (!existsSync(target)) return rename(made, target);
  for (const [command, ...args] of ways) if (await succeeds(command, [...args, made, target])) return;
  const { code, said } = await runApart([RENAMED_BY, made, target, old]);
  if (code !== 0) throw Object.assign(new Error(`${target}: ${said}`), { code: said });
}

/** What exchanges two names in one step: `mv` of coreutils 9.5 and later, or the system's call. */
export function exchanges(): Way[] {
  if (process.platform !== 'linux') return [];
  const call = SYSTEM_CALLS[process.arch];
  const perl = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
  return [['mv', '--exchange', '--no-copy', '-T', '--'], ...(call === undefined ? [] : [['perl', '-e', perl] satisfies Way])];
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function runApart(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: Buffer.concat(chunks).toString() };
}

interface ReplaceOptions {
  /** Where what stood there is for a moment. */
  old: string;
  /** Commands that exchange two names, each tried where the one before fails. */
  ways?: readonly Way[];
}

type Way = [command: string, ...args: string[]];

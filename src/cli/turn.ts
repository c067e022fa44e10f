import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const POLL = 100;
/** Polls without a sign of life after which a holder is taken for dead: ten seconds, where it gives one a second. */
const PATIENCE = 100;

/**
 * Waits until nobody else holds a lock file, then holds it. A holder that was killed is known by its process or, where processes
 * cannot be compared (containers that share a disk), by its silence.
 *
 * @returns what gives the turn back
 */
export async function takeTurn(file: string): Promise<() => Promise<void>> {
  let last: number | undefined;
  let silence = 0;
  while (!(await hold(file))) {
    const sign = await signOf(file);
    silence = sign === last ? silence + 1 : 0;
    last = sign;
    if (silence > PATIENCE || (await isDead(file))) await rm(file, { force: true });
    else await wait(POLL);
  }
  const beat = setInterval(() => void giveSign(file), 10 * POLL);
  return async () => {
    clearInterval(beat);
    await rm(file, { force: true });
  };
}

async function hold(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** When the holder last gave a sign of life; nothing where it has just left. */
async function signOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

async function giveSign(file: string): Promise<void> {
  const last = await signOf(file);
  if (last !== undefined) await utimes(file, last / 1000 + 1, last / 1000 + 1).catch(() => undefined);
}

async function isDead(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return holder === process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

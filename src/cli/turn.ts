import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const POLL = 100;
/** Polls without a sign of life after which a holder is taken for dead: ten seconds, where it gives one a second. */
const PATIENCE = 100;

/**
 * Waits until nobody else holds a lock file, then holds it. A holder that was killed is known by its processes or, where processes
 * cannot be compared (containers that share a disk), by its silence.
 */
export async function takeTurn(file: string): Promise<Turn> {
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
  return {
    share: (pid) => writeFile(file, `${process.pid} ${pid}`),
    async giveBack() {
      clearInterval(beat);
      await rm(file, { force: true });
    },
  };
}

async function hold(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // On a full disk a file is made, and what it should hold is not written: nobody would know whose it is.
    await rm(file, { force: true });
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

/** Whether a holder has ended, and with it the processes it works with: one of these may outlive it for a moment. */
async function isDead(file: string): Promise<boolean> {
  const holders = (await readFile(file, 'utf8').catch(() => '')).split(' ').map(Number);
  return holders.every((holder) => Number.isInteger(holder) && holder > 0 && hasEnded(holder));
}

function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

export interface Turn {
  /** Names a process that works for the holder: the turn is held until both have ended, or it is given back. */
  share(pid: number): Promise<void>;
  giveBack(): Promise<void>;
}

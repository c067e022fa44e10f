import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Megabytes: a project with its caches and two built sites. */
const SIZE = 64;
/** What is left of a disk that is filled: enough to begin, too little to end. */
const LEFT = 300_000;

/** A disk that a test can fill: one in memory where the system lets us mount it; elsewhere writes to `.carnet/` fail as on a full one, and that is told. */
export async function smallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carnet-disk-'));
  const isReal = await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (!isReal) console.warn('NOT A REAL DISK: nothing can be mounted here; writes fail by a module loaded before');
  const remove = async () => {
    if (isReal) await run('umount', [folder]);
    await rm(folder, { recursive: true });
  };
  if (!isReal)
    return { folder, env: { NODE_OPTIONS: `--import ${FAILING}` }, fill: () => Promise.resolve(() => Promise.resolve()), remove };
  return {
    folder,
    env: {},
    async fill(root) {
      const { bavail, bsize } = await statfs(root);
      const filler = path.join(folder, 'filler');
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
      return () => rm(filler);
    },
    remove,
  };
}

/** A module after which no file of a built site can be written. */
const FAILING = `data:text/javascript,${encodeURIComponent(`
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const write = fs.promises.writeFile;
fs.promises.writeFile = async (file, ...rest) => {
  if (/build-.*index\\.html$/.test(String(file))) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  return write(file, ...rest);
};
syncBuiltinESMExports();
`)}`;

interface SmallDisk {
  folder: string;
  /** For commands while it is full. */
  env: Readonly<Record<string, string>>;
  /** Fills the disk on which a folder stands, and gives what empties it again. */
  fill(root: string): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

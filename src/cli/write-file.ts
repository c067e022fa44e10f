import { readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const BEGUN = /^\.carnet-\d+$/;

/** Writes a file whole or not at all, with the rights it had; what a run that was killed had begun beside it goes. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  for (const name of (await readdir(folder)).filter((one) => BEGUN.test(one))) await rm(path.join(folder, name), { force: true });
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  const beside = path.join(folder, `.carnet-${process.pid}`);
  try {
    await writeFile(beside, content, { mode });
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

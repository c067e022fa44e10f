import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { WorkFolder } from './work-folder.ts';

/** The folder beside `dist/` that holds what servers are told. */
export const HOSTS = 'dist-host';

/** Takes what a build wrote for servers out of the site, of which it is no part. */
export async function takeHostFiles(outDir: string, folder: WorkFolder): Promise<void> {
  const written = path.join(outDir, HOSTS);
  if (await isThere(written)) await rename(written, path.join(folder.path, HOSTS));
}

/** Puts it beside `dist/`; takes away what an earlier build left, where no such host is named any more. */
export async function placeHostFiles(root: string, folder: WorkFolder): Promise<void> {
  const [made, target] = [path.join(folder.path, HOSTS), path.join(root, HOSTS)];
  await rm(target, { recursive: true, force: true });
  if (await isThere(made)) await rename(made, target);
}

function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

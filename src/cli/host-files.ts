import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { replaceFolder } from './work-folder/replace-folder.ts';
import type { WorkFolder } from './work-folder.ts';

/** The folder beside `dist/` that holds what servers are told. */
const HOSTS = 'dist-host';

/** Puts what a build wrote for servers beside `dist/`; takes away what an earlier one left, where no such host is named any more. */
export async function placeHostFiles(outDir: string, root: string, folder: WorkFolder): Promise<void> {
  const target = path.join(root, HOSTS);
  if (!existsSync(path.join(outDir, HOSTS))) return rm(target, { recursive: true, force: true });
  // Out of the site first: what stood at the target may come to stand here.
  const made = path.join(folder.path, HOSTS);
  await rename(path.join(outDir, HOSTS), made);
  await replaceFolder(made, target, { old: path.join(folder.path, 'old-host') });
}

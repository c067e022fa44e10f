import { rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { WorkFolder } from './work-folder.ts';

/** The folder beside `dist/` that holds what servers are told. */
const HOSTS = 'dist-host';

/** Puts what a build wrote for servers beside `dist/`; takes away what an earlier one left, where no such host is named any more. */
export async function placeHostFiles(outDir: string, root: string, folder: WorkFolder): Promise<void> {
  const made = path.join(outDir, HOSTS);
  const written = await stat(made).then(
    () => true,
    () => false,
  );
  if (written) await folder.replace(made, path.join(root, HOSTS));
  else await rm(path.join(root, HOSTS), { recursive: true, force: true });
}

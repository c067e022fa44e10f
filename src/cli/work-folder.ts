import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { takeTurn } from './turn.ts';

/**
 * Makes a folder in the project, on the disk of `dist/`, for one build. Another build waits for its turn: the framework keeps its
 * caches in the project, where two would mix. What killed builds left is cleared.
 */
export async function workFolder(root: string): Promise<WorkFolder> {
  const parent = path.join(root, '.carnet');
  await mkdir(parent, { recursive: true });
  const giveBack = await takeTurn(path.join(parent, 'turn'));
  const left = (await readdir(parent)).filter((name) => name.startsWith('build-'));
  await Promise.all(left.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
  const folder = await mkdtemp(path.join(parent, 'build-'));
  return {
    path: folder,
    async replace(made, target) {
      const old = path.join(folder, 'old', path.basename(target));
      await mkdir(path.dirname(old), { recursive: true });
      await rename(target, old).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(made, target);
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await giveBack();
    },
  };
}

export interface WorkFolder {
  path: string;
  /** Puts a folder in the place of another by renaming: at no moment is the place half filled. */
  replace(made: string, target: string): Promise<void>;
  remove(): Promise<void>;
}

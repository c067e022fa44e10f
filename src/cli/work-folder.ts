import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes a folder in the project, on the disk of `dist/`, for one build: two builds at once do not mix. */
export async function workFolder(root: string): Promise<WorkFolder> {
  const parent = path.join(root, '.carnet');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, 'build-'));
  return {
    path: folder,
    async replace(made, target) {
      const old = path.join(folder, 'old');
      await rename(target, old).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(made, target);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface WorkFolder {
  path: string;
  /** Puts a folder in the place of another by renaming: at no moment is the place half filled. */
  replace(made: string, target: string): Promise<void>;
  remove(): Promise<void>;
}

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { takeTurn } from './turn.ts';
import { replaceFolder } from './work-folder/replace-folder.ts';

/** Where a replaced site stands until its build ends. */
const OLD = 'old';

/**
 * Makes a folder in the project, on the disk of `dist/`, for one build. Another build waits for its turn: the framework keeps its
 * caches in the project, where two would mix. What killed builds left is cleared, and a site that one had taken from its place is put back.
 */
export async function workFolder(root: string): Promise<WorkFolder> {
  const parent = path.join(root, '.carnet');
  const target = path.join(root, 'dist');
  await mkdir(parent, { recursive: true });
  const turn = await takeTurn(path.join(parent, 'turn'));
  try {
    for (const left of await leftIn(parent)) {
      const old = path.join(left, OLD);
      if (!existsSync(target) && existsSync(old)) await rename(old, target);
      await rm(left, { recursive: true, force: true });
    }
    const folder = await mkdtemp(path.join(parent, 'build-'));
    return {
      path: folder,
      share: (pid) => void turn.share(pid),
      async publish(made) {
        const old = path.join(folder, OLD);
        await replaceFolder(made, target, { old });
        // A page that is kept is one file in both: with its other name goes the date of its last change (`ctime`).
        for (const replaced of [made, old]) await rm(replaced, { recursive: true, force: true });
      },
      async remove() {
        await rm(folder, { recursive: true, force: true });
        await turn.giveBack();
      },
    };
  } catch (error) {
    await turn.giveBack();
    throw error;
  }
}

async function leftIn(parent: string): Promise<string[]> {
  return (await readdir(parent)).filter((name) => name.startsWith('build-')).map((name) => path.join(parent, name));
}

export interface WorkFolder {
  path: string;
  /** Names a process that works in it: until it has ended, no other build begins. */
  share(pid: number): void;
  /** Puts a folder in the place of `dist/`, which at no moment is half filled. */
  publish(made: string): Promise<void>;
  remove(): Promise<void>;
}

import { glob } from 'node:fs/promises';
import path from 'node:path';

/** The folders of what an author writes. */
export const contentFolders = ['src/content/posts', 'src/content/pages'] as const;

/**
 * The texts under a folder, by path from the project's folder, sorted. One whose extension is not in lower case is among them, since
 * nothing an author wrote may be passed over in silence.
 */
export async function contentFiles(root: string, folder: string): Promise<string[]> {
  const cwd = path.join(root, folder);
  const found = await Array.fromAsync(glob('**/*', { cwd, withFileTypes: true }));
  return found
    .filter((file) => !file.isDirectory() && /^[^.].*\.(?:md|markdown|mdx|html)$/i.test(file.name))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    .toSorted();
}

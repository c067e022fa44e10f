import { readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import type { Dirent, FSWatcher } from 'node:fs';

/**
 * Watches what stands under a folder, one folder at a time: systems let a process watch few files by themselves, and a journal has many.
 *
 * @param changed is told of each file or folder that comes, goes or changes, by its absolute path, and whether it may have come
 */
export function watchFolders(root: string, changed: (file: string, mayBeNew: boolean) => void): WatchedFolders {
  const watchers = new Map<string, FSWatcher>();
  const leave = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) =>
        changed(name === null ? folder : path.join(folder, name), event === 'rename'),
      );
      watcher.on('error', () => leave(folder));
      watchers.set(folder, watcher);
    } catch {
      // It has gone meanwhile, which the folder around it tells.
    }
  };
  return {
    follow() {
      const found = foldersUnder(root);
      // Where it is not there yet, the folder around it tells when it comes.
      const folders = new Set(found.length > 0 ? found : [path.dirname(root)]);
      for (const folder of watchers.keys()) if (!folders.has(folder)) leave(folder);
      for (const folder of folders) if (!watchers.has(folder)) begin(folder);
    },
    close() {
      for (const folder of watchers.keys()) leave(folder);
    },
  };
}

/** A folder and all in it, what is hidden aside. */
function foldersUnder(root: string): string[] {
  const found: string[] = [];
  const seen = new Set<number>();
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = next;
    const inode = statSync(place, { throwIfNoEntry: false })?.ino;
    // A link may lead to a folder it stands in.
    if (inode === undefined || seen.has(inode)) continue;
    seen.add(inode);
    found.push(place);
    waiting.push(...foldersIn(place).map(({ name }) => path.join(place, name)));
  }
  return found;
}

function foldersIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || isLinkToFolder(path.join(folder, entry.name), entry)),
    );
  } catch {
    return [];
  }
}

function isLinkToFolder(place: string, entry: Dirent): boolean {
  return entry.isSymbolicLink() && statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

export interface WatchedFolders {
  /** Takes the folders that have come since, and leaves those that have gone. */
  follow(): void;
  close(): void;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

import { watchFolders } from './watch-folders.ts';

/** Milliseconds in which a file that is written is written whole. */
const SETTLED = 20;

/** The watcher of the preview that runs. */
let watched: LoaderContext['watcher'];

/**
 * Has a preview know, once for each of its servers, when a file of the author's has changed. Those of `src/content` are watched here: Vite's own
 * watcher, which `astro.config.mjs` keeps from there, would look at each of ten thousand whenever one changes.
 *
 * @param changed is called once for changes that come together
 */
export function watchContent({ watcher, config }: Pick<LoaderContext, 'watcher' | 'config'>, changed: () => void): void {
  if (!watcher || watcher === watched) return;
  watched = watcher;
  const source = fileURLToPath(config.srcDir);
  const others = [path.join(source, 'site.yaml'), path.resolve(fileURLToPath(config.publicDir))];
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      folders.follow();
      changed();
    }, SETTLED);
  };
  const folders = watchFolders(path.join(source, 'content'), (file, mayBeNew) => {
    // Vite knows the file of tags, the texts of MDX, and what they import. Most editors put another file in the place of the last.
    const events = existsSync(file) ? [...(mayBeNew ? ['add'] : []), 'change'] : ['unlink'];
    for (const event of events) watcher.emit(event, file);
    settle();
  });
  folders.follow();
  watcher.on('close', folders.close);
  watcher.add(others);
  watcher.on('all', (_, file) => {
    if (others.some((place) => file === place || file.startsWith(place + path.sep))) settle();
  });
}

import { linkTargets } from '../markdown/link-targets.ts';
import { contentFolders } from './content-files.ts';
import { readEntryHead } from './entry-head.ts';
import { currentInstant } from './now.ts';
import { readPage } from './page.ts';
import { readPost } from './post.ts';
import { readSite } from './site.ts';
import { shownAt } from './targets.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';

/**
 * Where the links of MDX lead, which Astro compiles by itself, after the loader has told their faults: each head is read when it is
 * asked for.
 */
export function targetsInFiles(root: string, base: string): LinkTargets {
  const permalinkOf = (source: string) => {
    const { site } = readSite(root);
    const folder = contentFolders.find((candidate) => source.startsWith(`${candidate}/`));
    if (!site || folder === undefined) return undefined;
    const options = { root, site, now: currentInstant() };
    const read =
      folder === 'src/content/posts' ? readEntryHead(source, folder, readPost, options) : readEntryHead(source, folder, readPage, options);
    return shownAt(read, false) ?? null;
  };
  return linkTargets({ root, base, permalinkOf, sources: () => [] });
}

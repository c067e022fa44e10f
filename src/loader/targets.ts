import { isPublic } from '../domain/publication.ts';
import { linkTargets } from '../markdown/link-targets.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';
import type { Site } from '../schema/site.ts';
import type { EntryHead } from './entry-head.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';

/** Where links by file lead, once every head is read. A head with a fault has no page, and its own fault is told. */
export function targetsAmong(heads: ReadonlyMap<string, AnyHead>, { root, site, hidden }: TargetsOptions): LinkTargets {
  return linkTargets({
    root,
    base: site.base,
    permalinkOf: (source) => {
      const read = heads.get(source);
      return read && (shownAt(read, hidden) ?? null);
    },
    sources: () => [...heads.keys()],
    holders: holdersOf(heads, hidden),
  });
}

/** The file at each permalink; what is shown goes before what is hidden. */
function holdersOf(heads: ReadonlyMap<string, AnyHead>, hidden: boolean): Map<string, string> {
  const all = [...heads].flatMap(([file, read]) =>
    read.head ? [{ file, permalink: read.head.permalink, shown: shownAt(read, hidden) !== undefined }] : [],
  );
  return new Map(all.toSorted((a, b) => Number(a.shown) - Number(b.shown)).map(({ file, permalink }) => [permalink, file]));
}

/** The permalink of an entry that has a page. */
export function shownAt({ head }: AnyHead, hidden: boolean): string | undefined {
  return head && (hidden || isPublic(head.state)) ? head.permalink : undefined;
}

export type AnyHead = EntryHead<PostHead | PageHead>;

interface TargetsOptions {
  root: string;
  site: Site;
  hidden: boolean;
}

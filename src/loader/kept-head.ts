import { readFrontMatter } from './front-matter.ts';
import type { EntryHead } from './entry-head.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';
import type { Place } from './yaml-places.ts';

/** A head whose places are remembered once they are asked for, and as it is kept; undefined where it has a fault or no front matter. */
export function keptHeadOf<Head extends PostHead | PageHead>(read: EntryHead<Head>): { head: EntryHead<Head>; kept: KeptHead } | undefined {
  const { file, text, matter, head, draft, diagnostics } = read;
  if (!matter || !head || read.cured) return undefined;
  const { values, keys, body, bodyLine, diagnostics: faults } = matter;
  const plain = { values, keys, bodyLine, bodyLength: body.length, diagnostics: faults };
  const kept: KeptHead = { draft, head, diagnostics, matter: plain, places: {} };
  return { head: { file, text, draft, head, diagnostics, matter: remembering(kept, text, () => matter) }, kept };
}

/** A head that was kept, of the text it was read in. Its front matter is read anew only for a place nobody asked for before. */
export function headAsKept<Head extends PostHead | PageHead>(kept: KeptHead, file: string, text: string): EntryHead<Head> {
  let read: FrontMatter | undefined;
  const matter = remembering(kept, text, () => (read ??= readFrontMatter(text, file)));
  // Of one folder, all are read by one reader.
  return { file, text, draft: kept.draft, head: kept.head as Head, diagnostics: kept.diagnostics, matter };
}

function remembering({ matter, places }: KeptHead, text: string, whole: () => FrontMatter): FrontMatter {
  const { bodyLength, ...plain } = matter;
  return {
    ...plain,
    body: text.slice(text.length - bodyLength),
    placeOf: (path) => (places[JSON.stringify(path)] ??= whole().placeOf(path)),
    keyPlaceOf: (path) => whole().keyPlaceOf(path),
    written: (path) => whole().written(path),
  };
}

/** A head as it is written to disk. */
export interface KeptHead extends Pick<EntryHead<PostHead | PageHead>, 'draft' | 'diagnostics'> {
  head: PostHead | PageHead;
  matter: Pick<FrontMatter, 'values' | 'keys' | 'bodyLine' | 'diagnostics'> & { bodyLength: number };
  /** Where values stand, by their path. */
  places: Record<string, Place>;
}

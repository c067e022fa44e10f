import { isDeepStrictEqual } from 'node:util';

import { headIn } from './entry-file.ts';
import { readSource } from './source.ts';
import type { Site } from '../schema/site.ts';
import type { ContentOptions } from './content.ts';
import type { EntryHead, ReadHead } from './entry-file.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';

/** States that only another text, or other facts of the site, can change; a date of expiry aside. */
const LASTING: ReadonlySet<string> = new Set(['draft', 'published', 'unlisted']);

const known = new Map<string, EntryHead<PostHead | PageHead>>();
let facts: Site | undefined;

/**
 * The heads of files, in order. Each file is read, and what its text says is kept from one reading to the next: a preview reads all of
 * them at every change.
 */
export function readHeadsOf<Head extends PostHead | PageHead>(
  files: readonly string[],
  folder: string,
  readHead: ReadHead<Head>,
  options: Pick<ContentOptions, 'root' | 'site' | 'now'>,
): EntryHead<Head>[] {
  if (!isDeepStrictEqual(facts, options.site)) known.clear();
  facts = options.site;
  return files.map((file) => {
    const source = readSource(options.root, file);
    const place = [options.root, folder, file].join('\0');
    // Of one folder, all are read by one reader.
    const held = known.get(place) as EntryHead<Head> | undefined;
    if (held?.text === source.text && source.diagnostics.length === 0) return held;
    const head = headIn(source, file, { folder, readHead, ...options });
    if (isLasting(head)) known.set(place, head);
    else known.delete(place);
    return head;
  });
}

/** Whether a head is the same at any later instant. */
function isLasting({ head, matter }: EntryHead<PostHead | PageHead>): boolean {
  return head !== undefined && LASTING.has(head.state) && matter?.values['expires'] === undefined;
}

import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';

import { fileStamp } from './file-stamp.ts';
import { headAsKept, keptHeadOf } from './kept-head.ts';
import { readSource } from './source.ts';
import type { Site } from '../schema/site.ts';
import type { ContentOptions } from './content.ts';
import type { EntryHead, ReadHead } from './entry-head.ts';
import type { KeptReadings } from './kept-readings.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';

/** States that only another text, or other facts of the site, can change; a date of expiry aside. */
const LASTING: ReadonlySet<string> = new Set(['draft', 'published', 'unlisted']);

const known = new Map<string, KnownHead>();
let facts: Site | undefined;

/**
 * The heads of files, in order. Each file is read, and what its text says is kept from one reading to the next, in memory for a preview,
 * which reads all of them at every change, and on disk.
 */
export async function readHeadsOf<Head extends PostHead | PageHead>(
  files: readonly string[],
  options: HeadsOptions<Head>,
): Promise<EntryHead<Head>[]> {
  if (!isDeepStrictEqual(facts, options.site)) known.clear();
  facts = options.site;
  const heads: EntryHead<Head>[] = [];
  for (const file of files) heads.push(await headOf(file, options));
  return heads;
}

/** Forgets what only another reading by the same process would ask for. */
export function forgetHeads(): void {
  known.clear();
}

async function headOf<Head extends PostHead | PageHead>(file: string, options: HeadsOptions<Head>): Promise<EntryHead<Head>> {
  const { root, folder, hidden, kept } = options;
  const place = [root, folder, file].join('\0');
  // Of one folder, all are read by one reader.
  const held = known.get(place) as KnownHead<Head> | undefined;
  // What is read once, a build's and a check's, is not asked for again.
  const stamp = hidden ? fileStamp(path.join(root, file)) : undefined;
  if (held && stamp !== undefined && held.stamp === stamp && kept.at(file)) return held.head;
  const source = readSource(root, file);
  const isWhole = source.diagnostics.length === 0;
  const reading = kept.of(file, source.text);
  const remember = (head: EntryHead<Head>) => {
    known.set(place, { head, stamp });
    return head;
  };
  if (held?.head.text === source.text && isWhole) return remember(held.head);
  if (isWhole && reading.head) return remember(headAsKept<Head>(reading.head, file, source.text));
  const { headIn } = await import('./entry-head.ts');
  const head = headIn(source, file, options);
  const lasting = isLasting(head) ? keptHeadOf(head) : undefined;
  known.delete(place);
  if (!lasting) return head;
  kept.keep(reading, { head: lasting.kept });
  return remember(lasting.head);
}

/** Whether a head is the same at any later instant. */
function isLasting({ head, matter }: EntryHead<PostHead | PageHead>): boolean {
  return head !== undefined && LASTING.has(head.state) && matter?.values['expires'] === undefined;
}

interface KnownHead<Head extends PostHead | PageHead = PostHead | PageHead> {
  head: EntryHead<Head>;
  /** Of its file as it was read. */
  stamp: string | undefined;
}

interface HeadsOptions<Head> extends Pick<ContentOptions, 'root' | 'site' | 'now' | 'hidden'> {
  folder: string;
  readHead: ReadHead<Head>;
  kept: KeptReadings;
}

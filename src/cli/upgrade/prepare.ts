import { mergeJson, mergeTexts } from './merge.ts';
import type { Sides } from './merge.ts';
import type { Planned, Versions } from './plan.ts';

/** JSON that both an author and Carnet add keys to. */
const KEYED = 'package.json';

/** What would be written for a file that is to change: the merge is made here, so that it is known before anything is touched. */
export async function prepare({ file, fate }: Planned, { site, origin, next }: Versions): Promise<Prepared> {
  if (fate === 'kept' || fate === 'left-out' || fate === 'removed') return { file, fate };
  const theirs = await next.read(file);
  if (fate === 'added' || fate === 'replaced') return { file, fate, content: theirs };
  const mine = await site.read(file);
  const was = await origin?.read(file);
  if (fate === 'set-aside' || !was) return { file, fate: 'set-aside', content: theirs, aside: mine };
  const merged = await mergeFile(file, { mine, was, next: theirs });
  if (merged?.conflicts === 0) return { file, fate, content: merged.text, aside: mine };
  return { file, fate: 'conflict', content: theirs, aside: mine, ...(merged ? { marked: merged.text } : {}) };
}

async function mergeFile(file: string, sides: Sides<Buffer>): Promise<{ text: string; conflicts: number } | undefined> {
  if (file !== KEYED) return mergeTexts(sides);
  const [mine, was, next] = [sides.mine, sides.was, sides.next].map((bytes): unknown => JSON.parse(bytes.toString()));
  return { text: `${JSON.stringify(mergeJson({ mine, was, next }), null, 2)}\n`, conflicts: 0 };
}

/** What is to be done with a file. A `conflict` takes Carnet's, the author's beside; what is `restored` was taken away, and is needed. */
export interface Prepared {
  file: string;
  fate: Planned['fate'] | 'conflict' | 'restored';
  /** What it becomes; undefined where it is not written. */
  content?: string | Uint8Array;
  /** The author's, to be kept aside. */
  aside?: Uint8Array;
  /** Both, with git's marks where they meet. */
  marked?: string;
}

import { severityOf } from '../domain/diagnostics.ts';
import { isDraft, looksDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { invisibleSigns } from './invisible-signs.ts';
import { mergeConflict } from './merge-conflict.ts';
import { readSource } from './source.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { ContentOptions } from './content.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { PostHead, PostSource, ReadEntry } from './post.ts';
import type { Source } from './source.ts';

/** Reads and checks the head of one file; its body comes when all heads are known, for it may lead to any of them. */
export function readEntryHead<Head extends PostHead | PageHead>(
  file: string,
  folder: string,
  readHead: ReadHead<Head>,
  options: Pick<ContentOptions, 'root' | 'site' | 'now'>,
): EntryHead<Head> {
  return headIn(readSource(options.root, file), file, { folder, readHead, ...options });
}

/** The same of a file that is read: it hangs on its bytes, the facts of the site and the instant alone. */
export function headIn<Head extends PostHead | PageHead>(
  { text, diagnostics: byteFaults }: Source,
  file: string,
  { folder, readHead, site, now }: HeadOptions<Head>,
): EntryHead<Head> {
  const faults = byteFaults.length > 0 ? byteFaults : mergeConflict(text, file);
  if (faults.length > 0) return { file, text, draft: looksDraft(text), diagnostics: faults };
  const matter = readFrontMatter(text, file);
  const signs = invisibleSigns(text, file);
  if (matter.diagnostics.some((fault) => severityOf(fault) === 'error')) {
    const broken = { file, text, draft: looksDraft(text), diagnostics: [...signs, ...matter.diagnostics] };
    if (!matter.cured) return broken;
    const cured = { ...matter, ...matter.cured };
    const lines = new Set(matter.diagnostics.map(({ line }) => line));
    const beyond = readHead(cured, { file, folder, site, now }).diagnostics.filter(({ line }) => !lines.has(line));
    return { ...broken, cured, diagnostics: [...broken.diagnostics, ...beyond] };
  }
  const { entry: head, diagnostics } = readHead(matter, { file, folder, site, now });
  const read = { file, text, draft: isDraft(matter.values), matter, diagnostics: [...signs, ...matter.diagnostics, ...diagnostics] };
  return head ? { ...read, head } : read;
}

type HeadOptions<Head> = Pick<ContentOptions, 'site' | 'now'> & { folder: string; readHead: ReadHead<Head> };

/** Checks the front matter of one kind of entry. */
export type ReadHead<Head> = (matter: FrontMatter, source: PostSource) => ReadEntry<Head>;

/** What the head of a file gave: as much as its faults let be read. */
export interface EntryHead<Head> {
  file: string;
  text: string;
  /** Whether its author calls it a draft. */
  draft: boolean;
  matter?: FrontMatter;
  /** What it would say if the lines that cannot be read were written as proposed: to check what stands beside them. */
  cured?: FrontMatter;
  head?: Head;
  diagnostics: Diagnostic[];
}

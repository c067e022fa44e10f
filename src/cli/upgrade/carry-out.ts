import type { Journal } from './journal.ts';
import type { Prepared } from './prepare.ts';

/** Where the files that an author changed are kept, by the version they were of. */
export function asideFolder(version: string): string {
  return `upgrade-originals/${version}`;
}

/** Writes what was prepared; first what is kept aside, so that nothing is ever only in memory. */
export async function carryOut(prepared: readonly Prepared[], journal: Journal, version: string): Promise<void> {
  const folder = asideFolder(version);
  for (const { file, aside, marked } of prepared) {
    if (aside) await journal.write(`${folder}/${file}`, aside);
    if (marked !== undefined) await journal.write(`${folder}/${file}.merge`, marked);
  }
  for (const { file, fate, content } of prepared) {
    if (fate === 'removed') await journal.remove(file);
    else if (content !== undefined) await journal.write(file, content);
  }
}

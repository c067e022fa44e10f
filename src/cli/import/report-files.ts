import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { writeWhole } from './write.ts';
import type { Comparison } from './write.ts';

const REPORT_JSON = 'import-report.json';

/** Digests of every file the importer has written and may replace. */
export function digestsOf(compared: readonly Comparison[], before: Readonly<Record<string, string>>): Record<string, string> {
  const mine = compared.filter(({ state }) => state === 'new' || state === 'changed' || state === 'same');
  const all = { ...before, ...Object.fromEntries(mine.map(({ action, digest }) => [action.target, digest])) };
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Digests of the files that the last import wrote. */
export async function lastWritten(root: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(root, REPORT_JSON), 'utf8').catch(() => '{}');
  try {
    const { written } = JSON.parse(text) as { written?: Record<string, string> };
    return written ?? {};
  } catch {
    return {};
  }
}

/** Writes the report, for people and for programs. */
export async function writeReports(root: string, markdown: string, json: string): Promise<void> {
  await writeWhole(path.join(root, REPORT_JSON), { text: json });
  await writeWhole(path.join(root, 'import-report.md'), { text: markdown });
}

import type { UpgradeMessages } from '../../messages/index.ts';
import type { Prepared } from './prepare.ts';
import type { Stepped } from './steps.ts';

/** What an author need not look at: files that no one changed but Carnet. */
const PLAIN: ReadonlySet<Prepared['fate']> = new Set(['added', 'replaced', 'removed']);

/** The files in which an author had a hand, or with `all` every file that changes, one a line, the plainest first; then how many of each kind. */
export function formatPlan(prepared: readonly Prepared[], messages: UpgradeMessages, all: boolean): string[] {
  const { fates, notes } = messages;
  const width = Math.max(...Object.values(fates).map(({ length }) => length));
  const kinds = Object.keys(fates) as Prepared['fate'][];
  const sorted = kinds.flatMap((kind) => prepared.filter(({ fate }) => fate === kind));
  const listed = sorted.filter(({ fate }) => all || !PLAIN.has(fate));
  const lines = listed.map(({ file, fate }) => `  ${fates[fate].padEnd(width)}  ${file}`);
  const counts = [...Map.groupBy(sorted, ({ fate }) => fate)].map(
    ([fate, files]) => `${String(files.length).padStart(6)}  ${fates[fate].padEnd(width)}  ${notes[fate]}`,
  );
  return [...lines, ...(lines.length > 0 ? [''] : []), ...counts];
}

/** What versions make of the author's files: a heading, the files, and each reason once. */
export function formatSteps(stepped: readonly Stepped[], heading: string, { steps }: UpgradeMessages): string {
  const reasons = [...new Set(stepped.flatMap(({ versions }) => versions))].map((version) => `  ${version} : ${steps[version] ?? ''}`);
  return [heading, ...stepped.map(({ file }) => `  ${file}`), ...reasons].join('\n');
}

import type { UpgradeMessages } from '../../messages/index.ts';
import type { Prepared } from './prepare.ts';

/** The files that change, one a line, the plainest first; then how many of each kind. */
export function formatPlan(prepared: readonly Prepared[], messages: UpgradeMessages): string {
  const { fates, notes } = messages;
  const width = Math.max(...Object.values(fates).map(({ length }) => length));
  const kinds = Object.keys(fates) as Prepared['fate'][];
  const sorted = kinds.flatMap((kind) => prepared.filter(({ fate }) => fate === kind));
  const lines = sorted.map(({ file, fate }) => `  ${fates[fate].padEnd(width)}  ${file}`);
  const counts = [...Map.groupBy(sorted, ({ fate }) => fate)].map(
    ([fate, files]) =>
      `${String(files.length).padStart(6)}  ${fates[fate]}${fate in notes ? ` : ${notes[fate as keyof typeof notes]}` : ''}`,
  );
  return [...lines, '', ...counts].join('\n');
}

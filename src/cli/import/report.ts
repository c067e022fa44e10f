import { evidenceSections, evidenceSummary } from './proof/evidence.ts';
import { countStatuses, FAULTS, STATUSES } from './ledger.ts';
import type { ImportMessages } from '../../messages/import.fr.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Evidence } from './proof/evidence.ts';

/** The report of an import in Markdown: counts first, then every loss at its place, texts side by side, every old address. */
export function markdownReport(ledger: Ledger, facts: ReportFacts, messages: ImportMessages): string {
  const told = [counts(ledger, facts, messages), details(ledger, messages), ...evidenceSections(facts.evidence, messages)];
  return `${[`# ${messages.title}`, ...told, allAddresses(ledger, messages)].join('\n\n')}\n`;
}

/** The report for a terminal: counts and losses; addresses that stay are in the file. */
export function terminalReport(ledger: Ledger, facts: ReportFacts, messages: ImportMessages): string {
  return `${[summary(ledger, facts, messages), details(ledger, messages), evidenceSummary(facts.evidence, messages)].filter(Boolean).join('\n\n')}\n`;
}

/** The report for programs; the same site gives the same text. */
export function jsonReport(ledger: Ledger, facts: ReportFacts, written: Readonly<Record<string, string>>): string {
  const { files, addresses, losses } = ledger;
  const held = { files: countStatuses(files), addresses: countStatuses(addresses) };
  return `${JSON.stringify({ counts: held, read: facts.read, files, addresses, losses, ...facts.evidence, written }, null, 1)}\n`;
}

function summary(ledger: Ledger, facts: ReportFacts, messages: ImportMessages): string {
  const { write, blocked, fresh, changed, same, others } = facts;
  const end = write ? messages.written(fresh, changed, same) : messages.dryRun(fresh, changed, same);
  const beside = others[0] === undefined ? [] : [messages.others(others.length, others[0])];
  return [counts(ledger, facts, messages), blocked ? messages.blocked : end, ...beside].join('\n');
}

/** What the import holds, whatever this run of it wrote. */
function counts(ledger: Ledger, { read }: ReportFacts, messages: ImportMessages): string {
  const line = (entries: readonly LedgerEntry[]) => {
    const held = countStatuses(entries);
    return STATUSES.map((status) => `${messages.statuses[status]} ${held[status]}`).join(' + ');
  };
  return [
    messages.files(read, line(ledger.files)),
    messages.addresses(ledger.addresses.length, line(ledger.addresses)),
    messages.losses(ledger.losses.length),
  ].join('\n');
}

function details({ files, addresses, losses }: Ledger, messages: ImportMessages): string {
  const place = ({ source, line }: LedgerEntry) => (line === undefined ? source : `${source}:${line}`);
  const told = (entry: LedgerEntry) => `- ${place(entry)} — ${reason(entry, messages)}`;
  const faulty = files.filter((entry) => entry.reason !== undefined && FAULTS.has(entry.reason));
  const left = files.filter((entry) => entry.reason !== undefined && !FAULTS.has(entry.reason));
  const moved = addresses.filter(({ status }) => status === 'refused');
  const sections: [string, string[]][] = [
    [messages.headings.faults, faulty.map(told)],
    [
      messages.headings.losses,
      losses.map(({ kind, file, line, detail }) => `- ${file}:${line} — ${messages.kinds[kind].replace('{detail}', detail)}`),
    ],
    [messages.headings.maps, mapLines(losses, messages)],
    [messages.headings.moved, moved.map((entry) => `- ${entry.source} → ${entry.target ?? '∅'} — ${reason(entry, messages)}`)],
    [messages.headings.left, left.map(told)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`)
    .join('\n\n');
}

/** An example for each tag that has no map: the first that was met. */
function mapLines(losses: Ledger['losses'], { maps }: ImportMessages): string[] {
  const hints = losses.flatMap(({ hint }) => hint ?? []).toReversed();
  const first = [...new Map(hints.map((hint) => [hint.split(':', 1)[0] ?? '', hint])).values()].toSorted();
  return first.length === 0 ? [] : [maps, '', '```yaml', 'tags:', ...first.map((hint) => `  ${hint}`), '```'];
}

function allAddresses({ addresses }: Ledger, messages: ImportMessages): string {
  const lines = addresses.map(({ source, target, status }) => `- ${source} → ${target ?? '∅'} (${messages.statuses[status]})`);
  return `## ${messages.headings.addresses}\n\n${lines.join('\n')}`;
}

function reason({ reason: kind, detail }: LedgerEntry, messages: ImportMessages): string {
  const text = kind === undefined ? '' : messages.reasons[kind];
  return detail === undefined || detail === '' ? text : `${text} (${detail})`;
}

export interface ReportFacts {
  evidence: Evidence;
  /** Files found in the site. */
  read: number;
  write: boolean;
  /** Whether `src/site.yaml` is the author's, so that nothing may be written. */
  blocked: boolean;
  /** Posts of the project that are none of the import's. */
  others: readonly string[];
  /** Files that are new, changed, and as they were. */
  fresh: number;
  changed: number;
  same: number;
}

/** What becomes of a file of the site, or of an address it served. */
export const STATUSES = ['published', 'draft', 'hidden', 'redirected', 'copied', 'refused'] as const;

/** Why something is refused or told; each has its text in `messages/import.*.ts`. */
export type Reason =
  | 'theme'
  | 'tool'
  | 'data'
  | 'ignored'
  | 'name'
  | 'outside'
  | 'link'
  | 'special'
  | 'large'
  | 'encoding'
  | 'yaml'
  | 'date'
  | 'placeholder'
  | 'reserved'
  | 'own-output'
  | 'no-output'
  | 'layout-page'
  | 'unreadable'
  | 'edited'
  | 'unwritable'
  | 'clash'
  | 'address';

/** Refusals for which the run fails: the author has something to mend. */
export const FAULTS: ReadonlySet<Reason> = new Set([
  'outside',
  'special',
  'large',
  'encoding',
  'yaml',
  'date',
  'placeholder',
  'unreadable',
  'edited',
  'unwritable',
  'clash',
  'address',
]);

/** Losses for which the run fails too. */
const LOSS_FAULTS: ReadonlySet<LossKind> = new Set(['plugin-tag', 'plugin-filter', 'include-missing', 'liquid-error', 'config-fault']);

/** How many entries have each status; they add up to all. */
export function countStatuses(entries: readonly LedgerEntry[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of entries) counts[status] += 1;
  return counts;
}

/** Whether a run with this ledger ends well. */
export function isWhole({ files, addresses, losses }: Ledger): boolean {
  return (
    [...files, ...addresses].every(({ reason }) => reason === undefined || !FAULTS.has(reason)) &&
    losses.every(({ kind }) => !LOSS_FAULTS.has(kind))
  );
}

export type Status = (typeof STATUSES)[number];

export interface LedgerEntry {
  /** Path in the Jekyll site, or the old address. */
  source: string;
  status: Status;
  /** The file written, or the new address. */
  target?: string;
  /** Line of the source, from 1. */
  line?: number;
  reason?: Reason;
  /** What is at fault, as written. */
  detail?: string;
  /** Keys of the front matter and parts of the text that were changed. */
  changed?: string[];
}

/** Something of a file that does not live on as it was, though the file does. */
export interface Loss {
  kind: LossKind;
  file: string;
  line: number;
  /** What is lost, as written. */
  detail: string;
  /** For a tag of a plugin: a line of `import.yaml` that would map it. */
  hint?: string;
}

export type LossKind =
  | 'scheduled'
  | 'config-fault'
  | 'no-address'
  | 'no-zone'
  | 'kramdown'
  | 'config-key'
  | 'config-plugin'
  | 'control'
  | 'image'
  | 'link'
  | 'normal-form'
  | 'server-rule'
  | 'feed'
  | 'redirect-taken'
  | 'tag-spelling'
  | 'plugin-tag'
  | 'plugin-filter'
  | 'plugin-value'
  | 'moment'
  | 'include-missing'
  | 'liquid-error'
  | 'look-alike'
  | 'hidden-key'
  | 'sitemap-key'
  | 'own-page'
  | 'git-none'
  | 'git-shallow';

export interface Ledger {
  files: LedgerEntry[];
  addresses: LedgerEntry[];
  losses: Loss[];
}

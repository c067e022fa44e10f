import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { formatReport, severityOf } from '../../domain/diagnostics.ts';
import { contentFiles } from '../../loader/content-files.ts';
import { terminal } from '../../loader/terminal.ts';
import { diagnosticMessagesFor, importMessagesFor } from '../../messages/index.ts';
import { readHistory } from './history/read-history.ts';
import { languageOf } from './language.ts';
import { isWhole } from './ledger.ts';
import { planImport } from './plan.ts';
import { gatherEvidence } from './proof/evidence.ts';
import { provePlan } from './proof/prove-plan.ts';
import { textChanges } from './proof/text-changes.ts';
import { readJekyllSite } from './read-site.ts';
import { digestsOf, lastWritten, writeReports } from './report-files.ts';
import { jsonReport, markdownReport, terminalReport } from './report.ts';
import type { ReportFacts } from './report.ts';
import { readImportRules } from './import-rules.ts';
import { compare, writeAll } from './write.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { Language } from '../../messages/index.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Plan } from './plan.ts';
import type { Proof } from './proof/prove.ts';
import type { Comparison } from './write.ts';

/**
 * Imports a Jekyll site into a project, or says what that would do. The site is only read.
 *
 * @throws where `source` is no folder, or holds no Jekyll site
 */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const source = await realpath(options.source);
  const root = await realpath(options.root);
  const read = await readJekyllSite(source, options.symbols);
  const { rules, diagnostics } = await readImportRules(root, options.map);
  if (diagnostics.some((fault) => severityOf(fault) === 'error')) return refused(diagnostics, languageOf(read), root);
  const history = options.git ? await readHistory(source) : undefined;
  const planned = planImport(read, options.now, { rules, history });
  // The sums must match: no file of the site may be without a line, nor have two.
  const [found, told] = [read.files.length, planned.files.length];
  if (told !== found) throw new RangeError(importMessagesFor(planned.lang).unequal(found, told));
  const { plan, proofs } = await proven(planned, options, root);
  const evidence = gatherEvidence(textChanges(read.files, planned.actions), proofs);
  const result = await carryOut(plan, { ...options, source, root }, { read: found, evidence });
  const same = proofs?.every(({ verdict }) => verdict !== 'different') ?? true;
  return same ? result : { ...result, code: 1 };
}

/** Writes what a plan says, where that is asked for, and the report of it. */
async function carryOut(plan: Plan, { source, root, write: asked, force }: ImportOptions, known: Known): Promise<ImportResult> {
  const messages = importMessagesFor(plan.lang);
  const written = await lastWritten(root);
  const settings = { root, source, written, force };
  const intended = await compare(plan.actions, settings);
  const blocked = intended.some(({ action, state }) => action.target === 'src/site.yaml' && state === 'edited');
  const write = asked && !blocked;
  const compared = write ? await writeAll(intended, settings) : intended;
  const ledger = withBlocked(plan, compared);
  const count = (state: Comparison['state']) => compared.filter((item) => item.state === state).length;
  const counts = { fresh: count('new'), changed: count('changed'), same: count('same') };
  const facts = { ...known, write, ...counts, blocked, others: await otherPosts(root, plan.actions) };
  const held = write ? digestsOf(compared, written) : written;
  await writeReports(root, markdownReport(ledger, facts, messages), jsonReport(ledger, facts, held));
  return { code: isWhole(ledger) && !blocked ? 0 : 1, report: terminalReport(ledger, facts, messages), ledger, compared };
}

/** The posts of the project that the import does not write. */
async function otherPosts(root: string, actions: Plan['actions']): Promise<string[]> {
  const targets = new Set(actions.map(({ target }) => target));
  const found = await contentFiles(root, 'src/content/posts');
  return found.filter((file) => !targets.has(file));
}

/** The plan compared with the old site, where one is given. */
async function proven(plan: Plan, { oldSite, snapshots = false }: ImportOptions, root: string): Promise<{ plan: Plan; proofs?: Proof[] }> {
  return oldSite === undefined ? { plan } : provePlan(plan, { oldSite, root, snapshots });
}

/** Nothing is planned where the maps of tags cannot be read: every post would be another. */
function refused(diagnostics: readonly Diagnostic[], lang: Language, root: string): ImportResult {
  const report = `${formatReport(diagnostics, diagnosticMessagesFor(lang), terminal(root, process.stdout))}\n`;
  return { code: 1, report, ledger: { files: [], addresses: [], losses: [] }, compared: [] };
}

/** Whether a folder holds a Jekyll site. */
export async function isJekyllSite(folder: string): Promise<boolean> {
  const kinds = await Promise.all(
    ['_config.yml', '_config.yaml', '_posts', '_drafts'].map((name) => stat(path.join(folder, name)).catch(() => undefined)),
  );
  return kinds.some((found) => found !== undefined);
}

/** The ledger with what must not be written refused. */
function withBlocked({ files, addresses, losses }: Plan, compared: readonly Comparison[]): Ledger {
  const blocked = new Map(
    compared.flatMap(({ action, state }) =>
      state === 'new' || state === 'changed' || state === 'same' ? [] : [[action.source, { action, state }]],
    ),
  );
  const mark = (line: LedgerEntry): LedgerEntry => {
    const found = blocked.get(line.source);
    return found ? { ...line, status: 'refused', reason: found.state, detail: found.action.target } : line;
  };
  return { files: files.map(mark), addresses: addresses.map(mark), losses };
}

export interface ImportOptions {
  /** The Jekyll site. */
  source: string;
  /** The project to write into. */
  root: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  write: boolean;
  /** Whether files that were edited are overwritten. */
  force: boolean;
  symbols: 'kept' | 'dropped';
  /** Folder of the built site, or of its saved pages, to compare with. */
  oldSite?: string;
  /** Whether a post that reads otherwise there is written as the HTML it shows. */
  snapshots?: boolean;
  /** The file of the maps of tags, where it is not the project's `import.yaml`. */
  map?: string | undefined;
  /** Whether addresses that posts had in the past are looked for in git. */
  git: boolean;
}

export interface ImportResult {
  /** 0, or 1 where something is refused for a fault or shown otherwise than in the old site. */
  code: 0 | 1;
  report: string;
  ledger: Ledger;
  compared: Comparison[];
}

/** What is known of an import before anything is written. */
type Known = Pick<ReportFacts, 'read' | 'evidence'>;

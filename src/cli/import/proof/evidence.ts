import { rowsTable } from './rows.ts';
import { ORIGINALS } from './snapshot.ts';
import type { ImportMessages } from '../../../messages/index.ts';
import type { Proof } from './prove.ts';
import type { Rows } from './rows.ts';
import type { TextChange } from './text-changes.ts';

/** What the report shows of texts: of one that is a copy of its old page, what Liquid made of its source is of no matter. */
export function gatherEvidence(texts: readonly TextChange[], proofs?: Proof[]): Evidence {
  const copied = new Set(proofs?.flatMap(({ file, verdict }) => (verdict === 'snapshot' ? file : [])));
  return { texts: texts.filter(({ file }) => !copied.has(file)), ...(proofs ? { proofs } : {}) };
}

/** The sections of the report that show texts side by side. */
export function evidenceSections({ texts, proofs = [] }: Evidence, messages: ImportMessages): string[] {
  const { proof } = messages;
  const different = proofs.filter(({ verdict }) => verdict === 'different');
  const copies = proofs.filter(({ verdict }) => verdict === 'snapshot');
  return [
    proofSummary(proofs, messages),
    section(proof.different, different, messages),
    list(
      proof.snapshots,
      copies.map(({ file }) => `- ${file} — ${proof.snapshot(`${ORIGINALS}/${file}`)}`),
    ),
    section(
      proof.lacking,
      copies.filter(({ rows }) => rows.length > 0),
      messages,
    ),
    list(
      proof.unread,
      proofs.filter(isUnread).map(({ file, url, verdict }) => `- ${file} — ${url} : ${proof.verdicts[verdict]}`),
    ),
    section(proof.changed, texts, messages),
  ].filter((text) => text !== '');
}

/** What the comparison came to, for a terminal: counts, then every post that is not the same. */
export function evidenceSummary({ proofs = [] }: Evidence, messages: ImportMessages): string {
  const lines = proofs.filter(({ verdict }) => verdict !== 'same');
  const told = lines.map(({ file, url, verdict }) => `- ${file} — ${messages.proof.verdicts[verdict]} (${url})`);
  return [proofSummary(proofs, messages), ...told].filter((text) => text !== '').join('\n');
}

function proofSummary(proofs: readonly Proof[], { proof }: ImportMessages): string {
  if (proofs.length === 0) return '';
  const verdicts = Object.keys(proof.verdicts) as Proof['verdict'][];
  const counts = verdicts.map((verdict) => ({ verdict, count: proofs.filter((held) => held.verdict === verdict).length }));
  const told = counts.filter(({ verdict, count }) => count > 0 || verdict === 'same' || verdict === 'different');
  return proof.compared(proofs.length, told.map(({ verdict, count }) => `${proof.verdicts[verdict]} ${count}`).join(' + '));
}

/** Whether a post could not be compared. */
function isUnread({ verdict }: Proof): boolean {
  return verdict !== 'same' && verdict !== 'different' && verdict !== 'snapshot';
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading} (${lines.length})\n\n${lines.join('\n')}`;
}

function section(heading: string, texts: readonly (Rows & { file: string })[], { proof }: ImportMessages): string {
  if (texts.length === 0) return '';
  const parts = texts.map(({ file, rows, left }) => {
    const table = rowsTable(rows, proof.columns);
    return `### ${file}\n\n${table}${left > 0 ? `\n\n${proof.left(left)}` : ''}`;
  });
  return `## ${heading} (${texts.length})\n\n${parts.join('\n\n')}`;
}

/** What the report shows of texts. */
export interface Evidence {
  texts: TextChange[];
  /** Absent where no old site was given. */
  proofs?: Proof[];
}

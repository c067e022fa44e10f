import { rowsTable } from './rows.ts';
import type { ImportMessages } from '../../../messages/index.ts';
import type { Rows } from './rows.ts';
import type { TextChange } from './text-changes.ts';

/** The sections of the report that show texts side by side. */
export function evidenceSections({ texts }: Evidence, messages: ImportMessages): string[] {
  return [section(messages.proof.changed, texts, messages)].filter((text) => text !== '');
}

function section(heading: string, texts: readonly (Rows & { file: string; target: string })[], messages: ImportMessages): string {
  if (texts.length === 0) return '';
  const { columns, left: more } = messages.proof;
  const parts = texts.map(({ file, target, rows, left }) => {
    const table = rowsTable(rows, columns);
    return `### ${file} → ${target}\n\n${table}${left > 0 ? `\n\n${more(left)}` : ''}`;
  });
  return `## ${heading} (${texts.length})\n\n${parts.join('\n\n')}`;
}

/** What the report shows of texts. */
export interface Evidence {
  texts: TextChange[];
}

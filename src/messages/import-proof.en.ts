import type { importProofFr } from './import-proof.fr.ts';

/** What an import says of the texts it compares, in English. */
export const importProofEn = {
  changed: 'Texts the import changed',
  columns: ['line', 'before', 'after'],
  left: (count) => (count === 1 ? 'And another line.' : `And ${count} other lines.`),
} satisfies typeof importProofFr;

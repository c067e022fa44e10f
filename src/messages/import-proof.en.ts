import type { importProofFr } from './import-proof.fr.ts';

/** What an import says of the texts it compares, in English. */
export const importProofEn = {
  noFolder: (folder) => `“${folder}” is no folder of a built site or of saved pages.`,
  changed: 'Texts the import changed',
  different: 'Posts that read otherwise than on the old site',
  snapshots: 'Posts taken over as an HTML copy of the old site',
  snapshot: (file) => `the source is kept in “${file}”`,
  lacking: 'What even the copy shows otherwise',
  unread: 'Posts that were not compared',
  columns: ['line', 'before', 'after'],
  left: (count) => (count === 1 ? 'And another line.' : `And ${count} other lines.`),
  compared: (all, sum) => `Compared with the old site: ${all} = ${sum}.`,
  verdicts: {
    same: 'the same',
    different: 'different',
    snapshot: 'HTML copy',
    'no-page': 'no page in the folder',
    'no-text': 'the page shows another text',
    outside: 'the page leads out of the folder',
    large: 'a page of more than 5 MB',
    encoding: 'a page that is not UTF-8',
  },
} satisfies typeof importProofFr;

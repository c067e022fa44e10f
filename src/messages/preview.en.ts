import type { PreviewMessages } from './preview.fr.ts';

/** What the preview says in English beside its diagnostics. */
export const previewEn: PreviewMessages = {
  title: 'Review',
  errors: 'Errors',
  warnings: 'Warnings',
  kept: 'The page shows these texts as they were before, if they have been read without a fault.',
  edit: 'Open in the editor',
  mended: 'Nothing more to tell.',
};

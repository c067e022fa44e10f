/** What the preview says in French beside its diagnostics; the shape every other language follows. */
export const previewFr = {
  title: 'Relecture',
  errors: 'Erreurs',
  warnings: 'Avertissements',
  kept: 'La page montre ces textes comme ils étaient avant, s’ils ont déjà été lus sans faute.',
  edit: 'Ouvrir dans l’éditeur',
  mended: 'Plus rien à signaler.',
};

/** The texts of the preview in one language. */
export type PreviewMessages = typeof previewFr;

import AddressPreview from './AddressPreview.astro';
import Note from './Note.astro';

/** The components authors may use in MDX without importing them. */
export const components = { AddressPreview, Note } as const;

import { channel } from 'node:diagnostics_channel';
import type { Page, Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

const KEY = Symbol.for('carnet.preview');

/**
 * What the preview shows, as the loader last read it; empty in a build. Astro writes its store half a second after a change, and reads all
 * of it anew: the preview does not wait for it. The loader, the library and the integration are run apart from one another and share no
 * module, but one process.
 */
export const previewMemory: PreviewMemory = ((globalThis as { [KEY]?: PreviewMemory })[KEY] ??= { changes: 0 });

/** Says that what the preview shows has changed. */
export const memoryChanged = channel('carnet:memory-changed');

export interface PreviewMemory {
  /** How often what it holds has changed. */
  changes: number;
  /** The facts of the site, as they were without an error. */
  site?: Site;
  posts?: readonly (Post | Page)[];
  pages?: readonly (Post | Page)[];
}

import { channel } from 'node:diagnostics_channel';
import type { Page, Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

const KEY = Symbol.for('carnet.content');

/**
 * What the loader last read. Astro writes its store half a second after a change, bundles it as one string and parses it twice: neither the
 * preview nor a build waits for that. The loader, the library and the integration are run apart from one another and share no module, but
 * one process.
 */
export const contentMemory: ContentMemory = ((globalThis as { [KEY]?: ContentMemory })[KEY] ??= { changes: 0 });

/** Says that what the preview shows has changed. */
export const memoryChanged = channel('carnet:memory-changed');

export interface ContentMemory {
  /** How often what it holds has changed. */
  changes: number;
  /** The facts of the site, as they were without an error. */
  site?: Site;
  posts?: readonly (Post | Page)[];
  pages?: readonly (Post | Page)[];
}

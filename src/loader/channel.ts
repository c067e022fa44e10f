import { channel } from 'node:diagnostics_channel';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Language } from '../messages/index.ts';

/**
 * From the loader to the integration of the preview. Vite runs the one, Node the other: they share no module, and the channels of a
 * process are known by their name.
 */
export const toPreview = channel('carnet:preview');

/** What the loader tells the preview after each reading. */
export interface PreviewReading {
  diagnostics: readonly Diagnostic[];
  language: Language;
}

import { channel } from 'node:diagnostics_channel';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Language } from '../messages/index.ts';

/**
 * From the loader to the integration of the preview. Vite runs the one, Node the other: they share no module, and the channels of a
 * process are known by their name.
 */
export const toPreview = channel('carnet:preview');

/** From whatever makes a site to the command that asked for it. */
export const toCommand = channel('carnet:progress');

/**
 * Says how far a build or a check is.
 *
 * @param of how many things the stage has, where that is known
 */
export function tellProgress(stage: Stage, done = 0, of = 0): void {
  if (toCommand.hasSubscribers) toCommand.publish({ stage, done, of } satisfies Progress);
}

/** What is done one after the other: texts read, code bundled, pages and other files made, looked through, indexed, checked, compressed. */
export const STAGES = ['start', 'texts', 'bundle', 'pages', 'sitemap', 'search', 'check', 'compress', 'publish'] as const;

export type Stage = (typeof STAGES)[number];

/** How far a stage is. */
export interface Progress {
  stage: Stage;
  /** Things done, of all of them; 0 where they are not counted. */
  done: number;
  of: number;
}

/** What the loader tells the preview after each reading. */
export interface PreviewReading {
  diagnostics: readonly Diagnostic[];
  language: Language;
}

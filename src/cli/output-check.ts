import path from 'node:path';

import { outputFaults } from '../domain/output-check/output-faults.ts';
import { redirectFiles } from '../domain/redirect-files.ts';
import { HOSTS } from './host-files.ts';
import { placeFaults } from './output-check/place-faults.ts';
import { readHostRules, readOutput } from './output-check/read-output.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Place } from '../domain/url.ts';

/** Beside what readings learnt of texts. */
const CACHE = 'node_modules/.astro/carnet';

/**
 * Checks a built site before it is published: that every address it holds answers, that each page says what it is, that the sitemap and
 * the data agree with it, and that nothing is published which nothing refers to.
 */
export function checkOutput(dist: string, { root, site, places, told }: OutputOptions): Diagnostic[] {
  const files = readOutput(dist, { root, cache: path.join(root, CACHE) });
  const sources = new Map(
    places.flatMap(({ source, permalink, redirects }) => filesOf(permalink, redirects).map((file) => [file, source])),
  );
  const rules = readHostRules(dist, path.join(path.dirname(dist), HOSTS));
  return placeFaults(outputFaults({ ...site, files, rules }), { root, dist, sources, told });
}

/** The files that a text may have been made into. */
function filesOf(permalink: string, redirects: readonly string[]): string[] {
  const own = permalink.endsWith('/') ? [`${permalink}index.html`] : [permalink, `${permalink}.html`, `${permalink}/index.html`];
  return [...redirects.flatMap((from) => redirectFiles(from)), ...own].map((file) => file.slice(1));
}

export interface OutputOptions {
  /** The project's folder, absolute. */
  root: string;
  site: Place;
  /** What pages were made of. */
  places: readonly TextPlace[];
  /** What was told of the texts. */
  told: readonly Diagnostic[];
}

/** Where a text stands, and stood. */
export interface TextPlace {
  source: string;
  permalink: string;
  redirects: readonly string[];
}

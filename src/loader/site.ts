import { readFileSync } from 'node:fs';
import path from 'node:path';

import { unknownPlaceholder } from '../domain/permalink.ts';
import { siteKeys, siteSchema } from '../schema/site.ts';
import { readYaml } from './front-matter.ts';
import { checkSchema } from './schema-faults.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Site } from '../schema/site.ts';

const FILE = 'src/site.yaml';

/** Reads the facts of the site under a project's folder. */
export function readSite(root: string, environment: Environment = process.env): SiteReading {
  try {
    return parseSite(readFileSync(path.join(root, FILE), 'utf8'), environment);
  } catch {
    return { diagnostics: [{ kind: 'site-missing', file: FILE, line: 1, column: 1, found: '', values: {} }] };
  }
}

/** Checks the facts of the site. `SITE_URL` and `BASE_PATH` win over the file: they move the site without an edit. */
export function parseSite(text: string, { SITE_URL, BASE_PATH }: Environment): SiteReading {
  const reading = readYaml(text.replace(/^\uFEFF/, ''), FILE, 0);
  if (reading.diagnostics.some(({ kind }) => kind !== 'duplicate-key')) return { diagnostics: reading.diagnostics };
  const { value, diagnostics } = checkSchema(siteSchema, reading, { file: FILE, known: siteKeys, example: {} });
  if (!value) return { diagnostics };
  const placeholder = unknownPlaceholder(value.permalink);
  if (placeholder !== undefined) {
    const values = { key: 'permalink', placeholder, suggestion: 'date' };
    diagnostics.push({
      kind: 'permalink-placeholder',
      file: FILE,
      ...reading.placeOf(['permalink']),
      found: `permalink: ${value.permalink}`,
      values,
    });
  }
  const base = `/${BASE_PATH ?? value.base}/`.replace(/\/{2,}/g, '/');
  return { site: { ...value, url: new URL(SITE_URL ?? value.url).origin, base }, diagnostics };
}

export interface SiteReading {
  site?: Site;
  diagnostics: Diagnostic[];
}

interface Environment {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

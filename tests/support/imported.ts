import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runImport } from '../../src/cli/import/run.ts';
import { readContent } from '../../src/loader/content.ts';
import { readSite } from '../../src/loader/site.ts';
import { home } from './project.ts';
import type { ImportOptions, ImportResult } from '../../src/cli/import/run.ts';
import type { Content } from '../../src/loader/content.ts';
import type { Site } from '../../src/schema/site.ts';

/** The instant at which tests import: the corpora's expectations were recorded before it. */
export const NOW = Date.parse('2026-11-22T00:00:00Z');

/** An empty project that shares Carnet's sources. */
export async function emptyProject(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-import-'));
  await mkdir(path.join(root, 'src'));
  for (const layer of ['domain', 'loader', 'markdown', 'messages', 'schema'])
    await symlink(path.join(home, 'src', layer), path.join(root, 'src', layer));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Imports a site into a project, writing. */
export function importInto(root: string, source: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> {
  return runImport({ source, root, now: NOW, write: true, force: false, symbols: 'kept', git: false, ...options });
}

/** What Carnet reads in a project, as a build does; with `hidden`, as the preview. */
export async function readProject(root: string, { hidden = false } = {}): Promise<{ site: Site; content: Content }> {
  const { site } = readSite(root, {});
  if (!site) throw new TypeError('src/site.yaml');
  const content = await readContent({ root, site, now: NOW, hidden, cache: path.join(root, 'cache') });
  return { site, content };
}

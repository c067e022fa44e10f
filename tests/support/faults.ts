import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { bareDist } from '../../src/cli/bare-dist.ts';
import { hostLimitFaults } from '../../src/cli/host-limits.ts';
import { hostNames } from '../../src/schema/host.ts';
import { buildFault } from '../../src/cli/build-fault.ts';
import { fullDisk } from '../../src/cli/full-disk.ts';
import { parseImportRules } from '../../src/cli/import/import-rules.ts';
import { checkOutput } from '../../src/cli/output-check.ts';
import { decodeSource } from '../../src/loader/source.ts';
import { parseSite, readSite } from '../../src/loader/site.ts';
import { parseTags } from '../../src/loader/tag-registry.ts';
import { readFiles } from './content.ts';
import type { Diagnostic, LinesOf } from '../../src/domain/diagnostics.ts';
import type { FaultyInput } from './faulty-inputs.ts';

/** Reads what an input holds, as Carnet reads it. */
export async function readFaults({
  posts,
  links,
  facts,
  site,
  tags,
  map,
  dist,
  built,
  places,
  log,
}: FaultyInput): Promise<readonly Diagnostic[]> {
  if (built) return outputFaults(built, { posts: inPosts(posts ?? {}), places: places ?? {} });
  if (log !== undefined) return failedBuild(log, inPosts(posts ?? {}));
  if (map !== undefined) return parseImportRules(map).diagnostics;
  if (tags !== undefined) return parseTags(tags).diagnostics;
  if (site !== undefined) return parseSite(site, {}).diagnostics;
  if (dist) return bareFaults(dist);
  if (posts || links) return (await readFiles(inPosts(posts ?? {}), { links: inPosts(links ?? {}), site: facts ?? '' })).diagnostics;
  const empty = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  try {
    return readSite(empty, {}).diagnostics;
  } finally {
    await rm(empty, { recursive: true });
  }
}

/** The lines of an input, by file. */
export function linesIn({ posts, site, tags, map, built }: FaultyInput): LinesOf {
  const files: Readonly<Record<string, string | Uint8Array | undefined>> = {
    ...inPosts(posts ?? {}),
    'src/site.yaml': site,
    'src/content/tags.yaml': tags,
    'import.yaml': map,
    ...Object.fromEntries(Object.entries(built ?? {}).map(([file, text]) => [`dist/${file}`, text])),
  };
  return (file) => {
    const content = files[file];
    if (content === undefined) return undefined;
    const { text, diagnostics } = decodeSource(Buffer.from(content), file);
    return diagnostics.some(({ kind }) => kind === 'not-utf8') ? undefined : text.split('\n');
  };
}

/** What a built site with these files of `public/` has to tell. */
async function bareFaults(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  try {
    for (const folder of ['public', 'dist']) {
      await mkdir(path.join(root, folder));
      for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, folder, name), content);
    }
    const dist = path.join(root, 'dist');
    return [...(await bareDist(dist, root)), ...(await hostLimitFaults(dist, hostNames))];
  } finally {
    await rm(root, { recursive: true });
  }
}

/** What a built site has to tell. */
export async function outputFaults(
  built: Readonly<Record<string, string>>,
  { posts = {}, places = {}, own = {}, base = '/' }: OutputSources = {},
): Promise<readonly Diagnostic[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  const inFolder = (folder: string, files: Readonly<Record<string, string | Uint8Array>>) =>
    Object.entries(files).map(([file, content]) => [path.join(folder, file), content] as const);
  try {
    for (const [file, content] of [
      ...inFolder('dist', built),
      ...inFolder('.', posts),
      ...inFolder('public', own),
      ...inFolder('dist', own),
    ]) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), content);
    }
    const texts = Object.entries(places).map(([permalink, name]) => ({ source: `src/content/posts/${name}`, permalink, redirects: [] }));
    return checkOutput(path.join(root, 'dist'), { root, site: { url: 'https://essai.example', base }, places: texts, told: [] });
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The fault of a build that printed that, of a project of those files. */
async function failedBuild(log: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly Diagnostic[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), content);
    }
    const full = fullDisk(log, 'dist');
    if (full) return [full];
    return [buildFault(log.replaceAll('ROOT', root).split('\n'), root)].flatMap((fault) => fault ?? []);
  } finally {
    await rm(root, { recursive: true });
  }
}

function inPosts<Content>(files: Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [path.posix.join('src/content/posts', name), content]));
}

interface OutputSources {
  posts?: Readonly<Record<string, string | Uint8Array>>;
  places?: Readonly<Record<string, string>>;
  /** Files of `public/`. */
  own?: Readonly<Record<string, string>>;
  base?: string;
}

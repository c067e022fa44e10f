import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { home } from './project.ts';

const SRC = path.join(home, 'src');

/** Every source of Carnet's own, by path from `src`, with what it imports. */
export const sources: readonly Source[] = globSync('**/*.{ts,js,mjs,astro}', { cwd: SRC })
  .map((file) => file.split(path.sep).join('/'))
  .toSorted()
  .map((file) => {
    const text = readFileSync(path.join(SRC, file), 'utf8');
    return { file, text, script: scriptOf(file, text), imports: importsOf(file, scriptOf(file, text)) };
  });

/** The first loop of imports, file by file; types make none. */
export function findCycle(): readonly string[] | undefined {
  const edges = new Map(
    sources.map(({ file, imports }) => [file, imports.filter(({ type }) => !type).flatMap(({ inner }) => inner ?? [])]),
  );
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    const found = (edges.get(file) ?? []).map((next) => walk(next, [...trail, file])).find(Boolean);
    done.add(file);
    return found;
  };
  return [...edges.keys()].map((file) => walk(file, [])).find(Boolean);
}

/** The layer of a file: the folder it stands in under `src`, or itself. */
export function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The scripts of a component: what stands between its fences, and its `<script>` elements. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const fenced = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [fenced, ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)].join('\n');
}

function importsOf(file: string, script: string): Import[] {
  const written = [...script.matchAll(/^[ \t]*(?:import|export)\s+(?:(type\s)?[^;'"]*?\sfrom\s+)?'([^']+)'/gm)];
  const called = [...script.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name = '']) => ({ name, type: false }));
  return [...written.map(([, type, name = '']) => ({ name, type: type !== undefined })), ...called].map(({ name, type }) => {
    const inner = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, '')) : undefined;
    return { name, type, inner };
  });
}

export interface Source {
  /** Path from `src`. */
  file: string;
  text: string;
  /** The code of a component without its markup; of any other file, its text. */
  script: string;
  imports: readonly Import[];
}

export interface Import {
  /** As written. */
  name: string;
  /** Whether types alone are taken. */
  type: boolean;
  /** The file it leads to, by path from `src`; undefined outside. */
  inner: string | undefined;
}

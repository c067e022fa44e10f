import { open, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { classify } from './classify.ts';
import { readConfig } from './config.ts';
import { scan } from './scan.ts';
import type { Place } from './classify.ts';
import type { JekyllConfig } from './config.ts';
import type { FoundFile } from './scan.ts';

/** Bytes of text after which a file is refused: no post is that long. */
export const MOST_BYTES = 10_000_000;

/** Reads a whole Jekyll site, and nothing else; what cannot be read comes back as such. Nothing of the site is run. */
export async function readJekyllSite(root: string, symbols: 'kept' | 'dropped' = 'kept'): Promise<JekyllSite> {
  const configFile = await firstText(root, ['_config.yml', '_config.yaml']);
  const config = readConfig(configFile?.text ?? '', symbols);
  const destination = typeof config.values['destination'] === 'string' ? config.values['destination'].replace(/^\.?\/|\/$/g, '') : '_site';
  const found = await scan(root, destination);
  const files: SiteFile[] = [];
  for (const file of found) files.push(await readOne(root, file, config));
  if (files.some(({ text }) => text?.includes('include_relative') === true)) await readFragments(root, files);
  return { root, config, configFile: configFile?.file ?? '_config.yml', files };
}

async function readOne(root: string, file: FoundFile, config: JekyllConfig): Promise<SiteFile> {
  const place: Place = file.kind === 'file' ? classify(file.path, config) : { kind: 'ignored' };
  if (file.kind !== 'file') return { ...file, place };
  const absolute = path.join(root, file.path);
  try {
    const wanted = await isText(absolute, file, place);
    if (!wanted) return { ...file, place };
    if (file.size > MOST_BYTES) return { ...file, place, fault: 'large' };
    return { ...file, place, ...decode(await readFile(absolute)) };
  } catch {
    return { ...file, place, fault: 'unreadable' };
  }
}

/** Reads texts that are neither posts nor pages: `include_relative` may ask for them. */
async function readFragments(root: string, files: SiteFile[]): Promise<void> {
  for (const file of files) {
    const wanted =
      file.text === undefined && file.kind === 'file' && file.size < 1_000_000 && /\.(?:md|markdown|html?|txt|svg)$/i.test(file.path);
    if (wanted) file.fragment = await readFile(path.join(root, file.path), 'utf8');
  }
}

/** Whether the text of a file matters: posts, pages with front matter, what Liquid may include. */
async function isText(absolute: string, { path: name }: FoundFile, place: Place): Promise<boolean> {
  if (place.kind === 'post' || place.kind === 'draft' || place.kind === 'config') return true;
  if (place.kind === 'machine') return /\.(?:html?|md|markdown|txt|xml|svg|ya?ml|json|csv|tsv|liquid|rb)$/i.test(name);
  return (place.kind === 'site' || place.kind === 'collection') && (await hasHeader(absolute));
}

/** Jekyll's test of a page (utils.rb, `has_yaml_header?`). */
async function hasHeader(absolute: string): Promise<boolean> {
  const handle = await open(absolute, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^---[^\S\n]*\r?\n/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array): { text: string } | { fault: 'encoding'; line: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    return { fault: 'encoding', line: lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length };
  }
}

async function firstText(root: string, names: readonly string[]): Promise<{ file: string; text: string } | undefined> {
  for (const file of names) {
    const absolute = await realpath(path.join(root, file)).catch(() => '');
    const facts = absolute.startsWith(`${root}${path.sep}`) ? await stat(absolute).catch(() => undefined) : undefined;
    if (facts?.isFile() !== true || facts.size > MOST_BYTES) continue;
    const text = await readFile(absolute, 'utf8').catch(() => undefined);
    if (text !== undefined) return { file, text };
  }
  return undefined;
}

/** A file of the site; `text` where it is text that the import reads, byte order mark and line ends kept. */
export interface SiteFile extends FoundFile {
  place: Place;
  text?: string;
  /** Text that only `include_relative` may ask for. */
  fragment?: string;
  fault?: 'large' | 'encoding' | 'unreadable';
  line?: number;
}

export interface JekyllSite {
  /** Absolute. */
  root: string;
  config: JekyllConfig;
  configFile: string;
  files: SiteFile[];
}

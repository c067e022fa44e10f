import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { SITE } from '../../loader/site.ts';
import { TAGS_FILE } from '../../loader/tag-registry.ts';
import { tagsToTheirFile } from './steps/tags-file.ts';
import type { Facts } from './steps/facts.ts';
import type { Journal } from './journal.ts';

/** What a version of Carnet changed in what authors write, oldest first. A step is never edited once a version has it. */
export const STEPS: readonly Step[] = [{ to: '0.2.0', facts: tagsToTheirFile }];

// Without the flag `m`: front matter is what a file begins with.
const MATTER = /^(\uFEFF?---[^\S\n]*\n)([^]*?)((?<=\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$))/;

/**
 * What the steps after a version make of the author's files; nothing is written. A step that has nothing to say of a file leaves every byte of it.
 *
 * @param from the version the site was
 * @returns the files that change, with the versions that change them
 */
export async function readSteps(root: string, from: string, steps: readonly Step[] = STEPS): Promise<Stepped[]> {
  const changed = new Map<string, Omit<Stepped, 'file'>>();
  const now = async (file: string) => changed.get(file)?.text ?? (await readText(path.join(root, file)));
  for (const { to, facts, matter } of steps.filter((step) => isAfter(step.to, from))) {
    const put = async (file: string, text: string) => {
      if (text !== (await now(file))) changed.set(file, { text, versions: [...(changed.get(file)?.versions ?? []), to] });
    };
    const [site, tags] = [await now(SITE), await now(TAGS_FILE)];
    if (facts && site !== undefined && tags !== undefined) {
      const next = facts({ site, tags });
      await put(SITE, next.site);
      await put(TAGS_FILE, next.tags);
    }
    for (const file of matter ? await textsUnder(root) : []) {
      const text = await now(file);
      if (text !== undefined) await put(file, inMatter(text, matter));
    }
  }
  return [...changed].map(([file, stepped]) => ({ file, ...stepped }));
}

/** Takes the author's files through the steps after a version; see `readSteps`. */
export async function takeSteps(root: string, from: string, { journal, steps }: StepOptions): Promise<Stepped[]> {
  const stepped = await readSteps(root, from, steps);
  for (const { file, text } of stepped) await journal.write(file, text);
  return stepped;
}

/** Gives a key at the start of a line another name; its value and all else stay. */
export function renameKey(yaml: string, from: string, to: string): string {
  return yaml.replace(new RegExp(String.raw`^${RegExp.escape(from)}(?=\s*:(?:\s|$))`, 'm'), () => to);
}

function inMatter(text: string, edit: Step['matter']): string {
  if (!edit) return text;
  return text.replace(MATTER, (_, opening: string, yaml: string, closing: string) => `${opening}${edit(yaml)}${closing}`);
}

/** Whether a version (`1.2.3`) comes after another. */
function isAfter(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}

/** A file's text, empty where there is no file; undefined where it could not be written back byte for byte. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.of();
    throw error;
  });
  const text = bytes.toString();
  return bytes.equals(Buffer.from(text)) ? text : undefined;
}

async function textsUnder(root: string): Promise<string[]> {
  const folder = path.join(root, 'src/content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|mdx|markdown|html)$/i.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/** What one version asks of the texts before it. */
export interface Step {
  /** The version, such as `0.3.0`. */
  to: string;
  /** What is so of the whole site, as it was → as it is to be. */
  facts?: (facts: Facts) => Facts;
  /** The same for the YAML of the front matter of posts and pages. */
  matter?: (yaml: string) => string;
}

interface StepOptions {
  journal: Journal;
  steps?: readonly Step[];
}

export interface Stepped {
  file: string;
  /** What it is to hold. */
  text: string;
  versions: readonly string[];
}

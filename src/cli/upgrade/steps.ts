import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Journal } from './journal.ts';

/** What a version of Carnet changed in what authors write, oldest first. A step is never edited once a version has it. */
export const STEPS: readonly Step[] = [];

const MATTER = /^(\uFEFF?---[^\S\n]*\r?\n)([\s\S]*?)(^(?:---|\.\.\.)[^\S\n]*\r?$)/m;

/**
 * Takes the author's files through the steps after a version. A step that has nothing to say of a file leaves every byte of it.
 *
 * @param from the version the site was
 * @returns the files that changed, with the versions that changed them
 */
export async function takeSteps(root: string, from: string, { journal, steps = STEPS }: StepOptions): Promise<Stepped[]> {
  const due = steps.filter(({ to }) => isAfter(to, from));
  if (due.length === 0) return [];
  const changed: Stepped[] = [];
  for (const file of ['src/site.yaml', ...(await textsUnder(root))]) {
    let text = await readFile(path.join(root, file), 'utf8');
    const versions: string[] = [];
    for (const step of due) {
      const next = file === 'src/site.yaml' ? (step.site?.(text) ?? text) : inMatter(text, step.matter);
      if (next !== text) versions.push(step.to);
      text = next;
    }
    if (versions.length > 0) await journal.write(file, text);
    if (versions.length > 0) changed.push({ file, versions });
  }
  return changed;
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

async function textsUnder(root: string): Promise<string[]> {
  const folder = path.join(root, 'src/content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|mdx|markdown)$/i.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/** What one version asks of the texts before it. */
export interface Step {
  /** The version, such as `0.3.0`. */
  to: string;
  /** `src/site.yaml` as it was → as it is to be. */
  site?: (yaml: string) => string;
  /** The same for the front matter of posts and pages. */
  matter?: (yaml: string) => string;
}

interface StepOptions {
  journal: Journal;
  steps?: readonly Step[];
}

export interface Stepped {
  file: string;
  versions: readonly string[];
}

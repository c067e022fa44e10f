import { readdirSync } from 'node:fs';
import path from 'node:path';

import { nameFacts } from './file-name.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

const CONTENT = 'src/content';
const TAGS = 'tags.yaml';
const TEXT = /\.(?:md|markdown|mdx|html)$/i;
/** Folders in which other tools keep texts. */
const FOLDER = /^_?(?:posts?|pages?|drafts?|articles?|billets?|brouillons?)$/i;

/** Texts, and a file of tags, that stand beside the places where they are read: nothing of them would be seen. */
export function strayFiles(root: string): Diagnostic[] {
  return entries(path.join(root, CONTENT)).flatMap((entry) => {
    const file = `${CONTENT}/${entry.name}`;
    if (entry.isDirectory()) return ['posts', 'pages'].includes(entry.name) ? [] : inFolder(root, entry.name);
    if (entry.name !== TAGS && /^_?tags\.(?:ya?ml|json)$/i.test(entry.name)) return [stray(file, `${CONTENT}/${TAGS}`)];
    return isPost(entry.name) ? [stray(file, `${CONTENT}/posts/${entry.name}`)] : [];
  });
}

function inFolder(root: string, folder: string): Diagnostic[] {
  const home = /^_?pages?$/i.test(folder) ? 'pages' : 'posts';
  const texts = entries(path.join(root, CONTENT, folder)).filter(({ name }) => isPost(name) || (FOLDER.test(folder) && TEXT.test(name)));
  return texts.map(({ name }) => stray(`${CONTENT}/${folder}/${name}`, `${CONTENT}/${home}/${name}`));
}

function isPost(name: string): boolean {
  return TEXT.test(name) && nameFacts(name).date !== undefined;
}

function stray(file: string, suggestion: string): Diagnostic {
  return { kind: 'file-stray', file, line: 1, column: 1, found: path.posix.basename(file), values: { suggestion } };
}

function entries(folder: string): { name: string; isDirectory(): boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

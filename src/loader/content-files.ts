import { readdirSync, realpathSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { Dirent } from 'node:fs';

import { nameFacts } from './file-name.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** The folders of what an author writes. */
export const contentFolders = ['src/content/posts', 'src/content/pages'] as const;

const TEXT = /^[^.][^]*\.(?:md|markdown|mdx|html)$/i;
/** Extensions of Markdown and HTML that Carnet does not go by. */
const OTHER_NAME =
  /^[^.][^]*\.(?:mkdn?|mkdown|mdown|mdwn|mdtext|markdn|markdwn|mdoc|qmd|rmd|htm|xhtml|(?:md|markdown|mdx|html)(?:[ .]+|[_;,]\w*|\.(?:icloud|part|crdownload)))$/i;
/** Formats in which people write, where the file is named as a post is; and no extension at all. */
const OTHER_FORMAT = /^[^.](?:[^]*\.(?:txt|text|rst|adoc|asciidoc|textile|org|rtf|docx?|odt|pages|haml|m|dm|nd|mf|mdd|mdf|[ ]md)|[^.~]*)$/i;

/** The texts under a folder, by path from the project's folder, sorted. */
export async function contentFiles(root: string, folder: string): Promise<string[]> {
  return (await readFolder(root, folder)).files;
}

/**
 * What stands under a folder: its texts, by path from the project's folder, sorted, and the faults of what is none and looks like one. A
 * text whose extension is not in lower case is among them, since nothing an author wrote may be passed over in silence. Links that
 * lead out of the folder are faults: what is published is what stands in it.
 */
export async function readFolder(root: string, folder: string): Promise<ReadFolder> {
  const cwd = path.join(root, folder);
  const found = plainTree(cwd) ?? (await Array.fromAsync(glob('**/*', { cwd, withFileTypes: true })));
  const folders = new Map<string, string>();
  const pathOf = ({ parentPath, name }: Dirent) => {
    const known = folders.get(parentPath) ?? path.relative(root, parentPath).split(path.sep).join('/');
    folders.set(parentPath, known);
    return `${known}/${name}`;
  };
  const outside = found.filter((file) => file.isSymbolicLink() && isOutside(root, folder, pathOf(file))).map(pathOf);
  const within = (file: string) => !outside.some((link) => file === link || file.startsWith(`${link}/`));
  const files = found.filter((file) => !file.isDirectory());
  return {
    files: files
      .filter(({ name }) => TEXT.test(name))
      .map(pathOf)
      .filter(within)
      .toSorted(),
    diagnostics: [
      ...(isFile(cwd) ? [{ ...atStart('file-unreadable', folder), values: { reason: 'ENOTDIR' } }] : []),
      ...outside.map((file) => ({ ...atStart('file-outside', file), values: {} })),
      ...files
        .filter(({ name }) => !TEXT.test(name) && isOther(name))
        .map(pathOf)
        .filter(within)
        .map(otherText),
    ],
  };
}

/** What stands under a folder, what is hidden aside; undefined where a link stands in it, which the pattern follows at ten times the cost. */
function plainTree(folder: string): Dirent[] | undefined {
  const found: Dirent[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(next).filter(({ name }) => !name.startsWith('.'));
    if (entries.some((entry) => entry.isSymbolicLink())) return undefined;
    found.push(...entries);
    waiting.push(...entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => path.join(parentPath, name)));
  }
  return found;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether a link leads out of the folder and of the author's content. What leads nowhere is told where it is read. */
function isOutside(root: string, folder: string, link: string): boolean {
  try {
    const target = realpathSync(path.join(root, link));
    const homes = [path.join(root, folder), path.join(root, 'src/content')].map((home) => realpathSync(home));
    return homes.every((home) => !`${target}${path.sep}`.startsWith(`${home}${path.sep}`));
  } catch {
    return false;
  }
}

function isFile(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isFile() === true;
}

function isOther(name: string): boolean {
  return OTHER_NAME.test(name) || (nameFacts(name).date !== undefined && OTHER_FORMAT.test(name));
}

function otherText(file: string): Diagnostic {
  const name = path.posix.parse(file).name.replace(/\.(?:md|markdown|mdx|html)$/i, '');
  const suggestion = `${name}.${/\.x?html?$/i.test(file) ? 'html' : 'md'}`;
  return { ...atStart('file-format', file), values: { suggestion } };
}

function atStart(kind: Diagnostic['kind'], file: string): Omit<Diagnostic, 'values'> {
  return { kind, file, line: 1, column: 1, found: path.posix.basename(file) };
}

export interface ReadFolder {
  files: string[];
  diagnostics: Diagnostic[];
}

import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import { nearest } from '../../domain/spelling.ts';
import { constantOf, nameOf, nodeIn, nodesIn } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

/** What the build knows how to import, besides code. */
const CODE = ['.astro', '.ts', '.js', '.mjs', '.mdx', '.md'];
const DATA = ['.json', '.svg', '.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif', '.css', '.txt'];

/** Endings that may be left out, as the bundler tries them. */
const UNSAID = ['', '.mjs', '.js', '.ts', '.json'];

/** The imports of a program, and what it exports from elsewhere, each with the file it names. */
export function importsOf(program: SyntaxNode, from: { file: string; root: string }): MdxImport[] {
  return nodesIn(program['body'])
    .filter((statement) => nodeIn(statement['source']))
    .map((statement) => {
      const node = nodeIn(statement['source']) ?? statement;
      const written = String(constantOf(node)?.value);
      const names = nodesIn(statement['specifiers']).map((one) => ({
        imported: one.type === 'ImportDefaultSpecifier' ? 'default' : importedName(one),
        local: nameOf(nodeIn(one['local'])) ?? '',
        node: one,
      }));
      return { written, node, names, ...resolve(written, from) };
    });
}

/** The names a file exports; nothing where they cannot be told without running it. */
export function exportsOf(file: string): ReadonlySet<string> | undefined {
  const extension = path.extname(file);
  if (!CODE.includes(extension)) return extension === '.json' ? undefined : new Set(['default']);
  const text = readFileSync(file, 'utf8');
  if (/\bexport\s*\*/.test(text) || extension === '.mdx' || extension === '.md') return undefined;
  const declared = [...text.matchAll(/\bexport\s+(?:async\s+)?(?:const|let|var|function\*?|class|enum)\s+([\w$]+)/g)].map(
    ([, name = '']) => name,
  );
  const listed = [...text.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map((one) => /([\w$]+)\s*$/.exec(one)?.[1] ?? ''),
  );
  // A declaration that takes its target apart is rare, and no fault is claimed of it.
  if (/\bexport\s+(?:const|let|var)\s*[{[]/.test(text)) return undefined;
  const own = extension === '.astro' || /\bexport\s+default\b/.test(text) ? ['default'] : [];
  return new Set([...own, ...declared, ...listed]);
}

function importedName(specifier: SyntaxNode): string {
  const imported = nodeIn(specifier['imported'] ?? (specifier.type === 'ExportSpecifier' ? specifier['local'] : undefined));
  return nameOf(imported) ?? '*';
}

/** The file an import names, where the author may own it and it is there. */
function resolve(written: string, { file, root }: { file: string; root: string }): Pick<MdxImport, 'target' | 'fault' | 'near'> {
  const [bare = '', query] = written.split('?');
  const relative = bare.startsWith('/src/') ? path.join(root, bare) : path.resolve(root, path.dirname(file), bare);
  if (!/^(?:\.\.?\/|\/src\/)/.test(bare) || !isInside(relative, path.join(root, 'src'))) return { fault: 'mdx-import' };
  if (query !== undefined && query !== 'raw') return { fault: 'mdx-import' };
  const found = UNSAID.map((ending) => relative + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (found === undefined) return { fault: 'mdx-import-missing', ...nearName(relative, bare) };
  const real =
    isInside(realpathSync(found), realpathSync(root)) &&
    !path
      .relative(root, found)
      .split(path.sep)
      .some((part) => part.startsWith('.'));
  const readable = query === 'raw' || [...CODE, ...DATA].includes(path.extname(found).toLowerCase());
  return real && readable ? { target: found } : { fault: 'mdx-import' };
}

/** The path of a file of a name like the one that is missing, in the same folder. */
function nearName(missing: string, written: string): Pick<MdxImport, 'near'> {
  const folder = path.dirname(missing);
  const names = globSync('*', { cwd: folder }).toSorted();
  const name = nearest(path.basename(missing), names) ?? names.find((one) => path.parse(one).name === path.parse(missing).name);
  return name === undefined ? {} : { near: written.replace(/[^/]*$/, '') + name };
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** One import of a text. */
export interface MdxImport {
  /** The path, as written. */
  written: string;
  /** Where it stands. */
  node: SyntaxNode;
  /** `default`, `*` or a name, and the name it bears in the text. */
  names: { imported: string; local: string; node: SyntaxNode }[];
  /** The file, absolute. */
  target?: string;
  fault?: 'mdx-import' | 'mdx-import-missing';
  /** A path like it that would do. */
  near?: string;
}

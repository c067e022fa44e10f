import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { editorSchemas } from '../schema/json-schema.ts';
import { frontMatterSnippets } from './schemas/snippets.ts';

/** What editors read, by path from the project's folder: the schemas of all that is YAML, and the keys of front matter. */
export function editorFiles(): Readonly<Record<string, string>> {
  const schemas = editorSchemas();
  const files = Object.entries(schemas).map(([name, schema]) => [`src/schema/json/${name}.json`, schema] as const);
  const all = [...files, ['.vscode/front-matter.code-snippets', frontMatterSnippets(schemas)] as const];
  return Object.fromEntries(all.map(([file, content]) => [file, `${JSON.stringify(content, null, 2)}\n`]));
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of Object.entries(editorFiles())) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    process.stdout.write(`${file}\n`);
  }
}

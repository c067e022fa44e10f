import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';

import { home, makeProject } from '../project.ts';
import type { Project } from '../project.ts';

const POSTS = 'src/content/posts';

/** Old addresses in every form, and where each leads. */
export const OLD_ADDRESSES = [
  ['/ancien/dossier/', '/sans/extension'],
  ['/ancien.html', '/sans/extension'],
  ['/ancien-sans-rien', '/sans/extension'],
  ['/Archive/2004/Un.aspx', '/sans/extension'],
  ['/très vieux/été & « nuit » (1)+b.html', '/sans/extension'],
  ['/vieux/{un}, $2/', '/a + b & c/l’été, d=e/'],
  ['/a-propos.html', '/a-propos/'],
] as const;

/**
 * The repository's own site with addresses of every form and old ones, built as it is published by these hosts.
 *
 * @throws what the build printed, where it failed
 */
export async function triedSite(env: Readonly<Record<string, string>>): Promise<Project> {
  const from = (to: string) => JSON.stringify(OLD_ADDRESSES.flatMap(([old, target]) => (target === to ? [old] : [])));
  const entry = (title: string, matter: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n${matter}\n---\n\nUn texte court.\n`;
  const project = await makeProject({});
  for (const own of ['src/content', 'src/site.yaml', 'public'])
    await cp(path.join(home, own), path.join(project.root, own), { recursive: true });
  const signs = '/a + b & c/l’été, d=e/';
  await project.write(`${POSTS}/sans.md`, entry('Sans extension', `permalink: /sans/extension\nredirect_from: ${from('/sans/extension')}`));
  await project.write(`${POSTS}/signes.md`, entry('Signes', `permalink: "${signs}"\nredirect_from: ${from(signs)}`));
  await project.write(`${POSTS}/pourcent.md`, entry('Pour cent', 'permalink: /%C3%A9t%C3%A9%20bleu.html'));
  const about = path.join(project.root, 'src/content/pages/a-propos.md');
  await project.write('src/content/pages/a-propos.md', withRedirect(await readFile(about, 'utf8'), '/a-propos.html'));
  const { code, output } = await project.build(env);
  if (code !== 0) throw new Error(output);
  return project;
}

function withRedirect(text: string, from: string): string {
  return text.replace('\n', `\nredirect_from: ${from}\n`);
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { home } from '../support/project.ts';

const SET_UPS = path.join(import.meta.dirname, 'peers');

/**
 * The generators Carnet is measured beside. Each makes a page of every post with its neighbours, paginated lists of all, of each category
 * and of each tag (Jekyll: one page for all tags and one for all categories, which is less), a feed and a sitemap, its code highlighted.
 * None of them searches, looks through what it made, or feeds each list.
 */
const PEERS: readonly Peer[] = [
  { name: 'Hugo', folder: 'hugo', posts: 'content/posts', site: 'public', command: ['hugo', '--quiet'] },
  { name: 'Jekyll', folder: 'jekyll', posts: '_posts', site: '_site', command: ['jekyll', 'build', '--quiet'] },
  {
    name: 'Eleventy',
    folder: 'eleventy',
    posts: 'pages/posts',
    site: 'dist',
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    beside: 'posts.11tydata.js',
  },
  {
    name: 'Hexo',
    folder: 'hexo',
    posts: 'source/_posts',
    site: 'public',
    command: [process.execPath, 'node_modules/hexo/bin/hexo', 'generate', '--silent'],
  },
  {
    name: 'bare Astro',
    folder: 'astro',
    posts: 'posts',
    site: 'dist',
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
  },
];

/** The generators that are installed here, and how to install each of the others. */
export function installedPeers(): { peers: readonly Peer[]; missing: readonly string[] } {
  const peers = PEERS.filter(isInstalled);
  return { peers, missing: PEERS.filter((peer) => !peers.includes(peer)).map(({ name, folder }) => `${name}: ${toInstall(folder)}`) };
}

/** Makes a project of a generator with posts in it, under a folder; returns its own. */
export async function makePeer(
  { name, folder, posts, beside }: Peer,
  corpus: ReadonlyMap<string, string>,
  parent: string,
): Promise<string> {
  const root = await mkdtemp(path.join(parent, `${folder}-`));
  const packages = path.join(SET_UPS, folder, 'node_modules');
  await cp(path.join(SET_UPS, folder), root, { recursive: true, filter: (source) => !source.startsWith(packages) });
  await mkdir(path.join(root, posts), { recursive: true });
  if (beside !== undefined) await cp(path.join(root, beside), path.join(root, posts, beside));
  for (const [file, text] of corpus) await writeFile(path.join(root, posts, file), text);
  if (name === 'bare Astro') await linkAstro(root);
  else if (existsSync(packages)) await symlink(packages, path.join(root, 'node_modules'));
  return root;
}

function isInstalled({ folder, command: [program = ''] }: Peer): boolean {
  if (folder === 'astro') return true;
  if (program === process.execPath) return existsSync(path.join(SET_UPS, folder, 'node_modules'));
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function toInstall(folder: string): string {
  const set = path.join(SET_UPS, folder);
  return existsSync(path.join(set, 'package.json'))
    ? `npm install --no-package-lock --prefix ${path.relative(home, set)}`
    : `the package "${folder}" of your system`;
}

/** The packages are Carnet's own, and the cache, which stands among them, is the project's. */
async function linkAstro(root: string): Promise<void> {
  await mkdir(path.join(root, 'node_modules'));
  for (const name of ['astro', '@astrojs', 'zod', 'satteri', 'shiki'])
    await symlink(path.join(home, 'node_modules', name), path.join(root, 'node_modules', name));
}

export interface Peer {
  name: string;
  /** Of its set-up. */
  folder: string;
  /** Folder of its posts, and of what it makes of them. */
  posts: string;
  site: string;
  command: readonly string[];
  /** A file of its set-up that stands among the posts. */
  beside?: string;
}

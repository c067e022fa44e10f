import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Outside `src`. */
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** Sources of code and facts, by their ends; in an author's texts, whatever these import. */
const CODE = '**/*.{astro,css,html,js,json,jsx,mjs,svelte,svg,ts,tsx,vue,woff2,yaml,yml}';
/** What an MDX file imports decides of the scripts and sheets of all pages of its route. */
const IMPORTS = /^(?:import|export)\b(?:.+\n?)+/gm;
const VARIABLES = /^(?:SITE_URL|SITE_HOST|BASE_PATH|(?:VITE|PUBLIC)_.*)$/;

/**
 * A digest of all that every page hangs on besides the texts: Carnet's code, the settings and the facts of the site, the packages, Node
 * itself, and the scripts and sheets that the bundler has just written.
 *
 * @param root folder of the project
 * @param outDir folder of the site that is being made
 */
export function codeDigest(root: string, outDir: string): string {
  const made = createHash('sha256');
  const code = globSync(CODE, { cwd: path.join(root, 'src') }).map((file) => path.join('src', file));
  for (const file of [...FILES, ...code].toSorted()) {
    if (existsSync(path.join(root, file))) made.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  for (const file of globSync('src/content/**/*.mdx', { cwd: root }).toSorted()) {
    made.update(`${file}\0${[...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORTS)].join('\0')}\0`);
  }
  const variables = Object.entries(process.env).filter(([name]) => VARIABLES.test(name));
  const bundled = globSync('_astro/**', { cwd: outDir }).toSorted();
  const facts = [
    process.versions,
    variables.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    bundled,
    existsSync(path.join(root, 'public/favicon.svg')),
  ];
  return made.update(JSON.stringify(facts)).digest('hex');
}

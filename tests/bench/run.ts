import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { home, makeProject } from '../support/project.ts';
import { makeCorpus } from './corpus.ts';
import { timeEdits } from './edits.ts';
import { measure } from './measure.ts';
import { timeSearch } from './searches.ts';
import type { Measure } from './measure.ts';

// npm run bench -- 100 1000 5000: cold builds of the same posts, in turn, by Carnet and by a bare Astro project; then builds of Carnet where
// nothing has changed, and where one text has; then checks, the first of which finds nothing kept, and an edit of a post of Markdown in the
// preview, its page asked for over HTTP until it shows it (a median); and a first search in a browser, the index fetched in between (a
// median): what a reader waits after the last key, and after a word that came whole.
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = await mkdtemp(path.join(tmpdir(), 'carnet-bench-'));
const rows: string[] = [];
const CHECK = ['run', '--silent', 'check'];

for (const size of sizes.length > 0 ? sizes : [100, 1000, 5000]) {
  const corpus = makeCorpus(size);
  const posts = Object.fromEntries([...corpus].map(([name, text]) => [`src/content/posts/${name}`, text]));
  const carnet = await makeProject(posts, folder);
  const bare = await makeBare(corpus);
  const cold = await measure(process.execPath, ['src/cli/build.ts'], carnet.root);
  const other = await measure(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], bare);
  const warm = await measure(process.execPath, ['src/cli/build.ts'], carnet.root);
  const [[name, text] = ['', '']] = Object.entries(posts);
  await carnet.write(name, `${text}\nUne phrase de plus.\n`);
  const edited = await measure(process.execPath, ['src/cli/build.ts'], carnet.root);
  const found = await timeSearch(carnet.dist, 'écosystème');
  await rm(path.join(carnet.root, 'node_modules/.astro'), { recursive: true });
  const checkCold = await measure('npm', CHECK, carnet.root);
  const checkWarm = await measure('npm', CHECK, carnet.root);
  const edit = await timeEdits(carnet.root, [...corpus.values()].at(-1)?.replace(/^---[^]*?\n---\n/, '') ?? '');
  rows.push(row(size, 'bare Astro', other, other), row(size, 'Carnet', cold, other), row(size, 'Carnet, nothing changed', warm, other));
  rows.push(row(size, 'Carnet, one text changed', edited, other));
  rows.push(row(size, 'Carnet, check', checkCold, other), row(size, 'Carnet, check, warm', checkWarm, other));
  rows.push(
    `| ${size} | Carnet, preview, edit to page | ${edit.toFixed(2)} | | |`,
    `| ${size} | Carnet, first search, after the last key | ${found.typed.toFixed(2)} | | |`,
    `| ${size} | Carnet, first search, a word put in whole | ${found.whole.toFixed(2)} | | |`,
  );
  await carnet.remove();
  await rm(bare, { recursive: true });
}
await rm(folder, { recursive: true });
process.stdout.write(['| posts | build | seconds | ratio | peak MB |', '|---|---|---|---|---|', ...rows, ''].join('\n'));

function row(size: number, name: string, { seconds, megabytes }: Measure, base: Measure): string {
  return `| ${size} | ${name} | ${seconds.toFixed(1)} | ${(seconds / base.seconds).toFixed(2)} | ${megabytes} |`;
}

async function makeBare(corpus: ReadonlyMap<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(folder, 'bare-'));
  await cp(path.join(home, 'tests/bench/astro-bare'), root, { recursive: true });
  await mkdir(path.join(root, 'posts'));
  await Promise.all([...corpus].map(([name, text]) => writeFile(path.join(root, 'posts', name), text)));
  await mkdir(path.join(root, 'node_modules'));
  for (const name of ['astro', '@astrojs', 'zod', 'satteri', 'shiki'])
    await symlink(path.join(home, 'node_modules', name), path.join(root, 'node_modules', name));
  return root;
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { makeProject } from '../support/project.ts';
import { makeCorpus } from './corpus.ts';
import { drawCurve } from './curve.ts';
import { timeEdits } from './edits.ts';
import { measure } from './measure.ts';
import { installedPeers, makePeer } from './peers.ts';
import { timeSearch } from './searches.ts';
import type { Project } from '../support/project.ts';
import type { Measure } from './measure.ts';

/** Where the curve of the README stands. */
const CURVE = path.join(import.meta.dirname, 'curve.svg');
/** Seconds in which another generator has ended, or is left out. */
const PATIENCE = 300;
const CHECK = ['run', '--silent', 'check'];

// npm run bench -- [--draw] 100 1000 10000: the same posts, built in turn by Carnet and by every other generator that is installed, from
// nothing; then by Carnet where nothing has changed, and where one text has, with what each stage took; then checks, the first of which
// finds nothing kept; edits of a post in the preview, its page asked for over HTTP until it shows it (a median); and a first search in a
// browser (a median): what a reader waits after the last key, and after a word that came whole.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { draw: { type: 'boolean' } } });
const sizes = positionals.map(Number).filter(Boolean);
const folder = await mkdtemp(path.join(tmpdir(), 'carnet-bench-'));
const { peers, missing } = installedPeers();
const curves = new Map<string, { posts: number; seconds: number }[]>();
for (const told of missing) say(`Not installed, ${told}`);
say('| posts | | seconds | to Carnet’s | peak MB | site MB | pages |\n|---|---|---|---|---|---|---|');

for (const posts of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
  const corpus = makeCorpus(posts);
  const carnet = await makeProject(Object.fromEntries([...corpus].map(([name, text]) => [`src/content/posts/${name}`, text])), folder);
  const cold = await build(carnet);
  const show = (name: string, made: Measure, site?: string) => say(row([posts, name], made, { base: cold, site }));
  show('Carnet', cold, carnet.dist);
  addTo('Carnet', posts, cold);
  for (const peer of peers) {
    const root = await makePeer(peer, corpus, folder);
    const [program = '', ...args] = peer.command;
    const made = await measure(program, args, root, PATIENCE);
    if (made) {
      show(peer.name, made, path.join(root, peer.site));
      addTo(peer.name, posts, made);
    } else say(`| ${posts} | ${peer.name} | > ${PATIENCE} | | | | |`);
    await rm(root, { recursive: true });
  }
  const stages = [{ name: 'from nothing', times: await stagesOf(carnet) }];
  const unchanged = await build(carnet);
  show('Carnet, nothing changed', unchanged);
  addTo('Carnet, no change', posts, unchanged);
  const [[name, text] = ['', '']] = corpus;
  await carnet.write(`src/content/posts/${name}`, `${text}\nUne phrase de plus.\n`);
  const edited = await build(carnet);
  show('Carnet, one text changed', edited);
  addTo('Carnet, an edit', posts, edited);
  stages.push({ name: 'one text changed', times: await stagesOf(carnet) });
  const found = await timeSearch(carnet.dist, 'écosystème');
  await rm(path.join(carnet.root, 'node_modules/.astro'), { recursive: true });
  show('Carnet, check', await measure('npm', CHECK, carnet.root));
  show('Carnet, check, nothing changed', await measure('npm', CHECK, carnet.root));
  const preview = await timeEdits(carnet.root, [...corpus.values()].at(-1)?.replace(/^---[^]*?\n---\n/, '') ?? '');
  const waits = { 'preview, ready': preview.ready, 'preview, edit to page': preview.edit };
  for (const [what, seconds] of Object.entries(waits)) show(`Carnet, ${what}`, { seconds, megabytes: preview.megabytes });
  say(`| ${posts} | Carnet, first search, after the last key | ${found.typed.toFixed(2)} | | | | |`);
  say(`| ${posts} | Carnet, first search, a word put in whole | ${found.whole.toFixed(2)} | | | | |`);
  for (const { name: when, times } of stages) say(`Stages, ${posts} posts, ${when}: ${times}`);
  await carnet.remove();
}
await rm(folder, { recursive: true });
if (values.draw) await writeFile(CURVE, drawCurve([...curves].map(([name, points]) => ({ name, points }))));

function build({ root }: Project): Promise<Measure> {
  return measure(process.execPath, ['src/cli/build.ts'], root);
}

/** Where the time of the last build went, as it notes it. */
async function stagesOf({ root }: Project): Promise<string> {
  const told = JSON.parse(await readFile(path.join(root, 'node_modules/.astro/carnet/last-build.json'), 'utf8')) as {
    stages: { stage: string; seconds: number }[];
  };
  return told.stages.map(({ stage, seconds }) => `${stage} ${seconds.toFixed(1)} s`).join(', ');
}

function addTo(name: string, posts: number, { seconds }: Measure): void {
  const points = curves.get(name) ?? [];
  curves.set(name, [...points, { posts, seconds }]);
}

function row(
  [posts, name]: readonly [number, string],
  { seconds, megabytes }: Measure,
  { base, site }: { base: Measure; site: string | undefined },
): string {
  const made = site === undefined ? ['', ''] : sizeOf(site);
  const cells = [posts, name, seconds.toFixed(seconds < 10 ? 2 : 1), (seconds / base.seconds).toFixed(2), megabytes, ...made];
  return `| ${cells.join(' | ')} |`;
}

/** The megabytes of a site, and its pages. */
function sizeOf(site: string): [megabytes: string, pages: number] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
  return [(bytes / 1e6).toFixed(0), files.filter(({ name }) => name.endsWith('.html')).length];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

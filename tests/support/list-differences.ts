import { existsSync } from 'node:fs';
import path from 'node:path';

import { shortPair } from '../../src/cli/import/proof/shorten.ts';
import { compareBlog, corpora, countEqual } from './corpora.ts';
import type { Difference } from '../../src/cli/import/proof/differences.ts';

const USAGE = `node tests/support/list-differences.ts [BLOG[/PART-OF-A-PATH]] [--excerpts] [--all] [--html]
Lists the posts of the corpora that Carnet shows otherwise than Jekyll did, with their first differences (old → new).`;
const FEW = 3;

const BLOGS = ['haacked', 'lillog', 'marges', 'nhoizey', 'opensuse', 'rubylang'];

const options = process.argv.slice(2);
const [blog = '', ...rest] = (options.find((option) => !option.startsWith('--')) ?? '').split('/');
const part = rest.join('/');

if (options.includes('--help')) process.stdout.write(`${USAGE}\n`);
else {
  for (const name of BLOGS.filter((held) => blog === '' || held === blog)) {
    if (existsSync(path.join(corpora, name, 'expected.jsonl'))) await list(name);
    else process.stderr.write(`NOT COMPARED: ${name} is not in ${corpora}; set CARNET_CORPORA to the folder of the blogs\n`);
  }
}

async function list(name: string): Promise<void> {
  const posts = (await compareBlog(name)).filter(({ source }) => source.includes(part));
  const kind = options.includes('--excerpts') ? 'excerpt' : 'body';
  for (const post of posts) {
    const differences = post[kind] ?? [];
    if (differences.length === 0) continue;
    process.stdout.write(`\n${name}/${post.source}\n`);
    const shown = options.includes('--all') ? differences : differences.slice(0, FEW);
    for (const difference of shown) process.stdout.write(`${lines(difference)}\n`);
    if (shown.length < differences.length) process.stdout.write(`  … ${differences.length - shown.length} more\n`);
    if (options.includes('--html')) process.stdout.write(`--- old\n${post.old[kind]}\n--- new\n${post.made[kind]}\n`);
  }
  const { bodies, excerpts } = countEqual(posts);
  process.stdout.write(`\n${name}: bodies ${bodies.equal}/${bodies.compared}, excerpts ${excerpts.equal}/${excerpts.compared}\n`);
}

function lines({ old, made }: Difference): string {
  const count = options.includes('--all') ? Math.max(old.length, made.length) : Math.min(FEW, Math.max(old.length, made.length));
  return Array.from({ length: count }, (_, index) => {
    const pair = shortPair(old[index] ?? '', made[index] ?? '');
    return `  ${index === 0 ? '-' : ' '} ${pair.old || '∅'}\n    → ${pair.made || '∅'}`;
  }).join('\n');
}

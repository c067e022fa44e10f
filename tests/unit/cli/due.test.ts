import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { check } from '../../../src/cli/check.ts';
import { due } from '../../../src/cli/due.ts';
import { home, plainSite } from '../../support/project.ts';

const POSTS = 'src/content/posts';
const NOW = '2026-12-05T07:30:00Z';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-due-'));
  await mkdir(path.join(root, POSTS), { recursive: true });
  await writeFile(path.join(root, 'src/site.yaml'), plainSite);
  await write('2026-12-05-matin.md', 'title: Matin\ndate: 2026-12-05 08:00');
  await write('2026-01-01-fini.md', 'title: Fini\nexpires: 2026-12-04');
  await write('2026-12-01-brouillon.md', 'title: Brouillon\ndraft: true');
  await write('2026-12-24-noel.md', 'title: Noël');
});
afterEach(() => rm(root, { recursive: true }));

function write(name: string, matter: string): Promise<void> {
  return writeFile(path.join(root, POSTS, name), `---\n${matter}\n---\nTexte.\n`);
}

describe('a site is to be built again', () => {
  const ask = (since?: string) => due(since, { root, now: Date.parse(NOW) });

  test('where a post has come to its day or has expired', async () => {
    expect(await ask('2026-12-03T03:17:00Z')).toEqual({
      due: true,
      report: `À publier de nouveau, leur jour est venu ou passé : ${POSTS}/2026-01-01-fini.md, ${POSTS}/2026-12-05-matin.md.`,
      code: 0,
    });
    expect((await ask('2026-12-05T06:59:59Z')).due).toBe(true);
  });

  test('not where none has since', async () => {
    const answer = { due: false, report: 'Rien à publier : aucun billet n’est arrivé à son jour.', code: 0 };
    expect(await ask('2026-12-05T07:00:00Z')).toEqual(answer);
  });

  test.each([undefined, '', 'hier', '2026-12-05', '2026-13-05T00:00:00Z'])('and it cannot be told since « %s »', async (since) => {
    expect(await ask(since)).toEqual({ due: undefined, report: 'npm run due -- --since 2026-05-01T03:00:00Z', code: 2 });
  });

  test('nor of a site that cannot be read', async () => {
    await rm(path.join(root, 'src/site.yaml'));
    expect(await ask(NOW)).toMatchObject({ due: undefined, code: 1 });
  });
});

describe('the check says', () => {
  const report = async (instant: string) => {
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(instant) / 1000);
    return (await check({ root, strict: true }).finally(() => delete process.env['SOURCE_DATE_EPOCH'])).report.split('\n').at(-1);
  };

  test('how many posts wait and when the next is due, on the site’s clock', async () => {
    expect(await report('2026-12-04T12:00:00Z')).toBe('2 billets attendent leur jour ; le prochain : samedi 5 décembre 2026 à 08:00.');
    expect(await report(NOW)).toBe('1 billet attend son jour : jeudi 24 décembre 2026 à 00:00.');
  });

  test('so in English, and elsewhere', async () => {
    await writeFile(path.join(root, 'src/site.yaml'), `${plainSite}lang: en\ntimeZone: Asia/Kolkata\n`);
    expect(await report('2026-12-04T12:00:00Z')).toBe('2 posts wait for their day; the next: Saturday 5 December 2026 at 08:00.');
  });

  test('nothing of it where none waits', async () => {
    expect(await report('2027-01-01T00:00:00Z')).toMatch(/rien à signaler\.$/);
  });
});

test('the workflow publishes each day only what is due, by commands that exist', () => {
  const text = readFileSync(path.join(home, '.github/workflows/publish.yml'), 'utf8');
  const { on, jobs } = parse(text) as Workflow;
  expect(on.schedule.map(({ cron }) => cron)).toEqual(['17 3 * * *']);
  expect(jobs.build).toMatchObject({ needs: 'due', if: "needs.due.outputs.due == 'true'" });
  const { scripts } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?(\w+)/g))
    expect(existsSync(path.join(home, scripts[name]?.replace(/^node /, '') ?? '-')), name).toBe(true);
});

interface Workflow {
  on: { schedule: { cron: string }[] };
  jobs: { build: unknown };
}

import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { digests } from '../support/digests.ts';
import { files, read } from '../support/dist.ts';
import { photograph } from '../support/photographs.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const POSTS = 'src/content/posts';
const good = { [`${POSTS}/2026-01-01-un.md`]: '---\ntitle: Un\nhumeur: bonne\n---\n\nLe premier.\n' };

let project: Project;
/** What the good build printed, and the digests of what it published. */
let told: string;
let last: Record<string, string>;

beforeAll(async () => {
  project = await makeProject(good);
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  last = digests(project.dist);
  expect(Object.keys(last).length).toBeGreaterThan(10);
  told = output;
});

afterAll(() => project.remove());

afterEach(async () => {
  const extra = files(`${POSTS}/**/*`, project.root).filter((file) => !(file in good));
  await Promise.all(extra.map((file) => rm(path.join(project.root, file))));
});

describe('a build that fails', () => {
  test('tells all mistakes of all files in one run, with their places, and leaves the last good site', async () => {
    await project.write(`${POSTS}/2026-02-01-date.md`, '---\ntitle: Date\ndate: 2026-02-30\npermalink: /a?b/\n---\n\nTexte.\n');
    await project.write(`${POSTS}/2026-02-02-titre.md`, '---\ntitel: Titre\n---\n\nTexte.\n');
    await project.write(`${POSTS}/2026-02-03-image.md`, '---\ntitle: Image\n---\n\n![Rien](./rien.png)\n');
    await project.write(`${POSTS}/2026-02-04-mdx.mdx`, '---\ntitle: MDX\n---\n\n<Note>\n\nOuvert.\n');
    await project.write(`${POSTS}/2026-02-05-cloche.md`, '---\ntitle: "Cloche \u0007"\n---\n\nTexte.\n');
    await project.write(`${POSTS}/2026-02-06-latin.md`, Buffer.from('---\ntitle: \xe9t\xe9\n---\n', 'latin1'));
    await project.write(`${POSTS}/2026-02-07-prise.md`, '---\ntitle: Prise\npermalink: /2026/01/01/un.html\n---\n\nTexte.\n');
    const { code, output } = await project.build();
    expect(code).not.toBe(0);
    for (const place of [
      '2026-02-01-date.md:3:',
      '2026-02-02-titre.md:2:',
      '2026-02-03-image.md:5:',
      '2026-02-04-mdx.mdx:5:',
      '2026-02-05-cloche.md:2:',
      '2026-02-06-latin.md:2:',
      '2026-02-07-prise.md:3:',
    ])
      expect(output).toContain(place);
    expect(digests(project.dist)).toEqual(last);
  });

  test('names the texts that show an image whose pixels are damaged, which is known only when it is encoded', async () => {
    const photo = await photograph('png', { width: 64, height: 64 });
    // The middle of the pixels: its frame stays whole.
    const at = photo.indexOf('IDAT') + 200;
    photo.fill(0xff, at, at + 100);
    await project.write(`${POSTS}/lac.png`, photo);
    await project.write(`${POSTS}/2026-02-01-lac.md`, '---\ntitle: Lac\n---\n\nUn lac :\n\n![Le lac](lac.png)\n');
    const { code, output } = await project.build();
    expect(code).not.toBe(0);
    expect(output).toContain('2026-02-01-lac.md:7:11 erreur (image-unreadable)');
    expect(output).not.toContain('astro');
    expect(digests(project.dist)).toEqual(last);
  });

  test('leaves the last good site where the framework itself warns', async () => {
    await project.write(`${POSTS}/Entete.astro`, '---\nconst type = Astro.request.headers.get("accept");\n---\n\n<p>{type}</p>\n');
    await project.write(`${POSTS}/2026-02-01-mdx.mdx`, '---\ntitle: MDX\n---\n\nimport Entete from "./Entete.astro";\n\n<Entete />\n');
    const { code, output } = await project.build();
    expect(output).toContain('[WARN]');
    expect(code).not.toBe(0);
    expect(digests(project.dist)).toEqual(last);
  });

  test.each([
    ['cannot be compiled', 'ouvert', 'export const total = (n: ) => n;\n', '1:26 erreur (component-syntax)'],
    ['fails', 'calculs', '/** Un total. */\nexport const total = (n: any) => n.rien.du.tout;\n', '2:41 erreur (component-fails)'],
  ])('names the file and the line where what a text imports %s', async (_, name, code, place) => {
    await project.write(`${POSTS}/${name}.ts`, code);
    await project.write(`${POSTS}/2026-02-01-mdx.mdx`, `---\ntitle: MDX\n---\n\nimport { total } from "./${name}.ts";\n\n{total(1)}\n`);
    const { output } = await project.build();
    expect(output).toContain(`${POSTS}/${name}.ts:${place}`);
    expect(digests(project.dist)).toEqual(last);
  });

  test('leaves the last good site where a component throws', async () => {
    await project.write(`${POSTS}/Panne.astro`, '---\nthrow new Error("en panne");\n---\n');
    await project.write(`${POSTS}/2026-02-01-mdx.mdx`, '---\ntitle: MDX\n---\n\nimport Panne from "./Panne.astro";\n\n<Panne />\n');
    const { code, output } = await project.build();
    expect(output).toContain(`${POSTS}/Panne.astro:2:1 erreur (component-fails)`);
    expect(output).toContain('en panne');
    expect(code).not.toBe(0);
    expect(digests(project.dist)).toEqual(last);
  });
});

test('what is wrong in the built site alone is told where it was written, and leaves the last good site', async () => {
  await project.write('src/site.yaml', `${plainSite}menu:\n  - label: Rien\n    href: /rien/\n`);
  await project.write(`${POSTS}/Cadre.astro`, '<p id="cadre">Ici.</p>\n<script is:inline>document.title = "Rien";</script>\n');
  await project.write(
    `${POSTS}/2026-02-01-mdx.mdx`,
    '---\ntitle: MDX\n---\n\nimport Cadre from "./Cadre.astro";\n\n<Cadre />\n\n<Cadre />\n',
  );
  await project.write(`${POSTS}/2026-02-02-mort.md`, '---\ntitle: Mort\n---\n\nUn [lien mort](/mort/).\n');
  const { code, output } = await project.build();
  await project.write('src/site.yaml', plainSite);
  expect(code).not.toBe(0);
  expect(output).toContain('src/site.yaml:7:11 attention (output-link)');
  expect(output).toContain(`${POSTS}/Cadre.astro:2:19 erreur (output-script)`);
  expect(output).toContain(`${POSTS}/Cadre.astro:1:4 attention (output-id-twice)`);
  // A link that was told of its text is not told again of its page.
  expect(output.match(/^\S.*mort.*$/gm)).toEqual([expect.stringContaining('2026-02-02-mort.md:5:16 attention (link-dead)')]);
  expect(output).not.toContain('feed');
  expect(digests(project.dist)).toEqual(last);
});

test('a warning is told and stops nothing, but with --strict', async () => {
  expect(told).toContain('2026-01-01-un.md:3:1');
  expect(files('2026/01/01/un.html', project.dist)).toHaveLength(1);

  const strict = await project.build({}, ['--strict']);
  expect(strict.output).toContain('2026-01-01-un.md:3:1');
  expect(strict.code).not.toBe(0);
  expect(digests(project.dist)).toEqual(last);
});

test('a build that is killed leaves the last good site', async () => {
  await project.write(`${POSTS}/2026-03-01-trois.md`, '---\ntitle: Trois\n---\n\nLe troisième.\n');
  const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd: project.root, detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await wait(1500);
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
  expect(digests(project.dist)).toEqual(last);
});

test('after killed builds, two at once publish, do not mix, and leave no working files behind', async () => {
  await project.write(`${POSTS}/2026-03-01-trois.md`, '---\ntitle: Trois\n---\n\nLe troisième.\n');
  const runs = await Promise.all(['/un/', '/deux/'].map((base) => project.build({ BASE_PATH: base })));
  expect(runs.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', '']);
  const bases = files('**/*.{html,css,xml,json}', project.dist).flatMap((file) => read(file, project.dist).match(/\/(?:un|deux)\//g) ?? []);
  expect(new Set(bases).size).toBe(1);
  expect(bases.length).toBeGreaterThan(100);
  expect(files('2026/03/01/trois.html', project.dist)).toHaveLength(1);
  expect(await readdir(path.join(project.root, '.carnet'))).toEqual([]);
});

test('a journal without post or page is built, feeds and all', async () => {
  const empty = await makeProject({});
  const { code, output } = await empty.build();
  expect(code, output).toBe(0);
  expect(files('{index.html,feed.xml,rss.xml,feed.json}', empty.dist)).toHaveLength(4);
  await empty.remove();
});

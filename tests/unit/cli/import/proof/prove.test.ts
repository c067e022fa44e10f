import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importInto } from '../../../../support/imported.ts';
import { oldPage, writeFiles } from '../../../../support/old-site.ts';
import type { Proof } from '../../../../../src/cli/import/proof/prove.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\nbaseurl: /blog\ntimezone: Europe/Paris\nlang: fr\n';

let folder: string;
let root: string;
let source: string;
let old: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-proof-'));
  [root, source, old] = [path.join(folder, 'project'), path.join(folder, 'jekyll'), path.join(folder, 'old')] as const;
  await writeFiles(root, { 'src/content/vide': '' });
  await writeFiles(source, {
    '_config.yml': CONFIG,
    '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\nUn *mot* ; [lien]({{ site.baseurl }}/x/) et ![image](a.png)\n',
    '_posts/2020-01-02-deux.md': '---\ntitle: Deux\n---\nUn texte assez long.\n\n{% greffon video %}\n',
    '_posts/2020-01-03-trois.md': '---\ntitle: Trois\n---\nUn texte sans page.\n',
    '_posts/2020-01-04-quatre.md': '---\ntitle: Quatre\n---\nUn texte que la page ne montre pas.\n',
    '_drafts/cinq.md': '---\ntitle: Cinq\n---\nUn brouillon.\n',
    'a.png': 'x',
  });
  await writeFiles(old, {
    '2020/01/01/un.html': oldPage('<p>Un <em>mot</em>&nbsp;; <a href="/blog/x/">lien</a> et <img src="a.png" alt="image" /></p>'),
    '2020/01/02/deux.html': oldPage('<p>Un texte assez long.</p>\n<video src="/v.mp4"></video>', { title: 'Deux' }),
    '2020/01/04/quatre.html': oldPage('<p>Page introuvable</p>', { title: 'Quatre' }),
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an import beside the old site', () => {
  it('says of each published post whether it reads as it did', async () => {
    const { code } = await importInto(root, source, { oldSite: old });
    expect(code).toBe(1);
    expect(await verdicts()).toEqual({
      '_posts/2020-01-01-un.md': 'same',
      '_posts/2020-01-02-deux.md': 'different',
      '_posts/2020-01-03-trois.md': 'no-page',
      '_posts/2020-01-04-quatre.md': 'no-text',
    });
  });

  it('shows what differs side by side, and names every post it could not compare', async () => {
    const { report } = await importInto(root, source, { oldSite: old });
    const text = await readFile(path.join(root, 'import-report.md'), 'utf8');
    expect(text).toContain(
      'Comparés à l’ancien site : 4 = identique 1 + différent 1 + page absente du dossier 1 + la page montre un autre texte 1.',
    );
    expect(text).toContain(
      '## Billets qui se lisent autrement que sur l’ancien site (1)\n\n### _posts/2020-01-02-deux.md\n\n| ligne | avant | après |\n|---|---|---|\n' +
        '| 2 | `<video src="/v.mp4"></video>` | `<p>{% greffon video %}` |\n',
    );
    expect(text).toContain('- _posts/2020-01-03-trois.md — /2020/01/03/trois.html : page absente du dossier');
    expect(report).toContain('- _posts/2020-01-02-deux.md — différent (/2020/01/02/deux.html)');
  });

  it('stops before anything is written where there is no old site', async () => {
    await expect(importInto(root, source, { oldSite: path.join(folder, 'rien') })).rejects.toThrow(
      'n’est pas le dossier d’un site construit',
    );
  });

  it('comes to the same the second time, with pictures in place', async () => {
    await importInto(root, source, { oldSite: old });
    const before = await readFile(path.join(root, 'import-report.json'), 'utf8');
    await importInto(root, source, { oldSite: old });
    expect(await readFile(path.join(root, 'import-report.json'), 'utf8')).toBe(before);
  });
});

async function verdicts(): Promise<Record<string, Proof['verdict']>> {
  const { proofs } = JSON.parse(await readFile(path.join(root, 'import-report.json'), 'utf8')) as { proofs: Proof[] };
  return Object.fromEntries(proofs.map(({ file, verdict }) => [file, verdict]));
}

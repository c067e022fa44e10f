import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { newPost } from '../../../src/cli/new.ts';
import { readFrontMatter } from '../../../src/loader/front-matter.ts';
import { plainSite } from '../../support/project.ts';
import type { Told } from '../../../src/cli/new.ts';

const POSTS = 'src/content/posts';
/** Half past midnight of the 2nd of May in Paris. */
const NOW = Date.parse('2026-05-01T22:30:00Z');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carnet-new-'));
  await mkdir(path.join(root, POSTS), { recursive: true });
  await writeFile(path.join(root, 'src/site.yaml'), plainSite);
});
afterEach(() => rm(root, { recursive: true }));

function run(...args: readonly string[]): Promise<Told> {
  return newPost(args, { root, now: NOW });
}

function write(name: string, matter: string): Promise<void> {
  return writeFile(path.join(root, POSTS, name), `---\n${matter}\n---\nTexte.\n`);
}

function read(name: string): Promise<string> {
  return readFile(path.join(root, POSTS, name), 'utf8');
}

describe('a new post', () => {
  test('is a draft of today on the site’s clock, and the command says where', async () => {
    expect(await run('Premier soir d’été')).toEqual({
      code: 0,
      report: `Brouillon écrit : ${POSTS}/2026-05-02-premier-soir-d-ete.md\nEffacez sa ligne « draft: true » quand il sera prêt à paraître.`,
    });
    expect(await read('2026-05-02-premier-soir-d-ete.md')).toBe('---\ntitle: Premier soir d’été\ntags: []\ndraft: true\n---\n\n');
  });

  test('is MDX, of another day, in a series that it begins', async () => {
    const { code, report } = await run('Épisode 1', '--mdx', '--draft', '--date', '2026-12-05', '--series', 'Le vélo');
    expect([code, report.split('\n')[1]]).toEqual([0, 'Premier billet de la série « Le vélo ».']);
    expect(await read('2026-12-05-episode-1.mdx')).toBe('---\ntitle: Épisode 1\nseries: Le vélo\ntags: []\ndraft: true\n---\n\n');
  });

  test('keeps the time of its date, and the day it is on the site’s clock', async () => {
    await run('Nuit', '--date', '2026-12-05 23:30 +0000');
    expect(await read('2026-12-06-nuit.md')).toContain('\ndate: 2026-12-05 23:30 +0000\n');
  });

  test('says its language where that is not the site’s', async () => {
    await run('The lighthouse', '--lang', 'en_GB');
    await run('Le phare', '--lang', 'fr');
    expect(await read('2026-05-02-the-lighthouse.md')).toBe('---\ntitle: The lighthouse\nlang: en-GB\ntags: []\ndraft: true\n---\n\n');
    expect(await read('2026-05-02-le-phare.md')).not.toContain('lang');
  });

  test.each(['Oui : non', '# Un', '"Quoi"', '2017', 'yes', '- [x]: {y}', 'l’été, « ici » \\o/', '🎉', '!!!', 'a\u00A0: b'])(
    'has the title « %s » as it was typed',
    async (title) => {
      const { report } = await run('--', title);
      const [, file = ''] = /: (\S+)$/m.exec(report) ?? [];
      expect(readFrontMatter(await readFile(path.join(root, file), 'utf8'), file).values['title']).toBe(title);
    },
  );

  test('with a title without end has a name that every disk takes', async () => {
    const { report } = await run('Un très long titre '.repeat(40));
    expect(Buffer.byteLength(path.basename(report.split('\n')[0] ?? ''))).toBeLessThan(225);
  });

  test('takes nobody’s place, whatever the extension', async () => {
    await write('2026-05-02-pluie.md', 'title: Pluie');
    expect(await run('Pluie', '--mdx')).toEqual({
      code: 1,
      report: [
        `pourquoi : Il y a déjà un fichier « ${POSTS}/2026-05-02-pluie.md » ; il reste comme il est.`,
        'écrivez  : un autre titre, ou une autre date par « --date ».',
      ].join('\n'),
    });
  });
});

describe('the next of a series', () => {
  test('is told by titles that begin with its name', async () => {
    await write('2017-08-15-sept.md', 'title: A mon compte + 7 mois');
    await write('2017-09-15-huit.md', 'title: A mon compte + 8 mois');
    await write('2018-01-01-compteur.md', 'title: A mon compteur 40');
    await write('2018-01-02-autre.md', 'title: A mon compte + 12 mois\nseries: Autre');
    const { code, report } = await run('--series', 'à mon COMPTE');
    expect({ code, report: report.split('\n').slice(0, 3) }).toEqual({
      code: 0,
      report: [
        `Brouillon écrit : ${POSTS}/2026-05-02-a-mon-compte-plus-9-mois.md`,
        'Titre proposé : A mon compte + 9 mois',
        `Pour que la série soit entière, ajoutez « series: A mon compte » à l’en-tête de : ${POSTS}/2017-08-15-sept.md, ${POSTS}/2017-09-15-huit.md`,
      ],
    });
    const text = await read('2026-05-02-a-mon-compte-plus-9-mois.md');
    expect(text).toContain('title: A mon compte + 9 mois\nseries: A mon compte\n');
  });

  test('comes after its latest post by date, drafts among them', async () => {
    await write('2026-01-03-b.md', 'title: Épisode 3\nseries: Le vélo');
    await write('2026-01-09-a.md', 'title: Épisode 4\nseries: le velo\ndraft: true');
    expect((await run('--series=Le velo')).report).toContain('Titre proposé : Épisode 5\n');
  });

  test('follows the form of titles that the site says, the first of them too', async () => {
    const pattern = 'series:\n  A mon compte:\n    pattern: A mon compte + {n} mois\n    skips: [9]\n';
    await writeFile(path.join(root, 'src/site.yaml'), `${plainSite}${pattern}`);
    expect((await run('--series', 'à mon compte')).report).toContain('Titre proposé : A mon compte + 1 mois\n');
    await write('2017-09-15-huit.md', 'title: A mon compte + 8 mois');
    await write('2018-01-02-bilan.md', 'title: Un an !\nseries: A mon compte');
    const { report } = await run('--series', 'à mon compte');
    expect(report).toContain('Titre proposé : A mon compte + 10 mois\n');
    expect(report).not.toContain('ajoutez');
    expect(await read('2026-05-02-a-mon-compte-plus-10-mois.md')).toContain('series: A mon compte\n');
  });

  test('counts in each edition by itself, and in the site’s for a language without one', async () => {
    await writeFile(path.join(root, 'src/site.yaml'), `${plainSite}languages:\n  en:\n    title: Trial\n`);
    await write('2026-01-03-b.md', 'title: Tour 3\nseries: Tour');
    await write('2026-01-04-c.md', 'title: Tour 1\nseries: Tour\nlang: en-GB');
    expect((await run('--series', 'Tour', '--lang', 'en')).report).toContain('Titre proposé : Tour 2\n');
    expect((await run('--series', 'Tour', '--lang', 'de')).report).toContain('Titre proposé : Tour 4\n');
  });

  test('keeps a title that is given', async () => {
    await write('2026-01-03-b.md', 'title: Épisode 3\nseries: Le vélo');
    await run('Le retour', '--series', 'le velo');
    expect(await read('2026-05-02-le-retour.md')).toContain('title: Le retour\nseries: Le vélo\n');
  });

  test('cannot be proposed where no post is of it, or where no number counts', async () => {
    await write('2026-01-03-b.md', 'title: Le départ\nseries: Le vélo');
    expect(await run('--series', 'La marche')).toEqual({
      code: 1,
      report: [
        'pourquoi : Aucun billet n’est de la série « La marche », et il manque un titre pour la commencer.',
        'écrivez  : npm run new -- "…" --series "La marche"',
      ].join('\n'),
    });
    expect(await run('--series', 'Le vélo')).toEqual({
      code: 1,
      report: [
        'pourquoi : Le dernier billet de la série, « Le départ », ne dit pas quel titre viendrait après.',
        'écrivez  : npm run new -- "…" --series "Le vélo"',
      ].join('\n'),
    });
  });
});

const USAGE = 'npm run new -- "Titre du billet" [--series "Nom de la série"] [--mdx] [--draft] [--date 2026-05-01] [--lang en]';

describe('a command that is not well written', () => {
  test.each([
    [['Un', '--serie', 'X'], 'Il n’y a pas d’option « --serie ».', '--series'],
    [['Un', '-x'], 'Il n’y a pas d’option « -x ».', USAGE],
    [['Un', '—mdx'], 'Il n’y a pas d’option « —mdx ».', '--mdx'],
    [['Un', '--date'], 'L’option « --date » attend une valeur.', '--date 2026-05-01'],
    [['Un', '--series', '--mdx'], 'L’option « --series » attend une valeur.', '--series "A mon compte"'],
    [['Un', '--mdx=non'], 'L’option « --mdx » n’attend pas de valeur.', '--mdx'],
    [['Un', '--date', '2026-02-31'], 'Ce jour n’existe pas : ce mois-là compte 28 jours.', '--date "2026-02-28"'],
    [['Un', '--date', 'demain'], 'Une date s’écrit AAAA-MM-JJ, et l’heure ensuite, HH:MM, si elle compte.', '--date "2026-05-01"'],
    [['Un', '--lang', 'anglais'], 'Ce n’est pas le code d’une langue.', '--lang en'],
    [['Un', '—lang'], 'Il n’y a pas d’option « —lang ».', '--lang'],
    [[], 'Il manque le titre, ou la série qui le propose.', USAGE],
    [[''], 'Ce titre n’a aucun signe visible : il ne donne ni nom de fichier, ni adresse.', USAGE],
    [[' \u200B\u0301'], 'Ce titre n’a aucun signe visible : il ne donne ni nom de fichier, ni adresse.', USAGE],
  ])('%j is told with what to write', async (args, why, suggestion) => {
    expect(await run(...args)).toEqual({ code: 2, report: `pourquoi : ${why}\nécrivez  : ${suggestion}` });
  });

  test('is told in the site’s language', async () => {
    await writeFile(path.join(root, 'src/site.yaml'), `${plainSite}lang: en\n`);
    expect((await run('--dat', '1')).report).toBe('why   : There is no option “--dat”.\nwrite : --date');
  });

  test('waits for a site that can be read', async () => {
    await rm(path.join(root, 'src/site.yaml'));
    const { code, report } = await run('Un');
    expect([code, report.split('\n')[0]]).toEqual([1, 'src/site.yaml:1:1 erreur (site-missing)']);
  });
});

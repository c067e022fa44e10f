import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { COLOURS, cardTree, postCard, siteCard } from '../../../src/outputs/social-card.ts';
import { siteWith } from '../../support/content.ts';
import { drawn, fitted, inked } from '../../support/drawing.ts';
import { postWith } from '../../support/posts.ts';
import { home } from '../../support/project.ts';
import type { SocialCard } from '../../../src/outputs/social-card.ts';

const site = siteWith('description: Un carnet.\n');
const messages = messagesFor('fr');

const TITLES = {
  'of ten characters': 'Dix signes',
  'of two hundred characters': 'Une longue histoire de la typographie et de ses espaces '.repeat(4).slice(0, 200),
  'of a word too long for a line': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'of a long word among others': 'Anticonstitutionnellement parlant',
  'of a thousand words': 'mot '.repeat(1000),
  'of one word without end': 'W'.repeat(2000),
  'of signs that hang low and stand high': 'ÇÀÉ gjpqy '.repeat(12),
  'that holds an emoji': 'Au soleil 🌞 de mai',
};

describe('The image of a post', () => {
  test('says its title, its day, its innermost shelf and the name of the site', () => {
    const post = postWith({ category: [labelOf('Guide'), labelOf('Débuts')], date: '2026-11-03T00:00:00+01:00' });
    expect(postCard(post, site, messages)).toEqual({
      title: 'Essai',
      name: 'Essai',
      day: '3 novembre',
      year: '2026',
      foot: 'Débuts',
      note: '',
      lang: 'fr',
    });
  });

  test.each(Object.entries(TITLES))('holds a title %s, inside its edges', async (_, title) => {
    const png = await drawn(cardOf(title));
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
    expect(await inked(png, { left: 280, top: 100, bottom: 500 })).toBeGreaterThan(100);
    const edges = [{ left: 1132 }, { left: 280, right: 328 }, { left: 280, top: 108, bottom: 130 }, { left: 280, top: 502, bottom: 540 }];
    for (const edge of edges) expect(await inked(png, edge), JSON.stringify(edge)).toBe(0);
  });

  test('sets a short title greater than a long one, and cuts no word that fits in a line', async () => {
    const short = await fitted(cardOf('Dix signes'));
    const long = await fitted(cardOf(TITLES['of two hundred characters']));
    expect(short.size).toBeGreaterThan(2 * long.size);
    expect(await fitted(cardOf('Anticonstitutionnellement parlant'))).toMatchObject({ cutWords: false });
  });

  test('leaves out the end of what no size can show', async () => {
    const { title } = await fitted(cardOf(TITLES['of a thousand words']));
    expect(title).toMatch(/^mot mot .*mot…$/);
  });

  test('is that of the site where the face cannot draw the title', () => {
    for (const title of ['漢字', 'مرحبا', 'שלום', 'Les 漢字 expliqués', '🌞'])
      expect(postCard(postWith({ title }), site, messages), title).toBeUndefined();
  });

  test('leaves out a shelf that the face cannot draw, and names the host for such a site', () => {
    expect(postCard(postWith({ category: [labelOf('漢字')] }), { ...site, title: '航海日誌' }, messages)).toMatchObject({
      name: 'essai.example',
      foot: '',
    });
  });

  test('raises the ending of the first of a month, in French', async () => {
    const raised = async (date: string) => JSON.stringify(cardTree(await fitted(cardOf('Essai', date)))).includes('sups');
    expect(await raised('2026-05-01')).toBe(true);
    expect(await raised('2026-05-11')).toBe(false);
  });

  test('is the same bytes each time', async () => {
    expect(await drawn(cardOf('Été : « où » ?'))).toEqual(await drawn(cardOf('Été : « où » ?')));
  });
});

describe('The image of the site', () => {
  test('says its name, what it is about and whose it is', () => {
    expect(siteCard(site)).toMatchObject({ title: 'Essai', note: 'Un carnet.', foot: 'Camille Dupont', day: '', name: '' });
  });

  test('holds a description of any length inside its edges', async () => {
    const png = await drawn(
      siteCard({ ...site, title: 'Le carnet d’une photographe au long cours', description: 'une phrase '.repeat(60) }),
    );
    for (const edge of [{ left: 1132 }, { left: 280, bottom: 130 }, { left: 280, top: 502, bottom: 540 }])
      expect(await inked(png, edge)).toBe(0);
  });
});

test('the colours of images are those of the site in the light', () => {
  const tokens = readFileSync(path.join(home, 'src/styles/tokens.css'), 'utf8');
  for (const [name, colour] of Object.entries(COLOURS)) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(tokens).toContain(`--${token}: light-dark(${colour},`);
  }
});

function cardOf(title: string, date = '2026-11-15'): SocialCard {
  const card = postCard(postWith({ title, date: `${date}T00:00:00+01:00`, category: [labelOf('Guide')] }), site, messages);
  if (!card) throw new Error(title);
  return card;
}

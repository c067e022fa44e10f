import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { nearestAddresses } from '../../../src/domain/nearest-addresses.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { addressList } from '../../../src/outputs/address-list.ts';
import { pageWith, postWith } from '../../support/posts.ts';
import type { AddressRow } from '../../../src/domain/nearest-addresses.ts';

const ROWS: readonly AddressRow[] = [
  ['A mon compte + 8 mois', '/good_job/2017/09/15/a-mon-compte-plus-8-mois.html'],
  ['A mon compte + 9 mois', '/good_job/2017/10/15/a-mon-compte-plus-9-mois.html'],
  ['Écrire un billet', '/guide/2026/11/02/ecrire-un-billet.html'],
  ['La typographie', '/guide/2026/11/19/la-typographie.html'],
  ['Les images', '/guide/2026/11/22/les-images.html'],
  ['Mentions légales', '/mentions-legales/'],
  ['été', '/etiquettes/ete/'],
];

describe('An address that leads nowhere', () => {
  test.each([
    ['has lost its shelf', '/2017/09/15/a-mon-compte-plus-8-mois/', 'A mon compte + 8 mois'],
    ['has a slip of the hand', '/guide/ecrire-un-bilet.html', 'Écrire un billet'],
    ['has two letters swapped', '/guide/2026/11/19/la-tpyographie.html', 'La typographie'],
    ['is cut', '/guide/2026/11/19/la-typo', 'La typographie'],
    ['is written with accents', '/Mentions Légales', 'Mentions légales'],
    ['says another day', '/guide/2026/12/22/les-images.html', 'Les images'],
    ['is of another site’s form', '/tag/été/', 'été'],
    ['is of ASP', '/mentions_legales.aspx', 'Mentions légales'],
  ])('%s', (_, asked, title) => {
    expect(nearestAddresses(asked, ROWS)[0]?.[0]).toBe(title);
  });

  test.each(['/', '/404.html', '/wp-login.php', '/favicon.ico', '/xyz', '/2026/'])('and resembles nothing: %s', (asked) => {
    expect(nearestAddresses(asked, ROWS).filter(([, path]) => !path.includes('2026'))).toEqual([]);
  });

  test('is answered in a moment among ten thousand', () => {
    const words = Array.from({ length: 4000 }, (_, index) => `mot${index.toString(36)}oz${(index * 7).toString(36)}`);
    const rows = Array.from({ length: 10_000 }, (_, index): AddressRow => {
      const slug = [0, 1, 2, 3].map((step) => words[(index * (step + 3)) % words.length]).join('-');
      return [slug, `/2026/11/02/${slug}.html`];
    });
    expect(nearestAddresses(rows[77]?.[1].replace('mot', 'mto') ?? '', rows)[0]).toEqual(rows[77]);
  });

  test('whatever it is, is answered by five known addresses at most, the right one first where it is known', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string({ unit: 'grapheme' })), (asked) => {
        const found = nearestAddresses(asked, ROWS);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const row of found) expect(ROWS).toContain(row);
      }),
    );
    for (const row of ROWS) expect(nearestAddresses(row[1], ROWS)[0]).toEqual(row);
  });
});

describe('The list of addresses', () => {
  const { routes } = messagesFor('fr');
  const group = (label: string) => ({ ...labelOf(label), posts: [] });

  test('has what is listed: posts, pages, groups', () => {
    const groups = { categories: [group('Guide')], tags: [group('été')], series: [group('Suite')], archives: [group('2026')] };
    const published = {
      posts: [postWith()],
      pages: [pageWith({ title: 'À propos' }), pageWith({ state: 'unlisted', permalink: '/secret/' })],
      lists: [{ groups, routes }],
    };
    expect(JSON.parse(addressList(published, '/'))).toEqual([
      ['Essai', '/2026/05/01/essai.html'],
      ['À propos', '/a-propos/'],
      ['Guide', '/categories/guide/'],
      ['été', '/etiquettes/ete/'],
      ['Suite', '/series/suite/'],
      ['2026', '/archives/2026/'],
    ]);
  });

  test('writes addresses as links do, under the base of the site', () => {
    const published = {
      posts: [postWith({ permalink: '/un été/' })],
      pages: [],
      lists: [{ groups: { categories: [], tags: [], series: [], archives: [] }, routes }],
    };
    expect(JSON.parse(addressList(published, '/journal/'))).toEqual([['Essai', '/journal/un%20%C3%A9t%C3%A9/']]);
  });
});

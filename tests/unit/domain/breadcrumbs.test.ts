import { describe, expect, test } from 'vitest';

import { breadcrumbs, listPlace } from '../../../src/domain/breadcrumbs.ts';
import { groupByCategory } from '../../../src/domain/group.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { postWith } from '../../support/posts.ts';
import type { Where } from '../../../src/domain/breadcrumbs.ts';

const messages = messagesFor('fr');
const shelves = [
  { label: 'Good job', slug: 'good_job' },
  { label: 'Année 1', slug: 'annee-1' },
];
const post = { title: 'Huit mois', permalink: '/huit.html', category: shelves, state: 'published' as const };

describe('The way from the home page', () => {
  test('is the home page alone where one is there', () => {
    expect(trail({ kind: 'home', page: { number: 1, path: '/' } })).toEqual(['Accueil /']);
  });

  test('leads to its other pages', () => {
    expect(trail({ kind: 'home', page: { number: 2, path: '/page/2/' } })).toEqual(['Accueil /', 'Page 2 /page/2/']);
  });

  test('leads to a post over every shelf around it', () => {
    expect(trail({ post })).toEqual([
      'Accueil /',
      'Good job /categories/good_job/',
      'Année 1 /categories/good_job/annee-1/',
      'Huit mois /huit.html',
    ]);
  });

  test('leads to an unlisted post, whose shelf may have no page, at once', () => {
    expect(trail({ post: { ...post, state: 'unlisted' } })).toEqual(['Accueil /', 'Huit mois /huit.html']);
  });

  test('leads to a page', () => {
    expect(trail({ page: { title: 'À propos', permalink: '/a-propos/' } })).toEqual(['Accueil /', 'À propos /a-propos/']);
  });

  test('leads to a shelf over those around it, named as its posts name them', () => {
    const group = groupByCategory([postWith({ category: shelves })]).find(({ slug }) => slug === 'good_job/annee-1');
    expect(trail({ kind: 'categories', group, page: { number: 3, path: '/categories/good_job/annee-1/page/3/' } })).toEqual([
      'Accueil /',
      'Catégories /categories/',
      'Good job /categories/good_job/',
      'Année 1 /categories/good_job/annee-1/',
      'Page 3 /categories/good_job/annee-1/page/3/',
    ]);
  });

  test('leads to a tag over those that contain it, each at its own address', () => {
    const group = { label: 'Été', slug: 'ete', above: [{ label: 'Saisons', slug: 'saisons' }] };
    expect(trail({ kind: 'tags', group })).toEqual([
      'Accueil /',
      'Étiquettes /etiquettes/',
      'Saisons /etiquettes/saisons/',
      'Été /etiquettes/ete/',
    ]);
  });

  test('leads to a year over the archives, and to a series at once', () => {
    expect(trail({ kind: 'archives', group: { label: '2026', slug: '2026' } })).toEqual([
      'Accueil /',
      'Archives /archives/',
      '2026 /archives/2026/',
    ]);
    expect(trail({ kind: 'series', group: { label: 'Good job', slug: 'good-job' } })).toEqual(['Accueil /', 'Good job /series/good-job/']);
  });

  test('leads to the page of all groups', () => {
    expect(trail({ kind: 'archives' })).toEqual(['Accueil /', 'Archives /archives/']);
  });
});

function trail(where: Where): string[] {
  return breadcrumbs(where, messages).map(({ label, path }) => `${label} ${path}`);
}

describe('What a list stands in', () => {
  test('are the shelves around it and the list of all, the nearest first', () => {
    const group = { label: 'Année 1', slug: 'good_job/annee-1', above: [{ label: 'Good job', slug: 'good_job' }] };
    const page = { number: 3, path: '/categories/good_job/annee-1/page/3/' };
    expect(listPlace({ kind: 'categories', group, page }, messages)).toEqual(['Good job', 'Catégories']);
    expect(listPlace({ kind: 'categories', group }, messages)).toEqual(['Good job', 'Catégories']);
  });

  test('tells a tag, a shelf and a series of one name apart', () => {
    const group = { label: 'Voyages', slug: 'voyages' };
    const places = (['categories', 'tags', 'series'] as const).map((kind) => listPlace({ kind, group }, messages));
    expect(places).toEqual([['Catégories'], ['Étiquettes'], ['Série']]);
  });

  test('is nothing for the pages of home, and for years, whose name says it', () => {
    expect(listPlace({ kind: 'home', page: { number: 2, path: '/page/2/' } }, messages)).toEqual([]);
    expect(listPlace({ kind: 'archives', group: { label: '2026', slug: '2026' } }, messages)).toEqual([]);
  });
});

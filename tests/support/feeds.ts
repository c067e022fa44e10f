import type { Feed, FeedItem } from '../../src/outputs/feed.ts';

/** A feed that holds nothing yet. */
export const emptyFeed: Feed = {
  title: 'Essai',
  description: 'Un carnet d’essai.',
  language: 'fr',
  author: 'Camille Dupont',
  id: 'https://essai.example/feed.xml',
  homeUrl: 'https://essai.example/',
  selfUrl: 'https://essai.example/rss.xml',
  sheet: '/feed.css',
  items: [],
};

/** A feed of one item. */
export function feedWith(facts: Partial<FeedItem>): Feed {
  const item: FeedItem = {
    id: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9',
    url: 'https://essai.example/2026/05/01/%C3%A9t%C3%A9.html',
    title: 'Un été',
    date: '2026-05-01T10:00:00+02:00',
    updated: '2026-05-02T10:00:00+02:00',
    language: 'fr',
    author: 'Camille Dupont',
    summary: 'Un été en ville.',
    html: '<p>Un été <img src="https://essai.example/a.png" /></p>',
    categories: ['Guide', 'R&D'],
    ...facts,
  };
  return { ...emptyFeed, items: [item] };
}

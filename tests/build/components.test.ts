import { describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage, parsePiece, textOf } from '../support/html.ts';
import { COMPONENTS_POST, MDX_POST, POST } from '../support/kinds.ts';
import type { Element, Parent } from '../support/html.ts';

const page = parsePage(read(COMPONENTS_POST.slice(1)));
const prose = only(page, '.e-content');

describe('A figure', () => {
  const figure = only(prose, 'figure.figure');
  const image = only(figure, 'img');

  test('shows its image as Markdown does: in several widths, sized, with its text', () => {
    expect(attribute(image, 'srcset')?.split(', ')).toHaveLength(3);
    expect(attribute(image, 'src')).toMatch(/^\/images\/col-en-hiver\.[\da-f]{8}-1200\.webp$/);
    expect([attribute(image, 'width'), attribute(image, 'height'), attribute(image, 'loading')]).toEqual(['1200', '800', 'lazy']);
    expect(attribute(image, 'alt')).toMatch(/^Un col enneigé entre deux crêtes, .* ;/);
  });

  test('has its caption and to whom it is due', () => {
    expect(textOf(only(figure, 'figcaption'))).toMatch(/facteur\. ?Crédit\u00A0: Camille Dupont$/);
  });
});

test('a gallery is a list of links to whole images, each named', () => {
  const links = all(only(prose, 'figure.gallery'), 'a');
  expect(links).toHaveLength(3);
  for (const link of links) {
    expect(attribute(link, 'href')).toBe(attribute(only(link, 'img'), 'src'));
    expect(attribute(link, 'aria-label')).toBe(`Agrandir\u00A0: ${attribute(only(link, 'img'), 'alt') ?? ''}`);
  }
});

test('a note of a title says what it is first', () => {
  expect(textOf(only(prose, 'p.note-title'))).toBe('Attention\u00A0: le pont est fermé');
});

test('a quote says whose it is and where it stands', () => {
  const quote = only(prose, 'figure.quote');
  const source = 'https://fr.wikisource.org/wiki/Les_Confessions_(Rousseau)/Livre_IV';
  expect(attribute(only(quote, 'blockquote'), 'cite')).toBe(source);
  expect(attribute(only(quote, 'a'), 'href')).toBe(source);
  expect(textOf(only(quote, 'figcaption'))).toBe('Jean-Jacques Rousseau, Les Confessions, livre IV');
});

test('a video of the site’s own plays in its page, and loads when it is asked to', () => {
  const video = only(prose, 'video');
  expect([attribute(video, 'preload'), attribute(video, 'controls')]).toEqual(['none', '']);
  const [source, captions] = [attribute(video, 'src'), attribute(only(video, 'track'), 'src')];
  expect([source, captions].map((file) => file?.replace(/\.[\da-f]{8}/, ''))).toEqual([
    '/files/lever-du-jour.webm',
    '/files/lever-du-jour.vtt',
  ]);
  expect(files('files/lever-du-jour.*')).toEqual(expect.arrayContaining([source?.slice(1), captions?.slice(1)]));
});

test('what comes from elsewhere is a picture of this site and a link that says where it leads', () => {
  const facades = all(prose, 'figure.facade');
  expect(
    facades.map((facade) => [attribute(only(facade, 'a'), 'href'), textOf(only(facade, 'a')), textOf(only(facade, 'figcaption'))]),
  ).toEqual([
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ', 'Regarder «\u00A0Big Buck Bunny\u00A0» sur YouTube', 'Ce lien mène à youtube.com.'],
    [
      'https://www.openstreetmap.org/#map=15/48.0386/7.0107',
      'Voir «\u00A0Le Hohneck et ses sentiers\u00A0» sur OpenStreetMap',
      'Ce lien mène à openstreetmap.org.',
    ],
  ]);
  for (const facade of facades) expect(attribute(only(facade, 'img'), 'src')).toMatch(/^\/images\//);
  expect(all(page).filter(({ tagName }) => /^(?:iframe|object|embed)$/.test(tagName))).toEqual([]);
});

describe('A chart', () => {
  const [bars, lines, inline] = all(prose, 'figure.chart');

  test('is a picture with its words, and its numbers in a table', () => {
    expect(attribute(drawingOf(bars), 'role')).toBe('img');
    expect(attribute(drawingOf(bars), 'aria-label')).toMatch(/^Pluie tombée au refuge en 2025\. Le printemps est sec\u202F;/);
    expect(all(tableOf(bars), 'tr').map((row) => textOf(row))).toHaveLength(7);
    expect(all(tableOf(bars), 'th').map((cell) => attribute(cell, 'scope'))).toEqual(['col', 'col']);
  });

  test('of bars has a bar, a name and a number for each row, and round marks', () => {
    expect(all(drawingOf(bars), 'rect')).toHaveLength(6);
    expect(
      all(drawingOf(bars), 'text.label')
        .map((text) => textOf(text))
        .slice(0, 4),
    ).toEqual(['mars', '41,5', 'avril', '38']);
    expect(all(drawingOf(bars), 'text.mark').map((text) => textOf(text))).toEqual(['0', '50', '100', '150']);
  });

  test('of lines tells them apart by more than colour, and writes numbers as French does', () => {
    expect(all(drawingOf(lines), 'g').map((line) => attribute(line, 'class'))).toEqual(['s1', 's2']);
    expect(all(only(lines ?? page, 'ul.legend'), 'li').map((name) => textOf(name))).toEqual(['Le col', 'Le lac']);
    expect(all(drawingOf(lines), 'text.mark').map((text) => textOf(text))).toContain('1\u202F500');
  });

  test('of numbers in line has them in a table too', () => {
    expect(all(drawingOf(inline), 'rect')).toHaveLength(3);
    expect(all(tableOf(inline), 'tr').map((row) => textOf(row))).toEqual([
      'Neige au col, ce matin',
      'versant nord 62',
      'col 48,5',
      'versant sud 17',
    ]);
    expect(all(tableOf(inline), 'th').map((cell) => attribute(cell, 'scope'))).toEqual(['col', 'row', 'row', 'row']);
  });
});

test('a card of a post says what its page says, and leads there', () => {
  const card = only(prose, 'div.reference');
  expect(attribute(only(card, 'a'), 'href')).toBe('/guide/2026/11/02/ecrire-un-billet.html');
  expect(textOf(only(card, 'a'))).toBe('Écrire un billet');
  expect(attribute(only(card, 'time'), 'datetime')).toMatch(/^2026-11-02T/);
});

test('the table of contents stands where its author put it, and nowhere else', () => {
  expect(all(page, 'nav.contents')).toHaveLength(1);
  expect(all(prose, 'nav.contents')).toHaveLength(1);
  const targets = all(only(prose, 'nav.contents'), 'a').map((link) => decodeURIComponent(attribute(link, 'href')?.slice(1) ?? ''));
  const headings = [...all(prose, 'h2'), ...all(prose, 'h3')].flatMap((heading) => attribute(heading, 'id') ?? []);
  expect(targets.toSorted()).toEqual(headings.filter((id) => id !== 'sommaire').toSorted());
});

test('the sheet of components comes with the texts that use some, and with no other', () => {
  const sheets = (path: string) =>
    all(parsePage(read(path.slice(1))), 'link[rel="stylesheet"]').filter((link) => attribute(link, 'href')?.includes('/components.'))
      .length;
  expect([COMPONENTS_POST, MDX_POST, POST, '/index.html'].map(sheets)).toEqual([1, 1, 0, 0]);
});

describe('In feeds', () => {
  const { items } = JSON.parse(read('feed.json')) as { items: { url: string; content_html: string }[] };
  const text = parsePiece(items.find(({ url }) => url.endsWith(COMPONENTS_POST))?.content_html ?? '');

  test('figures, galleries, quotes, notes and folded passages are plain HTML', () => {
    expect(all(text, 'figure').length).toBe(all(prose, 'figure').length);
    expect(all(text, 'img').every((image) => attribute(image, 'src')?.startsWith('https://carnet.example/images/'))).toBe(true);
    expect(all(text, 'blockquote')).toHaveLength(1);
    expect(all(text, 'summary').map((line) => textOf(line))).toEqual([
      'Ce qu’il y avait dans le sac',
      'Les chiffres',
      'Les chiffres',
      'Les chiffres',
      'Transcription',
    ]);
  });

  test('a chart is its title and its table', () => {
    expect(all(text, 'svg')).toEqual([]);
    expect(all(text, 'table')).toHaveLength(3);
    expect(textOf(text)).not.toContain('marsavril');
  });

  test('a video has its picture and its file by whole addresses', () => {
    const video = only(text, 'video');
    expect(attribute(video, 'src')).toMatch(/^https:\/\/carnet\.example\/files\/lever-du-jour\./);
    expect(attribute(video, 'poster')).toMatch(/^https:\/\/carnet\.example\/images\/lever-du-jour\./);
  });

  test('the table of contents is left out', () => {
    expect(textOf(text)).not.toContain('Sommaire');
  });
});

function drawingOf(chart: Element | undefined): Parent & Element {
  return only(chart ?? page, 'svg.drawing');
}

function tableOf(chart: Element | undefined): Element {
  return only(chart ?? page, 'table');
}

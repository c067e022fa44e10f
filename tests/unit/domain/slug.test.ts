import { describe, expect, test } from 'vitest';

import { labelOf } from '../../../src/domain/label.ts';
import { foldLabel, plainSlug, prettySlug, slugOf } from '../../../src/domain/slug.ts';

describe('The slug of a label', () => {
  test.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['CI/CD', 'ci-cd'],
    ['100 %', '100-pour-cent'],
    ['été', 'ete'],
    ['œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['Vie & travail', 'vie-et-travail'],
    ['l’été à Épinal !', 'l-ete-a-epinal'],
    ['  deux   mots ', 'deux-mots'],
    ['你好', '你好'],
    ['🎉', 'u1f389'],
    ['../x', 'x'],
    ['ﬁn', 'fin'],
    ['R&D', 'r-et-d'],
    ['İzmir', 'izmir'],
    ['Ελλάδα', 'ελλαδα'],
    ['1️⃣', '1'],
    ['page', 'page'],
  ])('%s is %s', (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });

  test('is the same for both Unicode forms of a word', () => {
    expect(slugOf('été'.normalize('NFD'))).toBe(slugOf('été'.normalize('NFC')));
  });

  test('tells apart labels that only signs tell apart', () => {
    const labels = ['C', 'C++', 'C#', 'C=', 'C %', 'C&', 'C@', 'C €', 'C $', 'C °'];
    expect(new Set(labels.map(slugOf)).size).toBe(labels.length);
  });

  test('is never empty, even for signs alone', () => {
    expect(['!', '…', '🎉', '\u202E', '-', '👩‍🚀'].map(slugOf)).toEqual(['u21', 'u2026', 'u1f389', 'u202e', 'u2d', 'u1f469-u200d-u1f680']);
  });
});

describe('A word of a script without accents', () => {
  test.each([
    ['किताब', 'कुताब'],
    ['が', 'か'],
    ['йод', 'иод'],
  ])('%s keeps the marks that tell it from %s', (one, other) => {
    expect(slugOf(one)).not.toBe(slugOf(other));
    expect(foldLabel(one)).not.toBe(foldLabel(other));
    expect(slugOf(one.normalize('NFD'))).toBe(slugOf(one));
  });
});

test('the slug of a label is no name that Windows keeps for a device', () => {
  expect(['con', 'NUL', 'aux', 'com1', 'concert'].map(slugOf)).toEqual(['mot-con', 'mot-nul', 'mot-aux', 'mot-com1', 'concert']);
});

test('the slug of a label does not hang on how an emoji is drawn', () => {
  expect(slugOf('❤️')).toBe(slugOf('❤'));
});

describe('A label too long for an address', () => {
  test('is cut between two words, with a digest of the whole', () => {
    expect(labelOf('mot '.repeat(40)).slug).toBe(`${'mot-'.repeat(18)}1u41ge2`);
    expect(labelOf('🎉'.repeat(300)).slug).toBe(`${'u1f389-'.repeat(10)}1w2z6gu`);
  });

  test('is told from another that begins alike', () => {
    expect(labelOf(`${'é'.repeat(100)}a`).slug).not.toBe(labelOf(`${'é'.repeat(100)}b`).slug);
  });
});

describe('Two labels', () => {
  test('are one when case, accents, spaces or form alone differ', () => {
    expect(foldLabel(' Été  indien')).toBe(foldLabel('ete indien'.normalize('NFD')));
  });

  test('are two when a sign differs', () => {
    expect(foldLabel('C++')).not.toBe(foldLabel('C plus plus'));
  });
});

describe('Jekyll’s slugs', () => {
  // The vectors of Jekyll 4's own `slugify`.
  test('keep case, accents and signs of an address in a title', () => {
    expect(prettySlug("C'est l'été à Épinal !")).toBe("C'est-l'été-à-Épinal-!");
    expect(prettySlug('Été à la_Plage')).toBe('Été-à-la_Plage');
  });

  test('keep letters and digits alone, lower case, in a slug', () => {
    expect(plainSlug("C'est l'été à Épinal !")).toBe('c-est-l-été-à-épinal');
    expect(plainSlug('Été à la_Plage')).toBe('été-à-la-plage');
  });
});

import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { folded, indexedQuery, indexedText, restoredText } from '../../../src/domain/search-text.ts';

const JOINT = '\u2060';
const PIECES = [
  'l’',
  "d'",
  'L’',
  'qu’',
  'aujourd’hui',
  'œ',
  'Œ',
  'æ',
  'o',
  'e',
  'é',
  'school',
  ' ',
  '\u00A0',
  '\u202F',
  '.',
  '«',
  '1',
  '\n',
];
const french = array(constantFrom(...PIECES)).map((pieces) => pieces.join(''));

describe('a text that is indexed', () => {
  test.each([
    ['l’école', `l’${JOINT} école`],
    ["l'École d’été", `l'${JOINT} École d’${JOINT} été`],
    ['jusqu’à ce qu’il vienne', `jusqu’${JOINT} à ce qu’${JOINT} il vienne`],
    ['aujourd’hui, O’Neill, don’t', 'aujourd’hui, O’Neill, don’t'],
    ['œuvre, Œdipe, ægithale', `o${JOINT}euvre, O${JOINT}edipe, a${JOINT}egithale`],
    ['l’', `l’${JOINT} `],
  ])('holds elided words and ligatures apart: %s', (text, indexed) => {
    expect(indexedText(text)).toBe(indexed);
  });

  test('is what it was when it is shown', () => {
    assert(property(french, (text) => restoredText(indexedText(text)) === text));
    assert(property(string({ unit: 'grapheme' }), (text) => restoredText(indexedText(text)) === text.replaceAll(JOINT, '')));
  });

  test('is what it was between marks too', () => {
    const found = `à <mark>l’${JOINT}</mark> <mark>école</mark> des <mark>o${JOINT}euvres,</mark> l’${JOINT} <mark>eau</mark>`;
    expect(restoredText(found)).toBe('à <mark>l’</mark><mark>école</mark> des <mark>œuvres,</mark> l’<mark>eau</mark>');
  });
});

describe('a query', () => {
  test.each([
    ["  l'école ", 'école'],
    ['d’Artagnan et l’œuvre', 'Artagnan et oeuvre'],
    ['10\u202F000\u00A0pas', '10 000 pas'],
    ['"l’école des œuvres"', '"l’ école des oeuvres"'],
    ['« au col »', '"au col"'],
    ['aujourd’hui', 'aujourd’hui'],
    ['""', '""'],
    ['', ''],
  ])('is asked of the index as its texts stand there: %s', (typed, asked) => {
    expect(indexedQuery(typed)).toBe(asked);
  });
});

test('words are compared without case, accents, ligatures and signs', () => {
  expect(folded('L’ŒUVRE, été ; C++ et C#')).toBe('loeuvre ete  c++ et c#');
});

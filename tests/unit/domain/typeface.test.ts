import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert, property, string } from 'fast-check';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';

import { drawnText, lackedSigns } from '../../../src/domain/typeface.ts';
import { home } from '../../support/project.ts';

describe('The signs of the text face', () => {
  test('are those of its file, every one', () => {
    const font = create(readFileSync(path.join(home, 'src/styles/fonts/text.woff2')));
    const held = new Set('characterSet' in font ? font.characterSet : []);
    const told = Array.from({ length: 0xff_fe }, (_, code) => code).filter((code) => {
      const sign = String.fromCharCode(code);
      return sign.normalize('NFC') === sign && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(sign) && lackedSigns(sign).length === 0;
    });
    expect(told.filter((code) => !held.has(code)).map((code) => code.toString(16))).toEqual([]);
    expect([...held].filter((code) => code !== 0xff_ff && lackedSigns(String.fromCodePoint(code)).length > 0)).toEqual([]);
  });

  test('that a text needs and the face lacks are told once', () => {
    expect(lackedSigns('Été 🌞 漢字 🌞 ❄️')).toEqual(['🌞', '漢', '字', '❄️']);
  });

  test('of French are all there, typed whole or in pieces', () => {
    expect(lackedSigns('« L’œuvre d’Ÿ » : 1 000 €, n° 5 – ça… où ? à ‑ 12 % !')).toEqual([]);
    expect(lackedSigns('Été'.normalize('NFD'))).toEqual([]);
  });
});

describe('A text as it is drawn', () => {
  test.each([
    ['stays as it is', 'Été : « où » ?', 'Été : « où » ?'],
    ['goes without its emoji', 'Au soleil 🌞, à la neige ❄️ !', 'Au soleil, à la neige !'],
    ['goes without an accent', 'Nguyễn à Ḥalab', 'Nguyên à Halab'],
    ['is none where letters are missing', 'Les 漢字 expliqués', undefined],
    ['is none in Arabic', 'مرحبا بالعالم', undefined],
    ['is none in Hebrew', 'שלום עולם', undefined],
    ['is none where figures are missing', 'Le ٣ mai', undefined],
    ['is none where nothing is left', '🌞🌞', undefined],
  ])('%s', (_, written, drawn) => {
    expect(drawnText(written)).toBe(drawn);
  });

  test('never needs a sign that the face lacks', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(lackedSigns(drawnText(text) ?? '')).toEqual([]);
      }),
    );
  });
});

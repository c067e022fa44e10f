import { expect, test } from 'vitest';

import { nextTitle } from '../../../src/domain/next-title.ts';

test.each([
  ['A mon compte + 8 mois', 'A mon compte + 9 mois'],
  ['A mon compte + 9 mois', 'A mon compte + 10 mois'],
  ['Épisode 3', 'Épisode 4'],
  ['Épisode 09 : la pluie', 'Épisode 10 : la pluie'],
  ['Saison 2, épisode 19', 'Saison 2, épisode 20'],
  ['Carnet n° 12', 'Carnet n° 13'],
  ['Carnet nº12', 'Carnet nº13'],
  ['Le vélo (1/4)', 'Le vélo (2/4)'],
  ['Le vélo, 1 sur 4', 'Le vélo, 2 sur 4'],
  ['The bike, 3 of 4', 'The bike, 4 of 4'],
  ['Le 1er mois', 'Le 2e mois'],
  ['La 1re étape', 'La 2e étape'],
  ['La 3e étape', 'La 4e étape'],
  ['MP3 et vinyle, 4', 'MP3 et vinyle, 5'],
  ['La version 3.5, épisode 7', 'La version 3.5, épisode 8'],
  ['Bilan 2017', 'Bilan 2018'],
  ['99999999999999999999', '100000000000000000000'],
])('after « %s » comes « %s »', (title, next) => {
  expect(nextTitle(title)).toBe(next);
});

test.each(['Prendre Carnet en main', 'Le vélo (4/4)', 'Du MP3', 'La version 3.5', ''])('nothing comes after « %s »', (title) => {
  expect(nextTitle(title)).toBeUndefined();
});

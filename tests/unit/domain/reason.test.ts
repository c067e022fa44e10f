import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Liquid } from 'liquidjs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';

import { textsOf } from '../../../src/domain/diagnostics.ts';
import { reasonIn } from '../../../src/domain/reason.ts';
import { diagnosticMessagesFor } from '../../../src/messages/index.ts';
import { faultOf } from '../../support/thrown.ts';

const fr = diagnosticMessagesFor('fr');
const en = diagnosticMessagesFor('en');

describe('What a library says is told in words of ours', () => {
  test.each([
    ['{"a" 1}', 'il manque « : », ligne 1, colonne 6'],
    ['[1 2]', 'il manque « , » ou « ] », ligne 1, colonne 4'],
    ['{"a": 1,}', 'il faut un nom entre guillemets droits, ou la virgule d’avant est de trop, ligne 1, colonne 9'],
    ['{', 'il faut un nom entre guillemets droits, ou la virgule d’avant est de trop, ligne 1, colonne 2'],
    ['["a', 'un guillemet n’est pas refermé, ligne 1, colonne 4'],
    ['[1] 2', 'il y a quelque chose de trop, ligne 1, colonne 5'],
    ['', 'le texte s’arrête trop tôt'],
    ['«a»', '« « » n’a pas sa place en JSON'],
  ])('by JSON: %s', (text, told) => {
    expect(
      reasonIn(
        faultOf(() => JSON.parse(text)),
        fr,
      ),
    ).toBe(told);
  });

  test.each([
    ['{% if a %}', '« {% if a %} » n’est pas refermé'],
    ['{{ a', '« {{ a » n’est pas refermé'],
    ['{% figure a %}', 'la balise « figure » n’existe pas'],
    ['{% %}', 'il manque le nom de la balise'],
  ])('by Liquid: %s', (text, told) => {
    expect(reasonIn(faultOf(() => new Liquid().parse(text)).split('\n')[0] ?? '', fr)).toBe(told);
  });

  test.each([
    ['title: a\n- b', 'une ligne sans « clé: » se mêle aux autres'],
    ['- a\nb: c', 'ceci ne continue pas ce qui précède'],
    ['%a', 'une ligne commence par « % »'],
  ])('by YAML: %s', (text, told) => {
    expect(reasonIn(parseDocument(text, { prettyErrors: false }).errors[0]?.message ?? '', fr)).toBe(told);
  });

  test.each<[() => unknown, string]>([
    [() => JSON.parse('null').length, '« length » est demandé à une valeur qui n’existe pas'],
    [() => JSON.parse('1')(), '« JSON.parse(...) » n’est pas une fonction'],
    [() => new Date('x').toISOString(), 'cette date n’existe pas'],
    [() => 'x'.repeat(-1), 'une longueur est négative, ou démesurée'],
    [() => new Intl.NumberFormat('x_y'), 'ce code de langue n’existe pas'],
  ])('by code that runs: %s', (run, told) => {
    expect(reasonIn(faultOf(run), fr)).toBe(told);
  });

  test('by the system, of a file', () => {
    const folder = mkdtempSync(`${tmpdir()}/carnet-unit-`);
    try {
      expect(
        reasonIn(
          faultOf(() => readFileSync(`${folder}/a`)),
          fr,
        ),
      ).toBe('le fichier n’existe pas');
      expect(
        reasonIn(
          faultOf(() => readFileSync(folder)),
          fr,
        ),
      ).toBe('c’est un dossier');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('in the language of the site', () => {
    expect(reasonIn('EACCES', en)).toBe('you may not read it');
  });
});

describe('Words we have none for', () => {
  test('stand between quotes', () => {
    expect([fr, en].map((messages) => reasonIn('Out of paper', messages))).toEqual(['« Out of paper »', '“Out of paper”']);
  });

  test('leave no empty parentheses where nothing was said', () => {
    const place = { file: 'a.astro', line: 1, column: 1, found: '' };
    const told = (kind: 'component-fails' | 'component-syntax') => textsOf({ kind, ...place, values: { reason: '', page: '/a/' } }, fr).why;
    expect(told('component-fails')).toBe('Ce code échoue au moment de faire « /a/ ».');
    expect(told('component-syntax')).toBe('Ce fichier ne peut pas être compilé.');
  });
});

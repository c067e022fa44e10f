import { describe, expect, test } from 'vitest';

import { rulesFor } from '../../../src/domain/typography/language.ts';
import { advise } from '../../../src/domain/typography/advice.ts';
import { post, readPostFile } from '../../support/content.ts';

const french = rulesFor({ lang: 'fr' });
const advice = (text: string) => (french ? advise(text, french) : []).map(({ found, suggestion }) => `${found} → ${suggestion}`);

describe('A French author is told of', () => {
  test.for([
    ['Bonjour! Quoi?', '! →  !', '? →  ?'],
    ['Ceci: cela; et', ': → \u00A0:'.replace('\u00A0', ' '), '; →  ;'],
    ['A mon avis', 'A → À'],
    ['Fin. A la fin', 'A → À'],
    ["A l'aube", 'A → À'],
    ['Etat, Ecole et Evidemment', 'Etat → État', 'Ecole → École', 'Evidemment → Évidemment'],
    ['Ca va', 'Ca → Ça'],
    ['1ere, 1ère, 2ème, XXème, 3ièmes', '1ere → 1re', '1ère → 1re', '2ème → 2e', 'XXème → XXe', '3ièmes → 3es'],
    ['coeur, soeur, Oeuvre, OEUVRE', 'coeur → cœur', 'soeur → sœur', 'Oeuvre → Œuvre', 'OEUVRE → ŒUVRE'],
  ] as const)('what may be wrong: %s', ([text, ...told]) => expect(advice(text).toSorted()).toEqual([...told].toSorted()));

  test.for([
    'Bonjour ! Quoi ? Ceci : cela ; et « oui » : non',
    'Yahoo! à 10:30, std::vector, a;b, C: et ok :)',
    'Il a la main. A-t-il tort ? Le plan A la suit. CA, Ca 20 mg',
    'The end of it: what you are! Multi-Device Design: how to do it',
    'moelle, coexister, 1er, 2e, XVIIIe, Le, Education, mets',
    'l’&eacute;t&eacute; &amp; &nbsp;; ',
  ])('nothing that is right: %s', (text) => expect(advice(text)).toEqual([]));
});

describe('Advice', () => {
  const kinds = async (text: string, options = {}) =>
    (await readPostFile(text, options)).diagnostics.map(({ kind, line }) => `${line} ${kind}`);

  test('is of prose alone', async () => {
    const body = [
      '`Etat!` et [Etat](https://ex.fr/Etat! "x") https://ex.fr/coeur! <b title="Etat!">x</b>',
      '```\nEtat!\n```',
      '<p lang="en">Etat!</p>',
      '<p class="notypo">Etat!</p>',
      '![Une image](https://ex.fr/coeur.png)',
      '[x]: https://ex.fr/coeur!',
      '{% raw %}Bonjour',
      '$$Etat: a$$',
    ].join('\n\n');
    expect((await kinds(post('title: Essai', body))).filter((told) => told.includes('typography'))).toEqual(['5 typography-accent']);
  });

  test('is of French texts whose typography is set', async () => {
    const text = (lines = '') => post(`title: Bonjour!${lines}`, 'Etat: coeur.\n');
    expect(await kinds(text())).toHaveLength(4);
    expect(await kinds(text('\nlang: en'))).toEqual([]);
    expect(await kinds(text(), { site: 'typography: off\n' })).toEqual([]);
    expect(await kinds(text(), { site: 'lang: en\n' })).toEqual([]);
    expect(await kinds(text('\nlang: fr-CA'))).toHaveLength(3);
  });

  test('stands where the title and the description are', async () => {
    const { diagnostics } = await readPostFile(post('title: "Etat, oui"\ndescription: Un coeur'));
    expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['typography-accent', 2, 9],
      ['typography-ligature', 3, 17],
    ]);
  });

  test('is told five times a kind, and the fifth says how many more there are', async () => {
    const { diagnostics } = await readPostFile(post('title: Essai', 'Un coeur.\n\n'.repeat(8)));
    expect(diagnostics.map(({ values }) => values['more'])).toEqual([undefined, undefined, undefined, undefined, '3']);
  });
});

import { describe, expect, test } from 'vitest';

import { rulesFor } from '../../../../src/domain/typography/language.ts';
import { setText } from '../../../../src/domain/typography/set.ts';
import { meant, seen } from '../../../support/spaces.ts';

const SITE = { lang: 'fr' };
const set = (text: string, lang?: string) => seen(setText(meant(text), rulesFor(SITE, lang)));

describe('In a French text', () => {
  test.for([
    ['Bonjour !', 'Bonjour·!'],
    ['Bonjour~!', 'Bonjour·!'],
    ['Quoi ?!', 'Quoi·?!'],
    ['(vraiment ?)', '(vraiment·?)'],
    ['Ceci : cela', 'Ceci~: cela'],
    ['note :\nliste', 'note~:\nliste'],
    ['il dit : «oui»', 'il dit~: «~oui~»'],
    ['C++ ; C# ?', 'C++·; C#·?'],
    ['e\u0301 !', 'e\u0301·!'],
    ['👩‍👩‍👧 !', '👩‍👩‍👧·!'],
  ] as const)('a space before a high mark does not break: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ['"oui"', '«~oui~»'],
    ['« oui »', '«~oui~»'],
    ['«oui»', '«~oui~»'],
    ['"a "b" c"', '«~a “b” c~»'],
    ['« a "b" c »', '«~a “b” c~»'],
    ['l\'"été" !', 'l’«~été~»·!'],
    ['un écran de 15" et "un mot"', 'un écran de 15" et «~un mot~»'],
  ] as const)('quotation marks are guillemets, with unbreakable spaces: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ["l'été", 'l’été'],
    ["d'1 km", 'd’1~km'],
    ['...', '…'],
    ['et puis....', 'et puis…'],
    ['un -- deux', 'un – deux'],
    ['un --- deux', 'un — deux'],
    ['-- Bonjour', '–~Bonjour'],
    ['— Bonjour', '—~Bonjour'],
    ['mot – incise – mot', 'mot –~incise~– mot'],
  ] as const)('signs typed with others become what they stand for: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ['10 000 km', '10·000~km'],
    ['1 234 567,89 €', '1·234·567,89~€'],
    ['3,5 %', '3,5~%'],
    ['25 °C', '25~°C'],
    ['10 h 30', '10~h~30'],
    ['M. Dupont et Mme Durand', 'M.~Dupont et Mme~Durand'],
    ['n° 5, p. 12, art. 3', 'n°~5, p.~12, art.~3'],
    ['XVIIIe siècle', 'XVIIIe~siècle'],
    ['au 19e siècle', 'au 19e~siècle'],
  ] as const)('numbers stay with what they count: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    'Bonjour!',
    'Ceci: cela',
    '10:30',
    'http://ex.fr/a?b=c:d',
    "https://ex.fr/l'été--bien...vu",
    'std::vector',
    'fdda:5cc1::1f',
    ':-) ;) :smile: :D',
    'ok :)',
    'Yahoo!',
    '!!!',
    '«·oui·»',
    '“oui”',
    "rock 'n' roll",
    '5\'10"',
    '2026',
    '06 12 34 56 78',
    '+33 6 12 34 56 78',
    '0 800 123 456',
    '2026-05-01',
    '--flag',
    '1er',
    "les 5 l'un",
    'שלום !',
    '"un mot sans fin',
  ])('nothing is changed that is right or means something else: %s', (text) => expect(set(text).replaceAll('’', "'")).toBe(text));
});

describe('The typography of another country', () => {
  test.for([
    ['fr', 'Oui ! « a : b »', 'Oui·! «~a~: b~»'],
    ['fr-FR', 'Oui ! « a : b »', 'Oui·! «~a~: b~»'],
    ['fr-BE', 'Oui ! « a : b »', 'Oui·! «~a~: b~»'],
    ['fr-CA', 'Oui ! « a : b » ; non ?', 'Oui! «~a~: b~»; non?'],
    ['fr-CH', 'Oui ! « a : b »', 'Oui·! «·a~: b·»'],
    ['en', "\"a 'b'\" isn't -- rock 'n' roll !", '“a ‘b’” isn’t – rock ’n’ roll !'],
    ['en-GB', "the '90s, the dogs' 5'10\"", 'the ’90s, the dogs’ 5\'10"'],
    ['de', '"a "b" c" !', '„a ‚b‘ c“ !'],
    ['es', '"a "b""', '«a “b”»'],
    ['it', 'l\'"amica"', 'l’«amica»'],
    ['pt', '"a"', '“a”'],
    ['ja', '"a" ... !', '"a" ... !'],
  ] as const)('is that of the text (%s): %s', ([lang, written, shown]) => expect(set(written, lang)).toBe(shown));

  test('is the site’s, unless the text names its own', () => {
    const site = { lang: 'fr', typography: 'fr-CA' } as const;
    expect(setText('Oui !', rulesFor(site))).toBe('Oui!');
    expect(setText('Oui !', rulesFor(site, 'fr'))).toBe('Oui!');
    expect(seen(setText('Oui !', rulesFor(site, 'fr-CH')))).toBe('Oui·!');
  });

  test('is none where the site says so, or is in another language', () => {
    expect(rulesFor({ lang: 'fr', typography: 'off' }, 'fr-CA')).toBeUndefined();
    expect(rulesFor({ lang: 'en' })).toBeUndefined();
    expect(rulesFor({ lang: 'en', typography: 'fr-FR' }, 'fr')?.language).toBe('fr');
  });
});

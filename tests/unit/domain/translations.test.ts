import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sortVersions, translationGroups } from '../../../src/domain/translations.ts';
import type { Naming } from '../../../src/domain/translations.ts';

describe('Texts that name one another as translations', () => {
  test('are one group, whichever of them says so', () => {
    expect(groupsOf([['a.fr', 'b.en']])).toEqual(groupsOf([['b.en', 'a.fr']]));
    expect(
      groupsOf([
        ['a.fr', 'b.en'],
        ['b.en', 'a.fr'],
      ]),
    ).toEqual(['a.fr b.en']);
  });

  test('are one group through a third', () => {
    expect(
      groupsOf([
        ['b.en', 'a.fr'],
        ['c.de', 'a.fr'],
      ]),
    ).toEqual(['a.fr b.en c.de']);
  });

  test.each([
    ['itself', [['a.fr', 'a.fr']], 'translation-self'],
    ['a text in its own language', [['a.fr', 'b.fr']], 'translation-language'],
    [
      'one that another of its language has',
      [
        ['a.en', 'b.fr'],
        ['c.en', 'b.fr'],
      ],
      'translation-taken',
    ],
  ] as const)('cannot be: one that names %s', (_, pairs, kind) => {
    const { faults } = translationGroups(pairs.map(naming));
    expect(faults.map((fault) => fault.kind)).toEqual([kind]);
    expect(faults[0]?.naming).toEqual(naming(pairs.at(-1) ?? ['', '']));
  });

  test('however they name one another, no group has two texts of a language, and each knows all of its own', () => {
    const text = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('fr', 'en', 'de')).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const { groups } = translationGroups(pairs.map(naming));
        for (const [source, group] of groups) {
          const languages = group.map(({ lang }) => lang);
          expect(new Set(languages).size).toBe(languages.length);
          expect(group.map((one) => one.source)).toContain(source);
          for (const one of group) expect(groups.get(one.source)).toHaveLength(group.length);
        }
      }),
    );
  });
});

describe('The versions of a text', () => {
  const version = (lang: string) => ({ lang, title: lang, permalink: `/${lang}/`, main: lang === 'fr' });

  test('are none where there is one', () => {
    expect(sortVersions([version('en')])).toEqual([]);
  });

  test('begin with that in the language of the site', () => {
    expect(sortVersions([version('en'), version('fr'), version('de')]).map(({ lang }) => lang)).toEqual(['fr', 'de', 'en']);
  });
});

/** The groups that come of namings, each as its texts. */
function groupsOf(pairs: readonly (readonly [string, string])[]): string[] {
  const { groups } = translationGroups(pairs.map(naming));
  const named = [...groups.values()].map((group) => group.map(({ source }) => source).toSorted());
  return [...new Set(named.map((sources) => sources.join(' ')))];
}

function naming([from, to]: readonly [string, string]): Naming {
  return { from: textOf(from), to: textOf(to) };
}

function textOf(source: string): Naming['from'] {
  return { source, lang: source.slice(-2) };
}

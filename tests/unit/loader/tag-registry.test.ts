import { describe, expect, test } from 'vitest';

import { groupByTag } from '../../../src/domain/group.ts';
import { labelOf } from '../../../src/domain/label.ts';
import { reservedAddresses } from '../../../src/domain/reserved.ts';
import { tagLabel, tagRedirects } from '../../../src/domain/tag-registry.ts';
import { parseTags } from '../../../src/loader/tag-registry.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { tagData } from '../../../src/outputs/tag-data.ts';
import { post, readFiles, told } from '../../support/content.ts';
import { postWith } from '../../support/posts.ts';
import type { Content } from '../../../src/loader/content.ts';
import type { Post } from '../../../src/schema/entry.ts';
import type { TagRegistry } from '../../../src/schema/tags.ts';

const SEASONS = `Saisons:
Été:
  synonyms: [summer, "l’été"]
  description: Il fait chaud.
  parent: Saisons
Canicule:
  parent: Été
`;

describe('A tag written by', () => {
  test.each([
    ['its label', 'Été'],
    ['a synonym', 'summer'],
    ['its label in another form', 'Été'.normalize('NFD')],
    ['its label in another case', 'ÉTÉ'],
    ['a synonym in another case', 'Summer'],
  ])('%s is the registered one', (_, written) => {
    expect(tagLabel(written, known(SEASONS))).toEqual({ label: 'Été', slug: 'ete' });
  });

  test('a word that is not registered stays itself', () => {
    expect(tagLabel('été indien', known(SEASONS))).toEqual({ label: 'été indien', slug: 'ete-indien' });
    expect(tagLabel('__proto__', known(SEASONS))).toEqual({ label: '__proto__', slug: 'proto' });
  });

  test('two of its names counts once in a post', async () => {
    const { posts } = await reading(SEASONS, '[summer, ville, Été]');
    expect(posts[0]?.tags).toEqual([
      { label: 'Été', slug: 'ete' },
      { label: 'ville', slug: 'ville' },
    ]);
  });

  test('a name whose case makes two tags is neither', () => {
    const tags = known('US:\n  slug: etats-unis\nus:\n  slug: nous\n');
    expect(['US', 'us', 'Us'].map((written) => tagLabel(written, tags).slug)).toEqual(['etats-unis', 'nous', 'us']);
  });
});

describe('A spelling', () => {
  test('that is listed is silent', async () => {
    expect((await reading('Été:\n  synonyms: [été, ete]\n', '[été]', '[Été]', '[ete]')).diagnostics).toEqual([]);
  });

  test('that is not listed is a warning, beside the registered name', async () => {
    const { diagnostics } = await reading(SEASONS, '[Summer]');
    expect(told(diagnostics)).toBe(`src/content/posts/2026-05-01-a.md:3:8 attention (tag-variants)
  trouvé   : Summer
  pourquoi : Cette étiquette ne diffère de « Été » (src/content/tags.yaml) que par la casse, les accents ou la forme ; les deux partagent une page.
  écrivez  : Été ; ou, pour garder les deux, dans « src/content/tags.yaml » :
             Été:
               synonyms: [Summer]`);
  });

  test('of another word that would take its page is an error', async () => {
    const { diagnostics } = await reading('C++:\n  slug: cpp\n', '[cpp]');
    expect(diagnostics.map(({ kind, values }) => [kind, values['other'], values['file']])).toEqual([
      ['tag-collision', 'C++', 'src/content/tags.yaml'],
    ]);
  });

  test('of another word has its own page once it has a slug', async () => {
    const { posts, diagnostics } = await reading('.NET:\n  slug: dotnet\n', '[.NET, NET]');
    expect([diagnostics, posts[0]?.tags.map(({ slug }) => slug)]).toEqual([[], ['dotnet', 'net']]);
  });
});

describe('The registry', () => {
  test.each([
    ['nothing', ''],
    ['a comment', '# Rien encore\n'],
    ['a tag without a word more', 'Saisons:\nÉté: {}\n'],
    ['keys without values', 'Été:\n  slug:\n  synonyms:\n  description: ~\n'],
    ['a single synonym', 'Été:\n  synonyms: bel été\n'],
    ['its own name among its synonyms', 'Été:\n  synonyms: [Été, été, été]\n'],
    ['Windows’ line ends and a byte order mark', '\uFEFFÉté:\r\n  synonyms: [summer]\r\n'],
  ])('may hold %s', (_, text) => {
    expect(parseTags(text).diagnostics).toEqual([]);
  });

  test.each([
    ['YAML that cannot be read', 'Été:\n  synonyms: [été\n', 'yaml-bracket', 2, 13],
    ['a list', '- Été\n', 'front-matter-shape', 1, 1],
    ['a text in the place of its keys', 'Été: chaud\n', 'expected-map', 1, 1],
    ['a misspelt key', 'Été:\n  synonym: [été]\n', 'misspelt-key', 2, 3],
    ['an unknown key', 'Été:\n  couleur: jaune\n', 'unknown-tag-key', 2, 3],
    ['a map for a text', 'Été:\n  description: { a: b }\n', 'expected-text', 2, 16],
    ['a map for a list', 'Été:\n  synonyms: { a: b }\n', 'expected-list', 2, 13],
    ['a synonym of two tags', 'Été:\n  synonyms: [a]\nHiver:\n  synonyms: [a]\n', 'tag-claimed', 4, 14],
    ['a synonym that is a tag', 'Été:\n  synonyms: [Hiver]\nHiver:\n', 'tag-claimed', 2, 14],
    ['one label in two Unicode forms', `Été:\n${'Été'.normalize('NFD')}:\n`, 'tag-claimed', 2, 1],
    ['an unknown parent', 'Été:\n  parent: Saisons\n', 'tag-parent', 2, 11],
    ['a tag in itself', 'Été:\n  parent: Été\n', 'tag-cycle', 2, 11],
    ['a round of parents', 'A:\n  parent: B\nB:\n  parent: A\nC:\n  parent: A\n', 'tag-cycle', 2, 11],
    ['a slug of two tags', 'C++:\n  slug: c\nC:\n', 'tag-collision', 3, 1],
    ['two words of one slug', 'a b:\na/b:\n', 'tag-collision', 2, 1],
    ['a slug with a space', 'Été:\n  slug: bel été\n', 'tag-slug', 2, 9],
    ['a slug too long', `Été:\n  slug: ${'a'.repeat(81)}\n`, 'tag-slug', 2, 9],
    ['a name without a sign', '"":\n  slug: x\n', 'empty-tag', 1, 1],
    ['a key twice', 'Été:\n  slug: a\nÉté:\n  slug: b\n', 'duplicate-key', 3, 1],
  ])('tells the place of %s', (_, text, kind, line, column) => {
    expect(parseTags(text).diagnostics.map((fault) => [fault.kind, fault.line, fault.column])).toEqual([[kind, line, column]]);
  });

  test('knows what has no fault, beside what has one', () => {
    expect([...parseTags('Été:\n  slug: [a]\nHiver:\n  synonyms: [froid]\n').tags.byName.keys()].toSorted()).toEqual(['Hiver', 'froid']);
  });

  test('is no post, and none in its folder is taken for it', async () => {
    const { posts, diagnostics } = await reading(SEASONS, '[Été]');
    expect([posts.length, diagnostics]).toEqual([1, []]);
  });
});

describe('A tag that contains others', () => {
  const posts = [tagged('/a', '2026-05-03', 'Canicule', 'Été'), tagged('/b', '2026-05-02', 'Été'), tagged('/c', '2026-05-01', 'Saisons')];

  test('shows their posts among its own, each once, newest first', () => {
    const groups = groupByTag(posts, known(SEASONS));
    expect(groups.map(({ label, above, posts: held }) => [label, above.map((tag) => tag.label), held.map((one) => one.permalink)])).toEqual(
      [
        ['Canicule', ['Saisons', 'Été'], ['/a']],
        ['Été', ['Saisons'], ['/a', '/b']],
        ['Saisons', [], ['/a', '/b', '/c']],
      ],
    );
    expect(groups[1]?.description).toBe('Il fait chaud.');
  });

  test('has its page even where no post names it, and no entry may take it', () => {
    const [first] = posts;
    const reserved = reservedAddresses(first ? [first] : [], { messages: messagesFor('fr'), pageSize: 10, tags: known(SEASONS) });
    expect([...reserved.keys()]).toEqual(expect.arrayContaining(['/etiquettes/saisons/', '/etiquettes/ete/', '/etiquettes/canicule/']));
  });

  test('is found by the filter under each of its posts', () => {
    const options = { base: '/', messages: messagesFor('fr'), tags: known(SEASONS), parts: [] };
    const { tags, carried } = JSON.parse(tagData(posts, options)) as { tags: string[]; carried: number[][] };
    expect(carried[0]?.map((tag) => tags[tag])).toEqual(['canicule', 'saisons', 'ete']);
  });
});

describe('An address a tag had', () => {
  const moves = (text: string) => tagRedirects(known(text), 'etiquettes').map(({ from, to }) => `${from} → ${to}`);

  test.each([
    ['is redirected, by slug or whole', 'Été:\n  redirect_from: [estival, /tags/ete.html]\n', ['estival', '/tags/ete.html']],
    ['as a synonym is redirected', 'Été:\n  synonyms: [Summer time]\n', ['summer-time']],
    ['before it had a slug of its own is redirected', 'Été:\n  slug: bel-ete\n', ['ete']],
    ['that is its own is no redirect', 'Été:\n  synonyms: [été, ete]\n', []],
    ['and another tag has now is no redirect', 'Été:\n  synonyms: [hiver !]\nHiver:\n', []],
    ['is told once', 'Été:\n  synonyms: [summer]\n  redirect_from: summer\n', ['summer']],
  ])('%s', (_, text, from) => {
    const slug = text.includes('bel-ete') ? 'bel-ete' : 'ete';
    expect(moves(text)).toEqual(from.map((old) => `${old.includes('/') ? old : `/etiquettes/${old}/`} → /etiquettes/${slug}/`));
  });

  test('and a page or another tag has now is told, with its place', async () => {
    const { diagnostics } = await reading('Été:\n  redirect_from:\n    - ville\n', '[Été, ville]');
    expect(told(diagnostics)).toBe(`src/content/tags.yaml:3:7 erreur (address-taken)
  trouvé   : /etiquettes/ville/
  pourquoi : L’adresse « /etiquettes/ville/ » est déjà prise par « Étiquette ».
  écrivez  : une autre adresse, par « permalink: » ou « slug: ».`);
  });
});

function known(text: string): TagRegistry {
  const { tags, diagnostics } = parseTags(text);
  expect(diagnostics).toEqual([]);
  return tags;
}

function tagged(permalink: string, day: string, ...tags: string[]): Post {
  return postWith({ permalink, date: `${day}T00:00:00+02:00`, tags: tags.map(labelOf) });
}

/** Posts of those tags beside a registry. */
function reading(registry: string, ...tags: string[]): Promise<Content> {
  const posts = tags.map((written, index): [string, string] => {
    const name = 'abcdef'[index] ?? 'z';
    return [`src/content/posts/2026-05-01-${name}.md`, post(`title: ${name}\ntags: ${written}`)];
  });
  return readFiles({ 'src/content/tags.yaml': registry, ...Object.fromEntries(posts) });
}

import { describe, expect, test } from 'vitest';

import { cleanPath, permalinkOf, unknownPlaceholder } from '../../../src/domain/permalink.ts';
import { encodePath } from '../../../src/domain/url.ts';
import type { PermalinkFacts } from '../../../src/domain/permalink.ts';

// The post of Jekyll's own semantics: `2017-09-05-Été à la_Plage.md`, categories `[Bonne Nouvelle, ÉTÉ, c_d]`.
const beach: PermalinkFacts = {
  date: '2017-09-05T08:07:06+02:00',
  slug: 'Été à la_Plage',
  stem: '2017-09-05-Été à la_Plage',
  path: 'voyages/2017-09-05-Été à la_Plage',
  categories: ['Bonne Nouvelle', 'ÉTÉ', 'c_d'],
};

describe('Jekyll’s styles', () => {
  test.each([
    ['date', '/bonne nouvelle/été/c_d/2017/09/05/Été-à-la_Plage.html'],
    ['pretty', '/bonne nouvelle/été/c_d/2017/09/05/Été-à-la_Plage/'],
    ['ordinal', '/bonne nouvelle/été/c_d/2017/248/Été-à-la_Plage.html'],
    ['weekdate', '/bonne nouvelle/été/c_d/2017/W36/Tue/Été-à-la_Plage.html'],
    ['none', '/bonne nouvelle/été/c_d/Été-à-la_Plage.html'],
  ])('%s', (style, permalink) => {
    expect(permalinkOf(style, beach)).toBe(permalink);
  });

  test('are written percent-encoded, as Jekyll writes them', () => {
    expect(encodePath(permalinkOf('date', beach))).toBe(
      '/bonne%20nouvelle/%C3%A9t%C3%A9/c_d/2017/09/05/%C3%89t%C3%A9-%C3%A0-la_Plage.html',
    );
  });

  test('without category leave no gap', () => {
    expect(permalinkOf('date', { ...beach, categories: [] })).toBe('/2017/09/05/Été-à-la_Plage.html');
  });
});

describe('Jekyll’s placeholders', () => {
  test.each([
    [':title', 'Été-à-la_Plage'],
    [':slug', 'été-à-la-plage'],
    [':name', '2017-09-05-été-à-la-plage'],
    [':path', 'voyages/2017-09-05-Été à la_Plage'],
    [':collection', 'posts'],
    [':categories', 'bonne nouvelle/été/c_d'],
    [':slugified_categories', 'bonne-nouvelle/été/c-d'],
    [':output_ext', '.html'],
    [':year', '2017'],
    [':month', '09'],
    [':day', '05'],
    [':hour', '08'],
    [':minute', '07'],
    [':second', '06'],
    [':short_year', '17'],
    [':i_month', '9'],
    [':i_day', '5'],
    [':short_month', 'Sep'],
    [':long_month', 'September'],
    [':short_day', 'Tue'],
    [':long_day', 'Tuesday'],
    [':y_day', '248'],
    [':w_day', '2'],
    [':week', '36'],
    [':w_year', '2017'],
  ])('%s is %s', (placeholder, value) => {
    expect(permalinkOf(`/x/${placeholder}`, beach)).toBe(`/x/${value}`);
  });

  test('may be followed by an underscore', () => {
    expect(permalinkOf('/:year_:month_:day/', beach)).toBe('/2017_09_05/');
  });

  test('count weeks as ISO 8601 does, around the new year', () => {
    expect(permalinkOf('/:w_year/:week/:w_day', { ...beach, date: '2021-01-03T00:00:00+01:00' })).toBe('/2020/53/7');
    expect(permalinkOf('/:w_year/:week/:y_day', { ...beach, date: '2024-12-31T00:00:00+01:00' })).toBe('/2025/01/366');
  });

  test('that do not exist are found, and those that do are not', () => {
    expect(unknownPlaceholder('/:year/:titre/')).toBe(':titre');
    expect(unknownPlaceholder('/:year_:month/:title:output_ext')).toBeUndefined();
    expect(unknownPlaceholder('date')).toBeUndefined();
  });

  test('repeat no category', () => {
    expect(permalinkOf('none', { ...beach, categories: ['Été', 'été'] })).toBe('/été/Été-à-la_Plage.html');
  });

  test('leave a name to a post of signs alone', () => {
    expect(permalinkOf('date', { ...beach, slug: '🎉', categories: [] })).toBe('/2017/09/05/u1f389.html');
  });
});

describe('An author’s path', () => {
  test.each([
    ['a', '/a'],
    ['/a//b/', '/a/b/'],
    ['/././a', '/a'],
    ['/a/.', '/a/'],
    ['/../../x', '/x'],
    ['/a/../b', '/a/b'],
    ['%2e%2e/x', '/x'],
    ['/%C3%A9t%C3%A9/', '/été/'],
    ['/100%', '/100%'],
    ['/été/'.normalize('NFD'), '/été/'],
  ])('%s is %s', (written, clean) => {
    expect(cleanPath(written)).toBe(clean);
  });
});

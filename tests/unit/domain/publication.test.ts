import { describe, expect, test } from 'vitest';

import { isPublic, publicationState } from '../../../src/domain/publication.ts';

const NOW = Date.parse('2026-06-01T12:00:00+02:00');
const AT_NOON = '2026-06-01T12:00:00+02:00';
const LATER = '2026-06-01T12:00:01+02:00';
const EARLIER = '2026-06-01T11:59:59+02:00';

describe('The state of a post', () => {
  test.each([
    [{}, 'published'],
    [{ unlisted: true }, 'unlisted'],
    [{ draft: true }, 'draft'],
    [{ draft: true, unlisted: true, date: LATER, expires: EARLIER }, 'draft'],
    [{ date: LATER }, 'scheduled'],
    [{ date: AT_NOON }, 'published'],
    [{ date: '2026-06-01T10:00:00Z' }, 'published'],
    [{ date: LATER, unlisted: true }, 'scheduled'],
    [{ expires: LATER }, 'published'],
    [{ expires: AT_NOON }, 'expired'],
    [{ expires: EARLIER, unlisted: true }, 'expired'],
    [{ date: undefined }, 'published'],
  ])('with %o is %s', (facts, state) => {
    expect(publicationState({ draft: false, unlisted: false, date: EARLIER, ...facts }, NOW)).toBe(state);
  });
});

test('only the published and the unlisted leave anything in the site', () => {
  const states = ['published', 'unlisted', 'draft', 'scheduled', 'expired'] as const;
  expect(states.filter(isPublic)).toEqual(['published', 'unlisted']);
});

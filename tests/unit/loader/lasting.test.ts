import { assert, asyncProperty, double, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { post, readFiles } from '../../support/content.ts';

const DAY = 24 * 3600 * 1000;
const START = Date.parse('2026-05-01T00:00:00Z');
const DAYS = 60;
const POSTS = 'src/content/posts';

const dated = {
  [`${POSTS}/2026-04-01-paru.md`]: post('title: Paru', 'Un [lien](2026-05-20-attend.md).\n'),
  [`${POSTS}/2026-05-20-attend.md`]: post('title: Attend'),
  [`${POSTS}/2026-06-10-attend-plus.md`]: post('title: Attend plus\ntranslation: 2026-04-01-paru.md\nlang: en'),
  [`${POSTS}/2026-06-01-a-part.md`]: post('title: À part\nunlisted: true'),
  [`${POSTS}/2026-05-25-brouillon.md`]: post('title: Brouillon\ndraft: true'),
};
const expiring = { [`${POSTS}/2026-04-10-annonce.md`]: post('title: Annonce\nexpires: 2026-05-15') };
const security = 'security:\n  contact: camille@essai.example\n  expires: 2026-06-25\n';

describe('What a reading says until it may be another', () => {
  test.each([
    ['posts come to their day', dated, ''],
    ['a post expires', { ...dated, ...expiring }, ''],
    ['the end of security.txt comes near, and is past', dated, security],
  ])('holds until then, where %s', async (_, files, site) => {
    const read = (now: number) => readFiles(files, { now, site });
    await assert(
      asyncProperty(integer({ min: 0, max: DAYS * DAY }), double({ min: 0, max: 1, noNaN: true }), async (since, share) => {
        const now = START + since;
        const { until, ...first } = await read(now);
        const end = Math.min(until ?? Number.POSITIVE_INFINITY, START + 2 * DAYS * DAY);
        // 0 says that it is not known: such a site is read anew each time.
        if (end <= now) {
          expect(until).toBe(0);
          return;
        }
        const { until: later, ...again } = await read(Math.floor(now + share * (end - 1 - now)));
        expect(again).toEqual(first);
        if (until !== undefined) expect(later).toBe(until);
      }),
      {
        numRuns: 12,
        examples: [
          [0, 1],
          [10 * DAY, 1],
          [45 * DAY, 1],
        ],
      },
    );
  });

  test('is known to end where a post is published, and not where none waits', async () => {
    expect((await readFiles(dated, { now: START })).until).toBe(Date.parse('2026-05-20T00:00:00+02:00'));
    expect((await readFiles(dated, { now: START + DAYS * DAY })).until).toBeUndefined();
  });
});

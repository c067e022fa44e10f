import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { bodyDifferences } from '../../src/cli/import/proof/differences.ts';
import { compareBlog, corpora, countEqual } from '../support/corpora.ts';

/** How many posts of each blog come out as Jekyll showed them, at the least; raised as Carnet learns. */
const FLOORS = {
  haacked: { bodies: 252, excerpts: 254 },
  lillog: { bodies: 33, excerpts: 37 },
  marges: { bodies: 106, excerpts: 106 },
  nhoizey: { bodies: 119, excerpts: 119 },
  opensuse: { bodies: 272, excerpts: 273 },
  rubylang: { bodies: 179, excerpts: 171 },
} as const;

describe('posts of other people’s blogs', () => {
  it('are told where a word is lost', () => {
    expect(bodyDifferences('<p>Un mot</p>', '<p>Un</p>')).toEqual([{ old: ['<p>Un mot'], made: ['<p>Un'], line: 1 }]);
  });

  for (const [blog, floors] of Object.entries(FLOORS)) {
    if (!existsSync(path.join(corpora, blog, 'expected.jsonl'))) {
      // A test that passes without having read anything would count as proof.
      console.warn(`NOT COMPARED: ${blog} is not in ${corpora}; set CARNET_CORPORA to the folder of the blogs`);
      continue;
    }
    it(`come out as Jekyll showed them: ${blog}`, async () => {
      const posts = await compareBlog(blog);
      const { bodies, excerpts } = countEqual(posts);
      console.info(`${blog}: bodies ${bodies.equal}/${bodies.compared}, excerpts ${excerpts.equal}/${excerpts.compared}`);
      const different = posts.filter(({ body }) => body.length > 0).map(({ source }) => source);
      expect(bodies.equal, `different: ${different.join(', ')}`).toBeGreaterThanOrEqual(floors.bodies);
      expect(excerpts.equal).toBeGreaterThanOrEqual(floors.excerpts);
    });
  }
});

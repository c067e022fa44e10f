import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { siteAddresses } from '../../../src/domain/site-addresses.ts';
import { parseSite } from '../../../src/loader/site.ts';
import { siteLinkFaults } from '../../../src/loader/site-links.ts';

const entries = ['/a/', '/a/b.html', '/c'];
const addresses = siteAddresses({ entries, redirects: ['/vieux/'], others: ['/', '/a~b/'] });

/** What is told of a link, by the kind of its fault. */
async function toldOf(href: string, base: string): Promise<string[]> {
  const { site } = parseSite(`title: Essai\nurl: https://essai.example\nbase: ${base}\nauthor:\n  name: Camille\n`, {});
  if (!site) throw new Error('src/site.yaml');
  const body = `[lien](${href})`;
  const text = { file: 'src/content/posts/a.md', text: body, body, permalink: '/a/', hrefs: [href], links: [], ids: [] };
  return (await siteLinkFaults([text], { addresses, site })).map(({ kind }) => kind);
}

test('a path from the root leads where it would with an empty part, which is read as a whole address', async () => {
  const sign = fc.constantFrom('a', 'b', 'c', 'C', '.', '~', '-', '_', '/', '/', 'html', 'vieux');
  const path = fc.array(sign, { maxLength: 8 }).map((signs) => `/${signs.join('')}`);
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('/', '/carnet'), async (href, base) => {
      expect(await toldOf(href, base)).toEqual(await toldOf(`${href}#`, base));
    }),
    { numRuns: 300 },
  );
});

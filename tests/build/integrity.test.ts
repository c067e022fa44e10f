import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { builtOddSite } from '../support/built-odd-site.ts';
import { dist, files, read } from '../support/dist.ts';
import { all, attribute, parsePage } from '../support/html.ts';

const built = { based: '' };

beforeAll(async () => {
  built.based = (await builtOddSite('based')).dist;
});

describe.for([
  ['this site', () => dist, '/'],
  ['a site under a path', () => built.based, '/journal/'],
] as const)('%s', ([, folder, base]) => {
  test('says of each script which bytes it is, and has no other', () => {
    const seen = new Set<string>();
    for (const file of files('**/*.html', folder())) {
      for (const script of all(parsePage(read(file, folder())), 'script')) {
        if (attribute(script, 'type') === 'application/ld+json') continue;
        const src = attribute(script, 'src') ?? '';
        seen.add(src);
        const bytes = readFileSync(path.join(folder(), src.slice(base.length)));
        const digest = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
        expect([file, src, attribute(script, 'integrity')]).toEqual([file, src, digest]);
      }
    }
    expect(seen.size).toBeGreaterThan(4);
  });
});

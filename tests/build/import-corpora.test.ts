import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { corpora } from '../support/corpora.ts';
import { importInto, NOW } from '../support/imported.ts';
import { makeProject } from '../support/project.ts';

describe('the whole of marges', () => {
  const source = path.join(corpora, 'marges', 'site');
  if (!existsSync(source)) {
    it(`has nothing to read: ${source} is not there`, () => expect(existsSync(source)).toBe(false));
    return;
  }

  it('is imported and built without an error, and answers at every old address', async () => {
    const listings = 'listings: { tag: /tags/:raw/, category: /lubies/:raw/ }\n';
    const project = await makeProject({ 'import.yaml': listings });
    try {
      const { code, ledger } = await importInto(project.root, source, { force: true });
      expect([code, ledger.addresses.filter(({ status }) => status === 'refused')]).toEqual([0, []]);
      // 106 posts, 44 tags and 3 categories.
      expect(ledger.addresses.length).toBe(153);
      const built = await project.build({ SOURCE_DATE_EPOCH: String(NOW / 1000) });
      expect(built.code, built.output).toBe(0);
      const lost = ledger.addresses.filter(({ source: from }) => !answers(project.dist, decodeURIComponent(from)));
      expect(lost).toEqual([]);
    } finally {
      await project.remove();
    }
  });
});

/** Whether any static host answers at an address. */
function answers(dist: string, address: string): boolean {
  return [address.endsWith('/') ? `${address}index.html` : address, `${address}/index.html`].some((file) =>
    statSync(path.join(dist, file), { throwIfNoEntry: false })?.isFile(),
  );
}

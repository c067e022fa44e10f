import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isMalformed, mended } from '../../../src/domain/malformed-address.ts';

test.each([
  ['mail:zoe@exemple.fr', 'mailto:zoe@exemple.fr'],
  ['e-mail: zoe@exemple.fr', 'mailto:zoe@exemple.fr'],
  ['mailto://zoe@exemple.fr', 'mailto:zoe@exemple.fr'],
  ['courriel:zoe', 'mailto:nom@exemple.fr'],
  ['htp://exemple.fr', 'https://exemple.fr'],
  ['http//exemple.fr', 'https://exemple.fr/'],
])('%s was to be %s', (written, meant) => {
  expect(mended(written)).toBe(meant);
});

test.each(['mailto:zoe@exemple.fr', 'mailto:?subject=Bonjour', 'tel:+33123456789', 'https://exemple.fr/a', '/mail/', 'mail.html', '#mail'])(
  '%s is left as it is',
  (address) => {
    expect(isMalformed(address)).toBe(false);
  },
);

test('what was mended needs no mending', () => {
  const schemes = fc.constantFrom('mail:', 'maito:', 'mailto;', 'htp://', 'https:/', 'ttps://', 'mailto:', 'tel:');
  fc.assert(
    fc.property(schemes, fc.webPath(), (scheme, rest) => {
      const written = `${scheme}${rest}`;
      return !isMalformed(written) || !isMalformed(mended(written)) || mended(written).startsWith('tel:');
    }),
  );
});

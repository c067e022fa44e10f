import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { setHtml } from '../../../../src/domain/typography/html.ts';
import { rulesFor } from '../../../../src/domain/typography/language.ts';
import { setRuns, setText } from '../../../../src/domain/typography/set.ts';
import type { Rules } from '../../../../src/domain/typography/language.ts';

const SITE = { lang: 'fr' };
const RULES = ['fr', 'fr-CA', 'fr-CH', 'en', 'de', 'es'].flatMap((lang) => rulesFor(SITE, lang) ?? []);
const PIECES = [...'ab1 \n!?;:«»")(\'.…–—-‘“”é\u00A0\u202F\u2009\uFFFC', '--', '...', ' M. ', '10 000', ' km', '000'];
const TEXTS = {
  'any code points': fc.string({ unit: 'binary' }),
  'what readers take for characters': fc.string({ unit: 'grapheme' }),
  'signs of typography': fc.string({ unit: fc.constantFrom(...PIECES) }),
};

const rules = fc.constantFrom(...RULES);

test.each(Object.entries(TEXTS))('Set twice is set once, and nothing changes but spaces and signs: %s', (_, texts) => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), rules, (runs, language) => {
      const once = set(runs, language);
      expect(set(once, language)).toEqual(once);
      expect(once.map(words)).toEqual(runs.map(words));
    }),
    { numRuns: 10_000, seed: 2017 },
  );
});

test.each(Object.entries(TEXTS))('A text cut in runs is set as the whole is, but for what a cut goes through: %s', (_, texts) => {
  fc.assert(
    fc.property(texts, rules, (text, language) => {
      const once = setText(text, language);
      expect(setText(once, language)).toBe(once);
      expect(set([text, ''], language)).toEqual([once, '']);
    }),
    { numRuns: 10_000, seed: 2017 },
  );
});

test('Any HTML is set once, and twice the same', () => {
  const html = fc.string({
    unit: fc.constantFrom(...PIECES, '<p>', '</p>', '<em>', '</em>', '<code>', '</code>', '&quot;', '&amp;', '<', '>', '<br>'),
  });
  fc.assert(
    fc.property(html, (text) => {
      const once = setHtml(text, SITE);
      expect(setHtml(once, SITE)).toBe(once);
    }),
    { numRuns: 10_000, seed: 2017 },
  );
});

function set(texts: readonly string[], language: Rules): string[] {
  return setRuns(
    texts.map((text) => ({ text })),
    language,
  );
}

function words(text: string): string {
  return text.replace(/[\s"'«»“”‘’„‚.…–—-]/gu, '');
}

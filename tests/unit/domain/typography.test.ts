import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { frenchSpaces, frenchSpacesIn } from '../../../src/domain/typography.ts';

describe('The spaces of French punctuation', () => {
  test.for([
    ['Bonjour !', 'Bonjour\u202F!'],
    ['Quoi ?!', 'Quoi\u202F?!'],
    ['Ceci : cela ; et puis', 'Ceci\u00A0: cela\u202F; et puis'],
    ['« oui »', '«\u00A0oui\u00A0»'],
    ['C++ ; C# ?', 'C++\u202F; C#\u202F?'],
  ] as const)('are made unbreakable: %s', ([written, set]) => {
    expect(frenchSpaces(written)).toBe(set);
  });

  test.for(['Bonjour!', '10:30', 'http://ex.fr/a?b=c:d', 'std::vector', 'ok :)', 'clin ;)', 'Yahoo!', '«oui»'])(
    'are never added: %s',
    (text) => {
      expect(frenchSpaces(text)).toBe(text);
    },
  );

  test('are set in the text of HTML alone', () => {
    expect(frenchSpacesIn('<p title="a !">Oui ! <code>a ? b : c</code> <em>non</em> ?</p>')).toBe(
      '<p title="a !">Oui\u202F! <code>a ? b : c</code> <em>non</em>\u202F?</p>',
    );
    expect(frenchSpacesIn('<pre><code><span>a ;</span></code></pre> &amp; ;')).toBe(
      '<pre><code><span>a ;</span></code></pre> &amp;\u202F;',
    );
  });

  test('are set once: twice changes nothing, and nothing but spaces changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab !?;:«»).\u00A0\u202F') }), (text) => {
        const once = frenchSpaces(text);
        expect(frenchSpaces(once)).toBe(once);
        expect(once.replace(/[\u00A0\u202F]/g, ' ')).toBe(text.replace(/[\u00A0\u202F]/g, ' '));
      }),
      { seed: 2017 },
    );
  });
});

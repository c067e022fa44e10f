import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { outputFile } from '../../../src/domain/collisions.ts';
import { redirectFiles } from '../../../src/domain/redirect-files.ts';
import { redirectRules } from '../../../src/domain/redirect-rules.ts';

describe('the rules of old addresses', () => {
  test.each([
    ['/a/', ['/a/', '/a']],
    ['/a.html', ['/a.html', '/a']],
    ['/a', ['/a', '/a.html', '/a/']],
    ['/a.aspx', ['/a.aspx', '/a.aspx/']],
  ])('are those of every form of %s', (from, forms) => {
    const rules = redirectRules({ stood: [{ from, to: '/b/' }], held: new Set([outputFile(from)]), bare: [] });
    expect(rules).toEqual(forms.map((form) => ({ from: form, to: '/b/' })));
  });

  test('leave out a form that something else has', () => {
    const held = new Set(['/a/', '/a.html'].map(outputFile));
    expect(redirectRules({ stood: [{ from: '/a/', to: '/b/' }], held, bare: [] })).toEqual([{ from: '/a/', to: '/b/' }]);
  });

  test('lead from the folder of an address without end to the address', () => {
    expect(redirectRules({ stood: [], held: new Set(), bare: [{ address: '/a' }] })).toEqual([{ from: '/a/', to: '/a' }]);
  });

  test('make neither a loop nor a chain, and take no live address, whatever stands where', () => {
    const address = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', 'v1.2'), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/', '.html', '.php'))
      .map(([parts, end]) => `/${parts.join('/')}${end}`);
    fc.assert(
      fc.property(fc.uniqueArray(address, { selector: fileOf, maxLength: 8 }), fc.nat(8), (addresses, split) => {
        const [live, old] = [addresses.slice(split), addresses.slice(0, split)];
        fc.pre(live.length > 0);
        const bare = live.filter(
          (one) => !/\/$|\.html$/.test(one) && !addresses.some((other) => outputFile(other) === outputFile(`${one}/`)),
        );
        const stood = old.map((from, index) => ({ from, to: live[index % live.length] ?? '/' }));
        const froms = redirectRules({ stood, held: new Set(addresses.map(outputFile)), bare: bare.map((one) => ({ address: one })) }).map(
          ({ from }) => from,
        );
        expect(froms.filter((from) => live.some((one) => outputFile(one) === outputFile(from)))).toEqual([]);
        expect(new Set(froms).size).toBe(froms.length);
      }),
    );
  });

  // Two entries never hold one of these: it is told as an error.
  function fileOf(one: string): string {
    return outputFile(redirectFiles(one)[0] ?? one);
  }
});

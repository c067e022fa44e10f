import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeJson, mergeTexts } from '../../../../src/cli/upgrade/merge.ts';

function merge(mine: string, was: string, next: string): ReturnType<typeof mergeTexts> {
  return mergeTexts({ mine: Buffer.from(mine), was: Buffer.from(was), next: Buffer.from(next) });
}

describe('Two changes of one text', () => {
  test('are both in the merged text', async () => {
    expect(await merge('A\nb\nc\nd\n', 'a\nb\nc\nd\n', 'a\nb\nc\nD\n')).toEqual({ text: 'A\nb\nc\nD\n', conflicts: 0 });
  });

  test('that meet are shown with git’s marks, and counted', async () => {
    const merged = await merge('moi\n', 'avant\n', 'eux\n');
    expect(merged?.conflicts).toBe(1);
    expect(merged?.text).toBe('<<<<<<< yours\nmoi\n||||||| before\navant\n=======\neux\n>>>>>>> carnet\n');
  });

  test('are not merged where it is no text', async () => {
    expect(await merge('a\0', 'b\0', 'c\0')).toBeUndefined();
  });
});

describe('Two changes of package.json', () => {
  test('keep the packages that the author added, and take Carnet’s versions', () => {
    const was = { name: 'carnet', dependencies: { astro: '1.0.0', gone: '1.0.0' } };
    const mine = { name: 'zoe', dependencies: { astro: '1.0.0', gone: '1.0.0', ms: '2.1.3' } };
    const next = { name: 'carnet', dependencies: { astro: '2.0.0', fresh: '1.0.0' } };
    expect(mergeJson({ mine, was, next })).toEqual({ name: 'zoe', dependencies: { astro: '2.0.0', fresh: '1.0.0', ms: '2.1.3' } });
  });

  test('take Carnet’s value where both changed the same one', () => {
    expect(mergeJson({ mine: { a: 1 }, was: { a: 0 }, next: { a: 2 } })).toEqual({ a: 2 });
  });

  test('are the other’s where one changed nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (was, changed) => {
        expect(mergeJson({ mine: was, was, next: changed })).toEqual(changed);
        expect(mergeJson({ mine: changed, was, next: was })).toEqual(changed);
      }),
    );
  });
});

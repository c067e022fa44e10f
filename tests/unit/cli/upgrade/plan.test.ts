import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planUpgrade } from '../../../../src/cli/upgrade/plan.ts';
import type { Tree } from '../../../../src/cli/upgrade/tree.ts';

function tree(content: string | undefined): Tree {
  return { ids: new Map(content === undefined ? [] : [['f', content]]), read: () => Promise.resolve(Buffer.from(content ?? '')) };
}

function fate(mine: string | undefined, was: string | undefined, next: string | undefined): string | undefined {
  return planUpgrade({ site: tree(mine), origin: tree(was), next: tree(next) })[0]?.fate;
}

describe('In an upgrade, a file', () => {
  test.each([
    ['that neither changed is not spoken of', 'a', 'a', 'a', undefined],
    ['that Carnet changed is replaced', 'a', 'a', 'b', 'replaced'],
    ['that the author changed stays', 'b', 'a', 'a', 'kept'],
    ['that both changed is merged', 'b', 'a', 'c', 'merged'],
    ['that both changed alike is not spoken of', 'b', 'a', 'b', undefined],
    ['that Carnet has no more goes', 'a', 'a', undefined, 'removed'],
    ['that Carnet has no more stays where the author changed it', 'b', 'a', undefined, 'kept'],
    ['that is new comes', undefined, undefined, 'a', 'added'],
    ['that the author took away does not come back', undefined, 'a', 'b', 'left-out'],
    ['that the author made is not spoken of', 'a', undefined, undefined, undefined],
    ['that the author made where Carnet now has one is set aside', 'a', undefined, 'b', 'set-aside'],
  ])('%s', (_, mine, was, next, expected) => {
    expect(fate(mine, was, next)).toBe(expected);
  });

  test('that differs is set aside where nothing is known of the version it was made from', () => {
    expect(planUpgrade({ site: tree('a'), origin: undefined, next: tree('b') })).toEqual([{ file: 'f', fate: 'set-aside' }]);
  });

  test('that the author wrote is never replaced without a copy, whatever the three are', () => {
    const content = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
    fc.assert(
      fc.property(content, content, content, (mine, was, next) => {
        const told = fate(mine, was, next);
        const lost = told === 'replaced' || told === 'removed';
        return !lost || mine === was;
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';

import { restoreNeeded } from '../../../../src/cli/upgrade/restore.ts';
import type { Prepared } from '../../../../src/cli/upgrade/prepare.ts';
import type { Tree } from '../../../../src/cli/upgrade/tree.ts';

function tree(files: Readonly<Record<string, string>>): Tree {
  return { ids: new Map(Object.keys(files).map((file) => [file, file])), read: (file) => Promise.resolve(Buffer.from(files[file] ?? '')) };
}

const [FOOT, SWITCH, ICON] = ['src/components/Foot.astro', 'src/components/Switch.astro', 'src/components/Icon.astro'];
const next = tree({ [FOOT]: "import Switch from './Switch.astro';", [SWITCH]: "import Icon from './Icon.astro';", [ICON]: '<svg />' });
const gone: Prepared[] = [
  { file: SWITCH, fate: 'left-out' },
  { file: ICON, fate: 'left-out' },
];

async function fates(site: Tree, prepared: readonly Prepared[]): Promise<string[]> {
  return (await restoreNeeded(prepared, { site, origin: undefined, next })).map(({ fate }) => fate);
}

describe('What an author took away', () => {
  test('stays away where nothing asks for it', async () => {
    expect(await fates(tree({ [FOOT]: '<p></p>' }), [{ file: FOOT, fate: 'kept' }, ...gone])).toEqual(['kept', 'left-out', 'left-out']);
  });

  test('comes back where a file of the new version imports it, with what it imports itself', async () => {
    const replaced = { file: FOOT, fate: 'conflict', content: await next.read(FOOT) } as const;
    expect(await fates(tree({ [FOOT]: '<p></p>' }), [replaced, ...gone])).toEqual(['conflict', 'restored', 'restored']);
  });

  test('comes back where a file that does not change imports it', async () => {
    expect(await fates(tree({ 'src/mine.ts': "import './Icon.astro';" }), gone)).toEqual(['left-out', 'restored']);
  });
});

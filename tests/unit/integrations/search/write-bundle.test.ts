import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { writeBundle } from '../../../../src/integrations/search/write-bundle.ts';

const MODULE = path.resolve('src/integrations/search/write-bundle.ts');
/** Files a process may hold open, and more than those to write. */
const [LIMIT, FILES] = [64, 500];

let built: string;

beforeEach(() => {
  built = mkdtempSync(path.join(tmpdir(), 'carnet-bundle-'));
});

afterEach(() => rmSync(built, { recursive: true }));

test('the folder of an index is named after its files, whatever their order', () => {
  const files = new Map([
    ['index/a.pf_index', Buffer.from('a')],
    ['pagefind.js', Buffer.from('b')],
  ]);
  const folder = writeBundle(files, built, undefined);
  expect(writeBundle(new Map([...files].toReversed()), built, undefined)).toBe(folder);
  expect(writeBundle(new Map([...files, ['fragment/c.pf_fragment', Buffer.from('c')]]), built, undefined)).not.toBe(folder);
  expect(readFileSync(path.join(built, folder, 'index/a.pf_index'), 'utf8')).toBe('a');
});

test('more files are written than may be open', () => {
  const script = `const { writeBundle } = await import(${JSON.stringify(MODULE)});
    const files = new Map(Array.from({ length: ${FILES} }, (_, index) => ['fragment/' + index, Buffer.from('x')]));
    process.stdout.write(await writeBundle(files, ${JSON.stringify(built)}, undefined));`;
  // Node takes all the files that the system lets it.
  const limited = `ulimit -n ${LIMIT} && exec "$0" --input-type=module -e "$1"`;
  const folder = execFileSync('sh', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
  expect(readdirSync(path.join(built, folder, 'fragment'))).toHaveLength(FILES);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { redirectFiles } from '../../../../src/domain/redirect-files.ts';
import { importInto } from '../../../support/imported.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';

const CONFIG = 'title: Essai\nurl: https://essai.example\nbaseurl: /blog\ntimezone: Europe/Paris\nlang: fr\n';

let source: string;
let root: string;

beforeEach(async () => {
  source = await mkdtemp(path.join(tmpdir(), 'carnet-redirects-'));
  root = await mkdtemp(path.join(tmpdir(), 'carnet-project-'));
  await mkdir(path.join(source, '_posts'));
});

afterEach(() => Promise.all([source, root].map((folder) => rm(folder, { recursive: true }))));

describe('the files of a redirect', () => {
  it.each([
    ['/a/', ['/a/index.html']],
    ['/a.html', ['/a.html']],
    ['/A.HTM', ['/A.HTM']],
    ['/a', ['/a.html', '/a/index.html']],
    ['/v1.2', ['/v1.2.html', '/v1.2/index.html']],
    ['/Archive/2004/X.aspx', ['/Archive/2004/X.aspx/index.html']],
    ['/index.php', ['/index.php/index.html']],
  ])('answer at %s on every static host', (from, files) => {
    expect(redirectFiles(from)).toEqual(files);
  });

  it('leave a folder to what has it', () => {
    expect(redirectFiles('/A', new Set(['/a/index.html']))).toEqual(['/A.html']);
  });
});

describe('a post or page with redirect_to', () => {
  it('leads there from its address and from all its old ones', async () => {
    await post('un', 'redirect_to: https://ailleurs.example/x?y=1\nredirect_from: [/vieux, /deux.aspx]');
    await writeFile(path.join(source, 'page.md'), '---\nredirect_to: nouvelle page/\nredirect_from: /ancienne/\n---\n');
    const { ledger } = await imported();
    expect(ledger.addresses.map(({ source: from, status, target }) => [from, status, target])).toEqual([
      ['/2020/01/01/un.html', 'redirected', 'https://ailleurs.example/x?y=1'],
      ['/ancienne/', 'redirected', 'nouvelle page/'],
      ['/deux.aspx', 'redirected', 'https://ailleurs.example/x?y=1'],
      ['/page.html', 'redirected', 'nouvelle page/'],
      ['/vieux', 'redirected', 'https://ailleurs.example/x?y=1'],
    ]);
    const files = await readdir(path.join(root, 'public'), { recursive: true, withFileTypes: true });
    expect(
      files
        .filter((file) => file.isFile())
        .map((file) => path.relative(path.join(root, 'public'), path.join(file.parentPath, file.name)))
        .toSorted(),
    ).toEqual(['2020/01/01/un.html', 'ancienne/index.html', 'deux.aspx/index.html', 'page.html', 'vieux.html', 'vieux/index.html']);
    expect(await readFile(path.join(root, 'public/page.html'), 'utf8')).toContain('content="0; url=/blog/nouvelle%20page/"');
    expect(await readFile(path.join(root, 'public/vieux.html'), 'utf8')).toContain('content="0; url=https://ailleurs.example/x?y=1"');
  });

  it.each(['"http://["', '"javascript:alert(1)"', '"//ailleurs.example"', '"%%%"', '"\\"><script>"', '[]', '{ a: b }'])(
    'as %s breaks nothing',
    async (to) => {
      await post('un', `redirect_to: ${to}`);
      const { ledger } = await imported();
      expect(ledger.files.find(({ source: file }) => file === '_posts/2020-01-01-un.md')?.status).toMatch(/redirected|published/);
      const html = await readFile(path.join(root, 'public/2020/01/01/un.html'), 'utf8').catch(() => '');
      expect(html).not.toMatch(/<script>|url=javascript|url=\/\//);
    },
  );
});

describe('a redirect_from', () => {
  it('with a query is told: no file answers it', async () => {
    await post('un', 'redirect_from: ["/?p=12", /vieux/]');
    const { ledger } = await imported();
    expect(ledger.losses).toEqual([{ kind: 'server-rule', file: '_posts/2020-01-01-un.md', line: 3, detail: '/?p=12' }]);
    expect(await readFile(path.join(root, 'src/content/posts/2020-01-01-un.md'), 'utf8')).toContain('redirect_from: ["/vieux/"]\n');
  });
});

async function post(name: string, keys: string): Promise<void> {
  await writeFile(path.join(source, `_posts/2020-01-01-${name}.md`), `---\ntitle: Un\n${keys}\n---\nTexte.\n`);
}

async function imported(): Promise<ImportResult> {
  await writeFile(path.join(source, '_config.yml'), CONFIG);
  return importInto(root, source);
}

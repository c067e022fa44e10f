import { describe, expect, it } from 'vitest';

import { evidenceSections } from '../../../../../src/cli/import/proof/evidence.ts';
import { textChanges } from '../../../../../src/cli/import/proof/text-changes.ts';
import { importMessagesFor } from '../../../../../src/messages/index.ts';
import type { SiteFile } from '../../../../../src/cli/import/read-site.ts';

const HEAD = '---\ntitle: Un\n---\n';

describe('the texts an import changed', () => {
  it('are told line by line, as they were and as they are', () => {
    expect(changes('a\n\n{% link x %} b\nc\n', 'a\n\n/x/ b\nc\n')).toEqual([
      { file: '_posts/un.md', target: 'src/content/posts/un.md', rows: [{ line: 6, old: '{% link x %} b', made: '/x/ b' }], left: 0 },
    ]);
  });

  it('are none where only front matter, line ends or empty lines differ', () => {
    expect(changes('a\r\n\r\n\r\nb\r\n', 'a\nb\n', '---\ntitle: Deux\n---\n')).toEqual([]);
  });

  it('show the first lines only, around what differs, and how many are left', () => {
    const old = Array.from({ length: 9 }, (_, index) => `${'x'.repeat(200)}${index}`).join('\n');
    const [{ rows = [], left = 0 } = {}] = changes(old, old.replace(/\d/g, 'y'));
    expect([rows.length, left, rows[0]]).toEqual([6, 3, { line: 4, old: `…${'x'.repeat(30)}0`, made: `…${'x'.repeat(30)}y` }]);
  });

  it('stand in the report as a table whose texts stay as they are written', () => {
    const texts = changes('a `b` | <i>c</i>\n', 'd\n');
    expect(evidenceSections({ texts }, importMessagesFor('fr'))).toEqual([
      [
        '## Textes modifiés par l’import (1)',
        '',
        '### _posts/un.md',
        '',
        '| ligne | avant | après |',
        '|---|---|---|',
        '| 4 | ``a `b` \\| <i>c</i>`` | `d` |',
      ].join('\n'),
    ]);
  });
});

function changes(old: string, made: string, head = HEAD): ReturnType<typeof textChanges> {
  const file: SiteFile = { path: '_posts/un.md', kind: 'file', size: 1, modified: 0, place: { kind: 'ignored' }, text: `${HEAD}${old}` };
  return textChanges([file], [{ source: file.path, target: 'src/content/posts/un.md', text: `${head}${made}` }]);
}

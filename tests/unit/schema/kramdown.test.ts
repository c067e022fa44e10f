import { expect, test } from 'vitest';

import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { parseSite } from '../../../src/loader/site.ts';
import { diagnosticMessagesFor } from '../../../src/messages/index.ts';
import { plainSite } from '../../support/project.ts';

test('a site says how kramdown reads its posts', () => {
  const { site } = parseSite(`${plainSite}kramdown:\n  hardWrap: yes\n  headerOffset: 1\n  tocLevels: 2..4\n`, {});
  expect(site?.kramdown).toEqual({
    input: 'GFM',
    hardWrap: true,
    headerOffset: 1,
    autoIds: true,
    tocLevels: [2, 3, 4],
    parseBlockHtml: false,
    footnoteBacklink: '↩',
  });
});

test('a key kramdown’s options do not have is told at its place', () => {
  const { site, diagnostics } = parseSite(`${plainSite}kramdown:\n  hard_wrap: true\n`, {});
  expect(site).toBeUndefined();
  expect(diagnostics.map((fault) => formatDiagnostic(fault, diagnosticMessagesFor('fr')))).toEqual([
    [
      'src/site.yaml:6:3 erreur (unknown-fact)',
      '  trouvé   : hard_wrap: true',
      '  pourquoi : « src/site.yaml » n’a pas de clé « hard_wrap ».',
      '  écrivez  : effacez cette ligne.',
    ].join('\n'),
  ]);
});

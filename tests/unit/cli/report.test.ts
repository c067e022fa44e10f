import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { reportIn } from '../../../src/cli/report.ts';
import { strictly } from '../../../src/domain/diagnostics.ts';
import { home } from '../../support/project.ts';
import type { Told } from '../../../src/cli/report/told.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';

const LINES: Readonly<Record<string, readonly string[]>> = {
  'a.md': ['---', 'title: Essai', 'date: 2026-02-30', 'humeur: 100 %, bonne', '---'],
};
const telling = { linesOf: (file: string) => LINES[file] };

const date: Diagnostic = {
  kind: 'date-day',
  file: 'a.md',
  line: 3,
  column: 7,
  found: 'date: 2026-02-30',
  values: { key: 'date', days: '28', suggestion: '2026-02-28' },
};
const key: Diagnostic = {
  kind: 'unknown-key',
  file: 'a.md',
  line: 4,
  column: 1,
  found: 'humeur: 100 %, bonne',
  values: { key: 'humeur', line: 'humeur: 100 %, bonne' },
};
const missing: Diagnostic = { kind: 'site-missing', file: 'src/site.yaml', line: 1, column: 1, found: '', values: {} };

function told(diagnostics: readonly Diagnostic[]): Told {
  return { diagnostics, waiting: ['2026-12-24T10:00:00+01:00'], texts: 2, language: 'fr' };
}

describe('A report as JSON', () => {
  test('is one object with every diagnostic in its order, their counts and who waits', () => {
    expect(JSON.parse(reportIn('json', told([missing, key, date]), telling))).toEqual({
      version: 1,
      errors: 2,
      warnings: 1,
      texts: 2,
      waiting: ['2026-12-24T10:00:00+01:00'],
      diagnostics: [
        {
          severity: 'error',
          kind: 'date-day',
          file: 'a.md',
          line: 3,
          column: 7,
          endColumn: 17,
          found: 'date: 2026-02-30',
          why: 'Ce jour n’existe pas : ce mois-là compte 28 jours.',
          write: 'date: 2026-02-28',
          source: 'date: 2026-02-30',
        },
        {
          severity: 'warning',
          kind: 'unknown-key',
          file: 'a.md',
          line: 4,
          column: 1,
          endColumn: 7,
          found: 'humeur: 100 %, bonne',
          why: 'Carnet ne connaît pas la clé « humeur » ; elle est gardée avec « extra », sans effet.',
          write: 'extra:\n  humeur: 100 %, bonne',
          source: 'humeur: 100 %, bonne',
        },
        {
          severity: 'error',
          kind: 'site-missing',
          file: 'src/site.yaml',
          line: 1,
          column: 1,
          endColumn: 1,
          found: '',
          why: 'Il manque le fichier qui dit le titre du site, son adresse et son auteur.',
          write: 'dans « src/site.yaml » :\ntitle: Mon carnet\nurl: https://exemple.fr\nauthor:\n  name: Votre nom',
          source: null,
        },
      ],
    });
  });

  test('is an object too where nothing is told', () => {
    expect(JSON.parse(reportIn('json', { ...told([]), waiting: [] }, telling))).toEqual({
      version: 1,
      errors: 0,
      warnings: 0,
      texts: 2,
      waiting: [],
      diagnostics: [],
    });
  });

  test('says of a warning that it is an error where that is asked for', () => {
    const { errors, warnings, diagnostics } = JSON.parse(reportIn('json', told(strictly([key])), telling)) as Record<string, unknown>;
    expect([errors, warnings, diagnostics]).toEqual([1, 0, [expect.objectContaining({ severity: 'error' })]]);
  });
});

describe('A report for GitHub', () => {
  test('is a command a diagnostic, then the count', () => {
    expect(reportIn('github', told([date, key]), telling).split('\n')).toEqual([
      '::error file=a.md,line=3,endLine=3,col=7,endColumn=16,title=erreur (date-day)::Ce jour n’existe pas : ce mois-là compte 28 jours.%0Aécrivez : date: 2026-02-28',
      '::warning file=a.md,line=4,endLine=4,col=1,endColumn=6,title=attention (unknown-key)::Carnet ne connaît pas la clé « humeur » ; elle est gardée avec « extra », sans effet.%0Aécrivez : extra:%0A  humeur: 100 %25, bonne',
      '1 erreur, 1 avertissement',
    ]);
  });

  test('escapes what a command would end with', () => {
    const [command = ''] = reportIn('github', told([{ ...date, file: 'a,b:c%\n::warning::d.md' }]), telling).split('\n');
    expect(command).toContain('file=a%2Cb%3Ac%25%0A%3A%3Awarning%3A%3Ad.md,line=3');
  });
});

describe('A report in lines', () => {
  test('is a line a diagnostic, as compilers write them', () => {
    expect(reportIn('lines', told([date, key]), telling).split('\n')).toEqual([
      'a.md:3:7: error: Ce jour n’existe pas : ce mois-là compte 28 jours. écrivez : date: 2026-02-28 [date-day]',
      'a.md:4:1: warning: Carnet ne connaît pas la clé « humeur » ; elle est gardée avec « extra », sans effet. écrivez : extra: ⏎ humeur: 100 %, bonne [unknown-key]',
    ]);
  });

  test('is read by the task of VS Code', () => {
    const { tasks } = JSON.parse(readFileSync(path.join(home, '.vscode/tasks.json'), 'utf8')) as VsCodeTasks;
    const { regexp, ...groups } = tasks[0].problemMatcher.pattern;
    const match = new RegExp(regexp).exec(reportIn('lines', told([date]), telling)) ?? [];
    expect(Object.entries(groups).map(([name, group]) => [name, match[group]])).toEqual([
      ['file', 'a.md'],
      ['line', '3'],
      ['column', '7'],
      ['severity', 'error'],
      ['message', 'Ce jour n’existe pas : ce mois-là compte 28 jours. écrivez : date: 2026-02-28'],
      ['code', 'date-day'],
    ]);
  });

  test('is empty where nothing is told', () => {
    expect(reportIn('lines', told([]), telling)).toBe('');
  });
});

test.each(['github', 'lines'] as const)('what an author wrote makes no line of its own in %s', (format) => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\n', '\r', ':', 'a', '\u001B') }));
  fc.assert(
    fc.property(anyText, anyText, (file, line) => {
      const fault: Diagnostic = { ...key, file, found: line, values: { key: line, line } };
      const lines = reportIn(format, told([fault, fault]), {}).split('\n');
      expect(lines).toHaveLength(format === 'github' ? 3 : 2);
      expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
    }),
  );
});

interface VsCodeTasks {
  tasks: [{ problemMatcher: { pattern: { regexp: string } & Record<string, number> } }];
}

import { describe, expect, test } from 'vitest';

import { formatReport, severityOf } from '../../src/domain/diagnostics.ts';
import { diagnosticsEn } from '../../src/messages/diagnostics.en.ts';
import { diagnosticsFr } from '../../src/messages/diagnostics.fr.ts';
import { diagnosticMessagesFor } from '../../src/messages/index.ts';
import { post, readFiles, readPostFile, told } from '../support/content.ts';
import { linesIn, readFaults } from '../support/faults.ts';
import { faultyInputs } from '../support/faulty-inputs.ts';
import type { Diagnostic } from '../../src/domain/diagnostics.ts';
import type { FaultyInput } from '../support/faulty-inputs.ts';

describe('An author is told', () => {
  test.each(Object.entries(faultyInputs))('%s, with its place, why and what to write', async (_, input) => {
    expect(told(await faultsOf(input), { linesOf: linesIn(input) })).toBe(input.told);
  });

  test.each(Object.entries(faultyInputs))('%s alone where nothing else is wrong', async (kind, input) => {
    expect((await faultsOf(input)).map((fault) => fault.kind)).toEqual([kind]);
  });

  test('every kind there is', () => {
    expect(Object.keys(faultyInputs).toSorted()).toEqual(Object.keys(diagnosticsFr.kinds).toSorted());
  });
});

describe('The tables of French and English', () => {
  test('have the same kinds', () => {
    expect(Object.keys(diagnosticsEn.kinds)).toEqual(Object.keys(diagnosticsFr.kinds));
  });

  test.each(Object.keys(diagnosticsFr.kinds) as (keyof typeof diagnosticsFr.kinds)[])('name the same values for %s', (kind) => {
    expect(placeholders(diagnosticsEn.kinds[kind].why)).toEqual(placeholders(diagnosticsFr.kinds[kind].why));
    expect(placeholders(diagnosticsEn.kinds[kind].write)).toEqual(placeholders(diagnosticsFr.kinds[kind].write));
  });

  test.each(Object.entries(faultyInputs))('leave no value of %s unfilled', async (_, input) => {
    for (const fault of await faultsOf(input)) {
      const { why, write } = diagnosticsFr.kinds[fault.kind];
      for (const name of placeholders(why + write)) expect(fault.values, name).toHaveProperty(name);
    }
  });
});

describe('A fault in a draft', () => {
  test.each([
    ['a key the schema refuses', 'draft: true\ntags: [""]'],
    ['YAML that cannot be read', 'published: false\ntitle: "Essai'],
    ['a date that does not exist', 'title: Essai\ndraft: yes\ndate: 2026-02-30'],
    ['an address outside the site', 'title: Essai\ndraft: true\npermalink: /a?b'],
  ])('is a warning: %s', async (_, frontMatter) => {
    const { posts, diagnostics } = await readPostFile(post(frontMatter));
    expect(posts).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(new Set(diagnostics.map(severityOf))).toEqual(new Set(['warning']));
  });

  test('is a warning in its text too', async () => {
    const { diagnostics } = await readPostFile(post('title: Essai\ndraft: true', '![La ville](ville.png)'));
    expect(diagnostics.map(severityOf)).toEqual(['warning']);
  });

  test('gives way to a published post at its address, in preview', async () => {
    const files = {
      'src/content/posts/2026-05-01-a.md': post('title: A\ndraft: true\npermalink: /x/'),
      'src/content/posts/2026-05-01-b.md': post('title: B\npermalink: /x/'),
    };
    const { diagnostics } = await readFiles(files, { hidden: true });
    expect(diagnostics.map((fault) => [fault.file, severityOf(fault)])).toEqual([['src/content/posts/2026-05-01-a.md', 'warning']]);
  });
});

describe('A report', () => {
  test('orders files and places, and counts', () => {
    const at = (file: string, line: number): Diagnostic => ({ kind: 'empty-tag', file, line, column: 1, found: '', values: {} });
    const report = formatReport([at('b.md', 1), at('a.md', 2), at('a.md', 1)], diagnosticMessagesFor('fr'));
    expect(report.match(/^\w\.md:\d/gm)).toEqual(['a.md:1', 'a.md:2', 'b.md:1']);
    expect(report.split('\n').at(-1)).toBe('3 erreurs, dans 2 fichiers');
  });

  test('keeps the mistakes of a file together, under its lines', () => {
    const at = (file: string, line: number): Diagnostic => ({ kind: 'empty-tag', file, line, column: 1, found: '', values: {} });
    const linesOf = (file: string) => ['un', 'deux'].map((word) => `${file} ${word}`);
    const report = formatReport([at('a.md', 2), at('b.md', 2)], diagnosticMessagesFor('fr'), { linesOf });
    expect(report.match(/^.*(?:\.md|\|).*$/gm)).toEqual([
      'a.md:2:1 erreur (empty-tag)',
      '  2 | a.md deux',
      'b.md:2:1 erreur (empty-tag)',
      '  2 | b.md deux',
    ]);
    expect(report).toContain('\n\n\nb.md:2:1');
  });

  test('lets no file name command the terminal', () => {
    const place = { file: 'a\u001B[2J\u202Eb.md', line: 1, column: 1, found: '\u009Bx', values: {} };
    expect(formatReport([{ kind: 'empty-tag', ...place }], diagnosticMessagesFor('fr'))).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });

  test('colours its parts where it is asked to', () => {
    const paint = (part: string, text: string) => (text === '' ? '' : `<${part}>${text}</>`);
    const fault: Diagnostic = {
      kind: 'language',
      file: 'a.md',
      line: 1,
      column: 7,
      found: 'lang: 12',
      values: { key: 'lang', suggestion: 'fr' },
    };
    expect(told([fault], { linesOf: () => ['lang: 12'], paint })).toBe(
      [
        '<place>a.md:1:7</> <error>erreur</> <faint>(language)</>',
        '  <faint>1 |</> lang: 12',
        '  <faint>  |</>       <error>^^</>',
        '  <faint>pourquoi :</> Ce n’est pas le code d’une langue.',
        '  <faint>écrivez  :</> lang: fr',
      ].join('\n'),
    );
  });

  test('tells errors from warnings', () => {
    const place = { file: 'a.md', line: 1, column: 1, found: '', values: {} };
    const report = formatReport(
      [
        { kind: 'duplicate-key', ...place },
        { kind: 'empty-tag', ...place },
      ],
      diagnosticMessagesFor('en'),
    );
    expect(report.split('\n').at(-1)).toBe('1 error, 1 warning');
  });
});

const read = new Map<FaultyInput, Promise<readonly Diagnostic[]>>();

/** The faults of an input, which is read once. */
function faultsOf(input: FaultyInput): Promise<readonly Diagnostic[]> {
  const known = read.get(input) ?? readFaults(input);
  read.set(input, known);
  return known;
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
}

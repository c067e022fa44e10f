import { describe, expect, test } from 'vitest';

import { formatOptionFault, readOptions } from '../../../src/cli/options.ts';

describe('A check and a build take', () => {
  test.each([
    ['no option', [], { strict: false, format: 'text' }],
    ['--strict', ['--strict'], { strict: true, format: 'text' }],
    ['a format', ['--format', 'json'], { strict: false, format: 'json' }],
    ['both, in any order', ['--format=github', '--strict'], { strict: true, format: 'github' }],
  ])('%s', (_, args, options) => {
    expect(readOptions(args)).toEqual(options);
  });
});

describe('They refuse', () => {
  test.each([
    ['an option that looks like one', ['--stric'], 'Il n’y a pas d’option « --stric ».', '--strict'],
    ['another option', ['--watch'], 'Il n’y a pas d’option « --watch ».', 'npm run check -- [--strict] [--format text|lines|json|github]'],
    [
      'a format that looks like one',
      ['--format', 'jsn'],
      'L’option « --format » n’accepte que : text, lines, json, github.',
      '--format json',
    ],
    ['another format', ['--format=xml'], 'L’option « --format » n’accepte que : text, lines, json, github.', '--format json'],
    ['a format that is not said', ['--format'], 'L’option « --format » attend une valeur.', '--format text'],
    ['a value that is none', ['--format', '--strict'], 'L’option « --format » attend une valeur.', '--format text'],
    ['a value where none is', ['--strict=yes'], 'L’option « --strict » n’attend pas de valeur.', '--strict'],
    ['a word', ['json'], 'Le mot « json » est de trop.', 'npm run check -- [--strict] [--format text|lines|json|github]'],
  ])('%s', (_, args, why, write) => {
    const options = readOptions(args);
    expect('fault' in options && formatOptionFault(options.fault, 'check', 'fr')).toBe(`pourquoi : ${why}\nécrivez  : ${write}`);
  });

  test('in the language of the site', () => {
    const options = readOptions(['--stric']);
    expect('fault' in options && formatOptionFault(options.fault, 'build', 'en')).toBe(
      'why   : There is no option “--stric”.\nwrite : --strict',
    );
  });
});

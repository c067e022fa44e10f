import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readJekyllMatter } from '../../../../src/cli/import/front-matter.ts';
import { rubyText } from '../../../../src/cli/import/values.ts';
import { readYaml } from '../../../../src/cli/import/yaml.ts';

// SafeYAML 1.0.5 over Psych, as Jekyll reads front matter.
const SCALARS: readonly [string, string | boolean | null][] = [
  ['yes', true],
  ['NO', false],
  ['Off', false],
  ['~', null],
  ['Null', null],
  ['', null],
  ['010', '8'],
  ['1,000', '1000'],
  ['12:30', '750.0'],
  ['3.10', '3.1'],
  ['2.0', '2.0'],
  ['1e3', '1e3'],
  ['0x1f', '31'],
  [':sym', ':sym'],
  ['2016-4-9', '2016-4-9'],
  ['2016-04-09', '2016-04-09'],
  ['2016-01-05 23:30:00', '2016-01-05 23:30:00 UTC'],
  ['2016-04-09 15:35:44 +0200', '2016-04-09 15:35:44 +0200'],
  ['2016-01-05 23:30', '2016-01-05 23:30'],
  ['"yes"', 'yes'],
  ["'12:30'", '12:30'],
];

describe('a YAML value, as Jekyll reads it', () => {
  it.each(SCALARS)('%s', (written, wanted) => {
    const value = readYaml(`key: ${written}\n`).values['key'];
    expect(typeof wanted === 'string' ? rubyText(value) : value).toBe(wanted);
  });

  it('is that of the last of two equal keys', () => {
    expect(readYaml('title: one\ntitle: two\n').values['title']).toBe('two');
  });

  it('may go on in a quoted line that is not indented', () => {
    expect(readYaml('title: "one\ntwo"\nother: x\n').values).toEqual({ title: 'one two', other: 'x' });
  });

  it('is refused with its reason where it asks for an object of another language', () => {
    expect(readYaml('key: !ruby/object:Gem::Installer {}\n', { linesBefore: 1 }).fault).toEqual({
      reason: 'tag !ruby/object:Gem::Installer',
      line: 2,
    });
  });

  it('is refused where aliases unfold without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `k${level + 1}: &k${level + 1} [${`*k${level}, `.repeat(9)}*k${level}]`);
    expect(readYaml(`k0: &k0 [x]\n${levels.join('\n')}\n`).fault?.reason).toBe('too many aliases');
  });

  it('cannot reach the prototype of anything', () => {
    const { values } = readYaml('__proto__:\n  polluted: yes\nconstructor: x\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
  });
});

describe('the front matter of any text', () => {
  it('is read without a throw', () => {
    const pieces = constantFrom(
      '---',
      '...',
      '\n',
      '\r\n',
      '\uFEFF',
      'title:',
      ' a',
      '"',
      "'",
      '[',
      '{',
      '&a',
      '*a',
      '!x',
      '- ',
      ': ',
      '|',
      '\t',
      '<<',
    );
    assert(
      property(
        oneof(
          string(),
          array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const { values, body } = readJekyllMatter(text, 'kept');
          return typeof body === 'string' && typeof values === 'object';
        },
      ),
      { numRuns: 2000 },
    );
  });
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { editorFiles } from '../../../src/cli/schemas.ts';
import { editorSchemas } from '../../../src/schema/json-schema.ts';
import { home, plainSite } from '../../support/project.ts';

const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
const validators = Object.fromEntries(Object.entries(editorSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]));

/** The places of what a schema refuses in a YAML text, read as an editor reads it. */
function refused(name: string, yaml: string): string[] {
  const validate = validators[name];
  validate?.(parse(yaml));
  const told = (validate?.errors ?? []).map(({ instancePath, params }) => {
    const key = ['missingProperty', 'additionalProperty'].map((param) => params[param] as unknown).find((value) => value !== undefined);
    return key === undefined ? instancePath : `${instancePath}/${String(key)}`;
  });
  return [...new Set(told)];
}

const read = (file: string) => readFileSync(path.join(home, file), 'utf8');

test('the files of editors are those that the schemas make: « npm run schemas » writes them', () => {
  for (const [file, text] of Object.entries(editorFiles())) expect(read(file), file).toBe(text);
});

test('every key has its sentence', () => {
  for (const [name, { properties }] of Object.entries(editorSchemas()))
    for (const [key, schema] of Object.entries(properties)) expect(schema, `${name}: ${key}`).toHaveProperty('description');
});

test('VS Code finds the schemas where its settings say', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  expect(settings['yaml.schemas']).toEqual({
    './src/schema/json/site.json': 'src/site.yaml',
    './src/schema/json/tags.json': 'src/content/tags.yaml',
    './src/schema/json/import.json': 'import.yaml',
  });
  expect(JSON.parse(read('.vscode/extensions.json'))).toHaveProperty('recommendations', expect.arrayContaining(['redhat.vscode-yaml']));
});

describe('the schemas take what Carnet takes', () => {
  test('the facts of this site', () => {
    expect(refused('site', read('src/site.yaml'))).toEqual([]);
  });

  test('the tags of this site', () => {
    expect(refused('tags', read('src/content/tags.yaml'))).toEqual([]);
  });

  test.each(globSync('src/content/*/*.{md,mdx}', { cwd: home }).toSorted())('%s', (file) => {
    const [, matter = ''] = /^---\n([\s\S]*?)^---/m.exec(read(file)) ?? [];
    expect(matter).not.toBe('');
    expect(refused(file.includes('/posts/') ? 'post' : 'page', matter)).toEqual([]);
  });

  test.each([
    ['post', 'title: 2017\ndate: 2026-05-01\ntags: [3.10, true, été]\ndraft: yes\ntoc: Off\nimage: { path: a.jpg }\nhumeur: bonne'],
    ['post', 'title: true\nseries:\ndescription: ""\nunlisted: true\ncategories: a b\nextra: { humeur: [1] }\nlang: fr_FR'],
    ['page', 'title: À propos\nupdated: 2026-05-01 10:00\npublished: false'],
    ['site', `${plainSite}pageSize: 5\nfeedSize: "20"\nfuture: no\nkramdown: { headerOffset: 1, hardWrap: y, tocLevels: 2..4 }`],
    ['import', "tags:\n  figure: '<p>{{ markup }}</p>'\n  gist: true\n  box: { template: 1, block: true }\nlistings: { tag: /tags/:raw/ }"],
    ['import', 'tags:'],
    ['tags', 'Saisons:\nÉté: { slug: ete, synonyms: [2024, été], description: x, parent: Saisons, redirect_from: estival }'],
  ])('%s: %s', (name, yaml) => {
    expect(refused(name, yaml)).toEqual([]);
  });
});

describe('the schemas refuse', () => {
  test.each([
    ['post', 'date: 2026-05-01', '/title'],
    ['post', 'title: ""', '/title'],
    ['post', 'title: Un\ndraft: peut-être', '/draft'],
    ['post', 'title: Un\ndraft: 1', '/draft'],
    ['post', 'title: Un\nextra: [1]', '/extra'],
    ['post', 'title: Un\ncanonical: exemple.fr', '/canonical'],
    ['post', 'title: Un\nimage: { alt: Une image }', '/image/path'],
    ['page', 'title: [Un]', '/title'],
    ['site', `${plainSite}pagesize: 5`, '/pagesize'],
    ['site', `${plainSite}pageSize: 0`, '/pageSize'],
    ['site', `${plainSite}lang: de`, '/lang'],
    ['site', `${plainSite}kramdown: { headerOffset: 9 }`, '/kramdown/headerOffset'],
    ['tags', 'Été: { couleur: jaune }', '/Été'],
    ['tags', 'Été: [été]', '/Été'],
    ['import', 'tags: { box: { block: true } }', '/tags/box/template'],
    ['import', 'listings: { tags: /t/ }', '/listings'],
  ])('%s: %s', (name, yaml, place) => {
    expect(refused(name, yaml)).toContain(place);
  });
});

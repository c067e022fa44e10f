import { z } from 'zod';

import { importRulesSchema, tagRule } from './import-rules.ts';
import { pageSchema } from './page.ts';
import { postSchema } from './post.ts';
import { siteSchema } from './site.ts';
import { tagsSchema } from './tags.ts';
import { count, flag, flagWords } from './values.ts';

// Carnet keeps scalars as they are written, and an editor gives them YAML's types: any scalar is a text.
const SCALAR = ['string', 'number', 'boolean'] as const;

/** The JSON Schema (draft 7, which YAML editors read best) of each thing an author writes, by the name of its file. */
export function editorSchemas(): Record<'post' | 'page' | 'site' | 'tags' | 'import', EditorSchema> {
  return {
    post: editorSchema(postSchema, 'L’en-tête d’un billet'),
    page: editorSchema(pageSchema, 'L’en-tête d’une page'),
    site: editorSchema(siteSchema, 'Les faits du carnet : src/site.yaml'),
    tags: editorSchema(tagsSchema, 'Les étiquettes du carnet : src/content/tags.yaml'),
    import: editorSchema(importRulesSchema, 'Les règles d’un import : import.yaml'),
  };
}

function editorSchema(schema: z.ZodType, title: string): EditorSchema {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => asYaml(zodSchema, jsonSchema),
  });
  const { properties = {}, required = [] } = made;
  const entries = Object.entries(properties).map(([key, value]) => [key, required.includes(key) ? value : orNothing(value)] as const);
  return { $schema, title, ...made, properties: Object.fromEntries(entries) };
}

/** Has a schema take what YAML makes of the texts it reads. */
function asYaml(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (schema === flag) replace(json, { anyOf: [{ type: 'boolean' }, { type: 'string', pattern: anyCase(flagWords) }] });
  else if (schema === count) replace(json, { anyOf: [{ type: 'integer', minimum: 1, maximum: 999_999 }, { ...json }] });
  else if (schema === tagRule) replace(json, { anyOf: [{ type: [...SCALAR] }, { ...json }] });
  else if (json.format === 'uri') replace(json, { type: 'string', pattern: '^https?://' });
  else if (json.enum?.every((value) => typeof value === 'string') && json.enum.some(isNumber))
    replace(json, { enum: json.enum.flatMap((value) => (isNumber(value) ? [Number(value), value] : [value])) });
  else if (Array.isArray(json.type) && json.type.includes('null')) replace(json, { type: [...SCALAR, 'null'] });
  else if (json.type === 'string' && !json.enum && json.pattern === undefined) Object.assign(json, { type: [...SCALAR] });
  if (json.propertyNames && typeof json.propertyNames === 'object' && !json.propertyNames.enum) delete json.propertyNames;
}

function replace(json: z.core.JSONSchema.BaseSchema, by: object): void {
  const { description } = json;
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, by, description === undefined ? {} : { description });
}

/** A key written without a value counts as absent, where it may be. */
function orNothing(value: z.core.JSONSchema._JSONSchema): z.core.JSONSchema._JSONSchema {
  if (typeof value === 'boolean' || Object.keys(value).every((key) => key === 'description')) return value;
  const { description = '', default: usual, ...rest } = value;
  return { description, ...(usual === undefined ? {} : { default: usual }), anyOf: [...(rest.anyOf ?? [rest]), { enum: ['', null] }] };
}

function isNumber(value: unknown): boolean {
  return /^\d+$/.test(String(value));
}

function anyCase(words: readonly string[]): string {
  const letters = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
  return `^(?:${words.map(letters).join('|')})$`;
}

/** A JSON Schema of a map, with its keys. */
export interface EditorSchema {
  [keyword: string]: unknown;
  title: string;
  properties: Readonly<Record<string, z.core.JSONSchema._JSONSchema>>;
}

import { z } from 'zod';

import { flag, text } from './values.ts';

/** How a tag is written anew: its template alone, or a map of it. */
export const tagRule = z.preprocess(
  (value) => (typeof value === 'string' ? { template: value } : value),
  z
    .strictObject({
      template: z.string().describe('Ce que devient la balise : du Markdown ou du HTML, avec du Liquid. « true » : ce que Carnet en fait.'),
      block: flag.default(false).describe('Vrai pour une balise qui se referme.'),
    })
    .transform(({ template, block }): TagMap => (/^\s*true\s*$/i.test(template) ? { ready: true } : { template, block })),
);

/** Lists whose addresses a generator of the site's own made. */
const LISTING_KINDS = ['tag', 'category', 'year', 'month', 'day'] as const;

/** What `import.yaml` may hold. */
export const importRulesSchema = z.strictObject({
  tags: z.record(z.string(), tagRule).default({}).describe('Les balises des greffons, chacune avec son modèle.'),
  listings: z
    .partialRecord(z.enum(LISTING_KINDS), text)
    .default({})
    .describe('Les adresses des listes que le site faisait lui-même : /tags/:raw/, avec :lower, :slug, :pretty, :ascii, :latin, :year…'),
});

/** The keys of `import.yaml`, for the check of misspelt ones. */
export const importRulesKeys: readonly string[] = Object.keys(importRulesSchema.shape);

/** What the author says of the site for its import. */
export type ImportRules = z.output<typeof importRulesSchema>;

/** How a tag is written anew: by a Liquid template, or by the map Carnet has. */
export type TagMap = { template: string; block: boolean; ready?: never } | { ready: true; template?: never };

/** The maps of an author's own tags, by name. */
export type TagMaps = Readonly<Record<string, TagMap>>;

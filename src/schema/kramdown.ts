import { z } from 'zod';

import { flag } from './values.ts';

const LEVELS = [1, 2, 3, 4, 5, 6];

/** How bodies are read: the `kramdown` options of a Jekyll site's `_config.yml`, with Jekyll's defaults. */
export const kramdownSchema = z.strictObject({
  input: z.enum(['GFM', 'kramdown']).default('GFM').describe('Le dialecte : celui de GitHub, ou le seul kramdown (input).'),
  hardWrap: flag.default(false).describe('Chaque fin de ligne passe à la ligne (hard_wrap).'),
  headerOffset: z
    .enum(['0', '1', '2', '3', '4', '5'])
    .transform(Number)
    .default(0)
    .describe('Ajouté au niveau des titres (header_offset).'),
  autoIds: flag.default(true).describe('Donner une ancre à chaque titre (auto_ids).'),
  tocLevels: z
    .enum(LEVELS.flatMap((first) => LEVELS.filter((last) => last >= first).map((last) => `${first}..${last}`)))
    .transform(levels)
    .default(LEVELS)
    .describe('Niveaux des titres que {:toc} énumère (toc_levels).'),
  parseBlockHtml: flag.default(false).describe('Lire le Markdown dans le HTML sans markdown="1" (parse_block_html).'),
  footnoteBacklink: z.string().default('↩').describe('Texte du lien d’une note à son appel ; vide, pas de lien (footnote_backlink).'),
});

/** How bodies are read. */
export type KramdownOptions = z.output<typeof kramdownSchema>;

function levels(range: string): number[] {
  const [first = 1, last = 6] = range.split('..').map(Number);
  return LEVELS.filter((level) => level >= first && level <= last);
}

import { z } from 'zod';

import { labels, text } from './values.ts';
import type { Label } from './entry.ts';

/** What `src/content/tags.yaml` says of a tag, under its label. */
export const tagSchema = z.strictObject({
  slug: text.optional().describe('Son adresse, si celle tirée du nom ne convient pas : minuscules sans accents, chiffres, traits d’union.'),
  synonyms: labels.optional().describe('Ses autres noms : un billet qui en porte un paraît sous le nom inscrit ici.'),
  description: text.optional().describe('Une phrase, sous le titre de sa page.'),
  parent: text.optional().describe('L’étiquette, inscrite elle aussi, qui la contient : la page de celle-ci montre aussi ses billets.'),
  redirect_from: labels.optional().describe('Ses anciennes adresses, /etiquettes/estival/, ou ce qui les finissait : estival.'),
});

/** The tags of the site, each under the label it is shown by, from `src/content/tags.yaml`. */
export const tagsSchema = z.record(z.string(), tagSchema.nullable());

/** The keys of a tag, for the check of misspelt ones. */
export const tagKeys: readonly string[] = Object.keys(tagSchema.shape);

/** What an author writes of a tag. */
export type WrittenTag = z.output<typeof tagSchema>;

/** A tag the site knows, under the label and at the address it gives to all. */
export interface RegisteredTag extends Label {
  description?: string;
  /** Its other names. */
  synonyms: readonly string[];
  /** The tags that contain it, the outermost first. */
  above: readonly Label[];
  /** Where it stood once: addresses from the site's root, in the author's words. */
  redirectFrom: readonly Redirect[];
}

/** The tags the site knows, by what a post may write. */
export interface TagRegistry {
  bySlug: ReadonlyMap<string, RegisteredTag>;
  /** By label and by synonym. */
  byName: ReadonlyMap<string, RegisteredTag>;
  /** By what is the same for names that differ by case, accents or form: absent where that is two tags. */
  byFold: ReadonlyMap<string, RegisteredTag>;
}

interface Redirect {
  /** An address with a slash, or what stood in its place once: a slug. */
  from: string;
  /** Where the file says so, from 1. */
  line: number;
  column: number;
}

import { plainLetters } from './slug.ts';

/** Keys by the names French authors give them, without accents. */
const OTHER: Readonly<Record<string, string>> = {
  titre: 'title',
  adresse: 'url',
  etiquette: 'tag',
  etiquettes: 'tags',
  'mots-cles': 'tags',
  categorie: 'category',
  rayon: 'category',
  serie: 'series',
  brouillon: 'draft',
  publie: 'published',
  auteur: 'author',
  nom: 'name',
  courriel: 'email',
  langue: 'lang',
  fuseau: 'timeZone',
  resume: 'description',
  chapeau: 'excerpt',
  expire: 'expires',
  expiration: 'expires',
  'mise-a-jour': 'updated',
  sommaire: 'toc',
  synonymes: 'synonyms',
};

/** The key that a French word stands for, where it is among those that may be written. */
export function otherName(written: string, free: readonly string[]): string | undefined {
  const plain = plainLetters(written).replaceAll(/[_ ]/g, '-');
  const name = Object.hasOwn(OTHER, plain) ? OTHER[plain] : undefined;
  return name !== undefined && free.includes(name) ? name : undefined;
}

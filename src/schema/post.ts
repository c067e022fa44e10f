import { z } from 'zod';

import { address, flag, labels, language, ownKeys, text } from './values.ts';

/** The front matter of a post: Jekyll's names, as they are. The sentence of each key is its manual. */
export const postSchema = z.looseObject({
  title: text.describe('Titre du billet, tel qu’il s’affiche.'),
  date: text.optional().describe('Date de publication : AAAA-MM-JJ, avec ou sans heure. Sans elle, le nom du fichier fait foi.'),
  updated: text.optional().describe('Date de la dernière vraie modification.'),
  last_modified_at: text.optional().describe('Comme « updated », sous le nom que lui donne Jekyll.'),
  description: text.optional().describe('Résumé d’une phrase, pour les moteurs de recherche et les aperçus.'),
  category: labels.optional().describe('Le rayon du billet.'),
  categories: labels.optional().describe('Le chemin de rayons du billet ; une suite de mots en vaut plusieurs, comme dans Jekyll.'),
  tag: labels.optional().describe('Une seule étiquette, comme dans Jekyll.'),
  tags: labels.optional().describe('Les étiquettes : une liste, ou des mots séparés par des espaces comme dans Jekyll.'),
  series: text.optional().describe('Nom de la série dont le billet est un épisode.'),
  slug: text.optional().describe('Dernière partie de l’adresse, à la place de celle du nom de fichier.'),
  permalink: text.optional().describe('Adresse du billet, à la place de celle que donne le site.'),
  redirect_from: labels.optional().describe('Anciennes adresses du billet.'),
  draft: flag.optional().describe('Vrai : le billet est un brouillon, absent du site publié.'),
  published: flag.optional().describe('Faux : le billet est absent du site publié, comme dans Jekyll.'),
  unlisted: flag.optional().describe('Vrai : le billet a une page, et ne paraît nulle part ailleurs.'),
  expires: text.optional().describe('Date à partir de laquelle le billet disparaît du site publié.'),
  excerpt: text.optional().describe('Le chapeau, à la place de celui tiré du texte.'),
  excerpt_separator: text.optional().describe('Ce qui sépare le chapeau du reste du texte.'),
  image: z
    .union([text, z.looseObject({ path: text, alt: text.optional() })], { error: 'path' })
    .optional()
    .describe('Image du billet : un chemin, ou « path: » et « alt: ».'),
  lang: language.optional().describe('Langue du billet, si elle n’est pas celle du site.'),
  translation: text.optional().describe('Le même texte dans une autre langue : le nom de son fichier, ou son adresse.'),
  author: text.optional().describe('Auteur du billet, s’il n’est pas celui du site.'),
  toc: flag.optional().describe('Vrai ou faux : montre ou cache le sommaire, quelle que soit la longueur.'),
  canonical: address.optional().describe('Adresse complète du texte d’origine, s’il a paru ailleurs.'),
  fediverse: address.optional().describe('Adresse du message du fédivers qui annonce le billet : on y répond.'),
  feed_id: text.optional().describe('Identifiant du billet dans les flux, s’il en avait un autre.'),
  snapshot: flag.optional().describe('Vrai : le texte est une copie du HTML que montrait l’ancien site ; sans effet.'),
  layout: text.optional().describe('Accepté pour Jekyll ; sans effet.'),
  extra: ownKeys.optional().describe('Tout ce que l’auteur veut garder pour lui.'),
});

/** The keys of a post, for the check of misspelt ones. */
export const postKeys: readonly string[] = Object.keys(postSchema.shape);

/** The front matter of a post, its keys and types checked. */
export type PostFrontMatter = z.output<typeof postSchema>;

import { z } from 'zod';

import { flag, labels, language, ownKeys, text } from './values.ts';

/** The front matter of a page: an undated entry such as « À propos ». */
export const pageSchema = z.looseObject({
  title: text.describe('Titre de la page, tel qu’il s’affiche.'),
  description: text.optional().describe('Résumé d’une phrase, pour les moteurs de recherche et les aperçus.'),
  updated: text.optional().describe('Date de la dernière vraie modification.'),
  last_modified_at: text.optional().describe('Comme « updated », sous le nom que lui donne Jekyll.'),
  permalink: text.optional().describe('Adresse de la page, à la place de celle du nom de fichier.'),
  redirect_from: labels.optional().describe('Anciennes adresses de la page.'),
  draft: flag.optional().describe('Vrai : la page est absente du site publié.'),
  published: flag.optional().describe('Faux : la page est absente du site publié, comme dans Jekyll.'),
  unlisted: flag.optional().describe('Vrai : la page existe, hors du plan du site et des moteurs de recherche.'),
  lang: language.optional().describe('Langue de la page, si elle n’est pas celle du site.'),
  translation: text.optional().describe('Le même texte dans une autre langue : le nom de son fichier, ou son adresse.'),
  toc: flag.optional().describe('Vrai ou faux : montre ou cache le sommaire.'),
  layout: text.optional().describe('Accepté pour Jekyll ; sans effet.'),
  extra: ownKeys.optional().describe('Tout ce que l’auteur veut garder pour lui.'),
});

/** The keys of a page, for the check of misspelt ones. */
export const pageKeys: readonly string[] = Object.keys(pageSchema.shape);

/** The front matter of a page, its keys and types checked. */
export type PageFrontMatter = z.output<typeof pageSchema>;

import { z } from 'zod';

import { hosts } from './host.ts';
import { kramdownSchema } from './kramdown.ts';
import { account, address, contact, count, email, flag, matomoAddress, text } from './values.ts';
import type { TagRegistry } from './tags.ts';

const language = z.enum(['fr', 'en']);

const menu = z
  .array(z.strictObject({ label: text.describe('Texte du lien.'), href: text.describe('Adresse, depuis la racine du site.') }))
  .default([]);

/** What the site says of itself in another language. */
const edition = z.strictObject({
  title: text.optional().describe('Nom du carnet dans cette langue, s’il en a un autre.'),
  description: text.optional().describe('Une phrase qui dit de quoi il parle, dans cette langue.'),
  permalink: text.optional().describe('Forme des adresses des billets de cette langue, si elle est autre.'),
  menu: menu.describe('Liens ajoutés au pied des pages de cette langue.'),
});

/** The facts of the site, from `src/site.yaml`. */
export const siteSchema = z.strictObject({
  title: text.describe('Nom du carnet.'),
  description: text.optional().describe('Une phrase qui dit de quoi il parle.'),
  url: address.describe('Adresse du site, sans le chemin : https://exemple.fr.'),
  base: z.string().default('/').describe('Chemin du site chez l’hébergeur : /, ou /journal/.'),
  host: hosts
    .default([])
    .describe('Où le carnet est publié, un hébergeur ou plusieurs : netlify, cloudflare, vercel, nginx, caddy, apache, github, gitlab.'),
  lang: language.default('fr').describe('Langue de l’interface.'),
  typography: z
    .enum(['fr-FR', 'fr-CA', 'fr-CH', 'off'])
    .optional()
    .describe(
      'Typographie des textes : fr-FR (France), fr-CA (Canada), fr-CH (Suisse), off (aucune). Sans cette clé, fr-FR si lang est fr.',
    ),
  timeZone: text.refine(isTimeZone, { error: 'time-zone' }).default('Europe/Paris').describe('Fuseau horaire des dates sans décalage.'),
  author: z
    .strictObject({
      name: text.describe('Nom affiché et signé dans les flux.'),
      url: address.optional().describe('Adresse de la page de l’auteur.'),
      email: email.optional().describe('Courriel public.'),
      fediverse: account.optional().describe('Compte de l’auteur sur le fédivers : camille@social.exemple.fr.'),
      links: z
        .array(z.strictObject({ label: text.describe('Texte du lien : Mastodon.'), url: address.describe('Adresse de la page.') }))
        .default([])
        .describe(
          'Autres pages de l’auteur, au pied de chaque page : celles qui mènent en retour au carnet prouvent qu’il est à lui (rel=me).',
        ),
    })
    .describe('L’auteur du carnet.'),
  permalink: text.default('date').describe('Forme des adresses : date, pretty, ordinal, weekdate, none, ou un modèle de Jekyll.'),
  excerptSeparator: z.string().min(1).default('<!--more-->').describe('Ce qui sépare le chapeau du reste du texte.'),
  wholeExcerpt: flag
    .default(false)
    .describe('Sans séparateur, le chapeau est tout le texte, comme dans Jekyll ; sinon, le premier paragraphe.'),
  kramdown: kramdownSchema.prefault({}).describe('Options de kramdown, reprises du _config.yml d’un blog Jekyll.'),
  future: flag.default(false).describe('Vrai : un billet daté de l’avenir paraît aussitôt, comme avec « future: true » de Jekyll.'),
  pageSize: count.default(10).describe('Billets par page de liste.'),
  feedSize: count.default(20).describe('Billets dans chaque flux, et dans chacune de ses archives.'),
  hub: address.optional().describe('Adresse d’un relais WebSub, qui annonce aussitôt les nouveaux billets aux lecteurs de flux.'),
  socialImages: flag.default(true).describe('Faux : aucune image n’est dessinée pour les aperçus des réseaux sociaux.'),
  reply: z
    .strictObject({
      email: email.optional().describe('Courriel auquel on répond à un billet ; il se lit dans la page.'),
      fediverse: flag.default(false).describe('Vrai : on répond au compte de l’auteur sur le fédivers.'),
    })
    .prefault({})
    .describe('Ce que propose la ligne « Répondre » sous les billets ; rien, sans cette clé.'),
  webmention: address.optional().describe('Adresse qui reçoit les webmentions, chez le service de votre choix.'),
  menu: menu.describe('Liens ajoutés au pied de page.'),
  languages: z
    .partialRecord(language, z.preprocess(orNothing, edition))
    .default({})
    .describe('Les autres langues du carnet, par leur code : chacune a ses listes, ses flux et sa recherche, sous /en/.'),
  feeds: z
    .array(
      z.strictObject({
        path: text.describe('Adresse du flux, depuis la racine du site : /atom.xml.'),
        format: z.enum(['atom', 'rss', 'json']).default('atom').describe('Format du flux : atom, rss ou json.'),
        tag: text.optional().describe('Étiquette dont le flux donne les billets.'),
        category: text.optional().describe('Catégorie dont le flux donne les billets.'),
      }),
    )
    .default([])
    .describe('Flux de plus, aux adresses où des lecteurs les suivent déjà.'),
  matomo: z
    .strictObject({
      url: matomoAddress.describe('Adresse de Matomo : https://mesure.exemple.fr/, ou un chemin du même hôte : /matomo/.'),
      site: count.default(1).describe('Numéro du site dans Matomo.'),
    })
    .optional()
    .describe('Mesure de l’audience par Matomo, sans témoin de connexion. Sans cette clé, rien n’est mesuré.'),
  security: z
    .strictObject({
      contact: contact.describe('Où signaler une faille : un courriel, ou l’adresse d’une page.'),
      expires: text.describe('Jour après lequel ces indications ne valent plus, dans un an au plus : 2027-06-30.'),
      policy: address.optional().describe('Adresse de la page qui dit comment signaler une faille.'),
    })
    .optional()
    .describe('Ce que /.well-known/security.txt dit à qui trouve une faille (RFC 9116). Sans cette clé, ce fichier n’existe pas.'),
  categories: z
    .record(z.string(), z.strictObject({ label: text.describe('Nom affiché.'), description: text.optional().describe('Une phrase.') }))
    .default({})
    .describe('Nom affiché des catégories, par leur nom dans les billets.'),
  series: z
    .record(
      z.string(),
      z.strictObject({
        pattern: text
          .refine(holdsNumber, { error: 'series-number' })
          .optional()
          .describe(
            'Forme des titres de ses billets, {n} à la place du numéro : A mon compte + {n} mois. Un tel billet en est sans le dire.',
          ),
        skips: z.array(count, { error: 'list' }).default([]).describe('Numéros qu’elle n’aura pas, dont l’absence n’est plus signalée.'),
        description: text.optional().describe('Une phrase, sous le titre de sa page.'),
      }),
    )
    .default({})
    .describe('Ce qu’il faut savoir des séries, par leur nom : la forme de leurs titres, une phrase.'),
});

/** The languages the interface speaks. */
export const spokenLanguages: readonly string[] = language.options;

/** The keys of the site, for the check of misspelt ones. */
export const siteKeys: readonly string[] = Object.keys(siteSchema.shape);

/** The facts of the site: those of `src/site.yaml`, and what `src/content/tags.yaml` says of its tags. */
export type Site = z.output<typeof siteSchema> & { tags: TagRegistry };

/** What a key without a value holds: nothing of what it may. */
function orNothing(written: unknown): unknown {
  return written === '' || written === null || written === undefined ? {} : written;
}

/** Whether a pattern of titles says once where the number stands. */
function holdsNumber(pattern: string): boolean {
  return pattern.split('{n}').length === 2;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

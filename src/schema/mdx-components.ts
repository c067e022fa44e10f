import { z } from 'zod';

const words = z.string().trim().min(1);
const file = z.string().trim().min(1);
const elsewhere = z.url({ protocol: /^https?$/ });
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/);

/**
 * The components an author may use in MDX without importing them, and what each takes: the files of `src/components/mdx`.
 * A new component is a file there and an entry here.
 */
export const mdxComponents = {
  AddressPreview: z.strictObject({
    title: words.describe('le titre du billet, pour commencer'),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe('un jour, AAAA-MM-JJ'),
  }),
  Chart: z.strictObject({
    title: words.describe('ce que montre le graphique ; il paraît au-dessus de lui'),
    kind: z.enum(['bar', 'line']).optional().describe('« bar » pour des barres, ce que vous obtenez sans rien écrire, ou « line »'),
    description: words.optional().describe('ce qu’il faut y voir, pour qui ne le voit pas ; sans elle, le plus petit et le plus grand'),
    unit: words.optional().describe('l’unité des nombres : « mm », « € »'),
    data: words.optional().describe('les nombres, sans tableau : « mars: 41,5; avril: 38 », ou une liste de couples entre accolades'),
  }),
  Details: z.strictObject({
    summary: words.describe('la ligne que l’on voit tant que le passage est replié'),
    open: z.boolean().optional().describe('le passage est déplié d’abord'),
  }),
  Embed: z.strictObject({
    href: elsewhere.describe('l’adresse complète du contenu, sur l’autre site'),
    title: words.describe('le titre du contenu'),
    provider: words.optional().describe('le nom de l’autre site ; sans lui, celui de son hôte'),
    poster: file.optional().describe('une image placée près du texte, qui en tient lieu'),
  }),
  Figure: z.strictObject({
    src: file.describe('le chemin de l’image, depuis le dossier du texte'),
    alt: words.describe('ce que montre l’image, pour qui ne la voit pas'),
    caption: words.optional().describe('la légende ; pour du Markdown, mettez-la plutôt entre les balises'),
    credit: words.optional().describe('à qui l’image est due'),
  }),
  Gallery: z.strictObject({
    caption: words.optional().describe('la légende de l’ensemble'),
  }),
  Note: z.strictObject({
    kind: z.enum(['info', 'tip', 'warning']).optional().describe('ce que dit l’encadré : une précision, un conseil, une mise en garde'),
    title: words.optional().describe('un titre, après le mot qui dit ce qu’est l’encadré'),
  }),
  Post: z.strictObject({
    file: file.optional().describe('le chemin du billet, depuis le dossier du texte'),
    address: z.string().startsWith('/').optional().describe('ou son adresse, depuis la racine du site'),
  }),
  Quote: z.strictObject({
    author: words.optional().describe('qui le dit'),
    title: words.optional().describe('d’où cela vient : un livre, un article'),
    href: words.optional().describe('l’adresse de la source, ou le fichier d’un billet'),
    lang: language.optional().describe('la langue de la citation et de son titre, si ce n’est pas celle du texte'),
  }),
  Toc: z.strictObject({}),
  Video: z.strictObject({
    src: file.optional().describe('le chemin d’une vidéo à vous, depuis le dossier du texte'),
    href: elsewhere.optional().describe('ou l’adresse complète d’une vidéo d’un autre site'),
    youtube: z
      .string()
      .regex(/^[\w-]{6,20}$/)
      .optional()
      .describe('ou son identifiant sur YouTube'),
    vimeo: z.string().regex(/^\d+$/).optional().describe('ou son identifiant sur Vimeo'),
    title: words.describe('le titre de la vidéo'),
    poster: file.optional().describe('l’image que l’on voit d’abord, placée près du texte'),
    captions: file.optional().describe('le fichier des sous-titres, en WebVTT (.vtt)'),
  }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;

/** The components that are given. */
export type MdxComponent = keyof typeof mdxComponents;

import { z } from 'zod';

const heading = z.object({ depth: z.number(), slug: z.string(), text: z.string() });

const label = z.object({
  /** As the author wrote it. */
  label: z.string(),
  /** As in the address. */
  slug: z.string(),
});

const numbered = label.extend({
  /** That of the post's title, by the pattern of its series. */
  number: z.number().optional(),
});

const image = z.object({
  /** Published name, after its content: `plan.3f2a9c01-640.webp`. */
  file: z.string(),
  /** Path of the source from the project's folder, with `/`. */
  source: z.string(),
  /** Width in pixels of the encoding; none for a file published as it is. */
  width: z.number().optional(),
});

const body = z.object({
  format: z.enum(['html', 'mdx']),
  /** Name of the rendered body in the cache; for MDX, of what was learnt of it. */
  digest: z.string(),
  /** Of all that is known of it, its HTML too: what it leads to may change while its text does not. */
  version: z.string(),
  headings: z.array(heading),
  /** Words of prose, code left out. */
  words: z.number(),
  /** The words that tell what it speaks of, folded. */
  terms: z.array(z.string()),
  /** Files to publish for the images the body shows. */
  images: z.array(image),
  /** Files to publish that the body links to or plays. */
  files: z.array(image.omit({ width: true })),
  /** The components it uses that need no import. */
  components: z.array(z.string()),
});

const entry = z.object({
  /** Path of the source from the project's folder. */
  source: z.string(),
  title: z.string(),
  description: z.string(),
  /** Decoded path from the site's root, whatever its base. */
  permalink: z.string(),
  /** ISO 8601 with offset. */
  updated: z.string().optional(),
  state: z.enum(['published', 'unlisted', 'draft', 'scheduled', 'expired']),
  lang: z.string().optional(),
  /** Sources of the same text in other languages, where they are shown too. */
  translations: z.array(z.string()).optional(),
  toc: z.boolean().optional(),
  /** What is the author's own: `extra` of the front matter, and keys Carnet does not know. */
  extra: z.record(z.string(), z.unknown()),
  redirectFrom: z.array(z.string()),
  body,
});

/** A post once checked and normalised: what the data store holds and the library reads. */
export const storedPost = entry.extend({
  /** ISO 8601 with offset, in the site's time zone. */
  date: z.string(),
  slug: z.string(),
  /** From the outermost shelf to the innermost. */
  category: z.array(label),
  tags: z.array(label),
  series: numbered.optional(),
  /** HTML of the excerpt, safe to show in a list. */
  excerpt: z.string(),
  author: z.string().optional(),
  canonical: z.string().optional(),
  feedId: z.string().optional(),
  /** Address of the message of the fediverse that tells of it. */
  fediverse: z.string().optional(),
  image: z.object({ src: z.string(), alt: z.string(), width: z.number(), height: z.number() }).optional(),
});

/** A page once checked and normalised. */
export const storedPage = entry;

export type Post = z.infer<typeof storedPost>;
export type Page = z.infer<typeof storedPage>;
export type Label = z.infer<typeof label>;
export type Numbered = z.infer<typeof numbered>;
export type Heading = z.infer<typeof heading>;
export type ImageFile = z.infer<typeof image>;
export type DocumentFile = Body['files'][number];
export type Body = z.infer<typeof body>;

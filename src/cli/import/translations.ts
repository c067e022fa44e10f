import path from 'node:path';

import { editMatter } from './edit-matter.ts';
import { rubyText } from './values.ts';
import type { JekyllPost } from './document.ts';
import type { PostPlace } from './post-places.ts';

/** Keys by which Jekyll's themes and plugins name what several languages share; `page_id` is Polyglot's. */
const KEYS = ['ref', 'lang-ref', 'lang_ref', 'page_id'] as const;
/** Files of texts that another can name. */
const TEXT = /\.(?:md|mdx|markdown)$/;

/**
 * What each post is to name as itself in another language: that in the site's, or the first of its group. A group of which two are in one
 * language is none.
 *
 * @param main the language of posts that name none
 * @returns paths as `translation:` has them, by the source of the post
 */
export function translationsOf(places: readonly PostPlace[], main: string): ReadonlyMap<string, string> {
  const named = places.filter(({ post, target }) => nameOf(post) !== undefined && post.state === 'published' && TEXT.test(target));
  const groups = [...Map.groupBy(named, ({ post }) => nameOf(post)).values()];
  return new Map(
    groups.flatMap((group) => {
      const languages = group.map(({ post }) => languageOf(post, main));
      const first = group[Math.max(0, languages.indexOf(main))];
      if (!first || group.length < 2 || new Set(languages).size < group.length) return [];
      const others = group.filter((place) => place !== first && place.post.data['translation'] === undefined);
      return others.map(({ post, target }): [string, string] => [
        post.file.path,
        path.posix.relative(path.posix.dirname(target), first.target),
      ]);
    }),
  );
}

/** The text with the file of the same in another language, where it has one. */
export function withTranslation(text: string, file: string | undefined): string {
  if (file === undefined) return text;
  return editMatter(text, { set: new Map([['translation', JSON.stringify(file)]]), drop: new Set(), extra: new Set() });
}

function nameOf({ data }: JekyllPost): string | undefined {
  if (data['redirect_to'] !== undefined) return undefined;
  return KEYS.map((key) => rubyText(data[key]).trim()).find((name) => name !== '');
}

function languageOf({ data }: JekyllPost, main: string): string {
  const written = rubyText(data['lang']).trim();
  return written === '' ? main : written.toLowerCase().replaceAll('_', '-');
}

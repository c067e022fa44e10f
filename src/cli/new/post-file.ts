import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

import { slugOf } from '../../domain/slug.ts';
import type { NewFault } from './fault.ts';

const FOLDER = 'src/content/posts';
/** Bytes: with its date, its extension and the folder of an address, a name stays under the 255 of most disks. */
const LONGEST = 200;

/** Writes the file of a new draft, its path counted from the project's folder. One that has its name, whatever its extension, stays. */
export async function writePost(post: NewPost, root: string): Promise<{ file: string } | { fault: NewFault }> {
  const stem = `${post.day}-${shortened(slugOf(post.title))}`;
  const folder = path.join(root, FOLDER);
  await mkdir(folder, { recursive: true });
  const taken = (await readdir(folder)).find((name) => path.parse(name).name.normalize('NFC') === stem);
  if (taken !== undefined) return { fault: { kind: 'exists', values: { file: `${FOLDER}/${taken}` } } };
  const file = `${FOLDER}/${stem}.${post.mdx ? 'mdx' : 'md'}`;
  await writeFile(path.join(root, file), `---\n${frontMatter(post)}---\n\n`, { flag: 'wx' });
  return { file };
}

function frontMatter({ title, date, lang, series }: NewPost): string {
  const facts = {
    title,
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
    ...(series === undefined ? {} : { series }),
  };
  return `${stringify(facts, { schema: 'failsafe', lineWidth: 0 })}tags: []\ndraft: true\n`;
}

/** A slug cut between two words, or between two letters where it has one word. */
function shortened(slug: string): string {
  const bytes = (text: string) => Buffer.byteLength(text);
  if (bytes(slug) <= LONGEST) return slug;
  const signs = [...slug];
  while (bytes(signs.join('')) > LONGEST) signs.pop();
  const cut = signs.join('');
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
}

export interface NewPost {
  title: string;
  /** `YYYY-MM-DD`, on the site's clock. */
  day: string;
  /** As the author wrote it, where it says more than the day. */
  date: string | undefined;
  /** BCP 47 tag; undefined for the site's own. */
  lang: string | undefined;
  series: string | undefined;
  mdx: boolean;
}

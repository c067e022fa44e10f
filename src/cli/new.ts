import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { slugOf } from '../domain/slug.ts';
import { zonedFromInstant } from '../domain/zone.ts';
import { currentInstant } from '../loader/now.ts';
import { readSite } from '../loader/site.ts';

const FOLDER = 'src/content/posts';

/**
 * Writes a new draft, dated today on the site's clock.
 *
 * @returns its path from the project's folder
 * @throws where a file of that name stands already
 */
export async function newPost(title: string, root: string): Promise<string> {
  const timeZone = readSite(root).site?.timeZone ?? 'Europe/Paris';
  const day = zonedFromInstant(currentInstant(), timeZone).slice(0, 10);
  const file = `${FOLDER}/${day}-${slugOf(title)}.md`;
  await mkdir(path.join(root, FOLDER), { recursive: true });
  await writeFile(path.join(root, file), `---\ntitle: ${JSON.stringify(title)}\ntags: []\ndraft: true\n---\n\n`, { flag: 'wx' });
  return file;
}

if (process.argv[1] === import.meta.filename) {
  const title = process.argv.slice(2).join(' ').trim();
  if (title === '') {
    process.stderr.write('npm run new -- "Titre du billet"\n');
    process.exitCode = 1;
  } else {
    process.stdout.write(`${await newPost(title, process.cwd())}\n`);
  }
}

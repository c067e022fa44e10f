import { readFileSync } from 'node:fs';
import path from 'node:path';

import { generator } from '../bench/corpus.ts';
import { photograph } from './photographs.ts';
import { home, plainSite } from './project.ts';

const POSTS = 'src/content/posts';
const SITE = 'src/site.yaml';
const TAGS = ['mer', 'vent', 'été', 'lire', 'C++'];
const WORDS = ['marée', 'voile', 'carnet', 'lumière', 'œuvre', 'route', 'village', 'forêt'];
const SHEET = 'src/styles/tokens.css';
const COMPONENT = 'src/components/Footer.astro';

/**
 * A site of an author who edits at random, the same for the same seed: what they change in texts, names, pictures, facts, looks and code, one
 * thing at a time.
 */
export async function editedSite(seed: number, posts: number): Promise<EditedSite> {
  const random = generator(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
  const day = () => `20${10 + below(17)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const pictures = await Promise.all([480, 900, 1400].map((width) => photograph('jpeg', { width, height: 300 })));
  const files = new Map<string, string | Uint8Array>([
    [SITE, plainSite],
    [`${POSTS}/plage.jpg`, pictures[0] as Buffer],
    [`${POSTS}/fiche.txt`, 'Une fiche.\n'],
    [`${POSTS}/2024-06-06-avec-fiche.md`, '---\ntitle: Avec fiche\n---\n\nVoir [la fiche](fiche.txt).\n'],
    [SHEET, readFileSync(path.join(home, SHEET), 'utf8')],
    [COMPONENT, readFileSync(path.join(home, COMPONENT), 'utf8')],
    [`${POSTS}/2024-05-05-avec-composant.mdx`, '---\ntitle: Avec composant\n---\n\nUn texte.\n\n<Note>Une note.</Note>\n'],
  ]);
  let added = 0;
  const add = () => {
    const number = (added += 1);
    const tags = TAGS.filter(() => random() < 0.4);
    const head = [`title: ${pick(WORDS)} ${number}`, `tags: [${tags.join(', ')}]`, ...(random() < 0.3 ? ['series: Tour du monde'] : [])];
    files.set(
      `${POSTS}/${day()}-billet-${number}.md`,
      `---\n${head.join('\n')}\n---\n\nUne ${pick(WORDS)}.\n\n## Suite\n\nEt une ${pick(WORDS)}.\n`,
    );
  };
  for (let count = 0; count < posts; count += 1) add();

  const texts = () => [...files.keys()].filter((file) => file.endsWith('.md'));
  const change = (file: string, edit: (text: string) => string) => void files.set(file, edit(String(files.get(file))));
  const inHead = (line: string) => (text: string) =>
    text.replace(new RegExp(`^${line.split(':')[0]}:.*\\n`, 'm'), '').replace(/^---\n/, `---\n${line}\n`);
  const edits: Readonly<Record<string, () => void>> = {
    'a text': () => change(pick(texts()), (text) => `${text}\nUne ${pick(WORDS)} de plus.\n`),
    'a code block': () => change(pick(texts()), (text) => `${text}\n\`\`\`js\nlet a = ${below(99)};\n\`\`\`\n`),
    'a link': () => change(pick(texts()), (text) => `${text}\nVoir [là](${path.basename(pick(texts()))}).\n`),
    'a picture in a text': () => change(pick(texts()), (text) => `${text}\n![Une plage](plage.jpg)\n`),
    'a picture': () => void files.set(`${POSTS}/plage.jpg`, pick(pictures)),
    'a file': () => change(`${POSTS}/fiche.txt`, (text) => `${text}${below(999)}\n`),
    'a title': () => change(pick(texts()), inHead(`title: ${pick(WORDS)} ${below(999)}`)),
    tags: () => change(pick(texts()), inHead(`tags: [${TAGS.filter(() => random() < 0.5).join(', ')}]`)),
    'a category': () => change(pick(texts()), inHead(`category: ${pick(['Guide', 'Notes', 'Guide / Débuts'])}`)),
    'a series': () => change(pick(texts()), inHead(`series: ${pick(['Tour du monde', 'Marche'])}`)),
    'a day': () => change(pick(texts()), inHead(`date: ${day()}`)),
    'a state': () => change(pick(texts()), inHead(`published: ${pick(['true', 'false'])}`)),
    'an address': () => change(pick(texts()), inHead(`slug: ${pick(WORDS)}-${below(999)}`)),
    'an old address': () => change(pick(texts()), inHead(`redirect_from: /vieux/${below(999)}.html`)),
    'an expiry': () => change(pick(texts()), inHead(`expires: ${pick(['2020-01-01', '2099-01-01'])}`)),
    'a post that goes': () => void files.delete(pick(texts())),
    'a new post': add,
    'a new name': () => {
      const from = pick(texts());
      const text = files.get(from) ?? '';
      files.delete(from);
      files.set(from.replace(/\.md$/, `-${below(9)}.md`), text);
    },
    'a page': () => void files.set('src/content/pages/page.md', `---\ntitle: Une page\n---\n\nUne ${pick(WORDS)}.\n`),
    'a text of MDX': () =>
      change(`${POSTS}/2024-05-05-avec-composant.mdx`, (text) => `${text}\n<Details summary="Plus">Une ${pick(WORDS)}.</Details>\n`),
    'the facts of the site': () =>
      void files.set(SITE, `${plainSite}${pick(['pageSize: 3', 'feedSize: 4', 'socialImages: false', 'description: Un essai'])}\n`),
    'the names of tags': () =>
      void files.set(
        'src/content/tags.yaml',
        pick(['mer:\n  synonyms: [vent]\n', 'été:\n  label: L’été\n', 'mer:\n  description: La mer.\n']),
      ),
    'the looks': () => change(SHEET, (text) => `${text}\n/* ${below(999)} */\n:root { --essai: ${below(999)}px; }\n`),
    'a component': () => change(COMPONENT, (text) => text.replace(/<footer[^>]*>/, `<footer class="essai-${below(999)}">`)),
  };
  return {
    files,
    kinds: Object.keys(edits),
    edit(kind = pick(Object.keys(edits))) {
      const before = new Map(files);
      edits[kind]?.();
      return {
        kind,
        undo() {
          files.clear();
          for (const [file, text] of before) files.set(file, text);
        },
      };
    },
  };
}

export interface EditedSite {
  /** The author's files and what they changed of Carnet's, by path from the project's folder. */
  files: ReadonlyMap<string, string | Uint8Array>;
  kinds: readonly string[];
  /** Makes an edit, of one kind or of any, and says what it was of. */
  edit(kind?: string): { kind: string; undo(): void };
}

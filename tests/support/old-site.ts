import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Layouts that blogs have around a post's text: what names it, or nothing. */
export const LAYOUTS = {
  named: (title: string, text: string) =>
    `<main><article class="post h-entry"><header><h1>${title}</h1><p class="post-meta"><time>1</time></p></header>` +
    `<div class="post-content e-content">\n${text}\n</div></article></main><div class="related"><h2>Autres</h2><p>Un mot</p></div>`,
  article: (title: string, text: string) => `<nav><a href="/">x</a></nav><article><h1>${title}</h1>${text}<footer>a, b</footer></article>`,
  main: (title: string, text: string) =>
    `<main><div class="post"><h1 class="post-title">${title}</h1><span class="post-date">1</span>${text}</div></main>`,
  table: (title: string, text: string) =>
    `<table><tr><td>${title}</td></tr><tr><td>Menu</td><td><div><div>${text}</div></div></td></tr></table>`,
  bare: (_: string, text: string) => text,
} as const satisfies Record<string, (title: string, text: string) => string>;

/** A page of an old site. */
export function oldPage(text: string, { title = 'Un', layout = 'named' }: { title?: string; layout?: keyof typeof LAYOUTS } = {}): string {
  return `<!DOCTYPE html><html><head><title>${title}</title><script>var a = 1;</script></head><body>${LAYOUTS[layout](title, text)}</body></html>`;
}

/** Writes files of text under a folder, by path. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

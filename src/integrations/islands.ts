import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { integrityOf } from './integrity.ts';
import type { AstroIntegration } from 'astro';

/** The style or a script Astro writes into a page before its first island, and nothing else. */
const PART = /<style>astro-island,[^<]*<\/style>|<script>(\(\(\)=>\{(?:(?!<\/script>)[\s\S])*?astro:(?:(?!<\/script>)[\s\S])*?)<\/script>/g;
/** What of them stands side by side. */
const RUNTIME = new RegExp(`(?:${PART.source})+`, 'g');

/** Islands in plain TypeScript, and what Astro needs to start them as files of their own: the site's policy allows no inline script. */
export function islands(): AstroIntegration {
  let base = '/';
  return {
    name: 'carnet-islands',
    hooks: {
      'astro:config:setup': ({ addRenderer, config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const file = (name: string) => fileURLToPath(new URL(`../islands/${name}.ts`, import.meta.url));
        addRenderer({ name: 'carnet-island', serverEntrypoint: file('island-server'), clientEntrypoint: file('island-client') });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        // A site without an island has no such script, and no page to look at.
        if (globSync('_astro/island-client.*.js', { cwd: folder }).length === 0) return;
        // An address may end in `.html/`: its page stands in a folder of that name.
        const found = globSync('**/*.html', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
        for (const { parentPath, name } of found) moveRuntime(path.join(parentPath, name), folder, base);
      },
    },
  };
}

function moveRuntime(page: string, folder: string, base: string): void {
  const html = readFileSync(page, 'utf8');
  if (!html.includes('<astro-island')) return;
  const moved = html.replace(RUNTIME, (run) => {
    // One file is one request, and smaller than two.
    const script = [...run.matchAll(PART)].map(([, part]) => part ?? '').join('');
    if (script === '') return '';
    const name = `_astro/island.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
    const text = `${script}\n`;
    writeFileSync(path.join(folder, name), text);
    return `<script src="${base}${name}" integrity="${integrityOf(text)}"></script>`;
  });
  // Astro names each island by a path of this machine, and no script reads the name.
  writeFileSync(page, moved.replace(/(<astro-island) uid="[^"]*"/g, '$1'));
}

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import type { SiteInMaking } from './integrity.ts';

/** The style or a script Astro writes into a page before its first island, and nothing else. */
const PART = /<style>astro-island,[^<]*<\/style>|<script>(\(\(\)=>\{(?:(?!<\/script>)[\s\S])*?astro:(?:(?!<\/script>)[\s\S])*?)<\/script>/g;
/** What of them stands side by side. */
const RUNTIME = new RegExp(`(?:${PART.source})+`, 'g');

/** Islands in plain TypeScript. */
export function islands(): AstroIntegration {
  return {
    name: 'carnet-islands',
    hooks: {
      'astro:config:setup': ({ addRenderer }) => {
        const file = (name: string) => fileURLToPath(new URL(`../islands/${name}.ts`, import.meta.url));
        addRenderer({ name: 'carnet-island', serverEntrypoint: file('island-server'), clientEntrypoint: file('island-client') });
      },
    },
  };
}

/** Puts what Astro needs to start the islands of a page into a file of its own: the site's policy allows no inline script. */
export function withoutInlineRuntime({ folder, base }: SiteInMaking): (html: string) => string {
  const written = new Set<string>();
  return (html) => {
    if (!html.includes('<astro-island')) return html;
    const moved = html.replace(RUNTIME, (run) => {
      // One file is one request, and smaller than two.
      const script = [...run.matchAll(PART)].map(([, part]) => part ?? '').join('');
      if (script === '') return '';
      const name = `_astro/island.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
      if (!written.has(name)) writeFileSync(path.join(folder, name), `${script}\n`);
      written.add(name);
      return `<script src="${base}${name}"></script>`;
    });
    // Astro names each island by a path of this machine, and no script reads the name.
    return moved.replace(/(<astro-island) uid="[^"]*"/g, '$1');
  };
}

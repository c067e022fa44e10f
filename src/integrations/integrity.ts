import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import { imagesLast } from './images-last.ts';

/**
 * Has every page say which bytes its scripts are (Subresource Integrity): a browser runs no others, whoever changed them on the way. By the
 * time pages are made their scripts are written, so nothing is read or written twice.
 */
export function scriptIntegrity(): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'carnet-integrity',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const known = new Map<string, string>();
        const digestOf = (name: string) => known.get(name) ?? remember(known, name, integrityOf(readFileSync(`${folder}/${name}`)));
        // Astro knows one prerenderer: whatever else is asked of it is asked here.
        setPrerenderer((standard) => ({
          ...imagesLast(standard),
          name: 'carnet-integrity',
          async render(request, options) {
            const made = await standard.render(request, options);
            const response = made instanceof Response ? made : made.response;
            if (!response.headers.get('content-type')?.startsWith('text/html')) return made;
            const { status, headers } = response;
            const page = new Response(withIntegrity(await response.text(), base, digestOf), { status, headers });
            return made instanceof Response ? page : { ...made, response: page };
          },
        }));
      },
    },
  };
}

/** What a browser compares the bytes of a script with. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** @param digestOf of a file of the built site, by its path there */
function withIntegrity(html: string, base: string, digestOf: (name: string) => string): string {
  return html.replace(/<script(?= )[^>]* src="([^"]+)"/g, (tag, src: string) =>
    src.startsWith(`${base}_astro/`) ? `${tag} integrity="${digestOf(src.slice(base.length))}"` : tag,
  );
}

function remember(known: Map<string, string>, name: string, digest: string): string {
  known.set(name, digest);
  return digest;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AstroPrerenderer } from 'astro';

/**
 * Has every page say which bytes its scripts are (Subresource Integrity): a browser runs no others, whoever changed them on the way. By the
 * time pages are made their scripts are written, so nothing is read or written twice.
 *
 * @param folder of the built site
 */
export function withIntegrity(prerenderer: AstroPrerenderer, { folder, base }: BuiltSite): AstroPrerenderer {
  const known = new Map<string, string>();
  const digestOf = (name: string) => known.get(name) ?? remember(known, name, integrityOf(readFileSync(`${folder}/${name}`)));
  return {
    ...prerenderer,
    async render(request, options) {
      const made = await prerenderer.render(request, options);
      const response = made instanceof Response ? made : made.response;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return made;
      const { status, headers } = response;
      const page = new Response(sealed(await response.text(), base, digestOf), { status, headers });
      return made instanceof Response ? page : { ...made, response: page };
    },
  };
}

/** What a browser compares the bytes of a script with. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** @param digestOf of a file of the built site, by its path there */
function sealed(html: string, base: string, digestOf: (name: string) => string): string {
  return html.replace(/<script(?= )[^>]* src="([^"]+)"/g, (tag, src: string) =>
    src.startsWith(`${base}_astro/`) ? `${tag} integrity="${digestOf(src.slice(base.length))}"` : tag,
  );
}

function remember(known: Map<string, string>, name: string, digest: string): string {
  known.set(name, digest);
  return digest;
}

interface BuiltSite {
  folder: string;
  /** With a slash at its end. */
  base: string;
}

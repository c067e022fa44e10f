import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

import { serveBy, serverNames } from './hosts/servers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The strictest policy the pages must live under. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The search page alone runs WebAssembly, which Pagefind is made of. */
const SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const SEARCH = /^(?:recherche|(?:en\/)?search)\/$/;

/** Of a picture or a film, which a browser opens in a page of its own making. */
const MEDIA_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
const MEDIA = /^(?:image\/(?!svg)|video\/)/;

/**
 * Serves a built site on loopback under a base path as a plain static host does, with the strict policy; by the server that `CARNET_SERVER`
 * names, where it names one: `SITE_HOST` must then have named it to the build.
 */
export async function serve(folder: string, base = '/'): Promise<{ url: string; close(): Promise<void> }> {
  const named = serverNames.find((name) => name === process.env['CARNET_SERVER']);
  if (named) return serveBy(named, path.dirname(folder), base);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const file = inside === undefined ? undefined : fileFor(folder, inside);
    response.statusCode = file ? 200 : 404;
    const shown = file ?? path.join(folder, '404.html');
    const type = TYPES[path.extname(shown)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    response.setHeader('content-security-policy', MEDIA.test(type) ? MEDIA_POLICY : SEARCH.test(inside ?? '') ? SEARCH_POLICY : POLICY);
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function fileFor(folder: string, relative: string): string | undefined {
  const target = path.join(folder, relative);
  if (!target.startsWith(folder)) return undefined;
  return [target, path.join(target, 'index.html'), `${target}.html`].find((file) => existsSync(file) && statSync(file).isFile());
}

import { ownPages } from './output.ts';
import { isAstray, isListed } from './page-faults.ts';
import type { BuiltAddresses } from './built-addresses.ts';
import type { Output, OutputFault } from './output.ts';

/** Pages to be found that the sitemap leaves out, and what it names besides. */
export function sitemapFaults(output: Output, addresses: BuiltAddresses): OutputFault[] {
  const listed = output.files.flatMap(({ path, isOwn, text }) =>
    text?.kind === 'sitemap' && !isOwn ? text.addresses.map((url) => [url, path] as const) : [],
  );
  const pages = new Map(
    ownPages(output)
      .filter((file) => isListed(file, addresses))
      .map((file) => [addresses.whole(addresses.pathOf(file)), file.path]),
  );
  const doubtful = new Set(
    ownPages(output)
      .filter((file) => isAstray(file, addresses))
      .map((file) => addresses.whole(addresses.pathOf(file))),
  );
  const named = new Set(listed.map(([url]) => url));
  return [
    ...[...pages]
      .filter(([url]) => !named.has(url))
      .map(([url, file]): OutputFault => ({ kind: 'output-sitemap-missing', file, found: '', values: { path: url } })),
    ...listed
      .filter(([url]) => !pages.has(url) && !doubtful.has(url) && !isImage(url))
      .map(([url, file]): OutputFault => ({ kind: 'output-sitemap-extra', file, found: url, values: { path: url } })),
  ];
}

function isImage(url: string): boolean {
  return /\.(?:webp|avif|png|jpe?g|gif|svg)$/i.test(url);
}

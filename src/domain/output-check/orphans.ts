import type { BuiltAddresses } from './built-addresses.ts';
import type { Output, OutputFault, OutputFile } from './output.ts';

/** What is asked for by its name alone: feeds, lists, data, and what hosts read. */
const ADDRESSED =
  /\.(?:html?|xml|json|txt|webmanifest)$|^(?:[._][^/]*|CNAME|Caddyfile|web\.config|[^/]*\.(?:conf|toml|ya?ml))$|^\.well-known\//i;
/** What the bundler makes of code: a script for each component, whether a page has it or not. */
const CODE = /^_astro\/[^/]+\.(?:js|css)$/;
/** One width of a picture: where a page shows another, this one tells no more. */
const WIDTH = /-\d+\.webp$/;
/** The same file, smaller, which a host sends in its place. */
const SMALLER = /\.(?:br|gz|zst)$/;

/** Files that would be published, though nothing published refers to them: an image of a draft, say. */
export function orphans({ files }: Output, addresses: BuiltAddresses): OutputFault[] {
  // What a style or a script that is missing would have asked for, nobody knows.
  if (files.some((file) => isLacking(file, addresses))) return [];
  const asked = new Set<string>();
  const folders = new Set<string>();
  for (const file of files)
    for (const href of refersTo(file)) {
      if (href.startsWith('#')) continue;
      const target = addresses.resolve(href, file);
      if (!target?.isInside) continue;
      asked.add(bareName(target.path));
      // A script may ask for all that stands in a folder it is given: the search index, say.
      if (file.page?.mentions.includes(href) && target.path.length > 1 && target.path.endsWith('/')) folders.add(target.path);
    }
  const names = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path, isOwn, page }) => !isOwn && !page && !asked.has(bareName(`/${path}`)) && !ADDRESSED.test(path) && !CODE.test(path))
    .filter(({ path }) => !(SMALLER.test(path) && names.has(path.replace(SMALLER, ''))))
    .filter(({ path }) => ![...folders].some((folder) => `/${path}`.startsWith(folder) && !addresses.at(folder)?.page))
    .map(({ path }): OutputFault => ({ kind: 'output-orphan', file: path, found: '', values: { path } }));
}

function isLacking(file: OutputFile, addresses: BuiltAddresses): boolean {
  return [...(file.page?.parts ?? []), ...(file.text?.addresses ?? [])].some((href) => {
    const target = addresses.resolve(href, file);
    return target?.isInside === true && CODE.test(target.path.slice(1)) && !addresses.at(target.path);
  });
}

function bareName(path: string): string {
  return path.replace(WIDTH, '');
}

function refersTo({ path, page, text }: OutputFile): readonly string[] {
  const named = (text?.mentions ?? []).flatMap((name) => [name, `./${name}`, ...(path.startsWith('_astro/') ? [`../${name}`] : [])]);
  return page
    ? [...page.links, ...page.media, ...page.parts, ...page.mentions, ...(page.data?.addresses ?? [])]
    : [...(text?.addresses ?? []), ...named];
}

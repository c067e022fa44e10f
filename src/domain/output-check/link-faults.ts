import type { DiagnosticKind } from '../diagnostics.ts';
import type { BuiltAddresses, Target } from './built-addresses.ts';
import type { Output, OutputFault, OutputFile } from './output.ts';

/** Addresses in pages, feeds, styles, scripts and lists at which nothing answers, and parts that no page has. */
export function linkFaults({ files }: Output, addresses: BuiltAddresses): OutputFault[] {
  return files.flatMap((file) => {
    const { page } = file;
    const text = file.isOwn && !isAsked(file) ? undefined : file.text;
    // A redirect's one link is looked at with the redirect.
    if (page?.refresh !== undefined && !file.isOwn) return [];
    const said = [page?.shared ?? [], page?.data?.addresses ?? [], text?.kind === 'sitemap' ? [] : (text?.addresses ?? [])].flat();
    return [
      ...(page?.links ?? []).flatMap((href) => linkFault(href, { file, addresses }) ?? []),
      ...(page?.media ?? []).flatMap((href) => partFault(href, 'output-media', { file, addresses }) ?? []),
      ...(page?.parts ?? []).flatMap((href) => partFault(href, 'output-part', { file, addresses }) ?? []),
      ...said.flatMap((href) => saidFault(href, { file, addresses }) ?? []),
      ...(text?.kind === 'feed' ? text.addresses.filter(isPartial) : []).map((href): OutputFault => ({
        kind: 'output-feed',
        file: file.path,
        found: href,
        values: { path: href },
      })),
    ];
  });
}

function linkFault(href: string, { file, addresses }: Place): OutputFault | undefined {
  const target = href.startsWith('#') ? ownPart(href, file) : addresses.resolve(href, file);
  if (!target) return undefined;
  const held = href.startsWith('#') ? file : target.isInside ? addresses.at(target.path) : undefined;
  if (!held) return deadLink(href, target, { file, addresses });
  const { hash } = target;
  if (hash === '' || hash.toLowerCase() === 'top' || !held.page || held.page.refresh !== undefined || held.page.ids.includes(hash))
    return undefined;
  const page = addresses.written(addresses.pathOf(held));
  return { kind: 'output-anchor', file: file.path, found: href, target: `${page}#${hash}`, values: { id: hash, page } };
}

function ownPart(href: string, { path }: OutputFile): Target {
  const written = href.slice(1).split(':~:')[0] ?? '';
  return { path: `/${path}`, hash: decoded(written), isInside: true };
}

function deadLink(href: string, { path, isInside }: Target, { file, addresses }: Place): OutputFault {
  const meant = isInside ? addresses.meant(path) : addresses.at(path) && path;
  const suggestion = addresses.written(meant ?? folderAbove(path, addresses));
  const isForm = isInside && meant !== undefined && addresses.isForm(path, meant);
  const kind = isForm ? 'output-link-form' : 'output-link';
  return { kind, file: file.path, found: href, target: path, values: { path: href, suggestion } };
}

/** The nearest page above: that of the site, at the least. */
function folderAbove(path: string, addresses: BuiltAddresses): string {
  const above = path.replace(/[^/]*\/?$/, '');
  return above.length < 2 ? '/' : addresses.at(above) ? above : folderAbove(above, addresses);
}

function partFault(href: string, kind: DiagnosticKind, { file, addresses }: Place): OutputFault | undefined {
  const target = addresses.resolve(href, file);
  if (!target || (target.isInside && addresses.at(target.path))) return undefined;
  return { kind, file: file.path, found: href, target: target.path, values: { path: href } };
}

/** What feeds, lists and data say is looked at as links are, without parts: those name things, too. */
function saidFault(href: string, { file, addresses }: Place): OutputFault | undefined {
  const { kind } = file.text ?? {};
  if (kind === 'style' || kind === 'script' || kind === 'list' || file.page) return partFault(href, 'output-part', { file, addresses });
  return linkFault(href, { file, addresses });
}

/** Whether a file of `public/` is asked where it leads: what scripts, feeds and data say there is the author's own affair. */
function isAsked({ path, text }: OutputFile): boolean {
  return text?.kind === 'style' || path.endsWith('robots.txt');
}

/** Whether an address needs to know where it stands; a part of the same text does not lead away. */
function isPartial(href: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Place {
  file: OutputFile;
  addresses: BuiltAddresses;
}

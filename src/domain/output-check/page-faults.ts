import { ownPages } from './output.ts';
import type { BuiltAddresses } from './built-addresses.ts';
import type { Output, OutputFault, OutputPage } from './output.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;

/** What is wrong with a page by itself: its language, titles, headings, ids, address, data, and what would run in it. */
export function pageFaults(output: Output, addresses: BuiltAddresses): OutputFault[] {
  return ownPages(output).flatMap((file) => [
    ...identityFaults(file, addresses),
    ...canonicalFaults(file, addresses),
    ...dataFaults(file),
    ...versionFaults(file, addresses),
    ...file.page.inline.map((found): OutputFault => ({ kind: 'output-script', file: file.path, found, values: {} })),
  ]);
}

/** Pages that an engine could not tell from one another. */
export function titleFaults(output: Output, addresses: BuiltAddresses): OutputFault[] {
  const pages = ownPages(output).filter((file) => isListed(file, addresses));
  const groups = Map.groupBy(pages, ({ page }) => page.titles[0] ?? '');
  return [...groups].flatMap(([title, [first, ...others]]) =>
    title === '' || !first
      ? []
      : others.map(({ path }): OutputFault => {
          const other = addresses.written(addresses.pathOf(first));
          return { kind: 'output-title-twice', file: path, found: title, key: 'title', values: { title, other } };
        }),
  );
}

/** Whether engines are to know a page, by the address it has. */
export function isListed(file: OutputPage, addresses: BuiltAddresses): boolean {
  const said = file.page.canonicals[0];
  return file.page.indexable && (said === undefined || said === addresses.whole(addresses.pathOf(file)));
}

/** Whether a page says that it stands elsewhere on its own site: what hangs on its address is in doubt. */
export function isAstray(file: OutputPage, addresses: BuiltAddresses): boolean {
  const [said] = file.page.canonicals;
  return said !== undefined && said !== addresses.whole(addresses.pathOf(file)) && addresses.resolve(said, file) !== undefined;
}

function identityFaults({ path: file, page }: OutputPage, addresses: BuiltAddresses): OutputFault[] {
  const { lang, headings, twice } = page;
  const language = addresses.at('/')?.page?.lang ?? 'fr';
  const titles = page.titles.filter(Boolean);
  const faults: (OutputFault | false)[] = [
    !LANGUAGE.test(lang ?? '') && { kind: 'output-lang', file, found: lang ?? '', values: { language } },
    titles.length !== 1 && { kind: 'output-title', file, found: titles[1] ?? '', values: { count: String(titles.length) } },
    headings.length !== 1 && { kind: 'output-h1', file, found: headings[1] ?? '', values: { count: String(headings.length) } },
    ...[...new Set(twice)].map((id): OutputFault => ({ kind: 'output-id-twice', file, found: id, values: { id } })),
  ];
  return faults.flatMap((fault) => fault || []);
}

function canonicalFaults(file: OutputPage, addresses: BuiltAddresses): OutputFault[] {
  const { canonicals, indexable } = file.page;
  const address = addresses.whole(addresses.pathOf(file));
  const tell = (found: string): OutputFault[] => [{ kind: 'output-canonical', file: file.path, found, values: { said: found, address } }];
  const [said, ...others] = canonicals;
  if (said === undefined) return indexable ? [{ kind: 'output-canonical-missing', file: file.path, found: '', values: { address } }] : [];
  if (others.length > 0) return tell(others.join(', '));
  const target = addresses.resolve(said, file);
  // What was first published on another site may say so.
  if (!target && /^https?:/i.test(said)) return [];
  if (target?.isInside && !addresses.at(target.path))
    return [{ kind: 'output-part', file: file.path, found: said, values: { path: said } }];
  return said === address ? [] : tell(said);
}

function dataFaults({ path: file, page }: OutputPage): OutputFault[] {
  const { data, headings, canonicals, shared, image, dates } = page;
  if (!data) return [];
  if (data.fault !== undefined) return [{ kind: 'output-data', file, found: '', values: { reason: data.fault } }];
  const published = dates.find(([kind]) => kind === 'published')?.[1];
  const shown = {
    headline: headings[0],
    url: shared ?? canonicals[0],
    mainEntityOfPage: shared ?? canonicals[0],
    datePublished: published,
    dateModified: dates.find(([kind]) => kind === 'updated')?.[1] ?? published,
    image,
  };
  return Object.entries(data.posting ?? {}).flatMap(([property, said]): OutputFault[] => {
    const seen = shown[property as keyof typeof shown] ?? '';
    return folded(said) === seen || (said === canonicals[0] && seen === shared)
      ? []
      : [{ kind: 'output-data-differs', file, found: said, values: { property, said, shown: seen } }];
  });
}

/** A text as a page shows it. */
function folded(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

/** Versions in other languages, of which each must name the others. */
function versionFaults(file: OutputPage, addresses: BuiltAddresses): OutputFault[] {
  const here = addresses.whole(addresses.pathOf(file));
  return file.page.alternates.flatMap(([language, href]): OutputFault[] => {
    const target = addresses.resolve(href, file);
    if (!target) return [];
    const other = target.isInside ? addresses.at(target.path) : undefined;
    if (!other?.page) return [{ kind: 'output-part', file: file.path, found: href, values: { path: href } }];
    const isAnswered = other.path === file.path || other.page.alternates.some(([, back]) => back === here);
    return isAnswered ? [] : [{ kind: 'output-version', file: other.path, found: href, values: { language, other: here } }];
  });
}

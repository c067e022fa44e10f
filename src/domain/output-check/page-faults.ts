import { ownPages } from './output.ts';
import type { BuiltAddresses } from './built-addresses.ts';
import type { PageFacts } from './facts.ts';
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
  // Versions of a page in two languages may well have one name.
  const groups = Map.groupBy(pages, ({ page }) => `${page.titles[0] ?? ''}\n${page.lang ?? ''}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    const title = first?.page.titles[0] ?? '';
    if (title === '' || !first) return [];
    const other = addresses.written(addresses.pathOf(first));
    return others.map(({ path: file }): OutputFault => ({
      kind: 'output-title-twice',
      file,
      found: title,
      key: 'title',
      values: { title, other },
    }));
  });
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
  const shown = {
    headline: headings[0],
    url: shared ?? canonicals[0],
    mainEntityOfPage: shared ?? canonicals[0],
    datePublished: dateShown(dates, ['published'], data.posting?.datePublished),
    dateModified: dateShown(dates, ['updated', 'published'], data.posting?.dateModified),
    image,
  };
  return Object.entries(data.posting ?? {}).flatMap(([property, said]): OutputFault[] => {
    const seen = shown[property as keyof typeof shown] ?? '';
    return folded(said) === seen || (said === canonicals[0] && seen === shared)
      ? []
      : [{ kind: 'output-data-differs', file, found: said, values: { property, said, shown: seen } }];
  });
}

/** The date of a page that is the one said, else the first: a text may quote another, with its dates. */
function dateShown(dates: PageFacts['dates'], kinds: readonly string[], said: string | undefined): string | undefined {
  const shown = kinds.flatMap((kind) => dates.flatMap(([of, date]) => (of === kind ? date : [])));
  return shown.find((date) => date === said) ?? shown[0];
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

import { DomUtils, parseDocument } from 'htmlparser2';

/** What is shown with a text, or read to some readers only, and is none of its words. */
const ASIDE = new Set(['pre', 'img', 'svg', 'script', 'style', 'template', 'video', 'audio', 'button', 'input']);

/**
 * What search knows of a built page; nothing of one that is no post or page, or that is not published: it says so itself, to search
 * engines too. What is found is thus what can be read, whatever made it.
 *
 * @param html the page, whole
 * @param base the site's base, slash at both ends
 */
export function searchRecord(html: string, base: string): SearchRecord | undefined {
  // Most pages are lists, and are not worth a tree.
  if (!html.includes('<article class="post') || /<meta name="robots" content="noindex/.test(html)) return undefined;
  const page = parseDocument(html);
  const article = first(page, 'article', 'post');
  const prose = article && first(article, 'div', 'prose');
  const header = article && first(article, 'header');
  const title = header && first(header, 'h1');
  if (!article || !prose || !header || !title) return undefined;
  const date = first(header, 'time', 'dt-published');
  const series = first(header, 'p', 'series');
  const own = first(header, 'data', 'u-url')?.attribs['value'] ?? canonical(page);
  return {
    path: `/${new URL(own).pathname.slice(base.length)}`,
    title: textOf(title),
    description: described(page),
    lang: first(page, 'main')?.attribs['lang'],
    date: date && textOf(date),
    instant: date?.attribs['datetime'],
    ...shelvesOf(article),
    series: series && textOf(first(series, 'a') ?? series),
    // Taken before the text is laid bare.
    code: DomUtils.getElementsByTagName('pre', prose).map(textOf),
    html: bare(prose),
  };
}

function shelvesOf(article: Element): Pick<SearchRecord, 'categories' | 'tags'> {
  const footer = DomUtils.getElementsByTagName('footer', article.children, false).at(-1);
  const links = footer ? DomUtils.getElementsByTagName('a', footer) : [];
  const tag = ({ attribs }: Element) => attribs['rel'] === 'tag';
  return {
    categories: links.filter((link) => !tag(link)).map(textOf),
    tags: links
      .filter(tag)
      .map((link) => ({ label: textOf(link), slug: decodeURIComponent(link.attribs['href']?.split('/').at(-2) ?? '') })),
  };
}

/** The HTML inside an element, without what is beside the text. */
function bare(element: Element): string {
  const aside = DomUtils.findAll(({ name, attribs }) => {
    const hidden = 'hidden' in attribs || attribs['aria-hidden'] === 'true' || 'data-footnote-backref' in attribs;
    return hidden || ASIDE.has(name) || classesOf(attribs).includes('sr-only');
  }, element.children);
  for (const one of aside) DomUtils.removeElement(one);
  return DomUtils.getInnerHTML(element, { encodeEntities: 'utf8' });
}

function described(page: Document): string {
  const metas = DomUtils.getElementsByTagName('meta', page);
  return metas.find(({ attribs }) => attribs['name'] === 'description')?.attribs['content'] ?? '';
}

function canonical(page: Document): string {
  const links = DomUtils.getElementsByTagName('link', page);
  return links.find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'] ?? '';
}

function first(parent: Document | Element, name: string, className?: string): Element | undefined {
  const wanted = (element: Element) => element.name === name && (className === undefined || classesOf(element.attribs).includes(className));
  return DomUtils.findOne(wanted, parent.children) ?? undefined;
}

function classesOf(attributes: Readonly<Record<string, string>>): string[] {
  return attributes['class']?.split(' ') ?? [];
}

function textOf(element: Element): string {
  return DomUtils.textContent(element)
    .replace(/[ \n]+/g, ' ')
    .trim();
}

export interface SearchRecord {
  /** Encoded path from the site's root, whatever its base. */
  path: string;
  title: string;
  /** What its author says of it, else how it begins. */
  description: string;
  /** Language of the text, where it is not the site's. */
  lang: string | undefined;
  /** Day, in words; pages have none. */
  date: string | undefined;
  /** The same, ISO 8601 with offset. */
  instant: string | undefined;
  /** From the outermost shelf to the innermost. */
  categories: readonly string[];
  tags: readonly { label: string; slug: string }[];
  series: string | undefined;
  /** What its blocks of code hold: it is searched, and shown in no passage. */
  code: readonly string[];
  /** HTML of the text, and nothing else of the page. */
  html: string;
}

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

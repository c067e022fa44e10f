import { attribute, adapter, classesOf, nodesUnder, textOf } from './tree.ts';
import { countOf, sharedWords, wordsUnder } from './words.ts';
import type { Element, Parent } from './tree.ts';
import type { Words } from './words.ts';

/** Names that layouts give to the text of a post and to nothing else. */
const TEXT_CLASSES: ReadonlySet<string> = new Set(
  'post-content e-content entry-content post-body post__content page__content article-content article-body markdown-body'.split(' '),
);
const BOXES: ReadonlySet<string> = new Set('body div section article main center span table tbody tr td'.split(' '));
const PARTS: ReadonlySet<string> = new Set(['header', 'footer', 'nav', 'aside', 'form', 'button']);
const PART_CLASS =
  /^(?:post|entry|page|article)[-_]+(?:title|date|time|meta|header|footer|info|tags?|categor\w+|nav\w*|author|share|related|comments?)/;
/** Shares of the post's words: below the one a page shows another text, above the other a box shows all that a larger one does. */
const LEAST = 0.5;
const ALL = 0.98;
const DEEPEST = 60;
const MOST_CANDIDATES = 100;

/**
 * The element that holds a post's text in its old page: what layouts name so, else the smallest box in which no word of it is missing
 * that the page has. Parts of the layout are taken out of it.
 *
 * @param words those of the post
 * @param usual name of the element in most pages of the site, which wins where the page has it
 */
export function findArticle(page: Parent, { words, title, usual }: Sought): Article | undefined {
  const all = sharedWords(wordsUnder(page), words);
  if (all < countOf(words) * LEAST) return undefined;
  const elements = [...nodesUnder(page)].filter((node) => adapter.isElementNode(node));
  const best = (candidates: readonly Element[], least: number) => fullest(candidates, words, all * least);
  // Of boxes within boxes of one name, the inner; of those named for a text, the outer.
  const found =
    best(usual === undefined ? [] : elements.filter((element) => nameOf(element) === usual).toReversed(), LEAST) ??
    best(elements.filter(isNamed), LEAST) ??
    smallest(
      best(
        elements.filter(({ tagName }) => tagName === 'article'),
        ALL,
      ) ??
        best(
          elements.filter(({ tagName }) => tagName === 'main'),
          ALL,
        ) ??
        bodyOf(elements),
      words,
    );
  if (!found) return undefined;
  const name = nameOf(found);
  if (!isNamed(found)) takeLayoutOut(found, title);
  return { element: found, name };
}

function isNamed(element: Element): boolean {
  return classesOf(element).some((name) => TEXT_CLASSES.has(name)) || /^(?:articleBody|text)$/.test(attribute(element, 'itemprop') ?? '');
}

/** The candidate with the most of the words, the first of two with as many; none where all have too few. */
function fullest(candidates: readonly Element[], words: Words, least: number): Element | undefined {
  let found: Element | undefined;
  let most = -1;
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    const shared = sharedWords(wordsUnder(candidate), words);
    if (shared >= least && shared > most) [found, most] = [candidate, shared];
  }
  return found;
}

function smallest(from: Element | undefined, words: Words): Element | undefined {
  let found = from;
  for (let depth = 0; found && depth < DEEPEST; depth += 1) {
    const boxes = found.childNodes.filter((node) => adapter.isElementNode(node) && BOXES.has(node.tagName)) as Element[];
    const next = fullest(boxes, words, Math.max(1, sharedWords(wordsUnder(found), words) * ALL));
    if (!next) return found;
    found = next;
  }
  return found;
}

function bodyOf(elements: readonly Element[]): Element | undefined {
  return elements.find(({ tagName }) => tagName === 'body');
}

/** Takes out what stands around a text in its box: heads, feet, navigation, the title of the page. */
function takeLayoutOut(box: Element, title: string): void {
  for (const node of box.childNodes.toReversed()) {
    if (!adapter.isElementNode(node)) continue;
    const titled = /^h[12]$/.test(node.tagName) && textOf(node).trim() === title.trim();
    if (titled || PARTS.has(node.tagName) || node.tagName === 'time' || classesOf(node).some((name) => PART_CLASS.test(name)))
      adapter.detachNode(node);
  }
}

/** An element as layouts name it, numbers aside: `div.post-content#post-N`. */
function nameOf(element: Element): string {
  const id = attribute(element, 'id') ?? '';
  return `${element.tagName}.${classesOf(element).toSorted().join('.')}#${id}`.replace(/\d+/g, 'N');
}

interface Sought {
  words: Words;
  /** Of the post. */
  title: string;
  usual?: string | undefined;
}

export interface Article {
  element: Element;
  name: string;
}

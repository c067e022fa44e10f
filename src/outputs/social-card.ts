import { dateParts, dayAndMonth } from '../domain/date.ts';
import { drawnText } from '../domain/typeface.ts';
import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/** What networks ask of an image of a link, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** The family under which the text face of the site is known to the one that draws. */
export const FACE = 'Carnet Text';

/** The light colours of the site: those of `styles/tokens.css`. */
export const COLOURS = { paper: '#fbf8f1', ink: '#1f1c18', inkSoft: '#544e46', accent: '#8c2318', marginLine: '#d9a79f' } as const;

/** Where text stands, in pixels: the margin with the date on its left, the text on its right, as in the lists of the site. */
const TEXT = { left: 330, width: 800 } as const;
const MARGIN = { left: 32, width: 216, line: 278 } as const;
const BLOCK = { top: 138, height: 356 } as const;
const LINE = { lineHeight: 1.2, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', fontVariantNumeric: 'oldstyle-nums' };
const NOTE_LENGTH = 150;

/** Sizes of a title, in pixels, the greatest first. */
const SIZES = [104, 94, 86, 78, 70, 63, 57, 51, 46, 42, 38, 34] as const;
/** Those of one with a word too long for a line, which has to be cut. */
const CUT_SIZES = SIZES.filter((size) => size < 60);

/** What the image of a post shows: its title, date and shelf, under the name of the site. Undefined where the face cannot draw the title. */
export function postCard(post: Post, site: Site, messages: Messages): SocialCard | undefined {
  const title = drawnText(post.title);
  const shelf = post.category.at(-1);
  if (title === undefined) return undefined;
  return {
    title,
    name: siteName(site),
    day: dayAndMonth(post.date, messages),
    year: dateParts(post.date).year,
    foot: (shelf && drawnText(shelf.label)) ?? '',
    note: '',
    lang: post.lang ?? site.lang,
  };
}

/** What the image of the site shows: its name and what it is about, over that of its author. */
export function siteCard(site: Site): SocialCard {
  const note = cut(drawnText(site.description ?? '') ?? '', NOTE_LENGTH);
  return { title: siteName(site), name: '', day: '', year: '', foot: drawnText(site.author.name) ?? '', note, lang: site.lang };
}

/**
 * A card with its title as great as there is room for: a long word makes it smaller before it is cut, and what no size can show is left out.
 *
 * @param measure gives the width and height that a tree takes in a width
 */
export async function fitCard(card: SocialCard, measure: Measure): Promise<FittedCard> {
  for (const cutWords of [false, true]) {
    const size = await greatest(cutWords ? CUT_SIZES : SIZES, async (tried) => {
      const { width, height } = await measure(block({ ...card, size: tried, cutWords }), TEXT.width);
      return width <= TEXT.width && height <= BLOCK.height;
    });
    if (size !== undefined) return { ...card, size, cutWords };
  }
  return fitCard({ ...card, title: cut(card.title, Math.floor(card.title.length * 0.9)) }, measure);
}

/** The tree of a card, as the library that draws it takes it. */
export function cardTree(card: FittedCard): CardNode {
  const { name, day, year, foot } = card;
  const { paper, ink, inkSoft, accent, marginLine } = COLOURS;
  const centred = { display: 'flex', flexDirection: 'column', justifyContent: 'center' };
  return {
    type: 'container',
    style: { ...CARD, position: 'relative', display: 'flex', backgroundColor: paper, color: ink, fontFamily: FACE },
    children: [
      { type: 'container', style: { ...at(MARGIN.line, 0, 2), height: CARD.height, backgroundColor: marginLine } },
      ...dayLine(day, { ...at(MARGIN.left, 65, MARGIN.width), fontSize: 30, color: inkSoft, textAlign: 'right' }),
      ...line(year, { ...at(MARGIN.left, 108, MARGIN.width), fontSize: 60, color: accent, textAlign: 'right' }),
      ...line(name, { ...at(TEXT.left, 56, TEXT.width), fontSize: 40, fontWeight: 500, letterSpacing: '-0.01em' }),
      { type: 'container', style: { ...at(TEXT.left, BLOCK.top, TEXT.width), height: BLOCK.height, ...centred }, children: [block(card)] },
      ...line(foot, { ...at(TEXT.left, 540, TEXT.width), fontSize: 30, color: inkSoft }),
    ],
  };
}

/** The title, and what stands under it. */
function block({ title, note, size, cutWords }: FittedCard): CardNode {
  const great = size > 60;
  const setting = {
    fontSize: size,
    fontWeight: 500,
    lineHeight: great ? 1.12 : 1.2,
    letterSpacing: great ? '-0.012em' : '0',
    fontVariantNumeric: 'oldstyle-nums',
    textWrap: 'balance',
    overflowWrap: cutWords ? 'anywhere' : 'normal',
  };
  const under = { fontSize: 36, lineHeight: 1.35, color: COLOURS.inkSoft, textWrap: 'balance' };
  return {
    type: 'container',
    style: { width: TEXT.width, display: 'flex', flexDirection: 'column', gap: 24, fontFamily: FACE },
    children: [
      { type: 'text', text: title, style: setting },
      ...(note === '' ? [] : [{ type: 'text', text: note, style: under } satisfies CardNode]),
    ],
  };
}

/** A text in one line, cut where it is too long; nothing where there is none. */
function line(text: string, style: CardStyle): CardNode[] {
  return text === '' ? [] : [{ type: 'text', text, style: { ...LINE, ...style } }];
}

/** A day in a line; the first of a month, in French, with its ending raised. */
function dayLine(day: string, style: CardStyle): CardNode[] {
  const [first, rest] = day.split(/^1er/, 2);
  if (first !== '' || rest === undefined) return line(day, style);
  const part = (text: string, setting = {}) => ({ type: 'text', text, style: { display: 'inline', ...setting } }) as const;
  const parts = [part('1'), part('er', { fontFeatureSettings: '"sups"' }), part(rest)];
  return [{ type: 'container', style: { ...LINE, display: 'block', ...style }, children: parts }];
}

function at(left: number, top: number, width: number): CardStyle {
  return { position: 'absolute', left, top, width };
}

/** The name of the site; its host where the face cannot draw it. */
function siteName({ title, url }: Site): string {
  return drawnText(title) ?? new URL(url).host;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\s+\S*$|\p{M}+$/u, '')}…`;
}

/** The first of a falling row that passes, found in halves: what is less than one that passes does too. */
async function greatest(sizes: readonly number[], passes: (size: number) => Promise<boolean>): Promise<number | undefined> {
  let [from, to] = [0, sizes.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (await passes(sizes[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return sizes[from];
}

/** What is drawn, in texts that the face has every sign of; empty where there is none. */
export interface SocialCard {
  title: string;
  /** What stands under the title. */
  note: string;
  name: string;
  day: string;
  year: string;
  foot: string;
  lang: string;
}

export interface FittedCard extends SocialCard {
  /** Of the title, in pixels. */
  size: number;
  cutWords: boolean;
}

export type Measure = (tree: CardNode, width: number) => Promise<{ width: number; height: number }>;

export type CardNode = { type: 'container'; style: CardStyle; children?: CardNode[] } | { type: 'text'; style: CardStyle; text: string };

type CardStyle = Readonly<Record<string, string | number>>;

/** HTML elements by what kramdown 2.4 does with them, found out by giving it each. */

/** Stand in a line of text; every other element stands on its own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby ' +
    'samp select small span strong sub sup tt u var'
  ).split(' '),
);

/** Have no content. */
const VOID = new Set('area base br col command embed hr img input keygen link meta param source track wbr'.split(' '));

/** Hold text in which a tag is none. */
const HOLDS_TEXT = new Set(['script', 'style']);

/** Hold Markdown in a line of text; what any other holds is left as it is. */
const HOLDS_MARKDOWN = new Set(
  (
    'a abbr acronym b bdo big button cite del details dfn em figure i ins label noscript object q rb rbc rp rt rtc ruby select small ' +
    'span strong sub sup tt'
  ).split(' '),
);

/** Hold blocks where `markdown="1"` asks for Markdown. */
const HOLDS_BLOCKS = new Set(
  (
    'address article aside blockquote body dd details div dl fieldset figcaption figure footer form header hgroup iframe li main map ' +
    'menu nav noscript object section summary td'
  ).split(' '),
);

/** Hold a line of text there. */
const HOLDS_SPANS = new Set('caption dt h1 h2 h3 h4 h5 h6 legend optgroup p th'.split(' '));

/** Are no HTML in the middle of a line: their tags show as text. */
const NEVER_INLINE = new Set(
  (
    'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlockTag(name: string | undefined): boolean {
  return name !== undefined && !INLINE.has(name.toLowerCase());
}

export function isVoid(name: string): boolean {
  return VOID.has(name.toLowerCase());
}

export function holdsText(name: string): boolean {
  return HOLDS_TEXT.has(name.toLowerCase());
}

export function holdsMarkdown(name: string): boolean {
  return HOLDS_MARKDOWN.has(name.toLowerCase());
}

export function isNeverInline(name: string): boolean {
  return NEVER_INLINE.has(name.toLowerCase());
}

/** How the Markdown inside an element is read where it is asked for. */
export function contentOf(name: string): 'blocks' | 'spans' | 'raw' {
  const known = name.toLowerCase();
  if (HOLDS_BLOCKS.has(known)) return 'blocks';
  return HOLDS_SPANS.has(known) ? 'spans' : 'raw';
}

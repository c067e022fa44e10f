import type { outputKindsFr } from './diagnostics-output.fr.ts';

/** What is wrong in a built site, and what to write, in English. */
export const outputKindsEn = {
  'disk-full': {
    why: 'The disk is full: nothing more can be written to it.',
    write: 'make room, then start again; the folder "node_modules/.astro" can be deleted, it is made anew.',
  },
  'output-link': {
    why: 'This link leads to "{path}", where nothing stands.',
    write: '{suggestion}',
  },
  'output-link-form': {
    why: 'This link leads to "{path}": in this form (case, slash, ending), not every host answers.',
    write: '{suggestion}',
  },
  'output-anchor': {
    why: 'The page "{page}" has no part "{id}": the link leads to the top of the page.',
    write: 'the name of a part of that page; that of a heading can be read in its table of contents.',
  },
  'output-media': {
    why: 'The file "{path}" is missing from the site: the page would show a gap.',
    write: 'correct the address, or put the file into "public".',
  },
  'output-part': {
    why: 'The file or the page "{path}", which this one needs, is missing from the site.',
    write: 'correct the address where it is written.',
  },
  'output-feed': {
    why: 'In a feed, an address must be whole: a reader would not know where "{path}" starts from.',
    write: 'https://… before the address.',
  },
  'output-canonical': {
    why: 'The page says that it stands at "{said}"; it stands at "{address}".',
    write: '<link rel="canonical" href="{address}">',
  },
  'output-canonical-missing': {
    why: 'The page does not say at which address it stands: an engine may show it under another.',
    write: '<link rel="canonical" href="{address}">',
  },
  'output-version': {
    why: 'The page "{other}" calls this one its version "{language}", and this one does not name it in return.',
    write: '<link rel="alternate" hreflang="…" href="{other}">',
  },
  'output-redirect': {
    why: 'The old address "{from}" leads to "{to}", where nothing stands.',
    write: 'the address of a post or a page.',
  },
  'output-redirect-chain': {
    why: 'The old address "{from}" leads to another old address: the reader waits twice.',
    write: '{end}',
  },
  'output-redirect-hides': {
    why: 'A rule of the host leads from "{from}" to "{to}", though a file of the site stands there: nobody would see it any more.',
    write: 'another old address, or none: an address that answers needs no redirect.',
  },
  'output-redirect-loop': {
    why: 'The old address "{from}" leads back to itself: the reader goes round in a circle.',
    write: 'delete it.',
  },
  'output-id-twice': {
    why: 'Two elements of the page are named "{id}": a link leads to the first alone.',
    write: 'another name for one of the two.',
  },
  'output-h1': {
    why: 'A page has one heading of the first level (h1), and only one; this one has {count}.',
    write: 'a single <h1>; the headings of the text begin with <h2>.',
  },
  'output-lang': {
    why: 'The page does not say in which language it is written.',
    write: '<html lang="{language}">',
  },
  'output-title': {
    why: 'A page has one title of its window (title), which is not empty; this one has {count}.',
    write: '<title>…</title>',
  },
  'output-title-twice': {
    why: 'The page "{other}" has the same title: in a search engine, nothing tells them apart.',
    write: 'a title that is of this page alone.',
  },
  'output-data': {
    why: 'The structured data of the page (JSON-LD) cannot be read: {reason}.',
    write: 'well-formed JSON.',
  },
  'output-data-differs': {
    why: 'The structured data say "{said}" ({property}), and the page "{shown}".',
    write: '"{property}": "{shown}"',
  },
  'output-sitemap-missing': {
    why: 'The sitemap leaves out the page "{path}", which engines may show.',
    write: '<url><loc>{path}</loc></url>',
  },
  'output-sitemap-extra': {
    why: 'The sitemap names "{path}", which is no page to be shown.',
    write: 'delete this address from the sitemap.',
  },
  'output-script': {
    why: 'This script stands in the page: the security policy of the site keeps it from running.',
    write: 'the script in a file of its own: <script src="…"></script>.',
  },
  'output-orphan': {
    why: 'Nothing that is published shows the file "{path}": it may come from a draft.',
    write: 'a link to it in a text, or its place in "public"; else delete what makes it.',
  },
} as const satisfies Record<keyof typeof outputKindsFr, { why: string; write: string }>;

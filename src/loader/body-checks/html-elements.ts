/** Have no content and no end (HTML, "void elements"), or had none once. */
const VOID = new Set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '));

/** Whose end browsers supply (HTML, "optional tags"). */
const OPTIONAL_END = new Set(
  'li p td th tr thead tbody tfoot dt dd option optgroup colgroup caption rt rp rb rtc html head body'.split(' '),
);

const KNOWN = new Set(
  (
    'a abbr acronym address applet article aside audio b bdi bdo big blink blockquote button canvas center cite code data datalist del details ' +
    'dfn dialog dir div dl em fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label ' +
    'legend main map mark marquee math menu meter nav nobr noembed noframes noscript object ol output picture plaintext pre progress q ruby s ' +
    'samp script search section select slot small span strike strong style sub summary sup svg table template textarea time title tt u ul ' +
    'var video xmp'
  ).split(' '),
);

export function isVoidElement(name: string): boolean {
  return VOID.has(name);
}

export function isOptionalEnd(name: string): boolean {
  return OPTIONAL_END.has(name);
}

/** Whether HTML has, or had, an element of that name, or a page may make one: with a hyphen, or of SVG and MathML by its prefix. */
export function isKnownElement(name: string): boolean {
  return KNOWN.has(name) || VOID.has(name) || OPTIONAL_END.has(name) || /[-:]/.test(name);
}

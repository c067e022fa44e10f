import { withoutCode } from './shown-in.ts';
import type { BodyCheck } from './checked-body.ts';

/** What HTML leaves out of a page from its first sign to its last, in the order in which they are looked for. */
const SILENT = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
];
/** Comments that end on their line, as most do: whatever they stand in, they are closed in it. */
const CLOSED = /<!--(?:(?!<!--)[^\n])*?-->/g;
/** Elements whose content is text for browsers, a comment in them as well. */
const TEXT = /<(script|style|textarea|title|xmp)\b[^]*?<\/\1\s*>/gi;

/** Comments and the like that are never closed: all of the text after them is lost. */
export const swallowedText: BodyCheck = (checked) => {
  if (checked.file.endsWith('.mdx') || !/<[!?]/.test(checked.body.replace(CLOSED, ''))) return [];
  const found = (checked.outline().get('html') ?? []).flatMap(({ start, end }) => {
    const written = checked.body.slice(start, end).replace(TEXT, (whole) => ' '.repeat(whole.length));
    const faults = openIn(written);
    return faults.map(({ open, close, at }) => ({ start: start + at, end: start + at + open.length, values: { open, close } }));
  });
  if (found.length === 0) return [];
  const shown = withoutCode(checked.html);
  // What kramdown does not take for HTML is shown.
  return checked.faults(
    'html-swallowed',
    found.filter(({ values }) => !shown.includes(values.open.replace('<', '&lt;'))),
  );
};

/** The first sign that nothing closes, if there is one. */
function openIn(written: string): { open: string; close: string; at: number }[] {
  for (let at = written.search(/<[!?]/); at >= 0;) {
    const sign = SILENT.find(({ open }) => written.startsWith(open, at));
    const end = sign ? written.indexOf(sign.close, at + sign.open.length - (sign.open === '<!--' ? 2 : 0)) : at + 1;
    if (sign && end < 0) return [{ ...sign, at }];
    const next = written.slice(end).search(/<[!?]/);
    at = next < 0 ? -1 : end + next;
  }
  return [];
}

import { withoutCode } from './shown-in.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { BodyCheck, CheckedBody } from './checked-body.ts';

/** A link as it was meant: a label, an address that a space or a parenthesis cut short. A title would be in quotes. */
const MEANT = /(?<![\\\w\]])!?\[((?:[^[\]\n\\]|\\.)+)\]\(([^\n<>"']*?\S)\)(?!\))/g;
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/|#|[\w%.-]+\.\w+|[^\s()]*\/)/i;

/** Other slips of the hand, whose address is certain: `[a] (https://…)`, `(a)[https://…]`, `[a](https://…` that nothing closes. */
const SLIPS: readonly RegExp[] = [
  /(?<![\\\w\]])\[(?!\d+\])([^[\]\n\\]+)\][ \u00A0]\(((?:https?:\/\/|mailto:)[^\s()<>]+)\)/g,
  /(?<![\\\w\])])\(([^()[\]\n\\]+)\)\[((?:https?:\/\/|mailto:)[^\s[\]<>]+)\](?![([:])/g,
  /(?<![\\\w\]])\[([^[\]\n\\]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>]+)(?![^\s()<>])(?![^\n]*\))(?!\n[^\n]*\))/g,
];

/** Links that are shown as they are written, for a space or a parenthesis. */
export const lostLinks: BodyCheck = (checked) => [...cutLinks(checked), ...slips(checked)];

function cutLinks(checked: CheckedBody): Diagnostic[] {
  if (!checked.body.includes('](') || !(checked.file.endsWith('.mdx') || /\]\(/.test(withoutCode(checked.html)))) return [];
  const links = [...(checked.outline().get('link') ?? []), ...(checked.outline().get('image') ?? [])];
  const found = [...checked.prose().matchAll(MEANT)].flatMap(({ 0: { length }, 1: label = '', 2: address = '', index }) => {
    const end = index + length;
    const taken = links.some((link) => link.start <= index && link.end > index + 1);
    const meant = !taken && /\s|\([^)]*$/.test(address) && ADDRESS.test(address);
    const whole = /\([^)]*$/.test(address) ? `${address})` : address;
    return meant ? [{ start: index, end, values: { suggestion: `[${label}](<${whole}>)` } }] : [];
  });
  return checked.faults('link-lost', found);
}

function slips(checked: CheckedBody): Diagnostic[] {
  if (
    checked.file.endsWith('.html') ||
    !/\][ \u00A0]\((?:http|mailto)|\)\[(?:http|mailto)|\]\((?:http|mailto)[^)\s]*(?:\s|$)/.test(checked.body)
  )
    return [];
  const links = [...(checked.outline().get('link') ?? []), ...(checked.outline().get('image') ?? [])];
  const found = SLIPS.flatMap((slip) => [...checked.prose().matchAll(slip)]).flatMap(
    ({ 0: whole, 1: label = '', 2: address = '', index }) => {
      const end = index + whole.length;
      const taken = links.some((link) => link.start <= index && link.end > index + 1);
      // A label alone may be the name of a definition.
      return taken || checked.html.includes(`>${label}</a>`)
        ? []
        : [{ start: index, end, values: { suggestion: `[${label}](${address})` } }];
    },
  );
  return checked.faults('link-lost', found);
}

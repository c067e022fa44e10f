import { withoutCode } from './shown-in.ts';
import type { BodyCheck } from './checked-body.ts';

/** A link as it was meant: a label, an address that a space or a parenthesis cut short. A title would be in quotes. */
const MEANT = /(?<![\\\w\]])!?\[((?:[^[\]\n\\]|\\.)+)\]\(([^\n<>"']*?\S)\)(?!\))/g;
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/|#|[\w%.-]+\.\w+|[^\s()]*\/)/i;

/** Links that are shown as they are written, for a space or a parenthesis in their address. */
export const lostLinks: BodyCheck = (checked) => {
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
};

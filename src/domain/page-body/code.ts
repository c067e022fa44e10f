import { attributeOf } from '../typography/html-tokens.ts';
import { isInside, nextNumber, quoted, withAttributes } from './fitting.ts';
import type { Fitting } from './fitting.ts';

/** Has a block of code scroll in a group of its own, which the keyboard reaches and which says its name; a button may copy it. */
export const codeFitting: Fitting = {
  open(tag, page) {
    if (isInside(page, 'pre', 'a', 'button')) return tag;
    const { words, parts } = page;
    parts.add('code');
    const number = nextNumber(page, 'code');
    const title = attributeOf(tag, 'data-title');
    const label = title ? words.labelled(words.code, title) : `${words.code} ${number}`;
    const focus = /\stabindex=/i.test(tag) ? '' : 'tabindex="0" ';
    const { copy, copied, copyFailed } = words;
    const button = `data-label="${quoted(copy)}" data-done="${quoted(copied)}" data-failed="${quoted(copyFailed)}"`;
    return `<copy-code class="code" ${button}>${withAttributes(tag, `${focus}role="group" aria-label="${quoted(label)}"`)}`;
  },
  close(tag, page) {
    return isInside(page, 'pre', 'a', 'button') ? tag : `${tag}</copy-code>`;
  },
};

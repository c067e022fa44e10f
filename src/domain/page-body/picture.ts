import { attributeOf } from '../typography/html-tokens.ts';
import { isInside, nextNumber, quoted } from './fitting.ts';
import type { Fitting } from './fitting.ts';

/** Pixels a picture takes at most in a column of text. */
const COLUMN = 640;
/** How much larger than shown a picture is, for it to be worth opening. */
const WORTHWHILE = 1.25;

/** Has a picture that is larger than it is shown lead to the whole of it, where it leads nowhere yet. */
export const pictureFitting: Fitting = {
  open(tag, page) {
    const number = nextNumber(page, 'picture');
    if (page.link?.picture) page.parts.add('pictures');
    const whole = isInside(page, 'a', 'button', 'label', 'picture', 'summary') ? undefined : wholeOf(tag);
    if (whole === undefined) return tag;
    page.parts.add('pictures');
    const alt = attributeOf(tag, 'alt')?.trim() || String(number);
    return `<a class="enlarge" href="${quoted(whole)}" aria-label="${quoted(page.words.enlarge(alt))}">${tag}</a>`;
  },
};

/** The address of the whole of a picture, where it is worth opening. */
function wholeOf(tag: string): string | undefined {
  const width = Number(attributeOf(tag, 'width') ?? NaN);
  const widest = / (\d+)w\s*$/.exec(attributeOf(tag, 'srcset') ?? '')?.[1];
  const natural = Number(widest ?? width);
  return natural >= WORTHWHILE * Math.min(width || COLUMN, COLUMN) ? attributeOf(tag, 'src') : undefined;
}

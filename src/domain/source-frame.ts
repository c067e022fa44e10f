import { signsOf } from './text-width.ts';
import { visible } from './visible.ts';
import type { Sign } from './text-width.ts';
import type { Span } from './source-span.ts';

const COLUMNS = 96;

/** How far from the place a line is looked at, in UTF-16 units: a line may be as long as a file. */
const REACH = 400;

const CUT = '…';

/**
 * A line as a terminal shows it: cut around a place, with nothing hidden in it, and the marks that stand under the place.
 *
 * @returns `marks` is empty where the span is
 */
export function frameLine(text: string, { from, to }: Span): FramedLine {
  const start = Math.max(0, from - REACH);
  const signs = shownSigns(text.slice(start, from + REACH), start);
  const at =
    from < text.length
      ? Math.max(
          0,
          signs.findLastIndex(({ index }) => index <= from),
        )
      : signs.length;
  const [first, last] = windowAround(signs, at);
  const lead = start > 0 || first > 0 ? CUT : '';
  const tail = last < signs.length || from + REACH < text.length ? CUT : '';
  const shown = signs.slice(first, last).map((sign) => sign.text);
  const marked = signs.slice(at, last).filter(({ index }) => index < to);
  const before = ' '.repeat(lead.length + widthOf(signs.slice(first, at)));
  return { text: lead + shown.join('') + tail, marks: from === to ? '' : before + '^'.repeat(Math.max(1, widthOf(marked))) };
}

/** The signs of a text as they are shown: a tab as an arrow, so that it is told from spaces. */
function shownSigns(text: string, start: number): readonly Sign[] {
  return signsOf(text).map(({ text: sign, index, width }) => {
    const shown = sign === '\t' ? '→   ' : visible(sign);
    return { text: shown, index: index + start, width: shown === sign ? width : shown.length };
  });
}

/** The signs that fill the columns: a third of them before the place, more where the line ends sooner. */
function windowAround(signs: readonly Sign[], at: number): [number, number] {
  let [first, last, room] = [at, at, COLUMNS];
  const back = (limit: number) => {
    for (let width = signs[first - 1]?.width; width !== undefined && room - width >= limit; width = signs[first - 1]?.width) {
      room -= width;
      first -= 1;
    }
  };
  back((COLUMNS * 2) / 3);
  for (let width = signs[last]?.width; width !== undefined && room >= width; width = signs[last]?.width) {
    room -= width;
    last += 1;
  }
  back(0);
  return [first, last];
}

function widthOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { width }) => sum + width, 0);
}

export interface FramedLine {
  text: string;
  /** Spaces, then carets. */
  marks: string;
}

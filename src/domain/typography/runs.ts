/** Stands for what is no text, in a text read as a whole: code, a picture, a passage in another language. */
export const OBJECT = '\uFFFC';

/**
 * Texts in reading order, read as one and changed each in its own place, so that a mark may look past the tags that cut them.
 *
 * @param rules what finds the changes in the whole text, one after the other
 * @returns as many texts
 */
export function changeRuns(runs: readonly Run[], rules: readonly Rule[]): string[] {
  let texts = runs.map(({ text, fixed }) => fixed ?? text);
  for (const rule of rules) {
    const edits = rule(texts.join(''));
    if (edits.length > 0) texts = applyEdits(texts, runs, edits);
  }
  return texts.map((text, index) => (runs[index]?.fixed === undefined ? text : (runs[index]?.text ?? '')));
}

/** The places a pattern matches, each replaced by one text. */
export function replacing(pattern: RegExp, value: string): Rule {
  return (text) => Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length, value }));
}

/** Changes each text; a change that would take from two of them, or from one that is fixed, is not made. */
function applyEdits(texts: readonly string[], runs: readonly Run[], edits: readonly Edit[]): string[] {
  let from = 0;
  let next = 0;
  return texts.map((text, index) => {
    const end = from + text.length;
    let changed = '';
    let at = from;
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      next += 1;
      if (runs[index]?.fixed !== undefined || edit.start < at || edit.end > end) continue;
      changed += text.slice(at - from, edit.start - from) + edit.value;
      at = edit.end;
    }
    changed += text.slice(at - from);
    from = end;
    return changed;
  });
}

/** A text; one that is fixed is read as `fixed`, and stays. */
export interface Run {
  text: string;
  fixed?: string;
}

/** Finds what is to change in a text: in order, apart from one another. */
export type Rule = (text: string) => Edit[];

/** `[start, end)` of a text, to be replaced. */
export interface Edit {
  start: number;
  end: number;
  value: string;
}

import { formula } from '../finish/formula.ts';
import type { SpanReader } from './span.ts';

const FORMULA = /\$\$([^$](?:[^$]|\$(?!\$))*)\$\$/y;

/** Reads a formula in a line. */
export const readFormulaSpan: SpanReader = ({ source }, at) => {
  FORMULA.lastIndex = at;
  const found = FORMULA.exec(source);
  return found ? { content: [formula((found[1] ?? '').trim(), 'inline')], end: FORMULA.lastIndex } : undefined;
};

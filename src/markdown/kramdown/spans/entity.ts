import { decodeHTMLStrict } from 'entities';

import { textSpan, type SpanReader } from './span.ts';

const ENTITY = /&(?:\\?#\d{1,7}|\\?#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;

/** Reads a character that is written by its name or number, whose sign may be escaped. */
export const readEntity: SpanReader = ({ source }, at) => {
  ENTITY.lastIndex = at;
  const [whole] = ENTITY.exec(source) ?? [];
  return whole === undefined ? undefined : textSpan(decodeHTMLStrict(whole.replace('\\', '')), at + whole.length);
};

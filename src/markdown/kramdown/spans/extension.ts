import { extensionAt } from '../extension.ts';
import type { SpanReader } from './span.ts';

/** Reads one of kramdown's extensions in a line. */
export const readSpanExtension: SpanReader = ({ source, document }, at) => extensionAt(source, at, document.reading.options);

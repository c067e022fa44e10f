import type { Diagnostic } from '../../domain/diagnostics.ts';

/** A fault of an MDX text, before its place is counted in lines. */
export type MdxFault = Pick<Diagnostic, 'kind' | 'found' | 'values'> & { offset: number };

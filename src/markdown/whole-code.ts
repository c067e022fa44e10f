import type { ShikiTransformer } from 'shiki';

/**
 * Colours every line of code to its end. Shiki gives a line half a second and leaves the rest plain, so that a busy machine would
 * make other pages than an idle one.
 */
export const wholeCode = {
  name: 'whole-code',
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
  },
} as const satisfies ShikiTransformer;

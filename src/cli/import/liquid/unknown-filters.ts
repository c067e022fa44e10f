import { Tokenizer, TypeGuards } from 'liquidjs';
import type { Liquid, Token } from 'liquidjs';

import { tell } from './state.ts';
import type { RenderState } from './state.ts';

/** Filters nobody knows let their input pass, as in Jekyll without their plugin, and are told where they stand. */
export function passUnknownFilters(liquid: Liquid, text: string, state: RenderState): void {
  for (const token of markings(text))
    for (const [, name = ''] of withoutTexts(token.getText()).matchAll(/\|\s*([A-Za-z_]\w*)/g))
      if (!Object.hasOwn(liquid.filters, name)) liquid.registerFilter(name, passing(state));
}

/** Outputs and tags of a text; none where they cannot be told apart, which the parser will say. */
function markings(text: string): Token[] {
  try {
    return new Tokenizer(text).readTopLevelTokens().filter((token) => !TypeGuards.isHTMLToken(token));
  } catch {
    return [];
  }
}

function withoutTexts(markup: string): string {
  return markup.replace(/"[^"]*"|'[^']*'/g, '""');
}

function passing(state: RenderState): (this: { token?: Token }, input: unknown) => unknown {
  return function pass(input) {
    if (this.token) tell(state, 'plugin-filter', this.token);
    return input;
  };
}

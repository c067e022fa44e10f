import type { Liquid, Parser, Tag, TagToken, Token, TopLevelToken } from 'liquidjs';

import type { Loss } from '../ledger.ts';
import type { ValueMap } from '../values.ts';

/** The render under way: rendering is synchronous, so that there is only ever one. */
export interface RenderState {
  /** Text of files that may be included, by path. */
  texts: ReadonlyMap<string, string>;
  settings: ValueMap;
  /** The site's base, without a slash at its end. */
  base: string;
  /** Path of the page in the Jekyll site. */
  file: string;
  /** Line of the file at which its body begins. */
  bodyLine: number;
  /** That body, as written. */
  body: string;
  /** The day of the import, in the site's zone. */
  today: string;
  losses: Loss[];
  /** Addresses that tags made, without the site's base. */
  linked: Set<string>;
  /** Includes within one another. */
  depth: number;
}

/** The tag or filter as it is written. */
export function sourceOf({ input, begin, end }: Token): string {
  return input.slice(begin, end);
}

/** Tells a loss at the place of a tag or filter: in the page, or in the include that holds it. */
export function tell(state: RenderState, kind: Loss['kind'], token: Token, more: Pick<Loss, 'hint'> = {}): void {
  const { input, begin, file } = token;
  const inPage = file === undefined || file === state.file;
  const line = input.slice(0, begin).split('\n').length + (inPage ? state.bodyLine - 1 : 0);
  state.losses.push({ kind, file: file ?? state.file, line, detail: sourceOf(token), ...more });
}

/** Tells a loss once for a page, at the first place of its body that has these words. */
export function tellFirst({ losses, body, bodyLine, file }: RenderState, kind: Loss['kind'], detail: string): void {
  if (losses.some((loss) => loss.kind === kind && loss.detail === detail)) return;
  const line = body.slice(0, Math.max(0, body.indexOf(detail))).split('\n').length + bodyLine - 1;
  losses.push({ kind, file, line, detail });
}

/** How liquidjs makes a tag. */
export type TagClass = new (token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag;

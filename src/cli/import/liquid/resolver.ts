import type { Loss } from '../ledger.ts';
import type { ValueMap } from '../values.ts';

/** Resolves the Liquid of a text as Jekyll would for its page; a text without Liquid comes back as it is. */
export type LiquidResolver = (source: LiquidSource) => LiquidResult;

/** The address of anything that has one, by its path in the Jekyll site. */
export type Addresses = ReadonlyMap<string, string>;

export interface LiquidSource {
  /** Path in the Jekyll site. */
  file: string;
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
  /** What `page` is. */
  page: ValueMap;
}

export interface LiquidResult {
  text: string;
  losses: Loss[];
  /** Addresses that tags made links to, from the site's root, without its base. */
  linked: ReadonlySet<string>;
}

import type { Messages } from '../../messages/index.ts';
import type { Site } from '../../schema/site.ts';
import type { Ledger } from './ledger.ts';
import type { Addresses, LiquidResolver } from './liquid/resolver.ts';
import type { JekyllSite } from './read-site.ts';

/** Puts parts of a plan together. */
export function joinParts(parts: readonly Part[]): Part {
  return {
    actions: parts.flatMap(({ actions }) => actions),
    files: parts.flatMap(({ files }) => files),
    addresses: parts.flatMap(({ addresses }) => addresses),
    losses: parts.flatMap(({ losses }) => losses),
  };
}

/** A part of a plan with what is given, and nothing else. */
export function part(given: Partial<Part>): Part {
  return { actions: [], files: [], addresses: [], losses: [], ...given };
}

/** A file to write: text, or the bytes of a file of the site. */
export type Action = { target: string; source: string } & ({ text: string; from?: never } | { from: string; text?: never });

/** Part of a plan: what to write, and what the ledger says of it. */
export interface Part extends Ledger {
  actions: Action[];
}

/** What every part of a plan knows. */
export interface PlanContext {
  jekyll: JekyllSite;
  /** The facts of the new site. */
  site: Site;
  messages: Messages;
  /** Milliseconds since 1970 UTC. */
  now: number;
  liquid: LiquidResolver;
  urls: Addresses;
  /** The file a published post of that address, from the site's root, stands in now. */
  fileOf: (url: string) => string | undefined;
  /** Every path of the Jekyll site. */
  paths: ReadonlySet<string>;
}

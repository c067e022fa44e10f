import { outputFile } from './collisions.ts';
import { redirectFiles } from './redirect-files.ts';

/**
 * Every old address in each form a reader may have of it, for hosts that redirect by rules: at those its pages answer on hosts without. The
 * written forms stand first, for a host may read no more than so many; a form that something else has is left out.
 */
export function redirectRules({ stood, held, bare }: Moves): Move[] {
  const written = new Set(stood.map(({ from }) => from));
  const others = stood.flatMap(({ from, to }) => formsOf(from, held).flatMap((form) => (written.has(form) ? [] : [{ from: form, to }])));
  return [...stood, ...others, ...bare.map(({ address }) => ({ from: `${address}/`, to: address }))];
}

/** `/a/` and `/a` for a folder, `/a.html` and `/a` for a file. */
function formsOf(from: string, held: ReadonlySet<string>): string[] {
  const own = outputFile(from);
  const forms = redirectFiles(from, held).flatMap((file) => {
    const address = file.replace(/index\.html$/, '');
    return [address, address.replace(/(?:\/|\.html)$/, '')];
  });
  return [...new Set(forms)].filter((form) => form !== '' && (outputFile(form) === own || !held.has(outputFile(form))));
}

export interface Move {
  /** Decoded path from the site's root, as its `to`. */
  from: string;
  to: string;
}

export interface Moves {
  /** Old addresses as they are written, with where each leads. */
  stood: readonly Move[];
  /** Output files that something has. */
  held: ReadonlySet<string>;
  /** Addresses that end in neither slash nor `.html`, to which a folder of their name leads. */
  bare: readonly { address: string }[];
}

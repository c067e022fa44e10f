import { editionIn } from '../domain/edition.ts';
import { editionOutputs, outputAddresses } from '../domain/output-addresses.ts';
import { reservedAddresses } from '../domain/reserved.ts';
import { tagRedirects } from '../domain/tag-registry.ts';
import { editionsOf } from './editions.ts';
import type { Listed } from '../domain/reserved.ts';
import type { TagRedirect } from '../domain/tag-registry.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/**
 * Where the lists of every edition stand, with the name of each in the site's language, and what is written beside pages.
 *
 * @param posts those of the lists
 */
export function listPlaces(posts: readonly (Listed & Pick<Post, 'lang'>)[], site: Site): ListPlaces {
  const editions = editionsOf(site);
  const [main, ...others] = editions;
  const listed = Map.groupBy(posts, ({ lang }) => editionIn(editions, lang));
  const listedIn = (edition: (typeof editions)[number]) => listed.get(edition) ?? [];
  const lists = editions.toReversed().flatMap((edition) => {
    const messages = edition === main ? main.messages : { ...main.messages, routes: edition.messages.routes };
    return [...reservedAddresses(listedIn(edition), { messages, pageSize: site.pageSize, tags: site.tags })];
  });
  const outputs = others.flatMap((edition) => editionOutputs(listedIn(edition), edition));
  return { lists: new Map(lists), outputs: [...outputAddresses(listedIn(main), main), ...outputs] };
}

/** Where the pages of tags stood once, in each edition; an address from the root leads to the first. */
export function tagMoves(site: Site): TagRedirect[] {
  const moves = editionsOf(site).flatMap(({ messages }) => tagRedirects(site.tags, messages.routes.tags));
  return [...new Map(moves.toReversed().map((move) => [move.from, move])).values()].toReversed();
}

interface ListPlaces {
  /** The name of each list, by its address. */
  lists: ReadonlyMap<string, string>;
  outputs: readonly string[];
}

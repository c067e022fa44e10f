import { wordsIn } from '../domain/edition.ts';
import { messagesFor } from '../messages/index.ts';
import type { Editions } from '../domain/edition.ts';
import type { Site } from '../schema/site.ts';

/** The editions of a site. */
export function editionsOf(site: Site): Editions {
  return [{ site, messages: wordsIn(undefined, messagesFor(site.lang)), folder: undefined }];
}

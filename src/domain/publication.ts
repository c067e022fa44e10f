import { instantOf } from './date.ts';
import type { Post } from '../schema/entry.ts';

/**
 * The publication state of a post at an instant (milliseconds since 1970 UTC). Everything that hides a post is decided here:
 * Jekyll's `published: false` is a draft, a date to come is scheduled where the site waits for it, a post expires at the very instant it names.
 */
export function publicationState(facts: PublicationFacts, now: number): PublicationState {
  if (facts.draft) return 'draft';
  if (!facts.future && facts.date !== undefined && instantOf(facts.date) > now) return 'scheduled';
  if (facts.expires !== undefined && instantOf(facts.expires) <= now) return 'expired';
  return facts.unlisted ? 'unlisted' : 'published';
}

/** Whether a post in this state leaves anything at all in the published site. */
export function isPublic(state: PublicationState): boolean {
  return state === 'published' || state === 'unlisted';
}

export type PublicationState = Post['state'];

export interface PublicationFacts {
  draft: boolean;
  unlisted: boolean;
  /** ISO 8601 with offset. Pages have none. */
  date?: string | undefined;
  expires?: string | undefined;
  /** Whether the site publishes posts before their day, as Jekyll's `future: true` does. */
  future?: boolean | undefined;
}

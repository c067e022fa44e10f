import { instantOf } from '../domain/date.ts';
import type { EntryHead } from './entry-head.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';

/**
 * The first instant (milliseconds since 1970 UTC) at which a head may be another one though its text stays: undefined where none is, and 0
 * where it is not known. A date of expiry that is still to come is not.
 */
export function changeOf({ head, matter }: Pick<EntryHead<PostHead | PageHead>, 'head' | 'matter'>): number | undefined {
  if (!head || head.state === 'draft' || head.state === 'expired') return undefined;
  if (matter?.values['expires'] !== undefined) return 0;
  return head.state === 'scheduled' && 'date' in head ? instantOf(head.date) : undefined;
}

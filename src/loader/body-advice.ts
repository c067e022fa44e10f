import { advise } from '../domain/typography/advice.ts';
import { proseOf } from './prose.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { BodySource } from './body.ts';

/** What the body of a French text may want changed by hand, in the order of the text. */
export function bodyAdvice({ body, rules }: Pick<BodySource, 'body' | 'rules'>): Advice[] {
  // Most texts need no second look, which costs more than the first.
  return rules && advise(body, rules).length > 0 ? advise(proseOf(body), rules).toSorted((a, b) => a.offset - b.offset) : [];
}

import { rulesFor } from '../domain/typography/language.ts';
import { setText } from '../domain/typography/set.ts';
import type { TypographyFacts } from '../domain/typography/language.ts';

/** Sets the text of an attribute as it is shown: as the text around it is. */
export function typesetter(site: TypographyFacts): (text: string) => string {
  const rules = rulesFor(site);
  return (text) => setText(text, rules);
}

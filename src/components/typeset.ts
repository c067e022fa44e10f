import { rulesFor } from '../domain/typography/language.ts';
import { setText } from '../domain/typography/set.ts';
import { site } from '../library.ts';

/** The text of an attribute as it is shown: set as the text around it is. */
export function typeset(text: string): string {
  return setText(text, rulesFor(site));
}

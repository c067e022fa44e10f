import { lackedSigns } from '../domain/typeface.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Site } from '../schema/site.ts';
import type { YamlReading } from './read-yaml.ts';
import type { Place } from './yaml-places.ts';

/** The signs of a title that the image drawn for sharing cannot show, told at the first of them; none where the post has its own image. */
export function titleSigns(reading: YamlReading, file: string, { socialImages }: Pick<Site, 'socialImages'>): Diagnostic[] {
  const { title, image } = reading.values;
  if (!socialImages || typeof title !== 'string' || image !== undefined) return [];
  // A letter that was lost on its way here is told as such.
  const signs = lackedSigns(title.normalize('NFC')).filter((sign) => sign !== '\uFFFD');
  const [found] = signs;
  if (found === undefined) return [];
  return [{ kind: 'title-signs', file, ...placeOf(found, reading), found, values: { signs: signs.join(' ') } }];
}

/** Where a sign stands in the first line of a title; else where the title does. */
function placeOf(sign: string, reading: YamlReading): Place {
  const key = ['title'];
  const at = reading.written(key)?.split('\n', 1)[0]?.indexOf(sign) ?? -1;
  const { line, column } = reading.keyPlaceOf(key);
  return at < 0 ? reading.placeOf(key) : { line, column: column + at };
}

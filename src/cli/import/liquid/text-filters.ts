import { toValue } from 'liquidjs';
import type { Liquid } from 'liquidjs';

import { slugify } from '../listings/slugify.ts';

/** Adds the filters of texts and numbers that Jekyll and Ruby's Liquid read otherwise than liquidjs (Jekyll 4, filters.rb). */
export function addTextFilters(liquid: Liquid): void {
  liquid.registerFilter('divided_by', divided);
  liquid.registerFilter('to_integer', (input: unknown) =>
    input === true ? 1 : input === false ? 0 : Math.trunc(Number.parseFloat(text(input)) || 0),
  );
  liquid.registerFilter('slugify', (input: unknown, mode: unknown = 'default') => slugify(text(input), text(mode)));
  liquid.registerFilter('normalize_whitespace', (input: unknown) => text(input).replace(/\s+/g, ' ').trim());
  liquid.registerFilter('xml_escape', (input: unknown) => text(input).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign));
  liquid.registerFilter('jsonify', (input: unknown) => JSON.stringify(toValue(input) ?? null));
  liquid.registerFilter('inspect', (input: unknown) => inspected(input).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign));
}

/** What Ruby's `inspect` shows of a value. */
export function inspected(value: unknown): string {
  if (value === undefined || value === null) return 'nil';
  if (Array.isArray(value)) return `[${value.map(inspected).join(', ')}]`;
  if (typeof value !== 'object') return typeof value === 'string' ? JSON.stringify(value) : String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}=>${inspected(item)}`)
    .join(', ')}}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Whole numbers divide into a whole number, downwards, as in Ruby; `2.0` is written as no whole number. */
function divided(this: FilterCall, input: unknown, by: unknown): number {
  const [above, below] = [Number(input), Number(by)];
  const [given] = this.token?.args ?? [];
  const written = given !== undefined && 'getText' in given ? given.getText() : '';
  const whole = Number.isInteger(above) && Number.isInteger(below) && !/^-?\d+\.\d+$/.test(written) && !/\./.test(text(input));
  if (whole && below === 0) throw new RangeError('divided by 0');
  return whole ? Math.floor(above / below) : above / below;
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** A filter where it stands. */
interface FilterCall {
  token?: { args?: readonly ({ getText: () => string } | readonly unknown[])[] };
}

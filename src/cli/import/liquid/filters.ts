import { filters as builtIn } from 'liquidjs';
import type { Liquid } from 'liquidjs';

import { encodePath } from '../../../domain/url.ts';
import { decodeUtf8 } from '../address.ts';
import { rubyDate } from '../ruby-date.ts';
import { addArrayFilters } from './array-filters.ts';
import { tellFirst } from './state.ts';
import { writtenOut } from './strftime.ts';
import { addTextFilters } from './text-filters.ts';
import type { RenderState } from './state.ts';

/** Filters that take a date. */
const DATED = ['date', 'date_to_string', 'date_to_long_string', 'date_to_xmlschema', 'date_to_rfc822'] as const;

/** Adds the filters of Jekyll that liquidjs has not or reads otherwise, and dates as Ruby reads them, in the site's zone. */
export function addFilters(liquid: Liquid, state: RenderState, { url, base, zone, markdown }: FilterFacts): void {
  addArrayFilters(liquid);
  addTextFilters(liquid);
  const relative = (input: unknown) => {
    const path = String(input ?? '');
    if (/^[a-z][a-z\d+.-]*:/i.test(path)) return path;
    return normalise(`${base.replace(/\/$/, '')}${path === '' || path.startsWith('/') ? '' : '/'}${path}`);
  };
  liquid.registerFilter('relative_url', relative);
  liquid.registerFilter('absolute_url', (input: unknown) => {
    const path = relative(input);
    return /^[a-z][a-z\d+.-]*:/i.test(path) ? path : `${url}${path}`;
  });
  liquid.registerFilter('strip_index', (input: unknown) => String(input ?? '').replace(/\/index\.html?$/, '/'));
  liquid.registerFilter('markdownify', (input: unknown) => markdown(String(input ?? '')));
  // Carnet sets quotation marks when the post is published.
  for (const name of ['smartify', 'liquify']) liquid.registerFilter(name, (input: unknown) => input);
  liquid.registerFilter('sample', (input: unknown) => (Array.isArray(input) ? (input[0] as unknown) : input));
  for (const name of DATED) {
    const format = builtIn[name] as Filter;
    liquid.registerFilter(name, function dated(this: unknown, input: unknown, ...given: unknown[]) {
      const now = typeof input === 'string' && /^(?:now|today)$/.test(input);
      if (now) tellFirst(state, 'moment', `"${input}"`);
      const read = now ? state.today : typeof input === 'string' ? rubyDate(input, zone) : undefined;
      const formats = given.map((one) => (typeof one === 'string' ? writtenOut(one) : one));
      return format.call(this, read ?? input, ...formats);
    });
  }
}

/** A path as Addressable normalises it: encoded once, query and fragment kept. */
function normalise(path: string): string {
  const [, plain = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return `${encodePath(decodeUtf8(plain))}${rest}`;
}

export interface FilterFacts {
  url: string;
  base: string;
  zone: string;
  /** HTML of a text of Markdown. */
  markdown: (source: string) => string;
}

/** A filter of liquidjs; `this` holds the render under way. */
type Filter = (this: unknown, ...given: unknown[]) => unknown;

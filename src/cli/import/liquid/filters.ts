import { filters as builtIn } from 'liquidjs';
import type { Liquid } from 'liquidjs';

import { encodePath } from '../../../domain/url.ts';
import { decodeUtf8 } from '../address.ts';
import { rubyDate } from '../ruby-date.ts';

/** Filters that take a date. */
const DATED = ['date', 'date_to_string', 'date_to_long_string', 'date_to_xmlschema', 'date_to_rfc822'] as const;

/** Adds the filters of Jekyll that liquidjs has not, and dates as Ruby reads them, in the site's zone. */
export function addFilters(liquid: Liquid, { url, base, zone }: { url: string; base: string; zone: string }): void {
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
  // What stands in Markdown is read as Markdown when the post is published.
  for (const name of ['markdownify', 'smartify', 'liquify']) liquid.registerFilter(name, (input: unknown) => input);
  liquid.registerFilter('sample', (input: unknown) => (Array.isArray(input) ? (input[0] as unknown) : input));
  for (const name of DATED) {
    const format = builtIn[name] as Filter;
    liquid.registerFilter(name, function dated(this: unknown, input: unknown, ...given: unknown[]) {
      const read = typeof input === 'string' && !/^(?:now|today)$/.test(input) ? rubyDate(input, zone) : undefined;
      return format.call(this, read ?? input, ...given);
    });
  }
}

/** A path as Addressable normalises it: encoded once, query and fragment kept. */
function normalise(path: string): string {
  const [, plain = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return `${encodePath(decodeUtf8(plain))}${rest}`;
}

/** A filter of liquidjs; `this` holds the render under way. */
type Filter = (this: unknown, ...given: unknown[]) => unknown;

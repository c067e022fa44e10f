import { cleanPath } from '../../src/domain/permalink.ts';
import { withBase } from '../../src/domain/url.ts';

/** Where the sites of this run stand on their host: `BASE_PATH`, as each build and preview of it is told too; at the root, unless asked. */
export const base = cleanPath(`/${process.env['BASE_PATH'] ?? ''}/`);

/** What a browser asks the host for, of a path of the site. */
export function at(path: string): string {
  return withBase(path, base);
}

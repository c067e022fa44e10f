import { parseDate } from '../domain/parse-date.ts';
import type { Site } from '../schema/site.ts';

/**
 * `/.well-known/security.txt`: to whom a fault of the site is told, and until when that holds.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({ contact, expires, policy }: NonNullable<Site['security']>, { url, lang, timeZone }: Site): string {
  const until = parseDate(expires, timeZone);
  const lines = [
    ['Contact', contact.includes('://') ? contact : `mailto:${contact}`],
    ['Expires', until.ok ? until.date : expires],
    ['Preferred-Languages', lang],
    // It is looked for at the root of the host alone, whatever the path of the site.
    ['Canonical', new URL('/.well-known/security.txt', url).href],
    ...(policy === undefined ? [] : [['Policy', policy]]),
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { instantOf } from '../domain/date.ts';
import { parseDate } from '../domain/parse-date.ts';
import { readYaml } from './read-yaml.ts';
import { SITE } from './site.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Site } from '../schema/site.ts';

const DAY = 24 * 3600 * 1000;
/** Days before the end from which it is told. */
const NOTICE = 30;
const KEY = ['security', 'expires'];

/**
 * A day that is none, until which the site says where its faults are told; one that comes soon, or is past; and a site which is a part of
 * its host, where nobody looks for that.
 */
export function securityFaults(root: string, site: Site, now: number): Diagnostic[] {
  if (!site.security) return [];
  return [...endFaults(root, site.security.expires, site, now), ...placeFaults(root, site)];
}

/** The first instant at which another fault is told than at this one. */
export function securityChange({ security, timeZone }: Site, now: number): number | undefined {
  const until = security && parseDate(security.expires, timeZone);
  if (!until?.ok) return undefined;
  const notice = instantOf(until.date) - NOTICE * DAY;
  // Once it is told, the day to write in its place is another each day.
  return notice > now ? notice : (Math.floor(now / DAY) + 1) * DAY;
}

function endFaults(root: string, expires: string, { timeZone }: Site, now: number): Diagnostic[] {
  const until = parseDate(expires, timeZone);
  if (until.ok && instantOf(until.date) - now > NOTICE * DAY) return [];
  const reading = readFacts(root);
  const place = { file: SITE, ...reading.placeOf(KEY), found: reading.written(KEY) ?? '' };
  if (!until.ok) {
    const { kind, ...values } = until.fault;
    return [{ kind, ...place, values: { key: 'expires', ...values } }];
  }
  // A year at most, says RFC 9116 (2.5.5).
  const suggestion = new Date(now + 364 * DAY).toISOString().slice(0, 10);
  return [{ kind: 'security-expires', ...place, values: { date: until.date.slice(0, 10), suggestion } }];
}

/** It is looked for at the root of a host alone (RFC 9116, 3). */
function placeFaults(root: string, { url, base }: Site): Diagnostic[] {
  if (base === '/') return [];
  const place = { file: SITE, ...readFacts(root).keyPlaceOf(['security']), found: 'security:' };
  return [{ kind: 'security-place', ...place, values: { address: new URL('/.well-known/security.txt', url).href, base } }];
}

function readFacts(root: string): ReturnType<typeof readYaml> {
  return readYaml(readFileSync(path.join(root, SITE), 'utf8').replace(/^\uFEFF/, ''), SITE, 0);
}

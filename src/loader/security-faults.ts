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

/** A day that is none, until which the site says where its faults are told; one that comes soon, or is past. */
export function securityFaults(root: string, { security, timeZone }: Site, now: number): Diagnostic[] {
  if (!security) return [];
  const until = parseDate(security.expires, timeZone);
  if (until.ok && instantOf(until.date) - now > NOTICE * DAY) return [];
  const reading = readYaml(readFileSync(path.join(root, SITE), 'utf8').replace(/^\uFEFF/, ''), SITE, 0);
  const place = { file: SITE, ...reading.placeOf(KEY), found: reading.written(KEY) ?? '' };
  if (!until.ok) {
    const { kind, ...values } = until.fault;
    return [{ kind, ...place, values: { key: 'expires', ...values } }];
  }
  // A year at most, says RFC 9116 (2.5.5).
  const suggestion = new Date(now + 364 * DAY).toISOString().slice(0, 10);
  return [{ kind: 'security-expires', ...place, values: { date: until.date.slice(0, 10), suggestion } }];
}

import { describe, expect, test } from 'vitest';

import { securityTxt } from '../../../src/outputs/security-txt.ts';
import { post, readFiles, siteWith } from '../../support/content.ts';

describe('security.txt', () => {
  const written = (lines: string) => {
    const site = siteWith(`security:\n${lines}`);
    return site.security ? securityTxt(site.security, site) : '';
  };

  test('says where to write and until when, in the form of RFC 9116', () => {
    expect(written('  contact: camille@essai.example\n  expires: 2027-03-31\n')).toBe(`Contact: mailto:camille@essai.example
Expires: 2027-03-31T00:00:00+02:00
Preferred-Languages: fr
Canonical: https://essai.example/.well-known/security.txt
`);
  });

  test('names a page in the place of an address of mail, and what to know before', () => {
    const lines = '  contact: https://essai.example/contact/\n  expires: 2027-03-31 12:00 Z\n  policy: https://essai.example/failles/\n';
    expect(written(lines)).toContain('Contact: https://essai.example/contact/\nExpires: 2027-03-31T14:00:00+02:00\n');
    expect(written(lines)).toContain('Policy: https://essai.example/failles/\n');
  });
});

describe('its end', () => {
  const told = async (expires: string, now: string) => {
    const site = `security:\n  contact: camille@essai.example\n  expires: ${expires}\n`;
    const { diagnostics } = await readFiles({ 'src/content/posts/2026-01-01-un.md': post('title: Un') }, { site, now: Date.parse(now) });
    return diagnostics.map(({ kind, line, column }) => `${kind} ${line}:${column}`);
  };

  test.each([
    ['2026-06-30', '2026-05-30T12:00:00+02:00', []],
    ['2026-06-30', '2026-06-01T12:00:00+02:00', ['security-expires 7:12']],
    ['2025-06-30', '2026-06-01T12:00:00+02:00', ['security-expires 7:12']],
    ['2026-02-30', '2026-01-01T12:00:00+02:00', ['date-day 7:12']],
    ['bientôt', '2026-01-01T12:00:00+02:00', ['date-form 7:12']],
  ])('written %s, on %s', async (expires, now, faults) => {
    expect(await told(expires, now)).toEqual(faults);
  });

  // A build of which nothing has changed tells what the last one told: until when that holds is all it knows of the clock.
  test.each([
    ['30 days before its end, from which it is told', '2026-06-30', '2026-05-01T12:00:00+02:00', '2026-05-31T00:00:00+02:00'],
    ['the next day once it is told, for so the day to write in its place', '2026-06-30', '2026-06-10T12:00:00Z', '2026-06-11T00:00:00Z'],
    ['the next day when it is past', '2026-06-30', '2026-07-10T00:00:00Z', '2026-07-11T00:00:00Z'],
  ])('may be told otherwise from %s', async (_, expires, now, then) => {
    const content = await readIn(`security:\n  contact: camille@essai.example\n  expires: ${expires}\n`, now);
    expect(content.until).toBe(Date.parse(then));
  });

  test.each([
    ['a post that waits for its day', 'date: 2026-05-10', '2026-05-10T00:00:00+02:00'],
    ['nothing that hangs on the clock', 'date: 2026-05-01', '2026-05-31T00:00:00+02:00'],
  ])('and no later than %s', async (_, matter, then) => {
    const site = 'security:\n  contact: camille@essai.example\n  expires: 2026-06-30\n';
    const content = await readIn(site, '2026-05-05T12:00:00+02:00', post(`title: Un\n${matter}`));
    expect(content.until).toBe(Date.parse(then));
  });
});

function readIn(site: string, now: string, text = post('title: Un')) {
  return readFiles({ 'src/content/posts/2026-01-01-un.md': text }, { site, now: Date.parse(now) });
}

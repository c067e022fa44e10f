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
});

import { describe, expect, test } from 'vitest';

import { parseSite } from '../../../src/loader/site.ts';
import { told } from '../../support/content.ts';
import { plainSite } from '../../support/project.ts';

const read = (lines: string, environment = {}) => parseSite(`${plainSite}${lines}`, environment);

describe('host', () => {
  test.each([
    ['', []],
    ['host: nginx\n', ['nginx']],
    ['host: [github, caddy]\n', ['github', 'caddy']],
    ['host:\n  - apache\n', ['apache']],
  ])('is none, one or several: %j', (lines, hosts) => {
    expect(read(lines).site?.host).toEqual(hosts);
  });

  test('gives way to SITE_HOST, which publishes one site at several places', () => {
    expect(read('host: github\n', { SITE_HOST: 'caddy, nginx' }).site?.host).toEqual(['nginx', 'caddy']);
    expect(read('host: github\n', { SITE_HOST: '' }).site?.host).toEqual(['github']);
  });

  test('is told with the names there are, and the one that is meant', () => {
    expect(told(read('host: [nginx, clouflare]\n').diagnostics)).toBe(`src/site.yaml:5:7 erreur (expected-choice)
  trouvé   : host: [nginx, clouflare]
  pourquoi : La clé « host » n’accepte que : netlify, cloudflare, vercel, nginx, caddy, apache, github, gitlab.
  écrivez  : host: [nginx, cloudflare]`);
    expect(told(read('host: GitHub Pages\n').diagnostics)).toContain('écrivez  : host: github');
    expect(told(read('', { SITE_HOST: 'nginx,ftp' }).diagnostics)).toContain('SITE_HOST');
  });
});

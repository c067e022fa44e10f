import { expect, test } from 'vitest';

import { parseSite } from '../../../src/loader/site.ts';
import { siteWith } from '../../support/content.ts';

const FACTS = 'title: Essai\nurl: https://essai.example\nauthor:\n  name: Camille Dupont\n';

test('the account of an author is the same with or without its first sign', () => {
  expect(siteWith('  fediverse: "@camille@social.example"\n').author.fediverse).toBe('@camille@social.example');
  expect(siteWith('  fediverse: camille@social.example\n').author.fediverse).toBe('@camille@social.example');
});

test('nothing is proposed to readers until its author says so', () => {
  expect(siteWith()).toMatchObject({ reply: { fediverse: false }, author: { links: [] } });
  expect(siteWith().reply.email).toBeUndefined();
  expect(siteWith().webmention).toBeUndefined();
});

test.each([
  ['an account by its page', '  fediverse: https://social.example/@camille', 'camille@social.example'],
  ['an account that is none', '  fediverse: camille', 'camille@social.exemple.fr'],
  ['links by name', '  links:\n    Mastodon: https://a.example', '\n    - label: Mastodon\n      url: https://a.example'],
  ['a list of addresses', '  links:\n    - https://a.example/@c', '\n    - label: a.example\n      url: https://a.example/@c'],
  ['an address in the place of answers', 'reply: camille@essai.example', '\n  email: camille@essai.example'],
  ['an answer that is no address', 'reply:\n  email: oui', 'camille@exemple.fr'],
  ['an author’s address that is none', '  email: camille at essai.example', 'camille@exemple.fr'],
  [
    'a scheme of the menu that is none',
    'menu:\n  - label: Écrire\n    href: mail:camille@essai.example',
    'href: mailto:camille@essai.example',
  ],
  ['an endpoint without its scheme', 'webmention: a.example/mention', 'https://a.example/mention'],
])('%s is told with what to write', (_, lines, suggestion) => {
  const { diagnostics } = parseSite(`${FACTS}${lines}\n`, {});
  expect(diagnostics.map(({ values }) => values['suggestion'])).toEqual([suggestion]);
});

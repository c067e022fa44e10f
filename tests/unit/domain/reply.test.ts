import { expect, test } from 'vitest';

import { repliesTo } from '../../../src/domain/reply.ts';
import { messagesFor } from '../../../src/messages/index.ts';
import { siteWith } from '../../support/content.ts';

const messages = messagesFor('fr');
const told = { title: 'Été & « hiver » ?', fediverse: 'https://social.example/@camille/1234' };
const account = siteWith('  fediverse: camille@social.example\nreply:\n  fediverse: yes\n');

test('a site that says nothing offers no answer', () => {
  expect(repliesTo({ title: 'Essai' }, siteWith(), messages)).toEqual([]);
  expect(
    repliesTo({ title: 'Essai' }, siteWith('  fediverse: camille@social.example\n  email: camille@essai.example\n'), messages),
  ).toEqual([]);
});

test('an answer by mail has the title for its subject, whatever its signs', () => {
  const [reply] = repliesTo({ title: told.title }, siteWith('reply:\n  email: camille+carnet@essai.example\n'), messages);
  expect(reply?.label).toBe('Répondre par courriel');
  const { pathname, searchParams } = new URL(reply?.url ?? '');
  expect(pathname).toBe('camille+carnet@essai.example');
  expect(searchParams.get('subject')).toBe('Re : Été & « hiver » ?');
});

test('an answer on the fediverse leads to the message that tells of the post, else to its author', () => {
  expect(repliesTo({ title: 'Essai' }, account, messages)).toEqual([
    { label: 'Répondre sur le fédivers', url: 'https://social.example/@camille' },
  ]);
  expect(repliesTo(told, account, messages).map(({ url }) => url)).toEqual([told.fediverse]);
});

test('a post that names its message is answered there without a word of the site', () => {
  expect(repliesTo(told, siteWith(), messages).map(({ url }) => url)).toEqual([told.fediverse]);
});

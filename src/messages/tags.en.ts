import type { TagsMessages } from './tags.fr.ts';

/** What `npm run tags` says in English. */
export const tagsEn: TagsMessages = {
  usage: 'npm run tags [-- --format json], or npm run tags -- rename "Old name" "New name" [--dry-run]',
  labels: { why: 'why', write: 'write' },
  columns: ['tag', 'address', 'posts', 'hidden'],
  none: 'No post has a tag.',
  near: 'Maybe one and the same tag:',
  reasons: { spelling: 'one word, written differently', plural: 'singular and plural', slip: 'one letter apart' },
  unused: 'Registered, and on no post:',
  once: 'On one post only:',
  rewritten: (count, to) => (count === 0 ? `No post to rewrite: “${to}”.` : `${count} post${count > 1 ? 's' : ''} rewritten: “${to}”.`),
  wouldRewrite: (count, to) => `To rewrite, nothing is written yet (${count}): “${to}”.`,
  merged: (from, to) => `There was a tag “${to}” already: “${from}” joins it.`,
  synonym: (name, to) => `“${name}” is a synonym of “${to}”: the posts have “${to}”.`,
  redirected: (from, to) => `Redirect: ${from} → ${to}`,
  registered: (file) => `Registered: ${file}`,
  done: (from, to) => `Nothing to do: “${from}” is called “${to}” already.`,
  faults: {
    option: { why: 'There is no option “{option}”.', write: '{suggestion}' },
    'option-value': { why: 'The option “{option}” expects no value.', write: '{option}' },
    format: { why: 'There is no format “{found}”.', write: '--format text, or --format json' },
    verb: { why: 'There is no command “{found}”.', write: '{suggestion}' },
    names: { why: 'Two names are needed: the old one, the new one, each between quotes.', write: '{suggestion}' },
    same: { why: 'Both names are the same.', write: '{suggestion}' },
    unknown: { why: 'No post has the tag “{from}”.', write: '{suggestion}' },
    conflict: {
      why: '“{from}” and “{to}” each have a “{key}:” in “src/content/tags.yaml”; one of the two would be lost.',
      write: 'one “{key}:” only, then the same command.',
    },
    unreadable: {
      why: 'The front matter of this file cannot be read, and it may speak of “{from}”: {file}.',
      write: 'npm run check, which says where the fault is; then the same command.',
    },
    rewrite: {
      why: 'The tags of this file are written in a way that cannot be rewritten without risk: {file}. Nothing was changed.',
      write: '“{to}” by hand in this file, then the same command.',
    },
  },
};

import { optionsEn } from './options.en.ts';
import type { NewMessages } from './new.fr.ts';

/** What `npm run new` says in English. */
export const newEn: NewMessages = {
  usage: 'npm run new -- "Title of the post" [--series "Name of the series"] [--mdx] [--draft] [--date 2026-05-01] [--lang fr]',
  labels: { why: 'why', write: 'write' },
  written: (file) => `Draft written: ${file}`,
  titled: (title) => `Title proposed: ${title}`,
  publish: 'Delete its line “draft: true” once it is ready to be published.',
  outside: (files, series) => `To make the series whole, add “series: ${series}” to the front matter of: ${files.join(', ')}`,
  begins: (series) => `First post of the series “${series}”.`,
  faults: {
    ...optionsEn,
    'no-title': { why: 'The title is missing, or the series that proposes one.', write: '{suggestion}' },
    'invisible-title': { why: 'This title has no visible sign: it gives neither a file name nor an address.', write: '{suggestion}' },
    'no-series': { why: 'No post is of the series “{series}”, and a title to begin it with is missing.', write: '{suggestion}' },
    'no-number': { why: 'The last post of the series, “{title}”, does not tell which title would come next.', write: '{suggestion}' },
    exists: { why: 'There is a file “{file}” already; it stays as it is.', write: 'another title, or another date by “--date”.' },
  },
};

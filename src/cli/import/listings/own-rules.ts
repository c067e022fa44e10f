import { datedLists } from './archives.ts';
import { categoryLists, fill, tagLists } from './old-list.ts';
import { slugify } from './slugify.ts';
import type { ImportRules } from '../../../schema/import-rules.ts';
import type { ListsContext, OldList } from './old-list.ts';

/**
 * Lists that a generator of the site's own made, by the rules its author gives: `:raw` is a label as written, `:lower` in lower case,
 * `:slug`, `:pretty`, `:ascii` and `:latin` are the modes of Jekyll's `slugify`; `:year`, `:month` and `:day` are numbers.
 */
export function ownLists({ listings }: ImportRules, context: ListsContext): OldList[] {
  const labelled = (['tag', 'category'] as const).flatMap((kind) => {
    const template = listings[kind];
    if (template === undefined) return [];
    const lists = kind === 'tag' ? tagLists(context) : categoryLists(context);
    return lists.map(({ name, to }) => ({ from: fill(template, namesOf(name)), to }));
  });
  const dated = datedLists((kind) => listings[kind as 'year' | 'month' | 'day'] ?? '', context);
  return [...labelled, ...dated.filter(({ from }) => from !== '')];
}

function namesOf(name: string): Record<string, string> {
  const modes = ['pretty', 'ascii', 'latin'].map((mode): [string, string] => [mode, slugify(name, mode)]);
  return { raw: name, lower: name.toLowerCase(), slug: slugify(name, 'default'), ...Object.fromEntries(modes) };
}

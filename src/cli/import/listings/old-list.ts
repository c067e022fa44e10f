import { labelOf } from '../../../domain/label.ts';
import { shelvesOf } from '../facts-diff.ts';
import { truthy } from '../values.ts';
import type { Messages } from '../../../messages/index.ts';
import type { Site } from '../../../schema/site.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';

/** Every tag as it is written, with Carnet's list of it. */
export function tagLists({ posts, messages }: ListsContext): NamedList[] {
  return unique(posts.flatMap(({ tags }) => tags.map((name) => ({ name, to: `/${messages.routes.tags}/${labelOf(name).slug}/` }))));
}

/** Every category as it is written, with Carnet's list of it: the shelf it is on the first post that has it. */
export function categoryLists({ posts, messages }: ListsContext): NamedList[] {
  return unique(
    posts.flatMap(({ categories }) => {
      const slugs = shelvesOf(categories).map((shelf) => labelOf(shelf).slug);
      return categories.map((name) => {
        const depth = slugs.indexOf(labelOf(name).slug) + 1;
        return { name, to: `/${messages.routes.categories}/${slugs.slice(0, depth).join('/')}/` };
      });
    }),
  );
}

/** Pages that follow the first one of a list: each leads to Carnet's page of that number, or to its last. */
export function furtherPages({ from, to, count, size }: PagedList, { messages, site }: ListsContext): OldList[] {
  const last = Math.max(1, Math.ceil(count / site.pageSize));
  return Array.from({ length: Math.max(0, Math.ceil(count / size) - 1) }, (_, index) => {
    const page = Math.min(index + 2, last);
    return { from: from(index + 2), to: page === 1 ? to : `${to}${messages.routes.page}/${page}/` };
  });
}

/** Posts that lists show: plugins leave `hidden` ones out. */
export function shown(posts: readonly JekyllPost[]): JekyllPost[] {
  return posts.filter(({ data }) => !truthy(data['hidden']));
}

/** A template with what it names filled in. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/:([a-z]+)/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
}

function unique(lists: readonly NamedList[]): NamedList[] {
  return [
    ...new Map(
      lists
        .filter(({ name }) => name.trim() !== '')
        .toReversed()
        .map((list) => [list.name, list]),
    ).values(),
  ].toReversed();
}

/** An address at which a list stood, decoded, and Carnet's of the same posts. */
export interface OldList {
  from: string;
  to: string;
}

export interface NamedList {
  /** As written in the posts. */
  name: string;
  to: string;
}

interface PagedList {
  from: (number: number) => string;
  /** Carnet's list. */
  to: string;
  /** Posts in the list. */
  count: number;
  /** Posts a page had. */
  size: number;
}

export interface ListsContext {
  /** Those that are published, newest first or in the order of their files. */
  posts: readonly JekyllPost[];
  jekyll: JekyllSite;
  site: Site;
  messages: Messages;
}

import { instantOf } from '../../domain/date.ts';
import { labelOf } from '../../domain/label.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { tagLabel } from '../../domain/tag-registry.ts';
import { shelfLabel } from '../../loader/post.ts';
import { entryId } from '../../outputs/entry-id.ts';
import type { PostHead } from '../../loader/post.ts';
import type { Label } from '../../schema/entry.ts';
import type { Site } from '../../schema/site.ts';
import type { JekyllPost } from './document.ts';
import type { MatterEdits } from './edit-matter.ts';

/** Adds to the edits what makes Carnet publish a post as Jekyll did, wherever its own rules say otherwise. */
export function addDifferences(edits: MatterEdits, head: PostHead, { post, site, address }: DiffContext): void {
  const before = snapshot(edits);
  if (folded(head.title) !== folded(post.title)) edits.set.set('title', JSON.stringify(titleOf(post)));
  if (instantOf(head.date) !== instantOf(post.date) || head.date !== post.date) edits.set.set('date', writtenDate(post.date));
  addState(edits, head, post);
  const shelves = shelvesOf(post.categories);
  if (
    !sameLabels(
      head.category,
      shelves.map((shelf) => shelfLabel(shelf, site)),
    )
  ) {
    edits.drop.add('category').add('categories');
    if (shelves.length > 0) edits.set.set('categories', listOf(shelves));
  }
  if (
    !sameLabels(
      head.tags,
      labelsOf(post.tags).map((tag) => tagLabel(tag, site.tags)),
    )
  ) {
    edits.drop.add('tag').add('tags');
    if (labelsOf(post.tags).length > 0) edits.set.set('tags', listOf(labelsOf(post.tags)));
  }
  const slug = post.slug.normalize('NFC');
  if (head.slug !== slug && slug.trim() === slug && slug !== '') edits.set.set('slug', JSON.stringify(slug));
  // What an address is made of comes first: with it right, most addresses need no line of their own.
  if (snapshot(edits) !== before) return;
  if (head.permalink !== address) edits.set.set('permalink', JSON.stringify(address));
  else if (entryId(head, site) !== post.feedId) edits.set.set('feed_id', JSON.stringify(post.feedId));
}

/** A title to show: Jekyll's, or the file's name where it is empty. */
export function titleOf(post: JekyllPost): string {
  return folded(post.title) || post.file.path.replace(/^.*\//, '');
}

/** A date in the form both Jekyll and Carnet read: `2016-01-06 00:30:00 +0100`. */
export function writtenDate(date: string): string {
  return `${date.slice(0, 10)} ${date.slice(11, 19)} ${date.slice(19).replace(':', '')}`;
}

/** An address as Carnet holds it: decoded, cleaned. */
export function carnetPath(url: string): string {
  return cleanPath(url);
}

/** The categories of a post as shelves: none empty, those of one slug once. */
export function shelvesOf(categories: readonly string[]): string[] {
  const written = categories.filter((item) => item.trim() !== '');
  return [...new Map(written.map((item) => [labelOf(item).slug, item])).values()];
}

/** Tags none of which is empty, those of one slug once. */
export function labelsOf(tags: readonly string[]): string[] {
  return shelvesOf(tags);
}

/** The edits as text, to see whether there are more. */
export function snapshot({ set, drop, extra }: MatterEdits): string {
  return JSON.stringify([[...set], [...drop], [...extra]]);
}

function addState(edits: MatterEdits, head: PostHead, post: JekyllPost): void {
  const wanted = post.state === 'hidden' ? 'draft' : post.state;
  if (head.state === wanted) return;
  if (wanted === 'draft')
    edits.set.set(...((post.kind === 'draft' ? ['draft', 'true'] : ['published', 'false']) satisfies [string, string]));
  else if (head.state === 'draft') edits.extra.add('draft').add('published');
  else edits.extra.add('unlisted').add('expires');
}

function sameLabels(held: readonly Label[], wanted: readonly Label[]): boolean {
  return held.length === wanted.length && held.every(({ label }, index) => label === wanted[index]?.label);
}

function listOf(items: readonly string[]): string {
  return `[${items.map((item) => (/^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(item) && !/\s$|^(?:true|false|yes|no|on|off|y|n|null)$/i.test(item) ? item : JSON.stringify(item))).join(', ')}]`;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export interface DiffContext {
  post: JekyllPost;
  site: Site;
  /** The address the post shall have, decoded. */
  address: string;
}

import { classify } from '../classify.ts';
import { readConfig } from '../config.ts';
import { readDocument } from '../document.ts';
import { carnetPath } from '../facts-diff.ts';
import { readJekyllMatter } from '../front-matter.ts';
import type { JekyllConfig } from '../config.ts';
import type { Change } from '../../git/log.ts';
import type { History } from './read-history.ts';

/**
 * Every address that each post of today has had, by its path: as its file, its front matter and the configuration were at each commit.
 * Of two posts that had one address, the later has it.
 *
 * @param today the configuration that stands now, for a history that has none
 */
export function formerAddresses({ commits, texts }: History, today: JekyllConfig, now: number): Map<string, string[]> {
  const posts = new Map<string, Lineage>();
  const holders = new Map<string, Lineage>();
  let config = commits.flat().some(isConfig) ? readConfig('', today.symbols) : today;
  for (const changes of commits) {
    const touched = follow(changes, posts);
    const settings = changes.find(isConfig);
    const text = texts.get(settings?.blob ?? '');
    const next = text === undefined ? config : readConfig(text, today.symbols);
    const ruled = rule(next) !== rule(config);
    config = next;
    for (const [file, post] of ruled ? posts : touched) {
      const address = addressAt(file, texts.get(post.blob), { config, now });
      if (address !== undefined) holders.set(address, post);
    }
  }
  const names = new Map([...posts].map(([file, post]) => [post, file]));
  const found = new Map<string, string[]>();
  for (const [address, post] of holders) {
    const file = names.get(post);
    if (file !== undefined) found.set(file, [...(found.get(file) ?? []), address]);
  }
  return found;
}

function isConfig({ to }: Change): boolean {
  return /^_config\.ya?ml$/.test(to);
}

/** Takes the posts through a commit: two that change names at once both keep their past. */
function follow(changes: readonly Change[], posts: Map<string, Lineage>): [string, Lineage][] {
  const moved = changes.map(({ from, to, blob }) => ({ to, blob, post: posts.get(from ?? to) }));
  for (const { from, to, blob } of changes) if (from !== undefined || blob === undefined) posts.delete(from ?? to);
  return moved.flatMap(({ to, blob, post = { blob: '' } }): [string, Lineage][] => {
    if (blob === undefined) return [];
    post.blob = blob;
    posts.set(to, post);
    return [[to, post]];
  });
}

function addressAt(file: string, text: string | undefined, site: { config: JekyllConfig; now: number }): string | undefined {
  const place = classify(file, site.config);
  if (place.kind !== 'post' || text === undefined) return undefined;
  const matter = readJekyllMatter(text, site.config.symbols);
  if (matter.fault) return undefined;
  const found = { path: file, kind: 'file', size: 0, modified: 0 } as const;
  const post = readDocument({ file: found, text, matter, above: place.above, kind: 'post' }, site);
  return 'fault' in post || post.state !== 'published' ? undefined : carnetPath(post.url);
}

/** What of a configuration makes addresses. */
function rule({ permalink, zone, defaults, collectionsFolder, include, exclude, unpublished, future }: JekyllConfig): string {
  return JSON.stringify([permalink, zone, defaults, collectionsFolder, include, exclude, unpublished, future]);
}

/** A post through its names. */
interface Lineage {
  /** Its content as it is. */
  blob: string;
}

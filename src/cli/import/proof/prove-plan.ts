import { siteRenderer } from '../../../loader/content.ts';
import { linkTargets } from '../../../markdown/link-targets.ts';
import { importMessagesFor } from '../../../messages/index.ts';
import { importedPosts } from './imported-posts.ts';
import { openOldSite } from './old-site.ts';
import { provePosts } from './prove.ts';
import { ORIGINALS } from './snapshot.ts';
import type { LossKind } from '../ledger.ts';
import type { Action } from '../part.ts';
import type { Plan } from '../plan.ts';
import type { ImportedPost, Proof, ProvenPost } from './prove.ts';
import type { LinkTargets } from '../../../markdown/link-targets.ts';

/** What a text lacks that Liquid made, and a copy of its page does not. */
const OF_LIQUID: ReadonlySet<LossKind> = new Set(['plugin-tag', 'include-missing', 'liquid-error']);

/**
 * Compares every published post of a plan with its page in the old site. With `snapshots`, the posts that differ are to be written as
 * that page shows them, and their sources beside the site's content.
 *
 * @throws where `oldSite` is no folder
 */
export async function provePlan(plan: Plan, { oldSite, root, snapshots }: ProofOptions): Promise<{ plan: Plan; proofs: Proof[] }> {
  const { site } = plan;
  const posts = importedPosts(plan, plan.posts);
  const { renderer } = siteRenderer(root, site, targetsAmong(posts, { root, base: site.base }));
  const old = await openOldSite(oldSite, site.base).catch((error: unknown) => {
    throw new Error(importMessagesFor(plan.lang).proof.noFolder(oldSite), { cause: error });
  });
  const proven = await provePosts(posts, { old, renderer, root, site, snapshots });
  const copies = proven.filter(({ proof }) => proof.verdict === 'snapshot');
  return { plan: copies.length > 0 ? withSnapshots(plan, copies) : plan, proofs: proven.map(({ proof }) => proof) };
}

/** The posts that others link to by their file. */
function targetsAmong(posts: readonly ImportedPost[], { root, base }: { root: string; base: string }): LinkTargets {
  const addresses = new Map(posts.map(({ target, url }) => [target, decodeURI(url)]));
  return linkTargets({ root, base, permalinkOf: (source) => addresses.get(source), sources: () => [] });
}

function withSnapshots(plan: Plan, copies: readonly ProvenPost[]): Plan {
  const texts = new Map(copies.map(({ post }) => [post.target, post.text]));
  const actions = plan.actions.flatMap((action): Action[] => {
    const { source, target } = action;
    const text = texts.get(target);
    return text === undefined
      ? [action]
      : [
          { source, target, text },
          { source, target: `${ORIGINALS}/${source}`, from: source },
        ];
  });
  const files = plan.files.map((line) =>
    line.target !== undefined && texts.has(line.target) ? { ...line, changed: [...(line.changed ?? []), 'body:snapshot'] } : line,
  );
  const copied = new Set(copies.map(({ post }) => post.source));
  const losses = plan.losses.filter(({ kind, file }) => !(OF_LIQUID.has(kind) && copied.has(file)));
  return { ...plan, actions, files, losses };
}

interface ProofOptions {
  oldSite: string;
  /** The project's folder, absolute. */
  root: string;
  snapshots: boolean;
}

import { siteRenderer } from '../../../loader/content.ts';
import { importMessagesFor } from '../../../messages/index.ts';
import { importedPosts } from './imported-posts.ts';
import { openOldSite } from './old-site.ts';
import { provePosts } from './prove.ts';
import type { Plan } from '../plan.ts';
import type { Proof } from './prove.ts';

/**
 * Compares every published post of a plan with its page in the old site, by path.
 *
 * @throws where `oldSite` is no folder
 */
export async function provePlan(plan: Plan, { oldSite, root }: ProofOptions): Promise<Proof[]> {
  const { site } = plan;
  const { renderer } = siteRenderer(root, site);
  const old = await openOldSite(oldSite, site.base).catch((error: unknown) => {
    throw new Error(importMessagesFor(plan.lang).proof.noFolder(oldSite), { cause: error });
  });
  return provePosts(importedPosts(plan, plan.posts), { old, renderer, root, site });
}

interface ProofOptions {
  oldSite: string;
  /** The project's folder, absolute. */
  root: string;
}

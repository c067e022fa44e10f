import type { Site } from '../../../schema/site.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';
import type { LiquidResolver } from './resolver.ts';

export function liquidResolver(_site: LiquidSite): LiquidResolver {
  return ({ body }) => ({ text: body, losses: [] });
}

export interface LiquidSite {
  jekyll: JekyllSite;
  posts: readonly JekyllPost[];
  site: Site;
}

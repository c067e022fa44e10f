import { tellFirst } from './state.ts';
import type { RenderState } from './state.ts';
import type { LiquidMap } from './scope.ts';

/**
 * What Jekyll finds anew at each build: the day, and what a plugin asks GitHub. The day is written as it is today, the rest is left
 * empty; both are told.
 */
export function addMoments(site: LiquidMap, state: RenderState): LiquidMap {
  const tell = (key: string, value: string | undefined, kind: 'moment' | 'plugin-value') => {
    if (Object.hasOwn(site, key)) return;
    const get = () => {
      tellFirst(state, kind, `site.${key}`);
      return value;
    };
    Object.defineProperty(site, key, { get, enumerable: false });
  };
  tell('time', state.today, 'moment');
  tell('github', undefined, 'plugin-value');
  return site;
}

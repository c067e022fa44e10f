import { Liquid } from 'liquidjs';

import { emptyMap } from '../values.ts';
import { addFilters } from './filters.ts';
import { addPluginTags, addTags } from './tags.ts';
import type { TagMaps } from '../../../schema/import-rules.ts';
import type { RenderState } from './state.ts';

/** The templates of maps that are no Liquid, and why. */
export function templateFaults(maps: TagMaps): { name: string; reason: string }[] {
  const liquid = new Liquid({ dynamicPartials: false, templates: {} });
  const state: RenderState = {
    texts: new Map(),
    settings: emptyMap(),
    base: '',
    file: '',
    bodyLine: 1,
    body: '',
    today: '',
    losses: [],
    linked: new Set(),
    depth: 0,
  };
  addFilters(liquid, state, { url: '', base: '/', zone: 'UTC', markdown: (source) => source });
  addTags(liquid, state, new Map(), []);
  addPluginTags(liquid, state, { maps, own: new Set() });
  return Object.entries(maps).flatMap(([name, map]) => {
    const reason = map.template === undefined ? undefined : faultOf(liquid, map.template);
    return reason === undefined ? [] : [{ name, reason }];
  });
}

function faultOf(liquid: Liquid, template: string): string | undefined {
  try {
    liquid.parse(template);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

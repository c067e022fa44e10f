import type { APIRoute } from 'astro';

import { chosenFeed, feedPaths } from '../feeds.ts';
import { atom } from '../outputs/atom.ts';
import { jsonFeed } from '../outputs/json-feed.ts';
import { rss } from '../outputs/rss.ts';
import type { Site } from '../schema/site.ts';

const FORMATS = { atom, rss, json: jsonFeed } as const;

export const getStaticPaths = () => feedPaths();

export const GET: APIRoute<Site['feeds'][number]> = async ({ props }) =>
  new Response(await FORMATS[props.format](await chosenFeed(props)), {
    headers: { 'content-type': props.format === 'json' ? 'application/feed+json' : `application/${props.format}+xml; charset=utf-8` },
  });

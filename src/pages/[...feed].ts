import type { APIRoute } from 'astro';

import { feedOf, feedPaths } from '../feeds.ts';
import { atom } from '../outputs/atom.ts';
import { FEED_TYPES } from '../outputs/feed-links.ts';
import { jsonFeed } from '../outputs/json-feed.ts';
import { rss } from '../outputs/rss.ts';
import type { FeedFacts } from '../feeds.ts';

const WRITERS = { rss, atom, json: jsonFeed } as const;

export const getStaticPaths = () => feedPaths();

export const GET: APIRoute<FeedFacts> = async ({ props }) =>
  new Response(WRITERS[props.format](await feedOf(props)), { headers: { 'content-type': `${FEED_TYPES[props.format]}; charset=utf-8` } });

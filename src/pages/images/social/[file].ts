import type { APIRoute } from 'astro';

import { drawSocialImage, socialImagePaths } from '../../../social-images.ts';
import type { SocialCard } from '../../../outputs/social-card.ts';

export const getStaticPaths = socialImagePaths;

export const GET: APIRoute<SocialCard> = async ({ props }) =>
  new Response(await drawSocialImage(props), { headers: { 'Content-Type': 'image/png' } });

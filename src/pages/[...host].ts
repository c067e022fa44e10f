import type { APIRoute } from 'astro';

import { hostPaths } from '../hosting.ts';

export const getStaticPaths = () => hostPaths();

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

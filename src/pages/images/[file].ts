import type { APIRoute } from 'astro';

import { encodeImage } from '../../images.ts';
import { imagePaths } from '../../paths.ts';
import type { ImageFile } from '../../schema/entry.ts';

export const getStaticPaths = imagePaths;

export const GET: APIRoute<ImageFile> = async ({ props }) => new Response(await encodeImage(props));

import type { APIRoute } from 'astro';
import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { documentPaths } from '../../paths.ts';
import type { DocumentFile } from '../../schema/entry.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<DocumentFile> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(path.join(fileURLToPath(root), props.source))));

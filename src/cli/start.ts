import { preview } from 'astro';

import { build } from './build.ts';

const PORT = 4321;
const root = process.cwd();

const code = await build({ root, strict: false });
if (code !== 0) process.exit(code);
const server = await preview({ root, logLevel: 'error', server: { port: Number(process.env['PORT'] ?? PORT) } });
const { site } = await import('../loader/site.ts').then(({ readSite }) => readSite(root));
process.stdout.write(`http://localhost:${server.port}${site?.base ?? '/'}\n`);

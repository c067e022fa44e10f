import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { serveBy } from './support/hosts/servers.ts';
import { triedSite } from './support/hosts/tried-site.ts';
import type { Certificate } from './support/hosts/servers.ts';

const exec = promisify(execFile);
const PACKAGE = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
/** What a site with scripts of its own can have before its owner has it put on the list of browsers: A+ begins at 100. */
const BAR = 130;

// Mozilla's Observatory, without its lists, which it fetches: the site is on none. Its 130 MB are no part of the project.
const folder = await mkdtemp(path.join(tmpdir(), 'carnet-observatory-'));
try {
  const certificate = await certify(folder);
  await installObservatory(folder);
  const project = await triedSite({ SITE_HOST: 'nginx' });
  const server = await serveBy('nginx', project.root, '/', certificate);
  const found = await scan(folder, server.url.replace('http://127.0.0.1', 'localhost'), certificate).finally(() => server.close());
  await project.remove();
  const failed = Object.entries(found.tests).filter(([, { pass }]) => !pass);
  process.stdout.write(`${found.scan.grade} ${found.scan.score}, ${found.scan.testsPassed} tests passed\n`);
  for (const [name, { scoreDescription }] of failed) process.stdout.write(`${name}: ${scoreDescription}\n`);
  process.exitCode = found.scan.score >= BAR && failed.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function installObservatory(prefix: string): Promise<void> {
  await exec('npm', ['install', '--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`]);
  const conf = path.join(prefix, 'node_modules', PACKAGE, 'conf');
  await writeFile(path.join(conf, 'hsts-preload.json'), '{}');
  await writeFile(path.join(conf, 'tld-list.json'), '["fr","com"]');
}

async function certify(place: string): Promise<Certificate> {
  const [certificate, key] = [path.join(place, 'certificate.pem'), path.join(place, 'key.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  await exec('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, '-keyout', key, '-out', certificate]);
  return { certificate, key };
}

async function scan(prefix: string, host: string, { certificate }: Certificate): Promise<Scan> {
  const script = `import { scan } from '${PACKAGE}/src/scanner/index.js'; console.log(JSON.stringify(await scan(process.argv[1])));`;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
  const { stdout } = await exec(process.execPath, ['--input-type=module', '-e', script, host], { cwd: prefix, env });
  return JSON.parse(stdout) as Scan;
}

interface Scan {
  scan: { grade: string; score: number; testsPassed: number };
  tests: Record<string, { pass: boolean; scoreDescription: string }>;
}

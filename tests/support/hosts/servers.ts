import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { home } from '../project.ts';
import { freePort, started } from './started.ts';
import type { StartedServer } from './started.ts';

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const APACHE_MODULES = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'filter', 'deflate', 'negotiation', 'alias'];
/** Debian's own settings of modules that change what a file is sent as. */
const APACHE_SETTINGS = ['mime', 'deflate', 'negotiation', 'dir'];

/** The servers that a site is tried on, by the names of `host:`. */
export const SERVERS = {
  nginx: { program: programNamed('nginx'), needs: BROTLI, write: nginx },
  caddy: { program: programNamed('caddy'), needs: undefined, write: caddy },
  apache: { program: programNamed('apache2', 'httpd'), needs: undefined, write: apache },
} as const;

export const serverNames = Object.keys(SERVERS) as ServerName[];

/** Whether a server, and the module it serves compressed files by, are on this machine. */
export function isInstalled(name: ServerName): boolean {
  const { program, needs } = SERVERS[name];
  return program !== undefined && (needs === undefined || existsSync(needs));
}

/**
 * Serves what a build wrote, with the settings it wrote for this server, on a port of loopback.
 *
 * @param tls for nginx alone: it then sends those on who ask without TLS
 */
export async function serveBy(name: ServerName, root: string, base = '/', tls?: Certificate): Promise<StartedServer> {
  const { program = name, write } = SERVERS[name];
  const folder = await mkdtemp(path.join(tmpdir(), `carnet-${name}-`));
  // The server may read as another user.
  await chmod(folder, 0o755);
  const site = path.join(folder, 'public');
  await mkdir(path.join(site, base), { recursive: true });
  await cp(path.join(root, 'dist'), path.join(site, base), { recursive: true });
  const port = await freePort();
  const file = path.join(folder, 'server.conf');
  const { text, args } = write({ folder, site, port, file, tls, settings: path.join(root, 'dist-host', name) });
  await writeFile(file, text);
  const server = await started(program, args, { port, env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, close };
}

function nginx({ folder, site, port, file, settings, tls }: Place): Written {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`);
  const text = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `load_module ${BROTLI};`,
    `daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n  access_log off;`,
    ...temporary,
    `  include ${settings}/http.conf;\n  server {\n    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};\n    root ${site};`,
    ...(tls ? [`    ssl_certificate ${tls.certificate};\n    ssl_certificate_key ${tls.key};`] : []),
    ...(tls ? ['    error_page 497 =301 https://$http_host$request_uri;'] : []),
    `    include ${settings}/server.conf;\n  }\n}\n`,
  ].join('\n');
  return { text, args: ['-p', folder, '-e', `${folder}/error.log`, '-c', file] };
}

/** The Caddyfile of the container, with another address and another folder. */
function caddy({ site, port, file, settings }: Place): Written {
  const container = readFileSync(path.join(home, '.ci/container/Caddyfile'), 'utf8');
  const text = [
    // Debian's Caddy is of before that word.
    ['persist_config off', 'default_bind 127.0.0.1'],
    ['import carnet.caddy', `import ${settings}/carnet.caddy`],
    [':8080', `:${port}`],
    ['/srv', site],
  ].reduce((all, [from = '', to = '']) => all.replace(from, to), container);
  return { text, args: ['run', '--config', file, '--adapter', 'caddyfile'] };
}

function apache({ folder, site, port, file }: Place): Written {
  const text = [
    ...APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    ...APACHE_SETTINGS.map((name) => `Include /etc/apache2/mods-available/${name}.conf`),
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\nTypesConfig /etc/mime.types`,
    `DocumentRoot ${site}\n<Directory ${site}>\n  Options FollowSymLinks\n  AllowOverride FileInfo Indexes\n  Require all granted\n</Directory>\n`,
  ].join('\n');
  return { text, args: ['-f', file, '-DFOREGROUND'] };
}

function programNamed(...names: string[]): string | undefined {
  return names.flatMap((name) => FOLDERS.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Files of a certificate and its key. */
export interface Certificate {
  certificate: string;
  key: string;
}

export type ServerName = 'nginx' | 'caddy' | 'apache';

interface Place {
  /** A folder of its own, for what the server writes. */
  folder: string;
  /** What it serves. */
  site: string;
  port: number;
  /** Where its settings are written. */
  file: string;
  /** The folder of those the build wrote. */
  settings: string;
  tls: Certificate | undefined;
}

interface Written {
  text: string;
  args: string[];
}

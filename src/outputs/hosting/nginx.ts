import { headersOf, patternOf } from './matching.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy } from './policy.ts';

/**
 * What nginx includes: maps for its `http` block, a location for the `server` block of the site. Headers that differ stand in maps, for
 * an `add_header` of an inner location would take all others away.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function nginxFiles(policy: HostPolicy): HostFile[] {
  return [
    { name: 'http.conf', text: httpBlock(policy) },
    { name: 'server.conf', text: serverBlock(policy) },
  ];
}

function httpBlock(policy: HostPolicy): string {
  const headers = [...headersOf(policy)]
    .filter(([, values]) => values.length > 1)
    .map(([name, [first, ...others]]) => {
      // nginx takes the first pattern that fits.
      const lines = others.toReversed().map(({ rule, value }) => `  ${quoted(`~^${patternOf(rule)}$`)} ${quoted(value)};`);
      return [`map $uri ${variable(policy, name)} {`, `  default ${quoted(first?.value ?? '')};`, ...lines, '}\n'].join('\n');
    });
  const moved = policy.redirects.map(({ from, to }) => `  ${quoted(from)} ${quoted(to)};`);
  const redirects = [`map $uri ${variable(policy, 'redirect')} {`, "  default '';", ...moved, '}\n'].join('\n');
  return ['# Carnet: in the http block of nginx.', ...hashSizes(policy), ...headers, redirects].join('\n');
}

function serverBlock(policy: HostPolicy): string {
  const headers = [...headersOf(policy)].map(
    ([name, values]) => `  add_header ${name} ${values.length > 1 ? variable(policy, name) : quoted(values[0]?.value ?? '')} always;`,
  );
  const types = Object.entries(policy.types).map(([ending, type]) => `    ${quoted(type)} ${ending};`);
  const redirect = variable(policy, 'redirect');
  return `# Carnet: in the server block of the site, whose root is the folder above « ${policy.base} ».
location ${quoted(policy.base)} {
${headers.join('\n')}
  server_tokens off;
  absolute_redirect off;
  index index.html;
  error_page 404 ${quoted(policy.notFound)};
  default_type application/octet-stream;
  types {
${types.join('\n')}
  }
  gzip_static on;
  gzip_vary on;
  # Debian: libnginx-mod-http-brotli-static. Without that module, take this line away.
  brotli_static on;
  if (${redirect}) {
    return 301 ${redirect};
  }
  try_files $uri $uri.html $uri/ =404;
}
`;
}

/** nginx reads no map whose keys are longer than a bucket, which is a line of the processor's cache unless one says more. */
function hashSizes({ redirects }: HostPolicy): string[] {
  const longest = Math.max(0, ...redirects.map(({ from }) => Buffer.byteLength(from)));
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64));
  return [
    ...(bucket > 64 ? [`map_hash_bucket_size ${bucket};`] : []),
    ...(redirects.length > 1000 ? [`map_hash_max_size ${2 ** Math.ceil(Math.log2(redirects.length * 4))};`] : []),
  ];
}

/** A variable of the site's own, for a server may have several. Without settings, nginx takes names of 46 letters at most. */
function variable({ name }: HostPolicy, of: string): string {
  return `$carnet_${name}_${of.toLowerCase().replace(/\W+/g, '_')}`;
}

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `${mark}${text.replace(/[\\']/g, (sign) => (sign === mark || sign === '\\' ? `\\${sign}` : sign))}${mark}`;
}

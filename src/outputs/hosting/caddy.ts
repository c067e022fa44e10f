import { patternOf } from './matching.ts';
import type { HostFile } from './host-file.ts';
import type { HeaderRule, HostPolicy } from './policy.ts';

/** What is taken away or added where it is missing waits for the answer. */
const OF_ANY_ANSWER = ['header -Server', 'header ?Vary Accept-Encoding'];

/**
 * What Caddy imports: `import carnet` in the site's block, whose root is the folder above the site's base. The rules stand in a `route`,
 * which keeps their order.
 *
 * @see https://caddyserver.com/docs/caddyfile/directives
 */
export function caddyFiles(policy: HostPolicy): HostFile[] {
  const { base, notFound } = policy;
  const lines = [
    '# Carnet: import this file in the Caddyfile, then « import carnet » in the block of the site.',
    '(carnet) {',
    ...(base === '/' ? [] : [`\tredir ${base.slice(0, -1)} ${base} 301`]),
    `\thandle ${base}* {`,
    '\t\troute {',
    ...[...policy.rules.flatMap(headerLines), ...typeLines(policy), ...redirectLines(policy)].map((line) => `\t\t\t${line}`),
    '\t\t\ttry_files {path} {path}.html',
    ...server('\t\t\t'),
    '\t\t}',
    '\t}',
    '\thandle_errors {',
    `\t\t@carnet_lost expression \`{err.status_code} == 404 && {path}.startsWith("${base}")\``,
    '\t\thandle @carnet_lost {',
    `\t\t\trewrite * ${quoted(notFound)}`,
    `\t\t\theader Content-Type ${quoted(policy.types['html'] ?? 'text/html')}`,
    // Whatever the file would have had that is not there.
    ...['Content-Security-Policy', 'Cache-Control'].map((name) => `\t\t\theader ${name} ${quoted(policy.rules[0]?.headers[name] ?? '')}`),
    ...OF_ANY_ANSWER.map((line) => `\t\t\t${line}`),
    ...server('\t\t\t'),
    '\t\t}',
    '\t}',
    '}\n',
  ];
  return [{ name: 'carnet.caddy', text: lines.join('\n') }];
}

function headerLines(rule: HeaderRule, index: number): string[] {
  const headers = Object.entries(rule.headers).map(([name, value]) => `${name} ${quoted(value)}`);
  // What takes a header away waits for the answer, and all that stands in its block with it.
  if (index === 0) return ['header {', ...headers.map((line) => `\t${line}`), '}', ...OF_ANY_ANSWER];
  const matcher = `@carnet_${index}`;
  return [`${matcher} path_regexp ${quoted(`^${patternOf(rule)}$`)}`, ...headers.map((line) => `header ${matcher} ${line}`)];
}

function typeLines({ types }: HostPolicy): string[] {
  return Object.entries(types).flatMap(([ending, type]) => [
    `@carnet_${ending} path *.${ending}`,
    `header @carnet_${ending} Content-Type ${quoted(type)}`,
  ]);
}

function redirectLines({ redirects }: HostPolicy): string[] {
  if (redirects.length === 0) return [];
  return [
    'map {path} {carnet_redirect} {',
    ...redirects.map(({ from, to }) => `\t${quoted(from.replace(/[{}]/g, '\\$&'))} ${quoted(to)}`),
    '\tdefault ""',
    '}',
    '@carnet_moved expression `{carnet_redirect} != ""`',
    'redir @carnet_moved {carnet_redirect} 301',
  ];
}

function server(indent: string): string[] {
  return ['file_server {', '\tprecompressed br gzip', '}'].map((line) => `${indent}${line}`);
}

/** Between double quotes, `\` stands for itself wherever no quote follows it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

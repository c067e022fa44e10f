import { decodePath } from '../../domain/url.ts';

/** How a file of a host says where it leads from, and to. A path without slash goes on from the folder of the site. */
const RULES: readonly [name: RegExp, moves: (text: string) => Move[]][] = [
  [/(?:^|\/)_redirects$/, (text) => linesOf(text, /^(?<from>\S+) (?<to>\S+) 30\d!?$/gm, decodePath)],
  [
    /(?:^|\/)http\.conf$/,
    (text) => linesOf(mapIn(text, /^map \$uri \$\w+_redirect \{$/m), /^ {2}(['"])(?<from>.+)\1 (['"])(?<to>.+)\3;$/gm),
  ],
  [/\.caddy$/, (text) => linesOf(mapIn(text, /^\s*map \{path\} \{carnet_redirect\} \{$/m), /^\s*"(?<from>.+)" "(?<to>.+)"$/gm)],
  [
    /(?:^|\/)\.htaccess$/,
    (text) => [
      ...linesOf(text, /^ (?<from>[^ >]+)>(?<to>[^ ]+) [\\"]/gm),
      ...linesOf(text, /^RewriteRule "\^(?<from>.+)\$" "(?<to>[^"]*)" \[R=301,L,NE\]$/gm),
    ],
  ],
  [/(?:^|\/)vercel\.json$/, vercelMoves],
];

/** Where a file that hosts read redirects, and undefined for any other: decoded paths from the host's root, addresses as links are written. */
export function hostMoves(file: string, text: string): Move[] | undefined {
  return RULES.find(([name]) => name.test(file))?.[1](text);
}

function linesOf(text: string, line: RegExp, plain = unquoted): Move[] {
  return [...text.matchAll(line)].map(({ groups }) => [plain(groups?.['from'] ?? ''), unquoted(groups?.['to'] ?? '')]);
}

/** What stands between the braces that a line opens. */
function mapIn(text: string, opening: RegExp): string {
  const start = opening.exec(text);
  const rest = start ? text.slice(start.index + start[0].length) : '';
  return rest.slice(0, Math.max(0, rest.search(/^\s*\}$/m)));
}

function vercelMoves(text: string): Move[] {
  const { redirects = [] } = JSON.parse(text) as { redirects?: readonly { source: string; destination: string }[] };
  return redirects.map(({ source, destination }) => [decodePath(unquoted(source)), destination]);
}

/** A text without the signs by which another stands for itself. */
function unquoted(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

type Move = [from: string, to: string];

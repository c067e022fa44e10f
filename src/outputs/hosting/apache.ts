import { apacheRedirects } from './apache-redirects.ts';
import { headersOf, patternOf } from './matching.ts';
import type { HostFile } from './host-file.ts';
import type { HostPolicy } from './policy.ts';

/** Redirects it is given: a request takes 0.4 ms of Apache without any, 2 with 2000, 7 with these. */
export const APACHE_REDIRECTS = 10_000;

/**
 * The `.htaccess` that lies with the site, for Apache with `AllowOverride FileInfo Indexes` and its modules headers, rewrite, mime and dir:
 * where one is missing the server says so, rather than leave protections out.
 *
 * @see https://httpd.apache.org/docs/2.4/howto/htaccess.html
 */
export function apacheFiles(policy: HostPolicy): HostFile[] {
  const lines = [
    '# Carnet',
    'DirectoryIndex index.html',
    'DirectorySlash Off',
    `ErrorDocument 404 ${policy.notFound}`,
    '',
    ...headerLines(policy),
    '',
    ...typeLines(policy),
    '',
    'RewriteEngine On',
    'RewriteOptions AllowNoSlash',
    ...apacheRedirects(policy.redirects.slice(0, APACHE_REDIRECTS), policy.base),
    '',
    ...servingLines(policy),
  ];
  return [{ name: '.htaccess', text: `${lines.join('\n')}\n` }];
}

function headerLines(policy: HostPolicy): string[] {
  return [...headersOf(policy)].flatMap(([name, values]) =>
    values.map(({ rule, value }, index) => {
      // A file is compressed under its own name and another ending.
      const where = index === 0 ? '' : ` "expr=%{REQUEST_URI} =~ m#^${patternOf(rule)}(?:\\.(?:br|gz))?$#"`;
      return `Header always set ${name} "${value}"${where}`;
    }),
  );
}

function typeLines({ types }: HostPolicy): string[] {
  return Object.entries(types).flatMap(([ending, type]) => {
    const [name = type, charset] = type.split('; charset=');
    return [`AddType ${name} .${ending}`, ...(charset === undefined ? [] : [`AddCharset ${charset} .${ending}`])];
  });
}

/**
 * An address without an ending comes from the file of HTML of its name, before the folder of that name, which Apache would choose; what was
 * compressed goes to those that can read it.
 */
function servingLines({ types }: HostPolicy): string[] {
  const endings = Object.entries(types).flatMap(([ending, type]) => (/charset|svg/.test(type) ? [ending] : []));
  const compressed = [
    ['br', 'br'],
    ['gzip', 'gz'],
  ] as const;
  return [
    'RewriteCond %{REQUEST_FILENAME} !-f',
    'RewriteCond %{REQUEST_FILENAME}.html -f',
    // The rest of an address that goes on after the name of a file.
    'RewriteCond %{PATH_INFO} ^$',
    'RewriteRule "^(.*[^/])$" "$1.html"',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}.html !-f',
    'RewriteCond %{REQUEST_URI} "[^/]$"',
    'RewriteRule "" "%{REQUEST_URI}/" [R=301,L]',
    ...compressed.flatMap(([encoding, ending]) => [
      `RewriteCond %{HTTP:Accept-Encoding} "\\b${encoding}\\b"`,
      `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `RewriteRule "^(.+\\.(?:${endings.join('|')}))$" "$1.${ending}" [L,E=no-gzip:1,E=no-brotli:1]`,
    ]),
    ...compressed.flatMap(([encoding, ending]) => [
      `<FilesMatch "\\.(?:${endings.join('|')})\\.${ending}$">`,
      `  RemoveType .${ending}`,
      `  RemoveLanguage .${ending}`,
      `  AddEncoding ${encoding} .${ending}`,
      '</FilesMatch>',
    ]),
    `<FilesMatch "\\.(?:${endings.join('|')})(?:\\.(?:br|gz))?$">`,
    '  Header merge Vary Accept-Encoding',
    '</FilesMatch>',
  ];
}

import { withBase } from '../../domain/url.ts';
import { contentPolicy } from './content-policy.ts';

const YEAR = 365 * 24 * 3600;

/** Asked anew of the host each time, which answers that nothing changed. */
const REVALIDATED = 'public, max-age=0, must-revalidate';
/** Never asked again: the name of the file changes with its bytes. */
const IMMUTABLE = `public, max-age=${YEAR}, immutable`;
/** Pictures: most are named after their bytes, but one of `public/images/` may be replaced under its name. */
const KEPT = `public, max-age=${24 * 3600}`;

/** Features of a browser that no page of a journal asks for; those of today's browsers alone, for an unknown one is told in the console. */
const UNUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Endings of pictures, films and sound, which run nothing; a drawing in SVG could. */
const MEDIA = ['avif', 'webp', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'webm', 'mp4', 'ogg', 'mp3', 'm4a', 'wav'];

/** Endings of the files that other sites may show: feeds, what is for machines, and what a feed reader shows of a text. */
const OPEN = ['xml', 'json', 'svg', 'vtt', 'pdf', ...MEDIA];

/** The types of the files of a site, by their ending; those that are text say so of their encoding. */
const TYPES: HostPolicy['types'] = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  ico: 'image/x-icon',
  webm: 'video/webm',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

/** What a host is to do, whichever it is: every file of a host is written from this. */
export function hostPolicy({ name, base, url, tracker, searches, redirects, bare }: PolicyFacts): HostPolicy {
  const always = {
    'Content-Security-Policy': contentPolicy({ tracker }),
    // A site without TLS could not be reached again.
    ...(url.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${2 * YEAR}` } : {}),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': REVALIDATED,
  };
  return {
    name,
    base,
    notFound: withBase('/404.html', base),
    types: TYPES,
    redirects,
    bare: bare.map((address) => withBase(address, base)),
    rules: [
      { under: [base], headers: always },
      {
        under: searches.map((address) => withBase(address, base)),
        headers: { 'Content-Security-Policy': contentPolicy({ tracker, wasm: true }) },
      },
      { under: [withBase('/_astro/', base)], headers: { 'Cache-Control': IMMUTABLE } },
      { under: [withBase('/images/', base)], headers: { 'Cache-Control': KEPT } },
      { under: [base], endings: MEDIA, headers: { 'Content-Security-Policy': contentPolicy({ tracker, media: true }) } },
      { under: [base], endings: OPEN, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    ],
  };
}

export interface HostPolicy {
  /** A name that no other site of a server has: eight letters and figures at most. */
  name: string;
  /** Path of the site, a slash at both ends. */
  base: string;
  /** Path of the page that is shown in the place of one that is not there. */
  notFound: string;
  /** The headers of answers; what a later rule says of a header goes before an earlier one. */
  rules: readonly HeaderRule[];
  redirects: readonly HostRedirect[];
  /** Decoded paths of pages that end in neither slash nor `.html`: each is served from the file of its name with `.html`. */
  bare: readonly string[];
  types: Readonly<Record<string, string>>;
}

export interface HeaderRule {
  /** Folders whose files it is for, a slash at both ends. */
  under: readonly string[];
  /** Endings of the names of those files, without the dot; all files, where none is named. */
  endings?: readonly string[];
  headers: Readonly<Record<string, string>>;
}

export interface HostRedirect {
  /** Decoded path, under the site's base. */
  from: string;
  /** Path as a link is written, under the site's base. */
  to: string;
}

export interface PolicyFacts {
  /** A name that no other site of a server has. */
  name: string;
  base: string;
  /** Scheme and host. */
  url: string;
  /** Where Matomo stands, if visits are counted. */
  tracker?: string | undefined;
  /** Addresses of the search pages, from the site's root. */
  searches: readonly string[];
  redirects: readonly HostRedirect[];
  /** From the site's root. */
  bare: readonly string[];
}

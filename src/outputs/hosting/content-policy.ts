/** Where a page may load from and what it may do: nothing, but what is named (CSP level 3, Trusted Types). */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** The policy of a page that only leads elsewhere: it loads nothing. */
export const EMPTY_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * The Content-Security-Policy of a page. There is no `upgrade-insecure-requests`: nothing of another origin is loaded, and a site tried out
 * without TLS would lose its own files.
 */
export function contentPolicy({ wasm = false, media = false, tracker }: PolicyNeeds): string {
  const directives = {
    ...DIRECTIVES,
    ...(media ? { 'style-src': "'self' 'unsafe-inline'" } : {}),
    ...(wasm ? { 'script-src': "'self' 'wasm-unsafe-eval'" } : {}),
    ...(tracker !== undefined && URL.canParse(tracker) ? { 'connect-src': `'self' ${new URL(tracker).origin}` } : {}),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The same for a `<meta>`, where browsers do not read all of it (CSP 3, 3.3). */
export function metaContentPolicy(needs: PolicyNeeds): string {
  return contentPolicy(needs).replace(/ frame-ancestors [^;]*;/, '');
}

export interface PolicyNeeds {
  /** Whether the page runs WebAssembly: that of the search alone. */
  wasm?: boolean | undefined;
  /** Whether it is a picture, film or sound, which a browser opens in a page of its own making: some style that page inline. */
  media?: boolean | undefined;
  /** Where Matomo stands, if the site counts its visits: a whole address, or a path of the same host. */
  tracker?: string | undefined;
}

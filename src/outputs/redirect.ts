import { EMPTY_PAGE_POLICY } from './hosting/content-policy.ts';

/** A page that leads elsewhere at once, for hosts that know no redirects: search engines take it for one, and a reader has the link. */
export function redirectPage({ href, canonical, title, lang }: RedirectFacts): string {
  const [to, name] = [escape(href), escape(title)];
  return [
    `<!DOCTYPE html>\n<html lang="${escape(lang)}">\n<head>\n<meta charset="utf-8">\n<title>${name}</title>`,
    '<meta name="viewport" content="width=device-width">\n<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">',
    `<meta http-equiv="Content-Security-Policy" content="${EMPTY_PAGE_POLICY}">`,
    `<link rel="canonical" href="${escape(canonical)}">\n<meta http-equiv="refresh" content="0; url=${to}">\n</head>`,
    `<body>\n<main>\n<h1>${name}</h1>\n<p><a href="${to}">${to}</a></p>\n</main>\n</body>\n</html>\n`,
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

export interface RedirectFacts {
  /** Where it leads, as a link is written. */
  href: string;
  /** The whole address of the same. */
  canonical: string;
  title: string;
  lang: string;
}

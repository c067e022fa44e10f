/** `http:` and `https:` with letters too many, too few or in another order, or another sign for the colon. */
const MISSPELT = /^(?!https?:)h{0,2}t{1,3}p{1,3}s{0,2}[:;]\/{0,2}|^https?;\/{0,2}/i;
/** What `mailto:` is taken for. */
const MAIL = /^(?:(?:e-?)?mail|courriel|mail[-_ ]to|mailo|maito|mialto|malto)[:;]\s*(?:\/\/)?|^mailto(?:;|:\/\/)/i;

/** Whether no browser can follow an address: it is not whole, or its scheme is misspelt. */
export function isMalformed(href: string): boolean {
  const address = href.trim();
  if (MAIL.test(address)) return true;
  if (/^mailto:/i.test(address)) return !/@|\?/.test(address) || /@.*(?:%20|\s)/.test(address.split('?')[0] ?? '');
  if (/^tel:/i.test(address)) return !/\d/.test(address);
  if (MISSPELT.test(address)) return true;
  if (!/^https?:/i.test(address)) return false;
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return true;
  const { hostname } = new URL(address);
  return hostname.includes('..') || /^https?$/i.test(hostname);
}

/** What a malformed address was to be, as far as that can be told. */
export function mended(href: string): string {
  const address = href.trim();
  const mail = address.replace(MAIL, '');
  if (mail !== address && /^[^\s@/]+@[^\s@/]+$/.test(mail)) return `mailto:${mail}`;
  if (mail !== address || /^mailto:/i.test(address)) return 'mailto:nom@exemple.fr';
  if (/^tel:/i.test(address)) return 'tel:+33…';
  const rest = address.replace(MISSPELT, 'https://').replace(/^(https?):\/*(?:https?:?\/\/)?/i, '$1://');
  return URL.canParse(rest) && !rest.includes('..') && !/%20|\s/.test(new URL(rest).host) ? rest : 'https://exemple.fr/';
}

import { absolute } from '../domain/url.ts';
import { xmlText } from './xml-text.ts';
import type { Messages, SearchMessages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';

/** The specification (OpenSearch 1.1, draft 6) gives a short name sixteen signs. */
const SHORT = 16;

/** How a browser searches the site from its own field: the search page with the words in its address. */
export function openSearch(site: Site, messages: Messages, words: SearchMessages): string {
  const short = [...site.title].length > SHORT ? new URL(site.url).hostname.slice(0, SHORT) : site.title;
  const address = `${absolute(`/${messages.routes.search}/`, site)}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escaped(short)}</ShortName>`,
    `<Description>${escaped(words.openSearch(site.title))}</Description>`,
    `<Language>${site.lang}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${escaped(address)}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n');
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

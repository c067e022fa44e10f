import { getRssString } from '@astrojs/rss';

import { feedUpdated } from './feed.ts';
import { xmlText } from './xml-text.ts';
import type { Feed } from './feed.ts';

/** RSS 2.0 with the whole text (RSS Advisory Board's best practices: `atom:link`, `dc:creator`, description before content). */
export async function rss(feed: Feed): Promise<string> {
  const updated = feedUpdated(feed);
  const xml = await getRssString({
    title: xmlText(feed.title),
    description: xmlText(feed.description),
    site: feed.homeUrl,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${feed.language}</language>`,
      updated === undefined ? '' : `<lastBuildDate>${new Date(updated).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeXml(feed.selfUrl)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => ({
      title: xmlText(item.title),
      link: item.url,
      pubDate: new Date(item.date),
      description: xmlText(item.summary),
      content: item.html,
      categories: item.categories.map(xmlText),
      customData: [
        `<dc:creator>${escapeXml(xmlText(item.author))}</dc:creator>`,
        item.language === feed.language ? '' : `<dc:language>${escapeXml(item.language)}</dc:language>`,
      ].join(''),
    })),
  });
  // @astrojs/rss writes the link as guid; ours outlives the address, so it is put in its place.
  return feed.items.reduce(
    (text, { id, url }) =>
      text.replace(`<guid isPermaLink="true">${escapeXml(url)}</guid>`, () => `<guid isPermaLink="false">${escapeXml(id)}</guid>`),
    xml,
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

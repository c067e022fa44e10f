import * as fc from 'fast-check';
import { parser as saxParser } from 'sax';
import { describe, expect, test } from 'vitest';

import { instantOf } from '../../src/domain/date.ts';
import { labelOf } from '../../src/domain/label.ts';
import { paginate } from '../../src/domain/pagination.ts';
import { parseDate } from '../../src/domain/parse-date.ts';
import { cleanPath, permalinkOf } from '../../src/domain/permalink.ts';
import { slugOf } from '../../src/domain/slug.ts';
import { absolute } from '../../src/domain/url.ts';
import { zonedFromInstant } from '../../src/domain/zone.ts';
import { readFrontMatter } from '../../src/loader/front-matter.ts';
import { atom } from '../../src/outputs/atom.ts';
import { jsonFeed } from '../../src/outputs/json-feed.ts';
import { rss } from '../../src/outputs/rss.ts';
import { scriptJson } from '../../src/outputs/structured-data.ts';
import { feedWith } from '../support/feeds.ts';

fc.configureGlobal({ seed: 20_260_501, numRuns: 300 });

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const visible = anyText.filter((text) => text.trim() !== '');
const zone = fc.constantFrom('Europe/Paris', 'UTC', 'America/Montreal', 'Asia/Kolkata', 'Pacific/Auckland');
/** Seconds from 1970 to 2099. */
const second = fc.integer({ min: 0, max: 4_100_000_000 });

describe('Whatever is written', () => {
  test('a label has a slug, which is its own slug, fit for a path', () => {
    fc.assert(
      fc.property(visible, (label) => {
        const { slug } = labelOf(label);
        expect(slug).toMatch(/^(?:[\p{L}\p{N}]\p{M}*)+(?:-(?:[\p{L}\p{N}]\p{M}*)+)*$/u);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80);
        expect([labelOf(slug).slug, slugOf(slug)]).toEqual([slug, slug]);
        expect(labelOf(label.normalize('NFD')).slug).toBe(slug);
      }),
    );
  });

  test('a label of Latin letters has a slug of plain letters, digits and hyphens', () => {
    const latin = fc.stringMatching(/^[ -~À-ňŊ-ſ\u2018-\u203A]{1,120}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(latin, (label) => {
        expect(labelOf(label).slug).toMatch(/^[\p{Script=Latin}\p{N}]+(?:-[\p{Script=Latin}\p{N}]+)*$/u);
      }),
    );
  });

  test('a date reads back as itself, in any zone', () => {
    fc.assert(
      fc.property(second, zone, (seconds, timeZone) => {
        const date = zonedFromInstant(seconds * 1000, timeZone);
        expect(instantOf(date)).toBe(seconds * 1000);
        expect(parseDate(date, timeZone)).toEqual({ ok: true, date });
      }),
    );
  });

  test('text is no date, or a date, and never an exception; what is proposed is a date', () => {
    const dateLike = fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}[:h]\d{2})?$/);
    fc.assert(
      fc.property(fc.oneof(anyText, dateLike), (text) => {
        const reading = parseDate(text, 'Europe/Paris');
        if (!reading.ok) expect(parseDate(reading.fault.suggestion.slice(0, 10), 'Europe/Paris').ok).toBe(true);
      }),
    );
  });

  test('a list shows each item once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, size) => {
        const pages = paginate(items, '/', { size, word: 'page' });
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
        expect(pages.every(({ items: shown }) => shown.length <= size)).toBe(true);
      }),
    );
  });

  test('front matter is read or told, never thrown', () => {
    const yaml = fc.array(
      fc.constantFrom('a', ':', ' ', '\n', '- ', '[', ']', '{', '}', '"', "'", '&a', '*a', '!b', '|', '>', '#', '?', '\t', ','),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          yaml.map((parts) => parts.join('')),
        ),
        (text) => {
          for (const file of [text, `---\n${text}\n---\n`]) {
            const { values, diagnostics } = readFrontMatter(file, 'src/content/posts/a.md');
            expect(diagnostics.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
            expect(typeof values).toBe('object');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('an address never leaves the root of the site', () => {
    const hostile = fc.array(fc.constantFrom('/', '.', '..', '%2e', '%2f', '\\', 'a', ':title', '//')).map((parts) => parts.join(''));
    const site = { url: 'https://essai.example', base: '/journal/' };
    fc.assert(
      fc.property(fc.oneof(anyText, hostile), visible, (template, slug) => {
        const facts = { date: '2026-05-01T00:00:00+02:00', slug, stem: slug, path: slug, categories: [slug] };
        const permalink = cleanPath(permalinkOf(template, facts));
        expect(permalink.split('/')).not.toContain('..');
        expect(permalink).toMatch(/^\/(?!\/)/);
        if (permalink.isWellFormed()) expect(absolute(permalink, site)).toMatch(/^https:\/\/essai\.example\/journal\//);
      }),
      { numRuns: 1000 },
    );
  });

  test('feeds are well formed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, summary) => {
        const feed = feedWith({ title, summary, author: title, categories: [title, summary] });
        for (const xml of [rss(feed), atom(feed)]) expect(xmlError(xml)).toBeUndefined();
        expect(JSON.parse(jsonFeed(feed))).toHaveProperty('items');
      }),
    );
  });

  test('JSON in a page cannot end its script', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anyText, (value, text) => {
        const json = scriptJson({ value, text });
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text })));
      }),
    );
  });
});

/** What a strict parser finds wrong in XML, or a character XML 1.0 has not. */
function xmlError(xml: string): string | undefined {
  const foreign = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (foreign) return `U+${foreign[0].codePointAt(0)?.toString(16)}`;
  const parser = saxParser(true);
  try {
    parser.write(xml);
  } catch (error) {
    return String(error);
  }
  return parser.error?.message ?? (/<\/(?:rss|feed)>\s*$/.test(xml) ? undefined : 'the root does not end');
}

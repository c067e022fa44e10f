import { cacheDir, root } from 'astro:config/server';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { MeasuredNode, Renderer } from '@takumi-rs/core';

import { absolute } from './domain/url.ts';
import { editionOf, editions, mainEdition } from './editions.ts';
import { allPosts } from './library.ts';
import { keyed } from './page-key.ts';
import { ownImage } from './outputs/page-meta.ts';
import { CARD, FACE, cardTree, fitCard, postCard, siteCard } from './outputs/social-card.ts';
import type { EditionFacts } from './domain/edition.ts';
import type { ShareImage } from './outputs/page-meta.ts';
import type { SocialCard } from './outputs/social-card.ts';
import type { Post } from './schema/entry.ts';

const FONT = 'src/styles/fonts/text.woff2';
/** What an image hangs on besides its words. */
const SOURCES = [FONT, 'src/outputs/social-card.ts', 'src/social-images.ts', 'node_modules/@takumi-rs/core/package.json'];

const fingerprint = SOURCES.reduce((hash, file) => hash.update(readFileSync(new URL(file, root))), createHash('sha256')).digest('hex');
let renderer: Promise<Renderer> | undefined;
/** Images that are being drawn, by their names. */
const drawing = new Map<string, Promise<Buffer>>();

/** The image that stands for a link to a post, or to any other page: undefined where the site wants none drawn. */
export function socialImage({ site, messages }: EditionFacts, post?: Post): ShareImage | undefined {
  if (!site.socialImages) return undefined;
  const own = post && postCard(post, site, messages);
  const alt = own ? `${own.title} · ${site.title}` : site.title;
  return { url: absolute(`/images/social/${fileOf(own ?? siteCard(site))}`, site), alt, ...CARD };
}

/** The images that are drawn, each once: that of each edition, and those of posts that have none of their own. */
export async function socialImagePaths(): Promise<{ params: { file: string }; props: SocialCard }[]> {
  if (!mainEdition.site.socialImages) return [];
  const drawn = (await allPosts()).filter((post) => !ownImage(post, mainEdition.site));
  const cards = drawn.map((post) => postCard(post, editionOf(post).site, editionOf(post).messages));
  const all = new Map(
    [...editions.map((edition) => siteCard(edition.site)), ...cards].flatMap((card) => (card ? [[fileOf(card), card] as const] : [])),
  );
  // They are drawn while the pages are made; whoever asks for one is told what fails.
  if (!import.meta.env.DEV) drawAll([...all.values()]).catch(() => undefined);
  // Its name follows from all of it.
  return keyed(
    [...all].map(([file, card]) => ({ params: { file }, props: card })),
    ({ params }) => params.file,
  );
}

/** The bytes of an image, as PNG. It is drawn once and kept by its name. */
export async function drawSocialImage(card: SocialCard): Promise<ArrayBuffer> {
  const known = await readFile(storedAt(card)).catch(() => undefined);
  return new Uint8Array(known ?? (await drawOnce(card))).buffer;
}

/** Draws an image and keeps it; whoever asks meanwhile waits for the same. */
function drawOnce(card: SocialCard): Promise<Buffer> {
  const name = fileOf(card);
  const drawn = drawing.get(name) ?? drawAndKeep(card).finally(() => drawing.delete(name));
  drawing.set(name, drawn);
  return drawn;
}

async function drawAndKeep(card: SocialCard): Promise<Buffer> {
  const stored = storedAt(card);
  const drawn = await draw(card);
  await mkdir(new URL('.', stored), { recursive: true });
  // A build that is killed leaves no half of one.
  const made = new URL(`${stored.href}.${process.hrtime.bigint()}`);
  await writeFile(made, drawn);
  await rename(made, stored);
  return drawn;
}

/** Draws what is not drawn yet, as many at a time as the machine has cores. */
async function drawAll(cards: readonly SocialCard[]): Promise<void> {
  const queue = cards.values();
  const work = async () => {
    for (const card of queue) if (!existsSync(storedAt(card))) await drawOnce(card);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function draw(card: SocialCard): Promise<Buffer> {
  const drawer = await (renderer ??= makeRenderer());
  const options = { lang: card.lang, fontFamilies: [FACE] };
  const fitted = await fitCard(card, async (tree, width) => extent(await drawer.measure(tree, { ...options, width })));
  return drawer.render(cardTree(fitted), { ...options, ...CARD, format: 'png' });
}

/** One that knows the face of the site alone, whatever the machine has. */
async function makeRenderer(): Promise<Renderer> {
  const takumi = await import('@takumi-rs/core');
  const made = new takumi.Renderer();
  await made.registerFont({ name: FACE, data: await readFile(new URL(FONT, root)) });
  return made;
}

/** The height of a tree, and the width of its longest line. */
function extent(node: MeasuredNode): { width: number; height: number } {
  const ends = [...node.runs.map(({ x, width }) => x + width), ...node.children.map((child) => extent(child).width)];
  return { width: Math.max(0, ...ends), height: node.height };
}

/** A name that follows from all that is drawn, and tells nothing of it. */
function fileOf(card: SocialCard): string {
  return `${createHash('sha256').update(fingerprint).update(JSON.stringify(card)).digest('hex').slice(0, 16)}.png`;
}

function storedAt(card: SocialCard): URL {
  return new URL(`carnet/social/${fileOf(card)}`, cacheDir);
}

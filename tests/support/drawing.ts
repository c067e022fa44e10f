import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import type { MeasuredNode } from '@takumi-rs/core';

import { CARD, COLOURS, FACE, cardTree, fitCard } from '../../src/outputs/social-card.ts';
import { home } from './project.ts';
import type { FittedCard, SocialCard } from '../../src/outputs/social-card.ts';

const options = { fontFamilies: [FACE] };
const renderer = new Renderer();
await renderer.registerFont({ name: FACE, data: readFileSync(path.join(home, 'src/styles/fonts/text.woff2')) });

/** A card fitted with what the library that draws it measures. */
export function fitted(card: SocialCard): Promise<FittedCard> {
  return fitCard(card, async (tree, width) => {
    const found = await renderer.measure(tree, { ...options, width });
    return { width: widest(found), height: found.height };
  });
}

/** The bytes of a card, as PNG. */
export async function drawn(card: SocialCard): Promise<Buffer> {
  return renderer.render(cardTree(await fitted(card)), { ...options, ...CARD, format: 'png' });
}

/** How many pixels of a part of a drawing are not bare paper. */
export async function inked(png: Buffer, { left = 0, top = 0, right = CARD.width, bottom = CARD.height }: Part): Promise<number> {
  const part = { left, top, width: right - left, height: bottom - top };
  const pixels = await sharp(png).extract(part).removeAlpha().raw().toBuffer();
  const paper = Buffer.from(COLOURS.paper.slice(1), 'hex');
  return Array.from({ length: pixels.length / 3 }, (_, index) => pixels.subarray(index * 3, index * 3 + 3)).filter(
    (pixel) => !pixel.equals(paper),
  ).length;
}

function widest({ runs, children }: MeasuredNode): number {
  return Math.max(0, ...runs.map(({ x, width }) => x + width), ...children.map(widest));
}

interface Part {
  left?: number;
  top?: number;
  right?: number;
  bottom?: number;
}

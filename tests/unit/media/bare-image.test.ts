import { array, assert, integer, property, tuple, uint8Array } from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { bareImage } from '../../../src/media/bare-image.ts';
import { photograph, SECRETS } from '../../support/photographs.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;

describe.each(FORMATS)('A %s', (format) => {
  test('holds what it tells of its author and place before', async () => {
    const text = (await photograph(format)).toString('latin1');
    expect(SECRETS.some((secret) => text.includes(secret))).toBe(true);
  });

  test('tells nothing of it after', async () => {
    const bare = bareImage(await photograph(format));
    expect(bare?.whole).toBe(true);
    expect(SECRETS.filter((secret) => bare?.bytes.toString('latin1').includes(secret))).toEqual([]);
  });

  test('keeps every pixel and its colour profile', async () => {
    const before = await photograph(format, { icc: 'p3' });
    const after = bareImage(before)?.bytes ?? Buffer.alloc(0);
    expect(await pixels(after)).toEqual(await pixels(before));
    expect((await sharp(after).metadata()).icc?.length).toBe((await sharp(before).metadata()).icc?.length);
  });

  test('comes back as it is the second time', async () => {
    const once = bareImage(await photograph(format, { orientation: 6 }))?.bytes ?? Buffer.alloc(0);
    expect(bareImage(once)?.bytes).toBe(once);
  });

  test('cut anywhere, is told or followed to its end, and never makes it throw', async () => {
    const whole = await photograph(format);
    assert(
      property(integer({ min: 0, max: whole.length - 2 }), (end) => {
        expect(bareImage(whole.subarray(0, end))?.whole ?? false).toBe(false);
      }),
    );
  });

  test('with any bytes changed, never makes it throw', async () => {
    const whole = await photograph(format);
    const change = tuple(integer({ min: 0, max: whole.length - 1 }), integer({ min: 0, max: 255 }));
    assert(
      property(array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = Buffer.from(whole);
        for (const [at, byte] of changes) changed[at] = byte;
        expect(() => bareImage(changed)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(['jpeg', 'png', 'webp'] as const)('A %s that lies on its side', (format) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('is shown the same way up: %i', async (orientation) => {
    const before = await photograph(format, { orientation });
    const after = bareImage(before)?.bytes ?? Buffer.alloc(0);
    expect((await sharp(after).metadata()).orientation ?? 1).toBe(orientation);
    expect(await pixels(after)).toEqual(await pixels(before));
  });
});

test('a photograph keeps nothing of the previews and films that follow it', async () => {
  const plain = bareImage(await photograph('jpeg'))?.bytes ?? Buffer.alloc(0);
  const appended = Buffer.concat([plain, await photograph('jpeg')]);
  expect(bareImage(appended)?.bytes.equals(plain)).toBe(true);
});

test('a progressive photograph is followed through all its scans', async () => {
  const before = await sharp(await photograph('jpeg'))
    .keepMetadata()
    .jpeg({ progressive: true })
    .toBuffer();
  const after = bareImage(before);
  expect(after?.whole).toBe(true);
  expect(await pixels(after?.bytes ?? before)).toEqual(await pixels(before));
});

test('an animation keeps its frames and its loop', async () => {
  const frames = [0, 80, 160].map((level) => Buffer.alloc(16 * 16 * 3, level));
  const input = sharp(Buffer.concat(frames), { raw: { width: 16, height: 48, channels: 3, pageHeight: 16 } });
  for (const format of ['gif', 'webp'] as const) {
    const animated = await input
      .clone()
      .toFormat(format, { loop: 3, delay: [100, 100, 100] })
      .toBuffer();
    const { pages, loop } = await sharp(bareImage(animated)?.bytes ?? Buffer.alloc(0), { animated: true }).metadata();
    expect([format, pages, loop]).toEqual([format, 3, 3]);
  }
});

test('what is no such image is left to its reader', () => {
  assert(
    property(uint8Array({ maxLength: 64 }), (bytes) => {
      expect(bareImage(Buffer.from(bytes))).toBeUndefined();
    }),
  );
});

/** The pixels of every frame, as they are shown. */
async function pixels(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { animated: true }).autoOrient().raw().toBuffer();
}

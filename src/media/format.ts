/** First bytes of formats, each from its offset: the magic numbers that `file(1)` and WHATWG's MIME sniffing go by. */
const SIGNATURES: readonly (readonly [ImageFormat, number, readonly string[]])[] = [
  ['jpeg', 0, ['\xFF\xD8\xFF']],
  ['png', 0, ['\x89PNG\r\n\x1A\n']],
  ['gif', 0, ['GIF87a', 'GIF89a']],
  ['webp', 8, ['WEBP']],
  ['avif', 4, ['ftypavif', 'ftypavis']],
  ['heic', 4, ['hei', 'hev', 'mif1', 'msf1'].map((brand) => `ftyp${brand}`)],
  ['raw', 4, ['ftypcrx ']],
  ['raw', 0, ['FUJIFILMCCD-RAW', 'II\x1A\0\0\0HEAPCCDR', 'IIRO', 'IIU\0']],
  ['tiff', 0, ['II*\0', 'MM\0*']],
  ['psd', 0, ['8BPS']],
  ['bmp', 0, ['BM']],
  ['ico', 0, ['\0\0\x01\0']],
  ['jxl', 0, ['\xFF\x0A', '\0\0\0\x0CJXL ']],
];

const MARKUP = /^\uFEFF?\s*(?:<\?xml[^>]*>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>|<!--[^]*?-->|<\?[^>]*>|\s)*<(?:\w+:)?(\w+)/i;

/** What the bytes of a file are, whatever it is called. */
export function imageFormat(bytes: Buffer): ImageFormat | undefined {
  const head = bytes.toString('latin1', 0, 32);
  const found = SIGNATURES.find(([, from, signs]) => signs.some((sign) => head.startsWith(sign, from)))?.[0];
  return found ?? (MARKUP.exec(bytes.toString('utf8', 0, 65_536))?.[1]?.toLowerCase() === 'svg' ? 'svg' : undefined);
}

/** Formats an author may come with; browsers show some of them alone. */
export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg' | 'heic' | 'raw' | 'tiff' | 'psd' | 'bmp' | 'ico' | 'jxl';

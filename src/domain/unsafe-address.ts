/** Schemes that run what follows them. */
const RUNS = /^(?:javascript|vbscript|livescript|mocha):/i;
/** Documents within an address: a picture is none. */
const DOCUMENT = /^data:(?!image\/(?!svg)|audio\/|video\/|font\/)/i;
const FILE = /^(?:file:|[a-z]:[\\/]|\\\\\w)/i;

/**
 * What makes an address unsafe: `runs` a script, or is a `document` of its own which may; a `file` of the author's machine. Browsers
 * strip control characters and white space first (URL standard, "basic URL parser"), and so does this.
 *
 * @param address decoded: no entity is left in it
 */
export function unsafeAddress(address: string): 'runs' | 'document' | 'file' | undefined {
  // oxlint-disable-next-line no-control-regex
  const plain = address.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
  if (RUNS.test(plain)) return 'runs';
  if (FILE.test(plain)) return 'file';
  return DOCUMENT.test(plain) ? 'document' : undefined;
}

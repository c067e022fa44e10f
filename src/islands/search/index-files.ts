/** Bytes below which Pagefind's own script is as quick as the browser's way to decompress. */
const SMALL = 4096;

const early = new Map<string, Promise<Response>>();
let missing = false;

/** @throws where a part of the index could not be loaded: Pagefind goes on without it, as if less had been found */
export function assertWhole(): void {
  if (missing) throw new Error('index');
}

/** Forgets what could not be loaded: it is asked for again. */
export function forgetMissing(): void {
  missing = false;
  early.clear();
}

/** Fetches files of an index before Pagefind asks for them, which does so one after the other. */
export function fetchEarly(folder: string, files: readonly string[]): void {
  for (const file of files) {
    const coming = fetch(`${folder}${file}`);
    // Whoever asks for it is told.
    coming.catch(() => undefined);
    early.set(`${folder}${file}`, coming);
  }
}

/** Has the files of an index decompressed by the browser, in a tenth of the time of Pagefind's script, and notes those that do not come. */
export function watchFetches(folder: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    if (!address.startsWith(folder)) return fetch(input, init);
    const coming = early.get(address) ?? fetch(input, init).then(plain);
    early.delete(address);
    const response = await coming.catch((error: unknown) => {
      missing = true;
      throw error;
    });
    missing ||= !response.ok;
    return response;
  };
}

/** A response whose body is not compressed; a host may have seen to that. */
async function plain(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length < SMALL || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

import { runGit } from '../../git/git.ts';

/** Bytes of a file that are kept: front matter stands at the beginning. */
const KEPT = 200_000;

const HEADER = /^[\da-f]+ (\w+)(?: (\d+))?$/;

/**
 * Files by the names git gives their contents; what is missing is left out.
 *
 * @param keep what to hold of each, told its beginning
 */
export async function readBlobs(folder: string, names: ReadonlySet<string>, keep: Keep): Promise<Map<string, string>> {
  const asked = [...names];
  const texts = new Map<string, string>();
  if (asked.length === 0) return texts;
  const reader = new BlobReader((index, text) => {
    const name = asked[index] ?? '';
    // A copy: a slice would hold the whole text.
    texts.set(name, Buffer.from(keep(name, text)).toString());
  });
  for await (const piece of runGit(folder, ['cat-file', '--batch'], `${asked.join('\n')}\n`)) reader.take(piece);
  return texts;
}

/** Reads answers of `cat-file --batch`: a line with the size, the content, a line feed. However long a content, little is held. */
class BlobReader {
  readonly #found: (index: number, text: string) => void;
  #index = 0;
  #rest = Buffer.alloc(0);
  #content: { kept: Buffer; left: number } | undefined;

  constructor(found: (index: number, text: string) => void) {
    this.#found = found;
  }

  take(piece: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, piece]);
    while (this.#rest.length > 0 && (this.#content ? this.#takeContent(this.#content) : this.#takeHeader()));
  }

  #takeHeader(): boolean {
    const end = this.#rest.indexOf(10);
    if (end < 0) return false;
    const [, kind, size] = HEADER.exec(this.#rest.toString('latin1', 0, end)) ?? [];
    this.#rest = this.#rest.subarray(end + 1);
    if (kind !== undefined && size !== undefined) this.#content = { kept: Buffer.alloc(0), left: Number(size) + 1 };
    else this.#index += 1;
    return true;
  }

  #takeContent(content: { kept: Buffer; left: number }): boolean {
    const taken = this.#rest.subarray(0, content.left);
    if (content.kept.length < KEPT) content.kept = Buffer.concat([content.kept, taken]);
    content.left -= taken.length;
    this.#rest = this.#rest.subarray(taken.length);
    if (content.left > 0) return false;
    this.#found(this.#index, content.kept.subarray(0, KEPT).toString().replace(/\n$/, ''));
    this.#index += 1;
    this.#content = undefined;
    return true;
  }
}

type Keep = (name: string, beginning: string) => string;

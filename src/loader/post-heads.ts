import { contentFiles } from './content-files.ts';
import { readEntryHead } from './entry-head.ts';
import { readPost } from './post.ts';
import type { ContentOptions } from './content.ts';
import type { PostHead } from './post.ts';

const FOLDER = 'src/content/posts';

/** The head of every post that can be read, in whatever state, without its body. */
export async function readPostHeads(options: Pick<ContentOptions, 'root' | 'site' | 'now'>): Promise<PostHead[]> {
  const files = await contentFiles(options.root, FOLDER);
  return files.flatMap((file) => readEntryHead(file, FOLDER, readPost, options).head ?? []);
}

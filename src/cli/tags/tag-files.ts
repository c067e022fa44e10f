import { splitLabels, wholeLabels } from '../../domain/label.ts';
import { contentFiles } from '../../loader/content-files.ts';
import { readEntryHead } from '../../loader/entry-head.ts';
import { readPost } from '../../loader/post.ts';
import type { PublicationState } from '../../domain/publication.ts';
import type { Written } from '../../domain/label.ts';
import type { Site } from '../../schema/site.ts';

const FOLDER = 'src/content/posts';

/** The tags that each post writes, whatever its state; none where its front matter cannot be read. */
export async function readTagFiles(options: { root: string; site: Site; now: number }): Promise<TagFile[]> {
  const files = await contentFiles(options.root, FOLDER);
  return files.map((file) => {
    const { matter, head, text } = readEntryHead(file, FOLDER, readPost, options);
    return { file, text, readable: matter !== undefined, state: head?.state ?? 'draft', written: matter ? writtenTags(matter.values) : [] };
  });
}

/** Jekyll's `tag` wins over `tags`; of a text under `tags`, white space separates. */
export function writtenTags({ tag, tags }: Readonly<Record<string, unknown>>): string[] {
  const names = isWritten(tag) ? wholeLabels(tag) : isWritten(tags) ? splitLabels(tags) : [];
  return names.filter((name) => name.trim() !== '');
}

function isWritten(value: unknown): value is NonNullable<Written> {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => item === null || typeof item === 'string'));
}

export interface TagFile {
  /** Path from the project's folder. */
  file: string;
  text: string;
  /** Whether its front matter could be read. */
  readable: boolean;
  state: PublicationState;
  /** As written, without those that are empty. */
  written: string[];
}

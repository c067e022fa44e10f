import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { formatDiagnostic, sortDiagnostics } from '../../src/domain/diagnostics.ts';
import { readContent } from '../../src/loader/content.ts';
import { parseSite, readSite, SITE } from '../../src/loader/site.ts';
import { diagnosticMessagesFor } from '../../src/messages/index.ts';
import type { Diagnostic, Telling } from '../../src/domain/diagnostics.ts';
import type { Content } from '../../src/loader/content.ts';
import type { Site } from '../../src/schema/site.ts';

/** The instant the tests count from, unless they say another: noon of 1 June 2026 in Paris. */
export const NOW = Date.parse('2026-06-01T12:00:00+02:00');

const FACTS = 'title: Essai\nurl: https://essai.example\nauthor:\n  name: Camille Dupont\n';

/** The facts of a site that says as little as it may, and what a test adds. */
export function siteWith(lines = ''): Site {
  const { site, diagnostics } = parseSite(`${FACTS}${lines}`, {});
  if (!site) throw new Error(JSON.stringify(diagnostics));
  return site;
}

/**
 * Reads files as the loader of a site reads them, in a folder of their own.
 *
 * @param files text or bytes, by path from the project's folder
 */
export async function readFiles(files: Files, { now = NOW, hidden = false, site = '', links = {} }: ReadingOptions = {}): Promise<Content> {
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  try {
    for (const [file, content] of Object.entries({ [SITE]: `${FACTS}${site}`, ...files })) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), content);
    }
    for (const [file, target] of Object.entries(links)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await symlink(target, path.join(root, file));
    }
    const { site: facts, diagnostics } = readSite(root, {});
    if (!facts) throw new Error(JSON.stringify(diagnostics));
    const content = await readContent({ root, site: facts, now, hidden, cache: path.join(root, 'cache') });
    return { ...content, diagnostics: [...diagnostics, ...content.diagnostics] };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Reads one post, which may be text or bytes. */
export function readPostFile(content: string | Uint8Array, options: ReadingOptions & { name?: string } = {}): Promise<Content> {
  return readFiles({ [`src/content/posts/${options.name ?? '2026-05-01-essai.md'}`]: content }, options);
}

/** A post of that front matter, with a body where the test needs none. */
export function post(frontMatter: string, body = 'Du texte.\n'): string {
  return `---\n${frontMatter}\n---\n\n${body}`;
}

/** The diagnostics as an author reads them, with the lines of the sources where those are given. */
export function told(diagnostics: readonly Diagnostic[], telling: Telling = {}): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => formatDiagnostic(diagnostic, diagnosticMessagesFor('fr'), telling))
    .join('\n\n');
}

type Files = Readonly<Record<string, string | Uint8Array>>;

interface ReadingOptions {
  now?: number;
  /** As in preview, where hidden posts are kept. */
  hidden?: boolean;
  /** Lines of `src/site.yaml` beside the plainest. */
  site?: string;
  /** Symbolic links, by path: where each leads. */
  links?: Readonly<Record<string, string>>;
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mdxToJs } from 'satteri';

import { imageCatalogue } from '../../src/markdown/image-catalogue.ts';
import { linkTargets } from '../../src/markdown/link-targets.ts';
import { mdxPlugins } from '../../src/markdown/pipeline.ts';
import { createRenderer } from '../../src/markdown/render.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { kramdownSchema } from '../../src/schema/kramdown.ts';
import { pathToFileURL } from 'node:url';
import type { BodyFacts } from '../../src/markdown/facts.ts';

/**
 * Renders a text of `src/content/posts` beside other files of a project. Of MDX, what is compiled stands for its HTML.
 *
 * @param files by path from the project's folder
 */
export async function rendered(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: RenderOptions = {},
): Promise<Rendered> {
  const { name = '2026-05-01-essai.md', base = '/' } = options;
  const root = await mkdtemp(path.join(tmpdir(), 'carnet-unit-'));
  try {
    for (const [file, content] of Object.entries({ ...files, [`src/content/posts/${name}`]: text })) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), content);
    }
    const targets = linkTargets({ root, base, permalinkOf: () => undefined, sources: () => [] });
    const site = { lang: 'fr' } as const;
    const messages = () => messagesFor('fr');
    const told = {
      targets,
      base,
      url: 'https://essai.example',
      messagesIn: messages,
      wordsOf: messages,
      kramdown: kramdownSchema.parse({}),
    };
    const pipeline = { ...told, root, site, catalogue: imageCatalogue(root, base) };
    const file = path.join(root, 'src/content/posts', name);
    const renderer = createRenderer(pipeline);
    if (!name.endsWith('.mdx')) return await renderer.markdown(text, file);
    const { code } = await mdxToJs(text, {
      hastPlugins: mdxPlugins(pipeline, { langOf: () => undefined, messages: messages() }),
      fileURL: pathToFileURL(file),
      data: {},
    });
    return { html: code, facts: await renderer.mdx(text, file) };
  } finally {
    await rm(root, { recursive: true });
  }
}

interface Rendered {
  html: string;
  facts: BodyFacts;
}

interface RenderOptions {
  /** Name of the file. */
  name?: string;
  base?: string;
}

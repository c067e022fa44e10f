import { imageCatalogue } from '../../src/markdown/image-catalogue.ts';
import { linkTargets } from '../../src/markdown/link-targets.ts';
import { createRenderer } from '../../src/markdown/render.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { kramdownSchema } from '../../src/schema/kramdown.ts';
import type { Renderer } from '../../src/markdown/render.ts';
import type { Language } from '../../src/messages/index.ts';

/** The renderer of a site of one text, with Jekyll's options. */
export function rendererIn(root: string, lang: Language): Renderer {
  const targets = linkTargets({ root, base: '/', permalinkOf: () => undefined, sources: () => [] });
  const kramdown = kramdownSchema.parse({});
  return createRenderer({
    root,
    catalogue: imageCatalogue(root, '/'),
    targets,
    base: '/',
    url: 'https://essai.example',
    messagesIn: () => messagesFor(lang),
    kramdown,
    site: { lang },
  });
}

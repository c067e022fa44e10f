import { satteriCreateHighlightFn, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';

import { factsOf } from './facts.ts';
import { bodyPlugins, markdownFeatures, shikiConfig } from './pipeline.ts';
import type { BodyFacts } from './facts.ts';
import type { ImageCatalogue } from './image-catalogue.ts';
import type { Messages } from '../messages/index.ts';
import type { HastPluginEntry } from 'satteri';

/** Makes the renderer of a site's bodies. */
export function createRenderer({ catalogue, base, messages }: RendererOptions): Renderer {
  const plugins = bodyPlugins(catalogue, base);
  const features = markdownFeatures(messages);
  let highlight: Promise<HastPluginEntry> | undefined;
  return {
    async markdown(source, file) {
      highlight ??= createHighlight();
      const hastPlugins =
        source.includes('```') || source.includes('~~~') || /^(?: {4}|\t)/m.test(source) ? [await highlight, ...plugins] : plugins;
      const { html, data } = await markdownToHtml(source, { hastPlugins, features, fileURL: pathToFileURL(file), data: {} });
      return { html, facts: factsOf(data) };
    },
    async mdx(source, file) {
      const options = { hastPlugins: plugins, features: { ...features, frontmatter: true }, fileURL: pathToFileURL(file), data: {} };
      const { data } = await mdxToJs(source, options);
      return factsOf(data);
    },
  };
}

async function createHighlight(): Promise<HastPluginEntry> {
  const highlight = await satteriCreateHighlightFn('shiki', { ...shikiConfig, transformers: [...shikiConfig.transformers] });
  return highlight && satteriHighlightPlugin(highlight, undefined);
}

export interface Renderer {
  /** Renders Markdown without front matter, from the file of that absolute path. */
  markdown(source: string, file: string): Promise<{ html: string; facts: BodyFacts }>;
  /** Compiles MDX, front matter included, for its facts alone; throws where it cannot be read. */
  mdx(source: string, file: string): Promise<BodyFacts>;
}

export interface RendererOptions {
  catalogue: ImageCatalogue;
  /** Path of the site, slash at both ends. */
  base: string;
  messages: Messages;
}

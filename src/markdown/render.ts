import { satteriCreateHighlightFn, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';

import { setHtml } from '../domain/typography/html.ts';
import { typographyOf } from '../domain/typography/language.ts';
import { factsOf } from './facts.ts';
import { firstImageEager } from './first-image.ts';
import { htmlPlugin } from './html-plugin.ts';
import { usesKramdown } from './kramdown/gate.ts';
import { kramdownPlugin } from './kramdown/plugin.ts';
import { idsIn } from './ids.ts';
import { bodyPlugins, markdownFeatures, shikiConfig } from './pipeline.ts';
import type { BodyFacts } from './facts.ts';
import type { PipelineOptions } from './pipeline.ts';
import type { KramdownOptions } from '../schema/kramdown.ts';
import type { HastPluginDefinition, HastPluginEntry } from 'satteri';

/** Makes the renderer of a site's bodies. */
export function createRenderer(options: RendererOptions): Renderer {
  const plugins = bodyPlugins(options);
  const features = markdownFeatures(options.messages, options.site);
  let highlight: Promise<HastPluginEntry> | undefined;
  return {
    async markdown(source, file, lang) {
      highlight ??= createHighlight();
      const hastPlugins =
        source.includes('```') || source.includes('~~~') || /^(?: {4}|\t)/m.test(source) ? [await highlight, ...plugins] : plugins;
      const dialect = treePlugins(source, file, options);
      // A plugin puts its own tree in the place of the document: the engine has nothing to read.
      const { html, data } = await markdownToHtml(dialect.length > 0 ? '' : source, {
        hastPlugins: [...dialect, ...hastPlugins],
        features,
        fileURL: pathToFileURL(file),
        data: {},
      });
      const facts = factsOf(data);
      facts.ids = idsIn(html);
      return { html: setHtml(firstImageEager(html), options.site, lang), facts };
    },
    async mdx(source, file) {
      const { data } = await mdxToJs(source, {
        hastPlugins: plugins,
        features: { ...features, frontmatter: true },
        fileURL: pathToFileURL(file),
        data: {},
      });
      const facts = factsOf(data);
      facts.ids = [...facts.headings.map(({ slug }) => slug), ...idsIn(source)];
      return facts;
    },
  };
}

/** What reads a text instead of the engine: HTML is taken as it is, kramdown's dialect by its own reader. The excerpt of MDX is plain. */
function treePlugins(source: string, file: string, { kramdown, messages, site }: RendererOptions): HastPluginDefinition[] {
  if (file.endsWith('.html')) return [htmlPlugin(source)];
  if (file.endsWith('.mdx') || !usesKramdown(source, kramdown)) return [];
  return [kramdownPlugin(source, { options: kramdown, labels: messages, smart: typographyOf(site) === 'off' })];
}

async function createHighlight(): Promise<HastPluginEntry> {
  const highlight = await satteriCreateHighlightFn('shiki', { ...shikiConfig, transformers: [...shikiConfig.transformers] });
  return highlight && satteriHighlightPlugin(highlight, undefined);
}

export interface RendererOptions extends PipelineOptions {
  /** How the site's Markdown is read. */
  kramdown: KramdownOptions;
}

export interface Renderer {
  /**
   * Renders Markdown without front matter, from the file of that absolute path; of a file of HTML, that HTML.
   *
   * @param lang of the text, where it is not the site's
   */
  markdown(source: string, file: string, lang?: string): Promise<{ html: string; facts: BodyFacts }>;
  /** Compiles MDX, front matter included, for its facts alone; throws where it cannot be read. */
  mdx(source: string, file: string): Promise<BodyFacts>;
}

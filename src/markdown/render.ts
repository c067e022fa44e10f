import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';

import { setHtml } from '../domain/typography/html.ts';
import { typographyOf } from '../domain/typography/language.ts';
import { factsOf } from './facts.ts';
import { firstImageEager } from './first-image.ts';
import { htmlPlugin } from './html-plugin.ts';
import { usesKramdown } from './kramdown/gate.ts';
import { idsIn } from './ids.ts';
import { bodyPlugins, markdownFeatures, shikiConfig } from './pipeline.ts';
import type { BodyFacts } from './facts.ts';
import type { PipelineOptions } from './pipeline.ts';
import type { KramdownOptions } from '../schema/kramdown.ts';
import type { HastPluginDefinition, HastPluginEntry, HastPluginList } from 'satteri';

/** Makes the renderer of a site's bodies. */
export function createRenderer(options: RendererOptions): Renderer {
  const plugins = bodyPlugins(options);
  const features = markdownFeatures(options.messages, options.site);
  let highlight: Promise<HastPluginEntry> | undefined;
  const render = async (source: string, file: string, hastPlugins: HastPluginList) => {
    const dialect = await treePlugins(source, file, options);
    // A plugin puts its own tree in the place of the document: the engine has nothing to read.
    const { html, data } = await markdownToHtml(dialect.length > 0 ? '' : source, {
      hastPlugins: [...dialect, ...hastPlugins],
      features,
      fileURL: pathToFileURL(file),
      data: {},
    });
    const facts = factsOf(data);
    facts.ids = idsIn(html);
    return { html, facts };
  };
  return {
    bare: (source, file) => render(source, file, plugins),
    async markdown(source, file, lang) {
      const mayHoldCode = source.includes('```') || source.includes('~~~') || /^(?: {4}|\t)/m.test(source);
      const { html: bare, facts } = await render(
        source,
        file,
        mayHoldCode ? [await (highlight ??= createHighlight()), ...plugins] : plugins,
      );
      return { html: setHtml(firstImageEager(bare), options.site, lang), bare, facts };
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
async function treePlugins(source: string, file: string, { kramdown, messages, site }: RendererOptions): Promise<HastPluginDefinition[]> {
  if (file.endsWith('.html')) return [htmlPlugin(source)];
  if (file.endsWith('.mdx') || !usesKramdown(source, kramdown)) return [];
  const { kramdownPlugin } = await import('./kramdown/plugin.ts');
  return [kramdownPlugin(source, { options: kramdown, labels: messages, smart: typographyOf(site) === 'off' })];
}

async function createHighlight(): Promise<HastPluginEntry> {
  const { satteriCreateHighlightFn, satteriHighlightPlugin } = await import('@astrojs/markdown-satteri');
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
   * @returns `bare` is its HTML before its typography was set
   */
  markdown(source: string, file: string, lang?: string): Promise<{ html: string; bare: string; facts: BodyFacts }>;
  /** The same for checks alone: its code is not highlighted, its typography not set. */
  bare(source: string, file: string): Promise<{ html: string; facts: BodyFacts }>;
  /** Compiles MDX, front matter included, for its facts alone; throws where it cannot be read. */
  mdx(source: string, file: string): Promise<BodyFacts>;
}

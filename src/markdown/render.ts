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
import type { Features, HastPluginDefinition, HastPluginEntry, HastPluginList } from 'satteri';
import type { Messages } from '../messages/index.ts';

/** Makes the renderer of a site's bodies. */
export function createRenderer(options: RendererOptions): Renderer {
  const known = new Map<Messages, Words>();
  const wordsIn = (lang: string | undefined) => {
    const messages = options.messagesIn(lang);
    const words = known.get(messages) ?? {
      messages,
      plugins: bodyPlugins({ ...options, wordsOf: () => messages }),
      features: markdownFeatures(messages, options.site),
    };
    known.set(messages, words);
    return words;
  };
  let highlight: Promise<HastPluginEntry> | undefined;
  const render = async (source: string, file: string, { messages, plugins, features }: Words) => {
    const dialect = await treePlugins(source, file, { ...options, messages });
    // A plugin puts its own tree in the place of the document: the engine has nothing to read.
    const { html, data } = await markdownToHtml(dialect.length > 0 ? '' : source, {
      hastPlugins: [...dialect, ...plugins],
      features,
      fileURL: pathToFileURL(file),
      data: {},
    });
    const facts = factsOf(data);
    facts.ids = idsIn(html);
    return { html, facts };
  };
  return {
    bare: (source, file, lang) => render(source, file, wordsIn(lang)),
    async markdown(source, file, lang) {
      const mayHoldCode = source.includes('```') || source.includes('~~~') || /^(?: {4}|\t)/m.test(source);
      const words = wordsIn(lang);
      const plugins = mayHoldCode ? [await (highlight ??= createHighlight()), ...words.plugins] : words.plugins;
      const { html: bare, facts } = await render(source, file, { ...words, plugins });
      return { html: setHtml(firstImageEager(bare), options.site, lang), bare, facts };
    },
    async mdx(source, file, lang) {
      const { plugins, features } = wordsIn(lang);
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
async function treePlugins(source: string, file: string, { kramdown, messages, site }: Dialect): Promise<HastPluginDefinition[]> {
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

type Dialect = Pick<RendererOptions, 'kramdown' | 'site'> & Pick<Words, 'messages'>;

/** What renders the texts of a language. */
interface Words {
  messages: Messages;
  plugins: HastPluginList;
  features: Features;
}

export interface RendererOptions extends Omit<PipelineOptions, 'wordsOf'> {
  /** What Carnet says in texts of a language, where it is not the site's. */
  messagesIn: (lang: string | undefined) => Messages;
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
  bare(source: string, file: string, lang?: string): Promise<{ html: string; facts: BodyFacts }>;
  /** Compiles MDX, front matter included, for its facts alone; throws where it cannot be read. */
  mdx(source: string, file: string, lang?: string): Promise<BodyFacts>;
}

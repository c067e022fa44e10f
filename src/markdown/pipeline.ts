import type { Features, HastPluginList } from 'satteri';

import { codeClasses } from './code-classes.ts';
import { codeMeta } from './code-meta.ts';
import { codeSpans } from './code-spans.ts';
import { codePlugin } from './code-plugin.ts';
import { componentPlugin } from './components/component-plugin.ts';
import { documentPlugin } from './document-plugin.ts';
import { firstImagePlugin } from './first-image-plugin.ts';
import { headingPlugin } from './heading-plugin.ts';
import { imagePlugin } from './image-plugin.ts';
import { linkPlugin } from './link-plugin.ts';
import { noteWordsPlugin } from './note-words-plugin.ts';
import { structurePlugin } from './structure-plugin.ts';
import { taskPlugin } from './task-plugin.ts';
import { typographyPlugin } from './typography-plugin.ts';
import { typographyOf } from '../domain/typography/language.ts';
import { wholeCode } from './whole-code.ts';
import type { ImageCatalogue } from './image-catalogue.ts';
import type { TypographyFacts } from '../domain/typography/language.ts';
import type { LinkTargets } from './link-targets.ts';
import type { Messages } from '../messages/index.ts';

/** Settings of the highlighter, for Markdown and MDX alike. */
export const shikiConfig = { theme: 'css-variables', transformers: [codeClasses, codeMeta, codeSpans, wholeCode] } as const;

/**
 * The plugins every body passes through, in order, after highlighting: an MDX body's, whose typography is set in its tree.
 */
export function mdxPlugins(options: PipelineOptions, { langOf, messages }: MdxOptions): HastPluginList {
  const plugins = [...bodyPlugins(options), noteWordsPlugin(messages, options), firstImagePlugin];
  return typographyOf(options.site) === 'off' ? plugins : [...plugins, typographyPlugin(options.site, langOf)];
}

/** The plugins of a Markdown body; the typography of its HTML is set once it is written, at a tenth of the cost. */
export function bodyPlugins(options: PipelineOptions): HastPluginList {
  const { root, catalogue, targets, base, url, site } = options;
  return [
    structurePlugin,
    codePlugin,
    taskPlugin(options),
    imagePlugin(catalogue, url),
    documentPlugin(root, base),
    linkPlugin(base, targets),
    componentPlugin(options),
    headingPlugin(typographyOf(site) !== 'off'),
  ];
}

/** What the Markdown of a site may hold: GitHub's dialect; smart punctuation as Jekyll's kramdown sets it, where nothing else sets it. */
export function markdownFeatures(messages: Messages, site: TypographyFacts): Features {
  return {
    gfm: { footnotes: { label: messages.footnotes, backLabel: messages.backToReference, clobberPrefix: '' } },
    smartPunctuation: typographyOf(site) === 'off',
    frontmatter: false,
  };
}

export interface MdxOptions {
  /** The language of the text in a file, where it is not the site's. */
  langOf: (file: string) => string | undefined;
  /** What the engine says around notes, in all files. */
  messages: Messages;
}

export interface PipelineOptions {
  /** The project's folder, absolute. */
  root: string;
  catalogue: ImageCatalogue;
  targets: LinkTargets;
  /** Path of the site, slash at both ends. */
  base: string;
  /** Scheme and host of the site. */
  url: string;
  /** What Carnet says in the text of a file. */
  wordsOf: (file: URL | undefined) => Messages;
  /** How its texts are set. */
  site: TypographyFacts;
}

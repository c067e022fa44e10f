import type { Features, HastPluginList } from 'satteri';

import { codeClasses } from './code-classes.ts';
import { firstImagePlugin } from './first-image-plugin.ts';
import { headingPlugin } from './heading-plugin.ts';
import { imagePlugin } from './image-plugin.ts';
import { linkPlugin } from './link-plugin.ts';
import { structurePlugin } from './structure-plugin.ts';
import { taskPlugin } from './task-plugin.ts';
import { typographyPlugin } from './typography-plugin.ts';
import { wholeCode } from './whole-code.ts';
import type { ImageCatalogue } from './image-catalogue.ts';
import type { LinkTargets } from './link-targets.ts';
import type { Messages } from '../messages/index.ts';

/** Settings of the highlighter, for Markdown and MDX alike. */
export const shikiConfig = { theme: 'css-variables', transformers: [codeClasses, wholeCode] } as const;

/** The plugins every body passes through, in order, after highlighting: an MDX body's, whose spaces are set in its tree. */
export function mdxPlugins(options: PipelineOptions): HastPluginList {
  const plugins = [...bodyPlugins(options), firstImagePlugin];
  return isFrench(options.messages) ? [...plugins, typographyPlugin] : plugins;
}

/** Whether the spaces of French punctuation are set. */
export function isFrench({ locale }: Messages): boolean {
  return locale.startsWith('fr');
}

/** The plugins of a Markdown body; the spaces of its HTML are set once it is written, at a tenth of the cost. */
export function bodyPlugins({ catalogue, targets, base, url, messages }: PipelineOptions): HastPluginList {
  return [structurePlugin, taskPlugin(messages), imagePlugin(catalogue, url), linkPlugin(base, targets), headingPlugin];
}

/** What the Markdown of a site may hold: GitHub's dialect, smart punctuation as Jekyll's kramdown sets it. */
export function markdownFeatures(messages: Messages): Features {
  return {
    gfm: { footnotes: { label: messages.footnotes, backLabel: messages.backToReference, clobberPrefix: '' } },
    smartPunctuation: true,
    frontmatter: false,
  };
}

export interface PipelineOptions {
  catalogue: ImageCatalogue;
  targets: LinkTargets;
  /** Path of the site, slash at both ends. */
  base: string;
  /** Scheme and host of the site. */
  url: string;
  messages: Messages;
}

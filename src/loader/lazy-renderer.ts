import type { Renderer, RendererOptions } from '../markdown/render.ts';

/** A renderer that is loaded when a body needs it: most readings find every body as it was. */
export function lazyRenderer(options: RendererOptions): Renderer {
  let made: Promise<Renderer> | undefined;
  const renderer = () => (made ??= import('../markdown/render.ts').then(({ createRenderer }) => createRenderer(options)));
  return {
    markdown: async (source, file, lang) => (await renderer()).markdown(source, file, lang),
    bare: async (source, file, lang) => (await renderer()).bare(source, file, lang),
    mdx: async (source, file, lang) => (await renderer()).mdx(source, file, lang),
  };
}

import type { AstroPrerenderer } from 'astro';

const ROUTE = 'src/pages/images/social/[file].ts';

/** Has the images for sharing written after all pages: they are drawn meanwhile, on the other cores. */
export function imagesLast(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = Map.groupBy(await prerenderer.getStaticPaths(), ({ route }) => route.component === ROUTE);
      return [...(paths.get(false) ?? []), ...(paths.get(true) ?? [])];
    },
  };
}

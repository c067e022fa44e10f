/**
 * How Astro renders the islands an author writes in plain TypeScript: a file whose default export has a `hydrate`. What is shown is what
 * the text holds between the island's tags, so that it is whole without JavaScript, and in feeds.
 */
const renderer = {
  name: 'carnet-island',
  check: (component: unknown): Promise<boolean> => Promise.resolve(isIsland(component)),
  renderToStaticMarkup: (_component: unknown, _props: unknown, slots: Readonly<Record<string, string>>): Promise<{ html: string }> =>
    // Without its element, Astro adds what the text holds a second time, for scripts to find.
    Promise.resolve({ html: `<astro-slot>${slots['default'] ?? ''}</astro-slot>` }),
};

export default renderer;

function isIsland(component: unknown): boolean {
  return typeof component === 'object' && component !== null && 'hydrate' in component && typeof component.hydrate === 'function';
}

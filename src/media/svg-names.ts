/** Elements that draw, describe or move (SVG 2, appendix F; SVG 1.1 for fonts). */
export const DRAWN: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch view title desc style a
  path rect circle ellipse line polyline polygon image
  text tspan textPath tref linearGradient radialGradient meshgradient meshpatch meshrow stop pattern clipPath mask marker hatch hatchpath
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set mpath
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern`.split(/\s+/),
);

/** What tells of tools and authors and draws nothing: left out without a word. */
export const TELLING: ReadonlySet<string> = new Set(['metadata']);

/** Attributes of links and loading, which a drawing has no use for. */
export const FOREIGN: ReadonlySet<string> = new Set(
  'target rel download ping hreflang type referrerpolicy crossorigin externalResourcesRequired baseProfile version'.split(' '),
);

/** Attributes with a prefix that mean something to a drawing. */
export const PREFIXED: ReadonlySet<string> = new Set(['xlink:href', 'xml:space', 'xml:lang']);

/** Elements that move an attribute, which they name. */
export const MOVING: ReadonlySet<string> = new Set(['animate', 'animateTransform', 'set']);

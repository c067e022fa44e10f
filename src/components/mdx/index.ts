import AddressPreview from './AddressPreview.astro';
import Chart from './Chart.astro';
import Details from './Details.astro';
import Embed from './Embed.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import Note from './Note.astro';
import Post from './Post.astro';
import Quote from './Quote.astro';
import Toc from './Toc.astro';
import Video from './Video.astro';
import type { MdxComponent } from '../../schema/mdx-components.ts';

/** The components authors may use in MDX without importing them. */
export const components = {
  AddressPreview,
  Chart,
  Details,
  Embed,
  Figure,
  Gallery,
  Note,
  Post,
  Quote,
  Toc,
  Video,
} as const satisfies Record<MdxComponent, unknown>;

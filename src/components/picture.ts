/** An image as the compiler of a text gives it to a component: published, and sized. */
export interface PictureProps {
  src: string;
  srcset?: string;
  sizes?: string;
  width?: string;
  height?: string;
}

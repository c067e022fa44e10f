/** Posts of a part of what the tag filter loads. */
export const TAG_PART = 500;

/**
 * The addresses of the parts of what the tag filter loads, the first aside, decoded from the site's root.
 *
 * @param posts those of the lists
 * @param route of the index of tags
 */
export function tagPartAddresses(posts: readonly { tags: readonly unknown[] }[], route: string): string[] {
  const tagged = posts.filter(({ tags }) => tags.length > 0).length;
  return Array.from({ length: Math.max(0, Math.ceil(tagged / TAG_PART) - 1) }, (_, index) => `/${route}-${index + 2}.json`);
}

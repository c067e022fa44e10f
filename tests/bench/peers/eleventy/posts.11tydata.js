export default {
  layout: 'post.njk',
  eleventyComputed: {
    labels: ({ tags }) => tags ?? [],
    permalink: ({ page }) => `/posts/${page.fileSlug}/`,
  },
};

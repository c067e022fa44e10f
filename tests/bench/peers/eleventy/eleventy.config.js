import rss from '@11ty/eleventy-plugin-rss';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';

const SIZE = 10;

const slugOf = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const newestFirst = (api) => api.getFilteredByGlob('pages/posts/*.md').toReversed();

/** Every page of every list: all posts, each category, each tag. */
function lists(api) {
  const posts = newestFirst(api);
  const groups = new Map([['', { title: 'Accueil', items: posts }]]);
  for (const post of posts) {
    for (const [kind, label] of [['category', post.data.category], ...post.data.labels.map((tag) => ['tag', tag])]) {
      const key = `/${kind}/${slugOf(label)}`;
      if (!groups.has(key)) groups.set(key, { title: label, items: [] });
      groups.get(key).items.push(post);
    }
  }
  return [...groups].flatMap(([key, { title, items }]) =>
    Array.from({ length: Math.ceil(items.length / SIZE) }, (_, index) => ({
      address: `${key}${index > 0 ? `/page/${index + 1}` : ''}/`,
      title,
      items: items.slice(index * SIZE, (index + 1) * SIZE),
    })),
  );
}

export default function (config) {
  config.addPlugin(rss);
  config.addPlugin(highlight);
  config.setFrontMatterParsingOptions({ excerpt: true, excerpt_separator: '<!--more-->' });
  config.addFilter('head', (list, count) => list.slice(0, count));
  config.addCollection('newest', newestFirst);
  config.addCollection('beside', (api) => {
    const posts = newestFirst(api);
    return Object.fromEntries(posts.map(({ url }, index) => [url, { newer: posts[index - 1], older: posts[index + 1] }]));
  });
  config.addCollection('lists', lists);
  return { dir: { input: 'pages', includes: '../_includes', output: 'dist' }, markdownTemplateEngine: false };
}

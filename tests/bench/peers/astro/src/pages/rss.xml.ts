import rss from '@astrojs/rss';
import { posts } from '../posts';

export async function GET({ site }: { site: URL }) {
  const items = (await posts())
    .slice(0, 20)
    .map((post) => ({ title: post.data.title, link: `/posts/${post.id}/`, content: post.rendered?.html ?? '' }));
  return rss({ title: 'Essai', description: 'Essai', site, items });
}

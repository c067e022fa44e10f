import { describe, expect, it } from 'vitest';

import { post, readPostFile } from '../../support/content.ts';

async function excerpt(body: string, site = ''): Promise<string | undefined> {
  const { posts } = await readPostFile(post('title: Essai', body), { site });
  return posts[0]?.excerpt;
}

describe('the excerpt of a post', () => {
  it('is its first paragraph where no separator stands in it', async () => {
    expect(await excerpt('# Titre\n\nUn.\n\nDeux.\n')).toBe('<p>Un.</p>');
  });

  it('is all of it where the site has Jekyll’s rule', async () => {
    expect(await excerpt('Un.\n\nDeux.\n', 'wholeExcerpt: yes\n')).toBe('<p>Un.</p>\n<p>Deux.</p>');
  });

  it('is its first block where a blank line is the separator, as in Jekyll', async () => {
    const site = 'excerptSeparator: "\\n\\n"\nwholeExcerpt: yes\n';
    expect(await excerpt('\n\n> Un *mot*.\n\nDeux.\n', site)).toBe('<blockquote>\n<p>Un <em>mot</em>.</p>\n</blockquote>');
    expect(await excerpt('Un [lien].\n\nDeux.\n\n[lien]: /a/\n', site)).toBe('<p>Un lien.</p>');
    expect(await excerpt('Un.\nDeux.\n', site)).toBe('<p>Un.\nDeux.</p>');
  });

  it('is nothing where the text begins with the separator', async () => {
    expect(await excerpt('<!--more-->\n\nUn.\n')).toBe('');
  });

  it('keeps its code', async () => {
    expect(await excerpt('Un :\n\n```\nmot\n```\n\n<!--more-->\n\nDeux.\n')).toContain('<pre><code>mot</code></pre>');
  });
});

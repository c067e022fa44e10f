import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { liquidFaults } from '../../../src/loader/liquid-faults.ts';
import { post, readPostFile } from '../../support/content.ts';

describe('Liquid of Jekyll’s in a post', () => {
  test.each([
    ['an include', 'É : {% include note.html k="v" %}', [[5, 5]]],
    ['an include of several lines', '{% include note.html\n  k="v"\n%}', [[5, 1]]],
    ['data', '- {{ site.data.prix[1].prix }}', [[5, 3]]],
    ['a filter', '[a]({{ "/a" | relative_url }})', [[5, 5]]],
    ['a link', '[a]({% post_url 2020-01-01-un %})', [[5, 5]]],
    ['a tag of a plugin', '{%- photo a.png -%}', [[5, 1]]],
    ['a block, once', '{% if page.a %}a{% else %}b{% endif %}', [[5, 1]]],
    ['text after code', '`{{ page.a }}` et {{ page.b }}\n\n```\n{{ page.c }}\n```\n\n{{ page.d }}', [[5, 19], [11, 1]]], // prettier-ignore
    ['what protects, not what is protected', '{% raw %}{{ page.a }}{% endraw %} {{ page.b }}', [[5, 1], [5, 35]]], // prettier-ignore
    ['a tag that nothing closes', 'É {% include note.html\n\nSuite.', [[5, 3]]],
    ['an output that nothing closes', 'É {{ page.title\n\nSuite.', [[5, 3]]],
    ['five places of many', '{{ page.a }} '.repeat(9), [1, 14, 27, 40, 53].map((column) => [5, column])],
  ])('is told: %s', async (_, body, places) => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai', body));
    expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toEqual(places.map((place) => ['liquid', ...place]));
    expect(diagnostics.every((fault) => severityOf(fault) === 'warning')).toBe(true);
    expect(posts).toHaveLength(1);
  });

  test.each([
    ['in a code span', 'Écrivez `{% include a.html %}` ou ``{{ page.a }}``.'],
    ['in a fence', '```liquid\n{% for a in site.posts %}\n```\n\n- ~~~\n  {{ page.a }}\n  ~~~'],
    ['in indented code', 'Texte :\n\n    {{ page.a }}'],
    ['in code of HTML', '<pre>\n{{ page.a }}\n\n{% if a %}\n</pre>\n\n<p><code>{{ page.a }}</code></p>'],
    ['in a comment', 'a <!-- {% include a.html %} -->'],
    ['that is mathematics', '$$x_{{i}} + {{ij}}$$ et \\frac{{a}}{{b}}'],
    ['that is of another kind', '{{ message }}, {{ .Title }}, {{#if a}}, {%, %} et \\newcommand{%\nx%}'],
    ['that Jekyll does not read either', '{{ page.a }}', '\nrender_with_liquid: false'],
  ])('is none %s', async (_, body, matter = '') => {
    const { diagnostics } = await readPostFile(post(`title: Essai${matter}`, body));
    expect(diagnostics.filter(({ kind }) => kind === 'liquid')).toEqual([]);
  });

  test('is none in MDX', async () => {
    const { diagnostics } = await readPostFile(post('title: Essai', '{/* {{ page.a }} */}'), { name: '2026-05-01-essai.mdx' });
    expect(diagnostics).toEqual([]);
  });

  test.each(['{% a ', '{{ page.a ', '{{ a | ', '<!-- {{ page.a }}', '<pre>{{ ', '{% raw %}', '{% include ', '`{{ page.a '])(
    'is looked for in no time in %j without end',
    (part) => {
      const text = part.repeat(50_000);
      expect(liquidFaults(text, { file: 'a.md', text }).length).toBeLessThan(6);
    },
  );
});

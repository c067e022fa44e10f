import { describe, expect, test } from 'vitest';

import { rendered } from '../../support/rendered.ts';

const files = {
  'src/content/posts/plan.pdf': '%PDF-',
  'src/content/posts/sons/cloche été.mp3': 'ID3',
  'src/site.yaml': 'title: Essai\n',
};

describe('A file beside a text', () => {
  test.each([
    ['linked in Markdown', '[Le plan](plan.pdf#page=2)', 'href="/journal/files/plan.XX.pdf#page=2"', undefined],
    ['linked in HTML', '<a class="x" href="./plan.pdf">Le plan</a>', 'class="x" href="/journal/files/plan.XX.pdf"', undefined],
    ['linked in kramdown', '[Le plan](plan.pdf){: .x}', 'href="/journal/files/plan.XX.pdf"', undefined],
    ['played', '<audio controls src="sons/cloche%20été.mp3"></audio>', 'controls src="/journal/files/cloche-ete.XX.mp3"', undefined],
    ['linked in MDX', '<a href="plan.pdf">Le plan</a>', 'href: "/journal/files/plan.XX.pdf"', '2026-05-01-essai.mdx'],
    ['linked in a post of HTML', "<p><a href='plan.pdf'>Le plan</a></p>", 'href="/journal/files/plan.XX.pdf"', '2026-05-01-essai.html'],
    [
      'among widths',
      '<img src="/x.png" alt="" srcset="plan.pdf 1x, https://un.example/b.png 2x">',
      'srcset="/journal/files/plan.XX.pdf 1x, https://un.example/b.png 2x"',
      undefined,
    ],
  ])('is published: %s', async (_, text, expected, name) => {
    const { html, facts } = await rendered(text, files, { base: '/journal/', ...(name === undefined ? {} : { name }) });
    expect(html.replace(/\.[\da-f]{8}\./g, '.XX.')).toContain(expected);
    expect(facts.documents.filter(({ file }) => file !== null)).toHaveLength(1);
    expect(facts.faults.filter(({ kind }) => kind === 'file-missing')).toEqual([]);
  });

  test.each([
    ['missing', '[Le plan](plam.pdf)', 'plan.pdf'],
    ['outside the texts', '[Les faits](../../site.yaml)', undefined],
    ['an address without its scheme', '[Un site](exemple.fr)', undefined],
  ])('is told where it is %s', async (_, text, near) => {
    const { html, facts } = await rendered(text, files);
    expect(facts.faults.map((fault) => [fault.kind, fault.near])).toEqual([['file-missing', near]]);
    expect(html).not.toContain('/files/');
  });

  test.each([
    '[Un](https://un.example/a.pdf)',
    '[Un](/a.pdf)',
    '[Un](#a.b)',
    '[Un](suite.html)',
    '[Un](2026-05-02-brouillon.md#fin)',
    '[Un](Brouillon.MDX?a)',
    '[Un](../autre/)',
    '[Un](mailto:a@b.fr)',
    '[Un]({{ a.pdf }})',
  ])('is none in %s', async (text) => {
    expect((await rendered(text, files)).facts.documents).toEqual([]);
  });
});

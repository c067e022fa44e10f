import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { post, readPostFile } from '../../support/content.ts';

/** Lines above a body of `post('title: Essai', …)`. */
const ABOVE = 4;

describe('What was to be something else than text, and is shown as it is written, is told', () => {
  test.each([
    ['##Un titre', 'heading-lost 1:1'],
    ['##\u00A0Un titre', 'heading-lost 1:1'],
    ['#Un titre collé\n\nUn texte.', 'heading-lost 1:1'],
    ['####### Un titre', 'heading-lost 1:1'],
    ['• un\n• deux\n\nUn.\n\n-un\n-deux', 'list-lost 1:1', 'list-lost 6:1'],
    ['-\u00A0un', 'list-lost 1:1'],
    ['1.un\n2.deux', 'list-lost 1:1'],
    ['1) un\n2) deux', 'list-lost 1:1'],
    ['Un.\n| a | b |\n|---|---|\n| 1 | 2 |', 'table-lost 3:1'],
    ['|a|b|\n|-|-|\n|1|2|\nUn.', 'table-lost 2:1'],
    ['```js\na', 'code-open 1:1'],
    ['```\na\n```\n\n- ~~~\n  b', 'code-open 5:3'],
    ['<img src=a.png alt>', 'html-shown 1:1'],
    ['<ul><li>Un<li>Deux</ul>', 'html-shown 1:19'],
    ['<p title="a>Un</p>', 'html-shown 1:1'],
    ['Un <!-- deux', 'html-shown 1:4'],
    ['{{< youtube abc >}}', 'foreign-markup 1:1'],
    ['[gallery ids="1,2"]', 'foreign-markup 1:1'],
    ['Voir [[Une page|là]] et [[Une autre]].', 'foreign-markup 1:6'],
    ['[TOC]', 'foreign-markup 1:1'],
    [':::note\nUn.\n:::', 'foreign-markup 1:1'],
    ['> [!NOTE]\n> Un.', 'foreign-markup 1:1'],
    ['<?php echo 1 ?>', 'foreign-markup 1:1'],
    ['---\ntags: [a]\ndraft: true\n---\n\nUn.', 'front-matter-again 1:1'],
    ['tags: [a]\n---\n\nUn.', 'front-matter-again 1:1'],
    ['Un.\n\n---\ntitle: Deux\n---\n\nDeux.', 'front-matter-again 3:1'],
    ['Un.\n\n![Une plage|300](plage.png)', 'foreign-markup 3:1'],
    ['![Une plage|300x200](plage.png) ici', 'foreign-markup 1:1'],
    ['[a](htp://exemple.fr/)', 'link-malformed 1:5'],
    ['[a](https://)', 'link-malformed 1:5'],
    ['[a](https://exemple.fr /b)', 'link-malformed 1:5'],
    ['[a](mailto:)', 'link-malformed 1:5'],
    ['[a](mail:camille@essai.example)', 'link-malformed 1:5'],
    ['[a](mailto://camille@essai.example)', 'link-malformed 1:5'],
    ['<a href="">a</a>', 'link-no-address 1:1'],
    ['[a](C:\\a.pdf)', 'link-machine 1:5'],
    ['[a](java\tscript:alert)', 'link-script 1:5'],
  ])('%s: %s', async (body, ...expected) => {
    const { faults, read } = await told(body);
    expect(faults.filter((fault) => !/^(?:typography|image)-/.test(fault))).toEqual(expected);
    expect(read).toBe(true);
  });

  test.each([
    ['Une note[1].\n\n[1]: Le texte de la note.', 'definition-text 3:1'],
    ['Une note[1].\n\n[1]: Le texte "cité".\n[2]: Un autre, *fort*.', 'definition-text 3:1', 'definition-text 4:1'],
    ['Bonjour <prénom>, et <Ville préférée>.', 'html-unknown 1:9', 'html-unknown 1:22'],
    ['Bonjour <prenom>.', 'html-unknown 1:9'],
  ])('%s: %s, for its text would be shown nowhere', async (body, ...expected) => {
    const { faults } = await told(body);
    expect(faults).toEqual(expected);
  });

  test.each([
    'Un [a], un [b], un [c].\n\n[a]: https://exemple.fr/un "Un titre"\n[b]: <https://exemple.fr/deux>\n[c]: https://exemple.fr/trois (Un titre)',
    '[//]: # (Un commentaire ici)\n\n[comment]: Rien à voir ici\n\nUn.',
    'Un.\n[1]: la suite de ce paragraphe',
    '> [1]: Une citation de texte',
    '*[HTML]: Une abréviation longue\n\nHTML.',
    '`![a|300](a.png)` et `<prénom>`',
    '    [1]: un bloc de code',
    '1 < a et b > 2, été',
    '<abbr title="été">Un</abbr>',
    '#ville #été',
    '#JeSuisLà et puis c’est tout.',
    '- un\n- deux',
    '1. un\n2. deux',
    '— Bonjour !\n— Bonsoir !',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\na\n```',
    '    ```\n\nUn.',
    '`<img src=a>` et \\<p>',
    '`{{< a >}}`, `[[a]]`',
    '[a][b]\n\n[b]: https://exemple.fr/',
    '[video](https://exemple.fr/)',
    'Un.\n\n---\n\nDeux.\n\n---',
    'Un : deux\n\n---',
    '[a](mailto:a@exemple.fr?subject=b%20c)',
    '[a](https://exemple.fr:8080/é?b#c)',
    '<a id="b"></a>',
    '<svg viewBox="0 0 1 1"><title>Un point</title><path d="M0 0"/></svg>',
    '<dialog open>Un.</dialog>',
    '&#8217; &#xE9; &#10;',
  ])('and what is not is let be: %s', async (body) => {
    expect((await told(body)).faults).toEqual([]);
  });
});

describe('What an author wrote and nobody would see is told', () => {
  test.each([
    ['<title>Un.</title>', 'html-hidden 1:1'],
    ['Un <dialog>deux</dialog>.', 'html-hidden 1:4'],
    ['<noscript>Un.</noscript>', 'html-hidden 1:1'],
    ['<http.fr>', 'html-unknown 1:1'],
    ['L&#146;été, &#x202E;', 'entity-unseen 1:2', 'entity-unseen 1:13'],
    ['a&#7;b', 'control-character 1:2'],
    ['Un[^Note]\n\n[^note]: Deux', 'note-missing 1:3'],
  ])('%s: %s', async (body, ...expected) => {
    expect((await told(body)).faults).toEqual(expected);
  });

  test('in MDX too', async () => {
    expect((await told('<template>Un.</template>', '2026-05-01-essai.mdx')).faults).toEqual(['html-hidden 1:1']);
  });
});

async function told(body: string, name?: string): Promise<{ faults: string[]; read: boolean }> {
  const { posts, diagnostics } = await readPostFile(post('title: Essai', body), name === undefined ? {} : { name });
  const faults = diagnostics.map(({ kind, line, column }) => `${kind} ${line - ABOVE}:${column}`);
  return { faults, read: posts.length === 1 || diagnostics.some((fault) => severityOf(fault) === 'error') };
}

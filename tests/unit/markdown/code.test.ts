import { describe, expect, test } from 'vitest';

import { rendered } from '../../support/rendered.ts';

const lines = 'let a;\nlet b;\nlet c;\nlet d;';

describe.each([
  ['in a plain text', ''],
  ['in a text of kramdown’s dialect', '{:.classe}\nUn mot.\n\n'],
])('a block of code, %s', (_, before) => {
  const html = async (info: string, mark = '```') => (await rendered(`${before}${mark}${info}\n${lines}\n${mark}\n`, {})).html;

  test.for(['js title="src/un dossier/a.js"', "js file='src/un dossier/a.js'", ' title="src/un dossier/a.js"'])(
    'is called by what stands after its language: %s',
    async (info) => {
      expect(await html(info)).toContain('<figure class="listing"><figcaption>src/un dossier/a.js</figcaption><pre');
    },
  );

  test('has the lines marked that its author numbers', async () => {
    const marked = [...(await html('js title=a.js {2,4-9}', '~~~')).matchAll(/<span class="line marked">.*/g)];
    expect(marked.map(([line]) => line.replace(/<[^>]*>/g, ''))).toEqual(['let b;', 'let d;']);
  });

  test('of a language alone has neither title nor marks', async () => {
    const plain = await html('js');
    expect(plain).toContain('<pre');
    expect(plain).not.toMatch(/figure|marked/);
  });

  test('has an element for each run of one colour, and none for plain words or plain lines', async () => {
    const yaml = await rendered(`${before}\`\`\`yaml\ntitle: Gel\n\n---\n\`\`\`\n`, {});
    const [, code = ''] = /<pre[^>]*>(.*?)<\/pre>/s.exec(yaml.html) ?? [];
    expect(code.match(/<span[^>]*>[^<]*/g)).toEqual(['<span class="c-keyword">title:', '<span class="c-string-expression"> Gel']);
    expect(code.replace(/<[^>]*>/g, '')).toBe('title: Gel\n\n---');
  });
});

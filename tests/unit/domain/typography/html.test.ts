import { describe, expect, test } from 'vitest';

import { setHtml } from '../../../../src/domain/typography/html.ts';
import { meant, seen } from '../../../support/spaces.ts';

const set = (html: string, lang?: string) => seen(setHtml(meant(html), { lang: 'fr' }, lang));

describe('The text of HTML is set', () => {
  test.for([
    ['<em>oui</em> !', '<em>oui</em>·!'],
    ['"<em>oui</em>" !', '«~<em>oui</em>~»·!'],
    ['<em>"a</em> b"', '<em>«~a</em> b~»'],
    ['l\'<code>x</code> "<code>y</code>"', 'l’<code>x</code> «~<code>y</code>~»'],
    ['10 <b>000</b> km', '10·<b>000</b>~km'],
    ['<p>un "deux</p><p>trois" quatre</p>', '<p>un "deux</p><p>trois" quatre</p>'],
    ['10<br>000', '10<br>000'],
    ['Oui<!-- « non » --> ?', 'Oui<!-- « non » -->·?'],
  ] as const)('across inline tags, and no further than its block: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ['&amp; ;', '&amp;·;'],
    ['l&#39;&eacute;t&eacute;&nbsp;!', 'l’&eacute;t&eacute;·!'],
    ['&quot;oui&quot; &lt;b&gt;', '«~oui~» &lt;b&gt;'],
    ['&laquo;oui&raquo;', '«~oui~»'],
  ] as const)('with its entities read: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ['le 1er mai', 'le 1<sup>er</sup> mai'],
    ['la 1re, la 2e, le 21e', 'la 1<sup>re</sup>, la 2<sup>e</sup>, le 21<sup>e</sup>'],
    ['le 2nd', 'le 2<sup>nd</sup>'],
    ['XVIIIe siècle', 'XVIII<sup>e</sup>~siècle'],
    ['Ve République', 'V<sup>e</sup> République'],
    ['1<sup>er</sup>', '1<sup>er</sup>'],
    ['1ere, 2ème', '1ere, 2ème'],
    ['Le, Ce, De, Xe, 3e5, #2e, v2e', 'Le, Ce, De, Xe, 3e5, #2e, v2e'],
  ] as const)('with ordinals raised: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test.for([
    ['<img src="a.png" alt="l\'&quot;été&quot; > a !" title="b !">', '<img src="a.png" alt="l’«~été~» > a·!" title="b·!">'],
    ["<img alt='a !'>", "<img alt='a·!'>"],
    ['<figcaption>a !</figcaption>', '<figcaption>a·!</figcaption>'],
  ] as const)('and so are the words of a picture: %s', ([written, shown]) => expect(set(written)).toBe(shown));
});

describe('Left alone', () => {
  test.each(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style', 'textarea', 'math', 'svg'])('is %s', (name) => {
    expect(set(`<${name}>"a" ; b...</${name}> !`)).toMatch(new RegExp(`^<${name}>"a" ; b...</${name}>[ ·]!$`));
  });

  test.for([
    '<p translate="no">"a" !</p>',
    '<p class="x notypo">"a" !</p>',
    '<div class="notypo">a ! <div>b !</div> c !</div>',
    '<p lang="ja">"a" !</p>',
    '<a href="?a=1 ;b" title="a !">x</a>',
    '<a href="https://ex.fr/a?b=c:d">https://ex.fr/a?b=c:d</a>',
    '<a href="/l\'été">/l\'été</a>',
    '<script>if (a<b && "x !") { }</script>',
    '<p>a < b</p>',
  ])('is %s', (html) => expect(set(html)).toBe(html));

  test('is nothing after it', () => {
    expect(set('<div class="notypo"><div>a !</div> b !</div> c !')).toBe('<div class="notypo"><div>a !</div> b !</div> c·!');
    expect(set('<p translate=no>a !<p>b !')).toBe('<p translate=no>a !<p>b·!');
  });
});

describe('A passage in another language', () => {
  test.for([
    ['<p lang="en">Hello "x" !</p>', '<p lang="en">Hello “x” !</p>'],
    ['Un <i lang="en">"Hello !"</i> ?', 'Un <i lang="en">“Hello !”</i>·?'],
    ['<q lang="de">"Ja"</q> !', '<q lang="de">„Ja“</q>·!'],
    ['<p lang="en">A "b" <i lang="fr">"c" !</i></p>', '<p lang="en">A “b” <i lang="fr">«~c~»·!</i></p>'],
    ['<p lang="fr-CA">Oui !</p><p>Non !</p>', '<p lang="fr-CA">Oui!</p><p>Non·!</p>'],
  ] as const)('follows its own rules: %s', ([written, shown]) => expect(set(written)).toBe(shown));

  test('may be the whole text', () => {
    expect(set('<p>"Hello" ! <i lang="fr">Oui !</i></p>', 'en')).toBe('<p>“Hello” ! <i lang="fr">Oui·!</i></p>');
    expect(set('<p>"a" !</p>', 'ja')).toBe('<p>"a" !</p>');
  });
});

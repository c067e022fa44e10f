import { outputKindsEn } from './diagnostics-output.en.ts';
import { reasonsEn } from './reasons.en.ts';
import { reasonPatterns } from './reasons.ts';
import type { DiagnosticMessages } from './diagnostics.fr.ts';

/** What each kind of diagnostic says in English. */
export const diagnosticsEn = {
  labels: { error: 'error', warning: 'warning', found: 'found', why: 'why', write: 'write', more: '({more} more in this file.)' },
  summary: (errors, warnings, files) =>
    [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(', ') + (files > 1 ? `, in ${files} files` : ''),
  built: (pages, seconds) => `${count(pages, 'page')} in ${seconds} s, in “dist”.`,
  kept: (pages) => `Nothing has changed: “dist” stays as it is, ${count(pages, 'page')}.`,
  checked: (texts) => `${texts} text${texts > 1 ? 's' : ''} checked: nothing to tell.`,
  progress: {
    stages: {
      start: 'Starting',
      texts: 'Reading texts',
      bundle: 'Bundling code',
      pages: 'Pages and feeds',
      sitemap: 'Sitemap',
      search: 'Search index',
      check: 'Checking',
      compress: 'Compressing',
      publish: 'Putting in place',
    },
    counted: (stage, done, of) => `${stage}: ${thousands(done)} of ${thousands(of)}`,
    left: (counted, seconds) => `${counted}, about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`,
  },
  waiting: (posts, next) => (posts === 1 ? `1 post waits for its day: ${next}.` : `${posts} posts wait for their day; the next: ${next}.`),
  due: (files) => `To be published again, their day has come or gone: ${files.join(', ')}.`,
  notDue: 'Nothing to publish: no post has come to its day.',
  unchanged: 'Nothing was published: the last “dist” is untouched.',
  reasonPatterns,
  reasons: reasonsEn,
  quoted: (text) => `“${text}”`,
  kinds: {
    ...outputKindsEn,
    'not-utf8': {
      why: 'These bytes are not UTF-8: the file was saved in another encoding ({encoding}).',
      write: 'save the file as UTF-8 in your editor.',
    },
    'control-character': {
      why: 'This control character (U+{code}) is invisible and breaks feeds.',
      write: 'delete this character.',
    },
    'invisible-sign': { why: 'This sign (U+{code}) cannot be seen, and has no place in a text.', write: 'delete this sign.' },
    'text-direction': {
      why: 'This mark (U+{code}) turns the direction of what follows: what is read is not what is written.',
      write: 'delete this mark; for a passage from right to left: <bdo dir="rtl">…</bdo>, or <span dir="rtl">…</span>.',
    },
    'file-unreadable': {
      why: 'This file cannot be read: {reason}.',
      write: 'restore the file or its permissions; if it is a link to another file, mend it.',
    },
    'file-outside': {
      why: 'This link leads out of the folder of texts: what is published must stand in it.',
      write: 'delete this link, or put the files themselves in its place.',
    },
    'file-format': {
      why: 'Carnet reads “.md”, “.markdown”, “.mdx” and “.html” files; this one would not be published.',
      write: '{suggestion}',
    },
    'file-extension': { why: 'The extension of a file is written in lower case.', write: '{suggestion}' },
    'file-name': {
      why: 'The file name gives the date and the address of the post; this one has no date, nor has its front matter a “date:” key.',
      write: 'date: {suggestion}',
    },
    'file-name-date': { why: 'The date {date} of the file name does not exist.', write: '{suggestion}' },
    'front-matter-missing': {
      why: 'The file must begin, on its very first line, with front matter between two lines “---”.',
      write: '---\ntitle: {suggestion}\n---',
    },
    'front-matter-unopened': {
      why: 'Front matter begins with a line “---”, as it ends with one; the first is missing.',
      write: '---\n{line}',
    },
    'front-matter-open': {
      why: 'The front matter opened on the first line is never closed.',
      write: 'a line “---” after the last key.',
    },
    'front-matter-shape': { why: 'Lines of “key: value” are needed here.', write: '{suggestion}' },
    'yaml-syntax': { why: 'These lines are not valid YAML: {reason}.', write: 'one key a line, as “key: value”.' },
    'yaml-indent': {
      why: 'This line does not stand under those it goes with; an indent is made of spaces, without tabs.',
      write: '{suggestion}',
    },
    'yaml-space': { why: 'The space after this colon is a non-breaking one; YAML takes plain spaces only.', write: '{suggestion}' },
    'yaml-quote': { why: 'The quote opened here is never closed.', write: '{suggestion}' },
    'yaml-inner-quote': { why: 'This quote, or this apostrophe, ends the value before the line does.', write: '{suggestion}' },
    'yaml-escape': { why: 'Between double quotes, “\\” announces a special sign; this one does not exist.', write: '{suggestion}' },
    'yaml-sign': { why: 'This sign means something in YAML; a value that begins so goes between straight quotes.', write: '{suggestion}' },
    'yaml-alias': {
      why: 'The “*” references of YAML unfold here without end.',
      write: 'the values themselves, without “&” or “*”.',
    },
    'yaml-comma': { why: 'A comma separates two values; one is missing.', write: '{suggestion}' },
    'yaml-bracket': { why: 'The bracket opened here is never closed.', write: '{suggestion}' },
    'yaml-colon': { why: 'A value in which a space follows a “:” goes between straight quotes.', write: '{suggestion}' },
    'duplicate-key': {
      why: 'The key “{key}” is written twice; only the last one counts.',
      write: 'one line “{key}:” only.',
    },
    'missing-key': { why: 'The key “{key}” is required.', write: '{key}: {suggestion}' },
    'expected-text': { why: 'The key “{key}” expects text.', write: '{key}: {suggestion}' },
    'expected-list': { why: 'The key “{key}” expects a list.', write: '{key}: {suggestion}' },
    'expected-boolean': { why: 'The key “{key}” expects “true” or “false”.', write: '{key}: {suggestion}' },
    'expected-number': { why: 'The key “{key}” expects a whole positive number.', write: '{key}: {suggestion}' },
    'expected-map': { why: 'The key “{key}” expects indented “key: value” lines.', write: '{key}: {suggestion}' },
    'expected-choice': { why: 'The key “{key}” accepts only: {choices}.', write: '{key}: {suggestion}' },
    'expected-address': { why: 'The key “{key}” expects a whole address, in “https://”.', write: '{key}: {suggestion}' },
    'expected-email': { why: 'The key “{key}” expects an e-mail address: name@example.org.', write: '{key}: {suggestion}' },
    'expected-account': {
      why: 'The key “{key}” expects an account of the fediverse: its name, then its server.',
      write: '{key}: {suggestion}',
    },
    'menu-address': {
      why: 'This link of the menu would run a script, or lead to a file of your machine.',
      write: 'href: /about/',
    },
    'language-unknown': {
      why: 'Carnet says nothing in the language “{key}”: it speaks {choices}. Posts in another language stay in the lists of the journal.',
      write: 'a language of this list, without its country; or delete “{key}:” and what is under it.',
    },
    'language-main': {
      why: 'The language “{key}” is that of the journal: its title, description and menu are the keys of these names, at the top of the file.',
      write: 'delete “{key}:” under “languages:”.',
    },
    'translation-missing': {
      why: 'No post and no page is “{path}”.',
      write: 'translation: {suggestion}',
    },
    'translation-self': {
      why: 'A text is no translation of itself.',
      write: 'the file of the same text in another language, or nothing.',
    },
    'translation-language': {
      why: '“{path}” is in the same language as this text: “{language}”.',
      write: 'lang: en, in the one of both that is in another language than the journal; or delete “translation:”.',
    },
    'translation-taken': {
      why: 'A text has one translation a language; by this one, “{first}” and “{second}” would be the same text in “{language}”.',
      write: 'one of both only: delete “translation:” in the other.',
    },
    'translation-hidden': {
      why: '“{path}” is not published at present, or is unlisted. Until then, nothing leads to this translation.',
      write: 'nothing, if it is a matter of time; else delete “translation:”.',
    },
    'feed-taken': {
      why: 'The address “{address}” is that of another file of the journal: this feed would not be seen, or would take its place.',
      write: 'path: {suggestion}',
    },
    'reply-account': {
      why: 'One replies to the account of the author, and “author” names none.',
      write: 'author:\n  fediverse: camille@social.example.org',
    },
    'expected-path': { why: 'The key “{key}” expects the path of an image, alone or after “path:”.', write: '{key}: {suggestion}' },
    language: { why: 'This is not the code of a language.', write: '{key}: {suggestion}' },
    'url-path': { why: 'The address of the site ends with the host; the path goes in “base:”.', write: 'url: {origin}\nbase: {path}' },
    'time-zone': { why: 'This time zone does not exist.', write: '{key}: {suggestion}' },
    'empty-value': { why: 'The key “{key}” is empty.', write: '{key}: {suggestion}' },
    'misspelt-key': {
      why: 'There is no key “{key}”; “{suggestion}” looks like it.',
      write: '{line}',
    },
    'unknown-key': {
      why: 'Carnet does not know the key “{key}”; it is kept with “extra”, without effect.',
      write: 'extra:\n  {line}',
    },
    'unknown-fact': { why: '“src/site.yaml” has no key “{key}”.', write: 'delete this line.' },
    'unknown-tag-key': {
      why: 'A tag has no key “{key}”: only “slug”, “synonyms”, “description”, “parent” and “redirect_from”.',
      write: 'delete this line.',
    },
    'unknown-map': { why: 'In “import.yaml”, the key “{key}” does not go here.', write: "tags:\n  figure: '<p>{{ markup }}</p>'" },
    'map-template': {
      why: 'This template is no Liquid: {reason}.',
      write: 'Markdown or HTML; “{{ args[0] }}”, “{{ markup }}” and “{{ content }}” say in it what the tag holds.',
    },
    'date-form': { why: 'A date is written YYYY-MM-DD, and the time after it, HH:MM, if it matters.', write: '{key}: {suggestion}' },
    'date-day': { why: 'This day does not exist: that month has {days} days.', write: '{key}: {suggestion}' },
    'date-month': { why: 'This month does not exist: a year has 12.', write: '{key}: {suggestion}' },
    'date-time': { why: 'This time of day, or this offset, does not exist.', write: '{key}: {suggestion}' },
    'date-ambiguous': { why: 'This date can be read in two ways ({reading1} or {reading2}).', write: '{key}: {suggestion}' },
    'empty-tag': { why: 'An empty tag leads nowhere.', write: 'delete it, or give it a name, between quotes if need be.' },
    'tag-commas': {
      why: 'Without brackets, it is the space that separates names: “{sign}” is part of them.',
      write: '{key}: [{suggestion}]',
    },
    'tag-variants': {
      why: 'This tag differs from “{other}” ({file}) by case, accents or form alone; they share a page.',
      write: '{other}; or, to keep both, in “src/content/tags.yaml”:\n{entry}',
    },
    'tag-collision': {
      why: 'The tag would have the same address “{slug}” as “{other}” ({file}), which is another word.',
      write: 'another name for one of the two; or, in “src/content/tags.yaml”, an address of its own:\n{entry}',
    },
    'tag-slug': {
      why: 'The address of a tag is made of small letters without accents, digits and hyphens: 80 bytes at most.',
      write: 'slug: {suggestion}',
    },
    'tag-claimed': {
      why: '“{name}” is a name of the tag “{other}” already (line {line}); a name leads to one tag only.',
      write: 'this name in one place only.',
    },
    'tag-parent': { why: 'No tag of this file is called “{parent}”.', write: '{suggestion}' },
    'tag-cycle': { why: 'A tag cannot contain itself: {path}.', write: 'delete one of these “parent:”.' },
    'tags-moved': {
      why: 'Tags stand in a file of their own, “src/content/tags.yaml”, each under the name it is shown by.',
      write: 'in that file, then delete these lines:\n{suggestion}',
    },
    'permalink-placeholder': { why: 'There is no placeholder “{placeholder}” in an address.', write: '{key}: {suggestion}' },
    'permalink-extension': {
      why: 'A page is published at an address that ends in “.html”, in “/” or without extension.',
      write: '{key}: {suggestion}',
    },
    'permalink-characters': { why: 'An address contains no “?”, “#”, “\\” or invisible character.', write: '{key}: {suggestion}' },
    'permalink-hidden': {
      why: 'A folder or a file whose name begins with a dot is hidden: a host does not send it.',
      write: '{key}: {suggestion}',
    },
    'permalink-portable': {
      why: 'Windows cannot write a file of this name: the site could not be built there.',
      write: '{key}: {suggestion}',
    },
    'permalink-long': { why: 'This address is too long: 250 bytes at most a folder, 2000 in all.', write: '{key}: {suggestion}' },
    'permalink-whole': { why: 'The address of a post counts from the root of the site.', write: '{key}: {suggestion}' },
    'public-hides': {
      why: 'This file takes the place of “{name}”, which the journal makes itself.',
      write: 'another name for this file.',
    },
    'address-taken': {
      why: 'The address “{address}” is already taken by “{other}”.',
      write: 'another address, by “permalink:” or “slug:”.',
    },
    'mdx-syntax': {
      why: 'This MDX cannot be read: {reason}.',
      write: '“\\<” if this sign is part of the text; otherwise a whole tag, with its quotes and its “>”.',
    },
    'mdx-unclosed-tag': {
      why: 'The tag “<{name}>” opened here is never closed.',
      write: '</{name}> after its content, or <{name} /> if it has none.',
    },
    'mdx-crossed-tag': {
      why: 'The tag “<{name}>” is opened in one paragraph, heading or list, and closed in another.',
      write: '<{name}> and </{name}> in the same paragraph; or each alone on its line, between two empty lines.',
    },
    'mdx-other-tag': { why: '“</{name}>” does not close “<{open}>”, opened on line {line}.', write: '</{open}>' },
    'mdx-void-tag': { why: 'In MDX, a tag without content such as “<{name}>” closes itself.', write: '{suggestion}' },
    'mdx-liquid': {
      why: 'This Liquid of Jekyll’s is not MDX, and Carnet resolves it only as it imports a site.',
      write: 'what it should give; or code, between “`”, if the text speaks of it.',
    },
    'mdx-kramdown': {
      why: 'This mark of kramdown’s is not MDX.',
      write: 'delete it, or write the element in HTML: <p id="…" class="…">…</p>; an “.md” file does read it.',
    },
    'mdx-stray-tag': { why: 'The tag “</{name}>” closes nothing.', write: 'delete it, or open “<{name}>” before its content.' },
    'mdx-unclosed-brace': {
      why: 'The brace opened here is never closed; in MDX, it announces JavaScript.',
      write: '“\\{open}” if it is part of the text; otherwise “{close}” after the code.',
    },
    'mdx-expression': {
      why: 'Between braces, MDX reads JavaScript: {reason}.',
      write: '“\\{open}” and “\\{close}” for braces that are part of the text; otherwise a calculation or a name: {open}1 + 1{close}',
    },
    'mdx-module': {
      why: 'In MDX, a line that begins with “import” or “export” is JavaScript; this one cannot be read: {reason}.',
      write: "import Map from './Map.astro'; or export const price = 12; or another word in front, if it is a sentence.",
    },
    'mdx-comment': { why: 'An HTML comment is not MDX.', write: '{suggestion}' },
    'mdx-link': { why: 'An address between “<” and “>” is not MDX.', write: '{suggestion}' },
    'mdx-component': {
      why: 'The component “{name}” is neither imported nor provided by Carnet ({known}).',
      write: '{suggestion}',
    },
    'mdx-unquoted': { why: 'The value of an attribute stands between quotes.', write: '{suggestion}' },
    'mdx-attribute-twice': { why: 'The attribute “{name}” is written twice in this tag.', write: 'a single “{name}”.' },
    'mdx-attribute-name': { why: 'In HTML, the attribute “{name}” is called “{suggestion}”.', write: '{suggestion}' },
    'mdx-name': {
      why: 'Nothing in this file declares “{name}”.',
      write: '{suggestion}; or “\\{open}” and “\\{close}” if these braces are part of the text.',
    },
    'mdx-global': {
      why: '“{name}” does not go in a text: the page would hang on the machine, the hour or chance.',
      write: 'the value itself; such a calculation goes into a component, which the text imports.',
    },
    'mdx-argument': {
      why: 'Without an argument, “{name}” answers by the machine: its language, its zone or its clock.',
      write: '{suggestion}',
    },
    'mdx-import': {
      why: 'A text imports files of the folder “src” alone: components, data, images. “{path}” is none.',
      write: 'a path that starts from the file ({suggestion}); what comes from elsewhere is imported by a component.',
    },
    'mdx-import-missing': { why: 'The file “{path}” does not exist.', write: '{suggestion}' },
    'mdx-import-name': { why: '“{path}” does not export “{name}”.', write: '{suggestion}' },
    'mdx-import-json': { why: 'The JSON of “{path}” cannot be read: {reason}.', write: 'mend that file.' },
    'mdx-throws': { why: 'This calculation fails: {reason}.', write: 'a calculation all of whose values exist, or its result.' },
    'mdx-decimal': {
      why: 'Between braces, a comma separates two values: only “{shown}” would be seen.',
      write: '{found} without braces; in a calculation, a point instead of the comma.',
    },
    'mdx-endless': {
      why: 'This calculation does not end, fills the memory, or gives more than a page can show.',
      write: 'a smaller one, that ends, or its result.',
    },
    'mdx-nothing': {
      why: 'This expression gives nothing: there would be nothing to read here.',
      write: 'a name or a property that exists; “??” and another text, if that case is foreseen.',
    },
    'mdx-value': {
      why: 'This expression gives {reason}, which cannot be read in a text.',
      write: 'a text, a number, tags or a list of these: a property of the object, a date put into words.',
    },
    'mdx-prop-unknown': { why: '“<{component}>” has no attribute “{name}” ({known}).', write: '{suggestion}' },
    'mdx-prop-missing': { why: '“<{component}>” needs “{name}”: {expected}.', write: '{suggestion}' },
    'mdx-prop-value': { why: '“{name}” of “<{component}>” takes {expected}.', write: '{suggestion}' },
    'mdx-default': {
      why: '“export default” would take the place of the text on its page.',
      write: '“export const” and a name, if the text uses it; otherwise delete this line.',
    },
    'mdx-unsafe': {
      why: 'A page of Carnet runs no script: no “<script>” tag, no “on…” attribute, no “javascript:” address.',
      write: 'what it was to show: text, an image, a link; or an island that the text imports.',
    },
    'mdx-page-tag': {
      why: '“<{name}>” would change the whole page, and not the text alone.',
      write: 'what is between the tags, without them.',
    },
    'mdx-raw-html': {
      why: '“{name}” puts HTML on the page that nobody reads over.',
      write: 'the tags themselves, in the text; or a component that the text imports.',
    },
    'mdx-component-case': {
      why: '“<{name}>”, in lower case, is a tag HTML does not know, and not the component.',
      write: '<{suggestion}>; a component takes a capital, where it is declared as well.',
    },
    'mdx-client': {
      why: '“{directive}” starts islands alone, outside of code: a TypeScript file that the text imports, with a function “hydrate”. “<{name}>” is none.',
      write: '<{name}> without “{directive}”; or an island, set in the text, outside of “{open}”.',
    },
    'mdx-directive': { why: '“{name}” does not say when the island starts ({known}).', write: '{suggestion}' },
    'component-syntax': {
      why: 'This file cannot be compiled: {reason}.',
      write: 'mend this line; while it stands, nothing is published.',
    },
    'component-fails': {
      why: 'This code fails ({reason}) as “{page}” is made.',
      write: 'mend this line, or take the component out of the post.',
    },
    'image-missing': {
      why: 'The image “{path}” does not exist.',
      write: 'the path of an image, from the folder of the text: {suggestion}',
    },
    'image-format': {
      why: '“{path}” is in the format {format}, which no reader would see in the page.',
      write: 'the name of the same image, exported as JPEG or PNG.',
    },
    'image-large': {
      why: 'The image “{path}” has {width} by {height} pixels: memory would not suffice.',
      write: 'the name of the same image, made smaller: 4000 pixels of width suffice for all screens.',
    },
    'image-remote': {
      why: 'Readers will not see this image: Carnet’s pages show images of the site alone, so that nobody else knows what they read.',
      write: 'a copy of the image, put beside the text, if you have the right to; otherwise a link: [The image]({path})',
    },
    'image-data': {
      why: 'Readers will not see this image, written in the text itself: Carnet’s pages show files of the site alone.',
      write: 'the path of the image, saved beside the text: images/plan.png',
    },
    'image-alt': {
      why: 'Nothing says what “{path}” shows to those who do not see the image.',
      write: '![What the image adds to the text.]({path}); if it is an ornament, <img src="{path}" alt="">',
    },
    'image-alt-name': {
      why: 'The alternative text repeats the name of the file “{path}”, which says nothing to those who do not see the image.',
      write: 'between the brackets, what the image adds to the text.',
    },
    'public-image-missing': {
      why: 'No file of “public” answers at “{path}”: readers will not see the image.',
      write: 'the address of a file of “public”, from the root of the site: {suggestion}',
    },
    'public-image-unreadable': {
      why: 'The image “{path}” of “public” cannot be read: it is empty, damaged, or of a format that browsers do not show.',
      write: 'the same image, exported as JPEG or PNG.',
    },
    'image-unreadable': { why: 'The image “{path}” cannot be read: it is empty or damaged.', write: 'export the image again.' },
    'image-outside': { why: 'The image “{path}” is outside the folder “src/content”.', write: 'put the image beside the text.' },
    'image-drawing': {
      why: 'The drawing “{path}” holds what is not published, a script, a link or a piece of a page: {lost}. It is shown without.',
      write: 'nothing, if the drawing suits you so; otherwise export it again as “plain SVG”.',
    },
    'image-metadata': {
      why: 'The image “{path}” is published as it is, with what it may tell of its author and place: Carnet does not read its format.',
      write: 'the same image, exported as JPEG, PNG or WebP.',
    },
    'file-missing': {
      why: 'No file is called “{path}” beside the text: the link leads nowhere.',
      write: 'the path of a file, from the folder of the text: {suggestion}; for another site, its whole address, with “https://”.',
    },
    'link-missing': {
      why: 'No post and no page has this file: “{path}”.',
      write: 'the path of a text, from the folder of this one: {suggestion}',
    },
    'link-draft': {
      why: '“{path}” is a draft: the link would lead nowhere.',
      write: 'take the link away, or publish “{target}”.',
    },
    'link-hidden': {
      why: '“{path}” is not published at present: its date is to come, or past. The link stays text.',
      write: 'nothing, if it is a matter of time; else take the link away.',
    },
    'chart-number': {
      why: '“{path}” is no number.',
      write: 'a number, like “1,234.5”; nothing, or a dash, where there is none.',
    },
    'chart-table': {
      why: 'A chart is drawn after a table: a column of names, then one to four columns of numbers.',
      write: '<Chart title="Rain">\n\n| Month | Rain |\n|---|---|\n| May | 63 |\n\n</Chart>',
    },
    'component-expression': {
      why: '<{name}> takes the path here as it is, between quotes: Carnet looks it up before anything is computed.',
      write: '{attribute}="{suggestion}"',
    },
    'component-inline': {
      why: '<{name}> is a block of its own and cannot stand in a sentence.',
      write: '<{name}> alone on its lines, an empty line before and one after.',
    },
    'file-elsewhere': {
      why: '“{path}” is on another site: the browser of each reader would ask it there unknowingly.',
      write: 'a copy of the file, put beside the text: {suggestion}',
    },
    'component-file': {
      why: 'No file “{path}” exists under “src/content”.',
      write: 'the path of a file, from the folder of the text: {suggestion}',
    },
    'gallery-content': {
      why: 'A gallery holds images in Markdown, and nothing else.',
      write: '<Gallery>\n\n![What the picture shows]({suggestion})\n\n</Gallery>',
    },
    'post-address': {
      why: 'No post or page is at the address “{path}”.',
      write: 'the address of a post, from the root of the site; or better, its file: file="2026-05-01-my-post.md"',
    },
    'post-hidden': {
      why: '“{path}” is not published now: its date is to come, or past. Until then, nothing shows in this place.',
      write: 'nothing, if waiting is enough; else take <Post /> out.',
    },
    liquid: {
      why: 'This Liquid of Jekyll’s shows as it is: only the import of a site resolves it.',
      write: 'npm run import -- PATH/TO/JEKYLL/SITE; or what it should give; or code, between “`”, if the post speaks of it.',
    },
    'html-script': {
      why: 'A script does not run on Carnet’s pages: it is taken out.',
      write: 'what it was to show: text, a picture or a link.',
    },
    'html-handler': {
      why: '“{name}” is a script: it does not run on Carnet’s pages, and is taken out.',
      write: 'the element without “{name}”.',
    },
    'html-frame': {
      why: 'A page of another site does not show in those of Carnet: the reader would see nothing of it.',
      write: 'a link: [what is seen there]({address})',
    },
    'html-head': {
      why: '“<{name}>” belongs in the head of a page: here it does nothing, or changes the whole page.',
      write: 'delete this tag.',
    },
    'html-plugin': {
      why: '“<{name}>” shows in no browser of today, and the site’s security policy refuses it.',
      write: 'a picture, a video (<video src="…" controls></video>) or a link.',
    },
    'html-form': {
      why: 'This form sends what is written in it: the site’s security policy refuses it.',
      write: 'a link to the page that holds it, or an address: <mailto:…>.',
    },
    'html-style': {
      why: 'The site’s security policy lets no style written in the page pass: this one has no effect.',
      write: 'Markdown (**bold**, *italic*, a table), or nothing.',
    },
    'link-script': {
      why: 'This address runs a script; it is taken out of the page.',
      write: 'an “https://” address, or that of a page of the site.',
    },
    'link-machine': {
      why: 'This address is that of a file on your machine: nobody else can open it.',
      write: 'the path of the image beside the text, or the address of a file of the “public” folder: /plan.pdf',
    },
    'html-unclosed': {
      why: 'The tag “<{name}>” opened here is not closed, or is after the one that holds it.',
      write: '</{name}> after its content.',
    },
    'html-stray': { why: 'The tag “</{name}>” closes nothing.', write: 'delete it, or open “<{name}>” before its content.' },
    'html-unknown': { why: '“<{name}>” reads as a tag, and does not show.', write: '`<{name}>` for code; &lt;{name}> in text.' },
    'html-swallowed': {
      why: '“{open}” is never closed: nothing of what follows is shown.',
      write: '“{close}” after what is not to be shown; or “{open}” between “`”, if the text speaks of it.',
    },
    'media-remote': {
      why: 'Readers will not get this file: pages let only those of the site come, so that nobody else knows what they read.',
      write: 'a copy of the file beside the text, if you may; otherwise a link: [What is there]({address})',
    },
    'heading-skip': {
      why: 'This heading of level {depth} follows one of level {before}: a level is missing, and the outline of the text is hard to follow.',
      write: '{suggestion}',
    },
    'heading-empty': { why: 'This heading is empty.', write: 'a text after the “#”, or delete this line.' },
    'id-twice': { why: 'The id “{id}” is given twice: a link reaches the first only.', write: 'another id.' },
    'reference-missing': {
      why: 'No line says where “[{label}]” leads: the brackets show as they are.',
      write: '{suggestion}',
    },
    'definition-text': {
      why: '“[{label}]:” gives the address of a link: the text after it is shown nowhere.',
      write: '[^{label}]: {text}…; and [^{label}] where the note is called.',
    },
    'note-missing': { why: 'The note “[^{label}]” is called, but written nowhere.', write: '{suggestion}' },
    'note-unused': {
      why: 'The note “[^{label}]” is called nowhere: it does not show.',
      write: '[^{label}] in the text, or delete the note.',
    },
    'defined-twice': {
      why: '“[{label}]” is defined above already; only one of the two lines counts.',
      write: 'one line “[{label}]:” only.',
    },
    'link-lost': {
      why: 'A link is written [text](address), with no space or parenthesis too many or too few: this one is shown as it is written.',
      write: '{suggestion}',
    },
    'link-no-text': { why: 'This link has no text: there is nothing to see, or to follow.', write: '[the text of the link](…)' },
    'link-no-address': { why: 'This link does not say where it leads.', write: '[{text}](https://example.com/)' },
    'link-dead': {
      why: 'Nothing stands at this address of the site.',
      write: 'the address of a page, or the file of a text: {suggestion}',
    },
    'link-form': {
      why: 'It hangs on the host whether this address answers: its end is missing, or its case is another.',
      write: '{suggestion}',
    },
    'anchor-missing': { why: 'Nothing in the text this link leads to has this id.', write: '{suggestion}' },
    'typography-space': {
      why: 'French has a space before “{sign}”, which may be missing here. Carnet never adds one: “Yahoo!” and “10:30” want none.',
      write: '“{suggestion}”; Carnet will make that space unbreakable.',
    },
    'typography-accent': {
      why: 'A capital keeps its accent in French: “{sign}” seems to have lost its own.',
      write: '{suggestion}',
    },
    'typography-ordinal': {
      why: '“{sign}” has a shorter form in French; Carnet will raise its ending.',
      write: '{suggestion}',
    },
    'typography-ligature': {
      why: '“{sign}” is usually written with the ligature œ.',
      write: '{suggestion}',
    },
    'title-signs': {
      why: 'The image for sharing is drawn with the typeface of the journal, which lacks: {signs}. It does without, or without the title if these are letters.',
      write: 'image: images/plan.png, for an image of your own; or a title without these signs.',
    },
    'yaml-documents': {
      why: 'This line begins a second document: nothing after it would be read.',
      write: 'delete this line.',
    },
    'yaml-comment': { why: 'After a space, “#” begins a remark: what follows is not read.', write: '{suggestion}' },
    'lost-character': {
      why: 'This sign stands for a character lost when the file changed its encoding.',
      write: 'the character that is missing.',
    },
    'merge-conflict': {
      why: 'Git left two versions of the text here, which it could not join.',
      write: 'the one you keep, without the lines “<<<<<<<”, “=======” and “>>>>>>>”.',
    },
    'translated-key': { why: 'There is no key “{key}”; it is called “{suggestion}”.', write: '{line}' },
    'expires-early': {
      why: 'This post disappears before it appears: its date is {date}.',
      write: 'a date after that of the post, or delete this line.',
    },
    'updated-early': {
      why: 'This change comes before the post, dated {date}: it is not shown.',
      write: 'a date after that of the post, or delete this line.',
    },
    'tags-unread': {
      why: 'As in Jekyll, “tag” wins over “tags”: these tags are not read.',
      write: 'one of the two keys alone: tags: [{suggestion}]',
    },
    'group-variants': {
      why: '“{label}” has the same page as “{other}” ({file}), and that page bears the first name only.',
      write: '{other}; or a name that differs from it by its letters or digits.',
    },
    'series-number': { why: 'The form of a title shows once where the number stands.', write: '{key}: {suggestion}' },
    'series-gap': {
      why: 'In the series “{series}”, between number {before} and number {after}, there is no: {titles}.',
      write: 'the right number, or the missing post; if there is to be none, in “src/site.yaml”, under “{series}”:\nskips: [{numbers}]',
    },
    'series-double': {
      why: '“{other}” already has number {number} in the series “{series}”.',
      write: 'another number in one of the two titles.',
    },
    'feed-id-taken': {
      why: '“{other}” has this identifier already: a feed reader would show one of the two posts only.',
      write: 'an identifier of this post’s own, or delete this line.',
    },
    'file-stray': {
      why: 'Carnet does not read this file in this place and under this name: nothing of it would appear.',
      write: 'move it: {suggestion}',
    },
    'base-path': {
      why: 'The key “base” is a path only, without host, space, “?” or “#”.',
      write: 'base: {suggestion}',
    },
    'security-expires': {
      why: 'Your “security.txt” ceases to hold on {date}: after that, whoever finds a fault no longer knows where to write.',
      write: 'expires: {suggestion}',
    },
    'security-place': {
      why: 'Whoever finds a fault looks for “security.txt” at “{address}” alone: under “{base}”, nobody would read it.',
      write: 'put “dist-host/.well-known/security.txt” at the root of the host; if there is another already, delete “security:”.',
    },
    'host-redirects': {
      why: '{limit} redirects are the most for the host “{host}”, and this journal has {count}, all forms counted.',
      write: 'nothing, if that suits you: old addresses keep pages that lead to the new ones.',
    },
    'measure-untold': {
      why: 'Visits would be counted while nobody is told of it or can refuse: no page answers at “{path}”.',
      write: 'a page “{file}”: the readers’ choice is added to it by itself.',
    },
    'front-matter-again': {
      why: 'A file has one front matter: this one is shown in the text, and its keys are not read.',
      write: 'these keys in the front matter at the top, or delete these lines.',
    },
    'html-hidden': {
      why: 'What “<{name}>” holds is not shown on the page.',
      write: 'its content alone, without the tag.',
    },
    'html-shown': {
      why: '“<{name}” is shown on the page as it is: the tag is not whole, or another one before it is not closed.',
      write: 'the whole tag, its values in quotes, and tags closed one by one; or “<” between backticks, if the text is about it.',
    },
    'entity-unseen': {
      why: '“{entity}” is the number of a sign (U+{code}) that nobody can see.',
      write: '{suggestion}',
    },
    'heading-lost': {
      why: 'A heading is one to six “#”, then a plain space: this line is shown as it is.',
      write: '{suggestion}',
    },
    'list-lost': {
      why: 'A list is “-” or numbers, then a plain space: these lines are shown as they are, one after the other.',
      write: '{suggestion}',
    },
    'table-lost': {
      why: 'This table is shown as it is written: it touches the text before or after it, or one of its lines lacks its “|”.',
      write: 'a blank line before the table and one after; “|” at the start and end of each line.',
    },
    'code-open': {
      why: 'The block of code opened here is never closed.',
      write: '“{fence}”, alone on a line, after the code.',
    },
    'link-malformed': {
      why: 'This address is not whole, or misspelt: no browser can follow it.',
      write: '{suggestion}',
    },
    'foreign-markup': {
      why: 'This is how another tool is written ({tool}): it is shown as it is.',
      write: '{suggestion}; or what it was to give; or code, between backticks, if the text is about it.',
    },
    'site-missing': {
      why: 'The file that tells the title of the site, its address and its author is missing.',
      write: 'in “src/site.yaml”:\ntitle: My journal\nurl: https://example.com\nauthor:\n  name: Your name',
    },
  },
} as const satisfies DiagnosticMessages;

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number > 1 ? 's' : ''}`;
}

function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

import type { outputKindsFr } from '../../src/messages/diagnostics-output.fr.ts';
import type { FaultyInput } from './faulty-inputs.ts';

const HOME = 'https://essai.example';

/** What the page of a test holds, where a test does not say otherwise. */
const PLAIN = {
  address: '/un.html',
  lang: 'lang="fr"',
  titles: '<title>Un · Essai</title>',
  head: '',
  heading: '<h1>Un</h1>',
  body: '',
};

/** A sound page, but for what is said. */
export function builtPage(said: Partial<typeof PLAIN & { canonical: string }> = {}): string {
  const { address, lang, titles, head, heading, body, canonical } = { ...PLAIN, ...said };
  const link = canonical ?? `<link rel="canonical" href="${HOME}${address}">`;
  return `<!DOCTYPE html><html ${lang}><head>${titles}${link}${head}</head>\n<body>${heading}${body}</body></html>\n`;
}

/** A page that leads elsewhere at once. */
export function builtRedirect(to: string): string {
  const head = `<title>Ailleurs</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}">`;
  return `<!DOCTYPE html><html lang="fr"><head>${head}</head><body><h1>Ailleurs</h1></body></html>\n`;
}

export function builtSitemap(...paths: readonly string[]): string {
  const named = paths.map((path) => `<url><loc>${HOME}${path}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${named}</urlset>\n`;
}

/** A sound site of two pages. */
export const soundOutput: Readonly<Record<string, string>> = {
  'index.html': builtPage({ address: '/', titles: '<title>Essai</title>', body: '<p><a href="/un.html#partie">Un</a>' }),
  'un.html': builtPage({ body: '<h2 id="partie">Partie</h2>' }),
  'sitemap-0.xml': builtSitemap('/', '/un.html'),
};

const POST = { '2026-05-01-un.md': '---\ntitle: Un\npermalink: /un.html\n---\n\nVoir la suite.\n' };

function faulty(page: Parameters<typeof builtPage>[0]): Pick<FaultyInput, 'built'> {
  const body = `<h2 id="partie">Partie</h2>${page?.body ?? ''}`;
  return { built: { ...soundOutput, 'un.html': builtPage({ ...page, body }) } };
}

/** A fault of each kind that is found in a built site, and the whole text its author reads. */
export const faultyOutputs: Readonly<Record<keyof typeof outputKindsFr, FaultyInput>> = {
  'disk-full': {
    log: 'ENOSPC: no space left on device, write',
    told: `dist:1:1 erreur (disk-full)
  pourquoi : Le disque est plein : plus rien ne peut y être écrit.
  écrivez  : faites de la place, puis recommencez ; le dossier « node_modules/.astro » peut être effacé, il se refait seul.`,
  },
  'output-link': {
    ...faulty({ body: '<a href="/contacts/">Contact</a>' }),
    posts: { '2026-05-01-un.md': `${POST['2026-05-01-un.md']}\n<a href="/contacts/">Contact</a>\n` },
    places: { '/un.html': '2026-05-01-un.md' },
    told: `src/content/posts/2026-05-01-un.md:8:10 attention (output-link)
  8 | <a href="/contacts/">Contact</a>
    |          ^^^^^^^^^^
  pourquoi : Ce lien mène à « /contacts/ », où rien ne paraît.
  écrivez  : /`,
  },
  'output-link-form': {
    ...faulty({ body: '<a href="/UN.html">Un</a>' }),
    told: `dist/un.html:2:54 attention (output-link-form)
  2 | <body><h1>Un</h1><h2 id="partie">Partie</h2><a href="/UN.html">Un</a></body></html>
    |                                                      ^^^^^^^^
  pourquoi : Ce lien mène à « /UN.html » : sous cette forme (majuscules, barre oblique, fin), tous les hébergeurs ne répondent pas.
  écrivez  : /un.html`,
  },
  'output-anchor': {
    ...faulty({ body: '<a href="#parti">Partie</a>' }),
    told: `dist/un.html:2:54 attention (output-anchor)
  2 | <body><h1>Un</h1><h2 id="partie">Partie</h2><a href="#parti">Partie</a></body></html>
    |                                                      ^^^^^^
  pourquoi : La page « /un.html » n’a pas de partie « parti » : le lien mène en haut de la page.
  écrivez  : le nom d’une partie de cette page ; celui d’un titre se lit dans son sommaire.`,
  },
  'output-media': {
    ...faulty({ body: '<img src="/images/lac.webp" alt="Un lac">' }),
    told: `dist/un.html:2:55 attention (output-media)
  2 | …dy><h1>Un</h1><h2 id="partie">Partie</h2><img src="/images/lac.webp" alt="Un lac"></body></html>
    |                                                     ^^^^^^^^^^^^^^^^
  pourquoi : Le fichier « /images/lac.webp » manque au site : la page montrerait un vide.
  écrivez  : corrigez l’adresse, ou déposez le fichier dans « public ».`,
  },
  'output-part': {
    ...faulty({ head: '<link rel="stylesheet" href="/_astro/base.css">' }),
    told: `dist/un.html:1:151 erreur (output-part)
  1 | …cal" href="https://essai.example/un.html"><link rel="stylesheet" href="/_astro/base.css"></head>
    |                                                                         ^^^^^^^^^^^^^^^^
  pourquoi : Le fichier ou la page « /_astro/base.css », dont celui-ci a besoin, manque au site.
  écrivez  : corrigez l’adresse là où elle est écrite.`,
  },
  'output-feed': {
    built: { ...soundOutput, 'feed.xml': '<feed><entry><link href="/un.html" rel="alternate"/></entry></feed>\n' },
    told: `dist/feed.xml:1:26 attention (output-feed)
  1 | <feed><entry><link href="/un.html" rel="alternate"/></entry></feed>
    |                          ^^^^^^^^
  pourquoi : Dans un flux, une adresse doit être entière : un lecteur ne saurait d’où part « /un.html ».
  écrivez  : https://… devant l’adresse.`,
  },
  'output-canonical': {
    built: {
      ...soundOutput,
      'un.html': builtPage({ canonical: `<link rel="canonical" href="${HOME}/">`, body: '<h2 id="partie">Partie</h2>' }),
      'sitemap-0.xml': builtSitemap('/'),
    },
    told: `dist/un.html:1:91 erreur (output-canonical)
  1 | …="fr"><head><title>Un · Essai</title><link rel="canonical" href="https://essai.example/"></head>
    |                                                                   ^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : La page dit se trouver à « https://essai.example/ » ; elle se trouve à « https://essai.example/un.html ».
  écrivez  : <link rel="canonical" href="https://essai.example/un.html">`,
  },
  'output-canonical-missing': {
    ...faulty({ canonical: '' }),
    told: `dist/un.html:1:1 erreur (output-canonical-missing)
  pourquoi : La page ne dit pas à quelle adresse elle se trouve : un moteur peut la montrer sous une autre.
  écrivez  : <link rel="canonical" href="https://essai.example/un.html">`,
  },
  'output-version': {
    ...faulty({ head: `<link rel="alternate" hreflang="en" href="${HOME}/">` }),
    told: `dist/index.html:1:86 erreur (output-version)
  1 | … lang="fr"><head><title>Essai</title><link rel="canonical" href="https://essai.example/"></head>
    |                                                                   ^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : La page « https://essai.example/un.html » donne celle-ci pour sa version « en », et celle-ci ne la donne pas en retour.
  écrivez  : <link rel="alternate" hreflang="…" href="https://essai.example/un.html">`,
  },
  'output-redirect': {
    built: { ...soundOutput, 'vieux.html': builtRedirect('/deux.html') },
    posts: { '2026-05-01-un.md': '---\ntitle: Un\npermalink: /un.html\nredirect_from: /vieux.html\n---\n\nVoir la suite.\n' },
    places: { '/vieux.html': '2026-05-01-un.md' },
    told: `src/content/posts/2026-05-01-un.md:4:16 erreur (output-redirect)
  4 | redirect_from: /vieux.html
  pourquoi : L’ancienne adresse « /vieux.html » mène à « /deux.html », où rien ne paraît.
  écrivez  : l’adresse d’un billet ou d’une page.`,
  },
  'output-redirect-chain': {
    built: { ...soundOutput, 'vieux.html': builtRedirect('/moins-vieux.html'), 'moins-vieux.html': builtRedirect('/un.html') },
    told: `dist/vieux.html:1:142 attention (output-redirect-chain)
  1 | …-equiv="refresh" content="0; url=/moins-vieux.html"></head><body><h1>Ailleurs</h1></body></html>
    |                                   ^^^^^^^^^^^^^^^^^
  pourquoi : L’ancienne adresse « /vieux.html » mène à une autre ancienne adresse : le lecteur attend deux fois.
  écrivez  : /un.html`,
  },
  'output-redirect-loop': {
    built: { ...soundOutput, 'vieux.html': builtRedirect('/vieux.html') },
    told: `dist/vieux.html:1:142 erreur (output-redirect-loop)
  1 | …a http-equiv="refresh" content="0; url=/vieux.html"></head><body><h1>Ailleurs</h1></body></html>
    |                                         ^^^^^^^^^^^
  pourquoi : L’ancienne adresse « /vieux.html » ramène à elle-même : le lecteur tourne en rond.
  écrivez  : effacez-la.`,
  },
  'output-redirect-hides': {
    built: { ...soundOutput, _redirects: '/un.html / 301!\n' },
    told: `dist/_redirects:1:1 erreur (output-redirect-hides)
  1 | /un.html / 301!
    | ^^^^^^^^
  pourquoi : Une règle de l’hébergeur mène de « /un.html » à « / », alors qu’un fichier du site s’y trouve : personne ne le verrait plus.
  écrivez  : une autre ancienne adresse, ou rien : une adresse qui répond ne se redirige pas.`,
  },
  'output-id-twice': {
    ...faulty({ body: '<p id="partie">Encore.</p>' }),
    told: `dist/un.html:2:26 attention (output-id-twice)
  2 | <body><h1>Un</h1><h2 id="partie">Partie</h2><p id="partie">Encore.</p></body></html>
    |                          ^^^^^^
  pourquoi : Deux éléments de la page ont pour nom « partie » : un lien ne mène qu’au premier.
  écrivez  : un autre nom pour l’un des deux.`,
  },
  'output-h1': {
    ...faulty({ body: '<h1>Deux</h1>' }),
    told: `dist/un.html:2:49 attention (output-h1)
  2 | <body><h1>Un</h1><h2 id="partie">Partie</h2><h1>Deux</h1></body></html>
    |                                                 ^^^^
  pourquoi : Une page a un titre de premier rang (h1), et un seul ; celle-ci en a 2.
  écrivez  : un seul <h1> ; les titres du texte commencent à <h2>.`,
  },
  'output-lang': {
    ...faulty({ lang: 'lang=""' }),
    told: `dist/un.html:1:1 erreur (output-lang)
  pourquoi : La page ne dit pas dans quelle langue elle est écrite.
  écrivez  : <html lang="fr">`,
  },
  'output-title': {
    ...faulty({ titles: '<title> </title>' }),
    told: `dist/un.html:1:1 erreur (output-title)
  pourquoi : Une page a un titre de fenêtre (title), qui n’est pas vide ; celle-ci en a 0.
  écrivez  : <title>…</title>`,
  },
  'output-title-twice': {
    ...faulty({ titles: '<title>Essai</title>' }),
    posts: POST,
    places: { '/un.html': '2026-05-01-un.md' },
    told: `src/content/posts/2026-05-01-un.md:2:8 attention (output-title-twice)
  2 | title: Un
  pourquoi : La page « / » a le même titre : dans un moteur de recherche, rien ne les distingue.
  écrivez  : un titre qui soit à cette page seule.`,
  },
  'output-data': {
    ...faulty({ head: '<script type="application/ld+json">{"@graph": [}</script>' }),
    told: `dist/un.html:1:1 erreur (output-data)
  pourquoi : Les données structurées de la page (JSON-LD) ne se lisent pas : « } » n’a pas sa place en JSON.
  écrivez  : du JSON bien formé.`,
  },
  'output-data-differs': {
    ...faulty({ head: '<script type="application/ld+json">{"@type": "BlogPosting", "headline": "Deux"}</script>' }),
    told: `dist/un.html:1:195 erreur (output-data-differs)
  1 | …><script type="application/ld+json">{"@type": "BlogPosting", "headline": "Deux"}</script></head>
    |                                                                            ^^^^
  pourquoi : Les données structurées disent « Deux » (headline), et la page « Un ».
  écrivez  : "headline": "Un"`,
  },
  'output-sitemap-missing': {
    built: { ...soundOutput, 'sitemap-0.xml': builtSitemap('/') },
    told: `dist/un.html:1:1 erreur (output-sitemap-missing)
  pourquoi : Le plan du site ne donne pas la page « https://essai.example/un.html », que les moteurs peuvent montrer.
  écrivez  : <url><loc>https://essai.example/un.html</loc></url>`,
  },
  'output-sitemap-extra': {
    built: { ...soundOutput, 'sitemap-0.xml': builtSitemap('/', '/un.html', '/brouillon.html') },
    told: `dist/sitemap-0.xml:1:204 erreur (output-sitemap-extra)
  1 | …i.example/un.html</loc></url><url><loc>https://essai.example/brouillon.html</loc></url></urlset>
    |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Le plan du site donne « https://essai.example/brouillon.html », qui n’est pas une page à montrer.
  écrivez  : effacez cette adresse du plan.`,
  },
  'output-script': {
    ...faulty({ body: '<script>alert("Bonjour")</script>' }),
    told: `dist/un.html:2:53 erreur (output-script)
  2 | <body><h1>Un</h1><h2 id="partie">Partie</h2><script>alert("Bonjour")</script></body></html>
    |                                                     ^^^^^^^^^^^^^^^^
  pourquoi : Ce script est écrit dans la page : la politique de sécurité du site empêche qu’il marche.
  écrivez  : le script dans un fichier à lui : <script src="…"></script>.`,
  },
  'output-orphan': {
    built: { ...soundOutput, 'images/secret.1a2b3c4d-640.webp': '' },
    told: `dist/images/secret.1a2b3c4d-640.webp:1:1 erreur (output-orphan)
  pourquoi : Rien de ce qui est publié ne montre le fichier « images/secret.1a2b3c4d-640.webp » : il vient peut-être d’un brouillon.
  écrivez  : un lien vers lui dans un texte, ou sa place dans « public » ; sinon, effacez ce qui le fabrique.`,
  },
};

/** What is wrong in a built site, and what to write, in French. */
export const outputKindsFr = {
  'disk-full': {
    why: 'Le disque est plein : plus rien ne peut y être écrit.',
    write: 'faites de la place, puis recommencez ; le dossier « node_modules/.astro » peut être effacé, il se refait seul.',
  },
  'output-link': {
    why: 'Ce lien mène à « {path} », où rien ne paraît.',
    write: '{suggestion}',
  },
  'output-link-form': {
    why: 'Ce lien mène à « {path} » : sous cette forme (majuscules, barre oblique, fin), tous les hébergeurs ne répondent pas.',
    write: '{suggestion}',
  },
  'output-anchor': {
    why: 'La page « {page} » n’a pas de partie « {id} » : le lien mène en haut de la page.',
    write: 'le nom d’une partie de cette page ; celui d’un titre se lit dans son sommaire.',
  },
  'output-media': {
    why: 'Le fichier « {path} » manque au site : la page montrerait un vide.',
    write: 'corrigez l’adresse, ou déposez le fichier dans « public ».',
  },
  'output-part': {
    why: 'Le fichier ou la page « {path} », dont celui-ci a besoin, manque au site.',
    write: 'corrigez l’adresse là où elle est écrite.',
  },
  'output-feed': {
    why: 'Dans un flux, une adresse doit être entière : un lecteur ne saurait d’où part « {path} ».',
    write: 'https://… devant l’adresse.',
  },
  'output-canonical': {
    why: 'La page dit se trouver à « {said} » ; elle se trouve à « {address} ».',
    write: '<link rel="canonical" href="{address}">',
  },
  'output-canonical-missing': {
    why: 'La page ne dit pas à quelle adresse elle se trouve : un moteur peut la montrer sous une autre.',
    write: '<link rel="canonical" href="{address}">',
  },
  'output-version': {
    why: 'La page « {other} » donne celle-ci pour sa version « {language} », et celle-ci ne la donne pas en retour.',
    write: '<link rel="alternate" hreflang="…" href="{other}">',
  },
  'output-redirect': {
    why: 'L’ancienne adresse « {from} » mène à « {to} », où rien ne paraît.',
    write: 'l’adresse d’un billet ou d’une page.',
  },
  'output-redirect-chain': {
    why: 'L’ancienne adresse « {from} » mène à une autre ancienne adresse : le lecteur attend deux fois.',
    write: '{end}',
  },
  'output-redirect-hides': {
    why: 'Une règle de l’hébergeur mène de « {from} » à « {to} », alors qu’un fichier du site s’y trouve : personne ne le verrait plus.',
    write: 'une autre ancienne adresse, ou rien : une adresse qui répond ne se redirige pas.',
  },
  'output-redirect-loop': {
    why: 'L’ancienne adresse « {from} » ramène à elle-même : le lecteur tourne en rond.',
    write: 'effacez-la.',
  },
  'output-id-twice': {
    why: 'Deux éléments de la page ont pour nom « {id} » : un lien ne mène qu’au premier.',
    write: 'un autre nom pour l’un des deux.',
  },
  'output-h1': {
    why: 'Une page a un titre de premier rang (h1), et un seul ; celle-ci en a {count}.',
    write: 'un seul <h1> ; les titres du texte commencent à <h2>.',
  },
  'output-lang': {
    why: 'La page ne dit pas dans quelle langue elle est écrite.',
    write: '<html lang="{language}">',
  },
  'output-title': {
    why: 'Une page a un titre de fenêtre (title), qui n’est pas vide ; celle-ci en a {count}.',
    write: '<title>…</title>',
  },
  'output-title-twice': {
    why: 'La page « {other} » a le même titre : dans un moteur de recherche, rien ne les distingue.',
    write: 'un titre qui soit à cette page seule.',
  },
  'output-data': {
    why: 'Les données structurées de la page (JSON-LD) ne se lisent pas : {reason}.',
    write: 'du JSON bien formé.',
  },
  'output-data-differs': {
    why: 'Les données structurées disent « {said} » ({property}), et la page « {shown} ».',
    write: '"{property}": "{shown}"',
  },
  'output-sitemap-missing': {
    why: 'Le plan du site ne donne pas la page « {path} », que les moteurs peuvent montrer.',
    write: '<url><loc>{path}</loc></url>',
  },
  'output-sitemap-extra': {
    why: 'Le plan du site donne « {path} », qui n’est pas une page à montrer.',
    write: 'effacez cette adresse du plan.',
  },
  'output-script': {
    why: 'Ce script est écrit dans la page : la politique de sécurité du site empêche qu’il marche.',
    write: 'le script dans un fichier à lui : <script src="…"></script>.',
  },
  'output-orphan': {
    why: 'Rien de ce qui est publié ne montre le fichier « {path} » : il vient peut-être d’un brouillon.',
    write: 'un lien vers lui dans un texte, ou sa place dans « public » ; sinon, effacez ce qui le fabrique.',
  },
} as const;

import { faultyOutputs } from './faulty-outputs.ts';
import { hugePng } from './photographs.ts';
import type { DiagnosticKind } from '../../src/domain/diagnostics.ts';

const FILE = '2026-05-01-essai.md';
const MDX = '2026-05-01-essai.mdx';
const POINT = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const LONG = 'é'.repeat(130);

/** A fault of each kind, and the whole text its author reads. */
export const faultyInputs: Readonly<Record<DiagnosticKind, FaultyInput>> = {
  ...faultyOutputs,
  'not-utf8': {
    posts: {
      [FILE]: Buffer.from(
        `---
title: Essai
---

Un été en ville.
`,
        'latin1',
      ),
    },
    told: `src/content/posts/2026-05-01-essai.md:5:4 erreur (not-utf8)
  trouvé   : Un �t� en ville.
  pourquoi : Ces octets ne sont pas de l’UTF-8 : le fichier a été enregistré dans un autre encodage (Windows-1252, ISO-8859-1).
  écrivez  : enregistrez le fichier en UTF-8 dans votre éditeur.`,
  },
  'control-character': {
    posts: {
      [FILE]: `---
title: Essai
---

Une pageet une autre.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:9 erreur (control-character)
  5 | Une page␌et une autre.
    |         ^
  pourquoi : Ce caractère de contrôle (U+000C) est invisible et casse les flux.
  écrivez  : effacez ce caractère.`,
  },
  'invisible-sign': {
    posts: {
      [FILE]: `---
title: Essai
---

Aujourd\u0092hui.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:8 attention (invisible-sign)
  5 | Aujourd<U+0092>hui.
    |        ^^^^^^^^
  pourquoi : Ce signe (U+0092) ne se voit pas, et n’a rien à faire dans un texte.
  écrivez  : effacez ce signe.`,
  },
  'text-direction': {
    posts: {
      [FILE]: `---
title: Essai
---

Un mot \u202Etom\u202C.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:8 attention (text-direction)
  5 | Un mot <U+202E>tom<U+202C>.
    |        ^^^^^^^^
  pourquoi : Cette marque (U+202E) change le sens d’écriture de ce qui suit : on lit autre chose que ce qui est écrit.
  écrivez  : effacez cette marque ; pour un passage de droite à gauche : <bdo dir="rtl">…</bdo>, ou <span dir="rtl">…</span>.`,
  },
  'file-unreadable': {
    links: { [FILE]: 'nulle-part.md' },
    told: `src/content/posts/2026-05-01-essai.md:1:1 erreur (file-unreadable)
  pourquoi : Ce fichier ne peut pas être lu : le fichier n’existe pas.
  écrivez  : rétablissez le fichier ou ses droits ; si c’est un lien vers un autre fichier, corrigez-le.`,
  },
  'file-outside': {
    links: { [FILE]: '../../../..' },
    told: `src/content/posts/2026-05-01-essai.md:1:1 erreur (file-outside)
  trouvé   : 2026-05-01-essai.md
  pourquoi : Ce lien mène hors du dossier des textes : ce qui est publié doit s’y trouver.
  écrivez  : effacez ce lien, ou mettez à sa place les fichiers mêmes.`,
  },
  'file-format': {
    posts: { '2026-05-01-essai.txt': `Bonjour.` },
    told: `src/content/posts/2026-05-01-essai.txt:1:1 erreur (file-format)
  trouvé   : 2026-05-01-essai.txt
  pourquoi : Carnet lit les fichiers « .md », « .markdown », « .mdx » et « .html » ; celui-ci ne paraîtrait pas.
  écrivez  : 2026-05-01-essai.md`,
  },
  'file-extension': {
    posts: {
      '2026-05-01-essai.MD': `---
title: Essai
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.MD:1:1 erreur (file-extension)
  trouvé   : 2026-05-01-essai.MD
  pourquoi : L’extension d’un fichier s’écrit en minuscules.
  écrivez  : 2026-05-01-essai.md`,
  },
  'file-name': {
    posts: {
      'essai.md': `---
title: Essai
---
`,
    },
    told: `src/content/posts/essai.md:1:1 erreur (file-name)
  trouvé   : essai.md
  pourquoi : Le nom du fichier donne la date et l’adresse du billet ; celui-ci n’a ni date, ni clé « date: » dans l’en-tête.
  écrivez  : date: 2026-05-01`,
  },
  'file-name-date': {
    posts: {
      '2026-02-30-essai.md': `---
title: Essai
---
`,
    },
    told: `src/content/posts/2026-02-30-essai.md:1:1 erreur (file-name-date)
  trouvé   : 2026-02-30-essai.md
  pourquoi : La date 2026-02-30 du nom de fichier n’existe pas.
  écrivez  : 2026-02-28-essai.md`,
  },
  'front-matter-missing': {
    posts: {
      [FILE]: `# Un été en ville

Il faisait chaud.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:1:1 erreur (front-matter-missing)
  1 | # Un été en ville
    | ^^^^^^^^^^^^^^^^^
  pourquoi : Le fichier doit commencer, dès sa première ligne, par un en-tête entre deux lignes « --- ».
  écrivez  : ---
             title: Un été en ville
             ---`,
  },
  'front-matter-open': {
    posts: {
      [FILE]: `---
title: Essai

Il faisait chaud.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:1:1 erreur (front-matter-open)
  1 | ---
    | ^^^
  pourquoi : L’en-tête ouvert à la première ligne n’est jamais refermé.
  écrivez  : une ligne « --- » après la dernière clé.`,
  },
  'front-matter-shape': {
    posts: {
      [FILE]: `---
title Essai
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:1 erreur (front-matter-shape)
  2 | title Essai
    | ^^^^^^^^^^^
  pourquoi : Il faut ici des lignes « clé: valeur ».
  écrivez  : title: Essai`,
  },
  'yaml-syntax': {
    posts: {
      [FILE]: `---
- titre: Essai
title: Essai
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:1 erreur (yaml-syntax)
  3 | title: Essai
    | ^
  pourquoi : Ces lignes ne sont pas du YAML valide : ceci ne continue pas ce qui précède.
  écrivez  : une clé par ligne, sous la forme « clé: valeur ».`,
  },
  'yaml-indent': {
    posts: {
      [FILE]: `---
title: Essai
extra:
	humeur: bonne
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:4:1 erreur (yaml-indent)
  4 | →   humeur: bonne
    | ^^^^
  pourquoi : Cette ligne n’est pas en face de celles qui vont avec elle ; un retrait se fait d’espaces, sans tabulation.
  écrivez  : extra:
               humeur: bonne`,
  },
  'yaml-space': {
    posts: {
      [FILE]: `---
title: Essai
draft:\u00A0true
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (yaml-space)
  3 | draft: true
    |       ^
  pourquoi : Après les deux-points, c’est une espace insécable ; YAML n’y connaît que l’espace simple.
  écrivez  : draft: true`,
  },
  'yaml-quote': {
    posts: {
      [FILE]: `---
title: "Essai
tags: [ville]
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 erreur (yaml-quote)
  2 | title: "Essai
    |        ^
  pourquoi : Le guillemet ouvert ici n’est jamais refermé.
  écrivez  : title: "Essai"`,
  },
  'yaml-inner-quote': {
    posts: {
      [FILE]: `---
title: 'L'été en ville'
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:10 erreur (yaml-inner-quote)
  2 | title: 'L'été en ville'
    |          ^
  pourquoi : Ce guillemet, ou cette apostrophe, referme la valeur avant la fin de la ligne.
  écrivez  : title: "L'été en ville"`,
  },
  'yaml-escape': {
    posts: {
      [FILE]: `---
title: "C:\\Users"
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:11 erreur (yaml-escape)
  2 | title: "C:\\Users"
    |           ^
  pourquoi : Entre guillemets droits, « \\ » annonce un signe spécial ; celui-ci n’existe pas.
  écrivez  : title: 'C:\\Users'`,
  },
  'yaml-sign': {
    posts: {
      [FILE]: `---
title: [Essai] Un été en ville
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 erreur (yaml-sign)
  2 | title: [Essai] Un été en ville
    |        ^
  pourquoi : Ce signe a un sens à lui en YAML ; une valeur qui commence ainsi se met entre guillemets droits.
  écrivez  : title: "[Essai] Un été en ville"`,
  },
  'yaml-alias': {
    posts: {
      [FILE]: `---
title: Essai
extra: &tout
  encore: *tout
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:4:11 erreur (yaml-alias)
  4 |   encore: *tout
    |           ^
  pourquoi : Les renvois « * » de YAML se déplient ici sans fin.
  écrivez  : les valeurs elles-mêmes, sans « & » ni « * ».`,
  },
  'yaml-comma': {
    posts: {
      [FILE]: `---
title: Essai
tags: [ville, , été]
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:15 erreur (yaml-comma)
  3 | tags: [ville, , été]
    |               ^
  pourquoi : Une virgule sépare deux valeurs ; il en manque une.
  écrivez  : tags: [ville, été]`,
  },
  'yaml-bracket': {
    posts: {
      [FILE]: `---
title: Essai
tags: [ville, été
lang: fr
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (yaml-bracket)
  3 | tags: [ville, été
    |       ^
  pourquoi : Le crochet ouvert ici n’est jamais refermé.
  écrivez  : tags: [ville, été]`,
  },
  'yaml-colon': {
    posts: {
      [FILE]: `---
title: Bilan : une année
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 erreur (yaml-colon)
  2 | title: Bilan : une année
    |        ^
  pourquoi : Une valeur où une espace suit le signe « : » se met entre guillemets droits.
  écrivez  : title: "Bilan : une année"`,
  },
  'duplicate-key': {
    posts: {
      [FILE]: `---
title: Essai
lang: fr
title: Un été en ville
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:4:1 attention (duplicate-key)
  4 | title: Un été en ville
    | ^^^^^
  pourquoi : La clé « title » est écrite deux fois ; seule la dernière compte.
  écrivez  : une seule ligne « title: ».`,
  },
  'missing-key': {
    posts: {
      [FILE]: `---
lang: fr
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:1 erreur (missing-key)
  2 | lang: fr
  pourquoi : La clé « title » est obligatoire.
  écrivez  : title: Essai`,
  },
  'expected-text': {
    posts: {
      [FILE]: `---
title: [Un, été]
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 erreur (expected-text)
  2 | title: [Un, été]
    |        ^^^^^^^^^
  pourquoi : La clé « title » attend du texte.
  écrivez  : title: Un été`,
  },
  'expected-list': {
    posts: {
      [FILE]: `---
title: Essai
tags: {lieu: ville}
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (expected-list)
  3 | tags: {lieu: ville}
    |       ^^^^^^^^^^^^^
  pourquoi : La clé « tags » attend une liste.
  écrivez  : tags: [ville]`,
  },
  'expected-boolean': {
    posts: {
      [FILE]: `---
title: Essai
unlisted: peut-être
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:11 erreur (expected-boolean)
  3 | unlisted: peut-être
    |           ^^^^^^^^^
  pourquoi : La clé « unlisted » attend « true » ou « false ».
  écrivez  : unlisted: true`,
  },
  'expected-number': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
pageSize: dix
`,
    told: `src/site.yaml:5:11 erreur (expected-number)
  5 | pageSize: dix
    |           ^^^
  pourquoi : La clé « pageSize » attend un nombre entier positif.
  écrivez  : pageSize: 10`,
  },
  'expected-map': {
    site: `title: Essai
url: https://essai.example
author: Camille Dupont
`,
    told: `src/site.yaml:3:9 erreur (expected-map)
  3 | author: Camille Dupont
    |         ^^^^^^^^^^^^^^
  pourquoi : La clé « author » attend des lignes « clé: valeur » en retrait.
  écrivez  : author:
               name: Camille Dupont`,
  },
  'expected-choice': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
lang: de
`,
    told: `src/site.yaml:5:7 erreur (expected-choice)
  5 | lang: de
    |       ^^
  pourquoi : La clé « lang » n’accepte que : fr, en.
  écrivez  : lang: fr`,
  },
  'expected-address': {
    site: `title: Essai
url: essai.example
author:
  name: Camille Dupont
`,
    told: `src/site.yaml:2:6 erreur (expected-address)
  2 | url: essai.example
    |      ^^^^^^^^^^^^^
  pourquoi : La clé « url » attend une adresse complète, en « https:// ».
  écrivez  : url: https://essai.example`,
  },
  'expected-path': {
    posts: {
      [FILE]: `---
title: Essai
image:
  alt: La ville
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:4:3 erreur (expected-path)
  3 | image:
  4 |   alt: La ville
    |   ^^^
  pourquoi : La clé « image » attend le chemin d’une image, seul ou après « path: ».
  écrivez  : image: images/plan.png`,
  },
  language: {
    posts: {
      [FILE]: `---
title: Essai
lang: 12
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (language)
  3 | lang: 12
    |       ^^
  pourquoi : Ce n’est pas le code d’une langue.
  écrivez  : lang: fr`,
  },
  'url-path': {
    site: `title: Essai
url: https://essai.example/journal
author:
  name: Camille Dupont
`,
    told: `src/site.yaml:2:6 erreur (url-path)
  2 | url: https://essai.example/journal
    |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : L’adresse du site s’arrête au nom de l’hôte ; le chemin va dans « base: ».
  écrivez  : url: https://essai.example
             base: /journal/`,
  },
  'time-zone': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
timeZone: Paris
`,
    told: `src/site.yaml:5:11 erreur (time-zone)
  5 | timeZone: Paris
    |           ^^^^^
  pourquoi : Ce fuseau horaire n’existe pas.
  écrivez  : timeZone: Europe/Paris`,
  },
  'empty-value': {
    posts: {
      [FILE]: `---
title:
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:1 erreur (empty-value)
  2 | title:
    | ^^^^^
  pourquoi : La clé « title » est vide.
  écrivez  : title: Essai`,
  },
  'misspelt-key': {
    posts: {
      [FILE]: `---
title: Essai
descripton: Un été en ville.
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:1 erreur (misspelt-key)
  3 | descripton: Un été en ville.
    | ^^^^^^^^^^
  pourquoi : La clé « descripton » n’existe pas ; « description » lui ressemble.
  écrivez  : description: Un été en ville.`,
  },
  'unknown-key': {
    posts: {
      [FILE]: `---
title: Essai
humeur:
  matin: bonne
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:1 attention (unknown-key)
  3 | humeur:
    | ^^^^^^
  pourquoi : Carnet ne connaît pas la clé « humeur » ; elle est gardée avec « extra », sans effet.
  écrivez  : extra:
               humeur:
                 matin: bonne`,
  },
  'unknown-fact': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
humeur: bonne
`,
    told: `src/site.yaml:5:1 erreur (unknown-fact)
  5 | humeur: bonne
    | ^^^^^^
  pourquoi : « src/site.yaml » n’a pas de clé « humeur ».
  écrivez  : effacez cette ligne.`,
  },
  'date-form': {
    posts: {
      [FILE]: `---
title: Essai
date: 1er mai 2026 à 10h30
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (date-form)
  3 | date: 1er mai 2026 à 10h30
    |       ^^^^^^^^^^^^^^^^^^^^
  pourquoi : Une date s’écrit AAAA-MM-JJ, et l’heure ensuite, HH:MM, si elle compte.
  écrivez  : date: 2026-05-01 10:30`,
  },
  'date-day': {
    posts: {
      [FILE]: `---
title: Essai
date: 2026-02-30
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (date-day)
  3 | date: 2026-02-30
    |       ^^^^^^^^^^
  pourquoi : Ce jour n’existe pas : ce mois-là compte 28 jours.
  écrivez  : date: 2026-02-28`,
  },
  'date-month': {
    posts: {
      [FILE]: `---
title: Essai
date: 2026-13-01
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (date-month)
  3 | date: 2026-13-01
    |       ^^^^^^^^^^
  pourquoi : Ce mois n’existe pas : une année en compte 12.
  écrivez  : date: 2026-12-01`,
  },
  'date-time': {
    posts: {
      [FILE]: `---
title: Essai
date: 2026-05-01 25:00
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (date-time)
  3 | date: 2026-05-01 25:00
    |       ^^^^^^^^^^^^^^^^
  pourquoi : Cette heure, ou ce décalage horaire, n’existe pas.
  écrivez  : date: 2026-05-01 12:00`,
  },
  'date-ambiguous': {
    posts: {
      [FILE]: `---
title: Essai
date: 01/05/2026
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 erreur (date-ambiguous)
  3 | date: 01/05/2026
    |       ^^^^^^^^^^
  pourquoi : Cette date se lit de deux façons (2026-05-01 ou 2026-01-05).
  écrivez  : date: 2026-05-01`,
  },
  'empty-tag': {
    posts: {
      [FILE]: `---
title: Essai
tags: [ville, "", été]
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:15 erreur (empty-tag)
  3 | tags: [ville, "", été]
    |               ^
  pourquoi : Une étiquette vide ne mène nulle part.
  écrivez  : effacez-la, ou donnez-lui un nom, entre guillemets s’il le faut.`,
  },
  'tag-commas': {
    posts: {
      [FILE]: `---
title: Essai
tags: ville, été
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:7 attention (tag-commas)
  3 | tags: ville, été
    |       ^^^^^^^^^^
  pourquoi : Sans crochets, c’est l’espace qui sépare les noms : « , » en fait partie.
  écrivez  : tags: [ville, été]`,
  },
  'tag-variants': {
    posts: {
      [FILE]: `---
title: Essai
tags: [été]
---
`,
      '2026-05-02-suite.md': `---
title: Suite
tags: [ville, Ete]
---
`,
    },
    told: `src/content/posts/2026-05-02-suite.md:3:15 attention (tag-variants)
  3 | tags: [ville, Ete]
    |               ^^^
  pourquoi : Cette étiquette ne diffère de « été » (src/content/posts/2026-05-01-essai.md) que par la casse, les accents ou la forme ; les deux partagent une page.
  écrivez  : été ; ou, pour garder les deux, dans « src/content/tags.yaml » :
             été:
               synonyms: [Ete]`,
  },
  'tag-collision': {
    posts: {
      [FILE]: `---
title: Essai
tags: [C++]
---
`,
      '2026-05-02-suite.md': `---
title: Suite
tags: [C plus plus]
---
`,
    },
    told: `src/content/posts/2026-05-02-suite.md:3:8 erreur (tag-collision)
  3 | tags: [C plus plus]
    |        ^^^^^^^^^^^
  pourquoi : L’étiquette aurait la même adresse « c-plus-plus » que « C++ » (src/content/posts/2026-05-01-essai.md), qui est un autre mot.
  écrivez  : un autre nom pour l’une des deux ; ou, dans « src/content/tags.yaml », une adresse à elle :
             C plus plus:
               slug: c-plus-plus-2`,
  },
  'tag-slug': {
    tags: `C++:
  slug: C_Plus
`,
    told: `src/content/tags.yaml:2:9 erreur (tag-slug)
  2 |   slug: C_Plus
    |         ^^^^^^
  pourquoi : L’adresse d’une étiquette est faite de minuscules sans accents, de chiffres et de traits d’union : 80 octets au plus.
  écrivez  : slug: c-plus`,
  },
  'tag-claimed': {
    tags: `Été:
  synonyms: [summer]
Vacances:
  synonyms: [congés, summer]
`,
    told: `src/content/tags.yaml:4:22 erreur (tag-claimed)
  4 |   synonyms: [congés, summer]
    |                      ^^^^^^
  pourquoi : « summer » est déjà un nom de l’étiquette « Été » (ligne 1) ; un nom ne mène qu’à une étiquette.
  écrivez  : ce nom à un seul endroit.`,
  },
  'tag-parent': {
    tags: `Saisons:
Été:
  parent: Saison
`,
    told: `src/content/tags.yaml:3:11 erreur (tag-parent)
  3 |   parent: Saison
    |           ^^^^^^
  pourquoi : Aucune étiquette de ce fichier ne s’appelle « Saison ».
  écrivez  : parent: Saisons`,
  },
  'tag-cycle': {
    tags: `Été:
  parent: Saisons
Saisons:
  parent: Année
Année:
  parent: Été
`,
    told: `src/content/tags.yaml:2:11 erreur (tag-cycle)
  2 |   parent: Saisons
    |           ^^^^^^^
  pourquoi : Une étiquette ne peut pas se contenir elle-même : Été › Année › Saisons › Été.
  écrivez  : effacez l’un de ces « parent: ».`,
  },
  'unknown-tag-key': {
    tags: `Été:
  couleur: jaune
`,
    told: `src/content/tags.yaml:2:3 erreur (unknown-tag-key)
  2 |   couleur: jaune
    |   ^^^^^^^
  pourquoi : Une étiquette n’a pas de clé « couleur » : seulement « slug », « synonyms », « description », « parent » et « redirect_from ».
  écrivez  : effacez cette ligne.`,
  },
  'tags-moved': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
tags:
  risc v:
    label: RISC-V
`,
    told: `src/site.yaml:5:1 erreur (tags-moved)
  5 | tags:
    | ^^^^^
  pourquoi : Les étiquettes s’inscrivent dans un fichier à elles, « src/content/tags.yaml », chacune sous son nom affiché.
  écrivez  : dans ce fichier, puis effacez ces lignes-ci :
             RISC-V:
               synonyms: [risc v]`,
  },
  'permalink-placeholder': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /:yeear/:title/
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 erreur (permalink-placeholder)
  3 | permalink: /:yeear/:title/
    |            ^^^^^^^^^^^^^^^
  pourquoi : Le repère « :yeear » n’existe pas dans une adresse.
  écrivez  : permalink: /:year/:title/`,
  },
  'permalink-extension': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /essai.php
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 erreur (permalink-extension)
  3 | permalink: /essai.php
    |            ^^^^^^^^^^
  pourquoi : Une page se publie à une adresse qui finit par « .html », par « / » ou sans extension.
  écrivez  : permalink: /essai.html`,
  },
  'permalink-characters': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /essai?page=2
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 erreur (permalink-characters)
  3 | permalink: /essai?page=2
    |            ^^^^^^^^^^^^^
  pourquoi : Une adresse ne contient ni « ? », ni « # », ni « \\ », ni caractère invisible.
  écrivez  : permalink: /essai-page=2`,
  },
  'permalink-hidden': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /.essai/
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 attention (permalink-hidden)
  3 | permalink: /.essai/
    |            ^^^^^^^^
  pourquoi : Un dossier ou un fichier dont le nom commence par un point est caché : un hébergeur ne l’envoie pas.
  écrivez  : permalink: /essai/`,
  },
  'permalink-portable': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /con.html
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 attention (permalink-portable)
  3 | permalink: /con.html
    |            ^^^^^^^^^
  pourquoi : Windows ne peut pas écrire un fichier de ce nom : le site ne s’y construirait pas.
  écrivez  : permalink: /con-.html`,
  },
  'permalink-long': {
    posts: {
      [FILE]: `---
title: Essai
permalink: /${LONG}/
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 erreur (permalink-long)
  3 | permalink: /éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Cette adresse est trop longue : 250 octets au plus par dossier, 2000 en tout.
  écrivez  : permalink: /essai/`,
  },
  'permalink-whole': {
    posts: {
      [FILE]: `---
title: Essai
permalink: https://essai.example/un-ete.html
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:12 erreur (permalink-whole)
  3 | permalink: https://essai.example/un-ete.html
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : L’adresse d’un billet se compte depuis la racine du site.
  écrivez  : permalink: /un-ete.html`,
  },
  'address-taken': {
    posts: {
      [FILE]: `---
title: Essai
---
`,
      'suite.md': `---
title: Suite
slug: Essai
date: 2026-05-01
---
`,
    },
    told: `src/content/posts/suite.md:3:7 erreur (address-taken)
  3 | slug: Essai
    |       ^^^^^
  pourquoi : L’adresse « /2026/05/01/Essai.html » est déjà prise par « src/content/posts/2026-05-01-essai.md ».
  écrivez  : une autre adresse, par « permalink: » ou « slug: ».`,
  },
  'mdx-syntax': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Trois <5 fois.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:7 erreur (mdx-syntax)
  5 | Trois <5 fois.
    |       ^
  pourquoi : Ce MDX ne peut pas être lu : un « < » ouvre une balise, et ce qui suit n’en est pas une.
  écrivez  : « \\< » si ce signe fait partie du texte ; sinon une balise entière, avec ses guillemets et son « > ».`,
  },
  'mdx-unclosed-tag': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<Note>
Attention.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-unclosed-tag)
  5 | <Note>
    | ^^^^^^
  pourquoi : La balise « <Note> » ouverte ici n’est jamais refermée.
  écrivez  : </Note> après son contenu, ou <Note /> si elle n’en a pas.`,
  },
  'mdx-expression': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Des accolades {en plein texte}.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:19 erreur (mdx-expression)
  5 | Des accolades {en plein texte}.
    |                   ^^^^^
  pourquoi : Entre accolades, MDX lit du JavaScript : il manque un signe entre deux mots.
  écrivez  : « \\{ » et « \\} » pour des accolades qui font partie du texte ; sinon un calcul ou un nom : {1 + 1}`,
  },
  'mdx-comment': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Avant.

<!-- à
revoir -->
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:1 erreur (mdx-comment)
  7 | <!-- à
    | ^^^^^^
  pourquoi : Un commentaire HTML n’est pas du MDX.
  écrivez  : {/* à
             revoir */}`,
  },
  'mdx-link': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Voir <https://essai.example/>.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:6 erreur (mdx-link)
  5 | Voir <https://essai.example/>.
    |      ^
  pourquoi : Une adresse entre « < » et « > » n’est pas du MDX.
  écrivez  : [https://essai.example/](https://essai.example/)`,
  },
  'mdx-component': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<Galerie />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-component)
  5 | <Galerie />
    | ^^^^^^^^
  pourquoi : Le composant « Galerie » n’est ni importé, ni fourni par Carnet (AddressPreview, Chart, Details, Embed, Figure, Gallery, Note, Post, Quote, Toc, Video).
  écrivez  : import Galerie from './Galerie.astro';`,
  },
  'mdx-unquoted': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<a href=plan.html>Le plan</a>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:4 erreur (mdx-unquoted)
  5 | <a href=plan.html>Le plan</a>
    |    ^^^^^^^^^^^^^^
  pourquoi : La valeur d’un attribut s’écrit entre guillemets.
  écrivez  : href="plan.html"`,
  },
  'mdx-attribute-twice': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<p class="un" class="deux">Bonjour.</p>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:15 erreur (mdx-attribute-twice)
  5 | <p class="un" class="deux">Bonjour.</p>
    |               ^^^^^
  pourquoi : L’attribut « class » est écrit deux fois dans cette balise.
  écrivez  : un seul « class ».`,
  },
  'mdx-attribute-name': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<p className="avis">Bonjour.</p>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:4 erreur (mdx-attribute-name)
  5 | <p className="avis">Bonjour.</p>
    |    ^^^^^^^^^
  pourquoi : En HTML, l’attribut « className » s’appelle « class ».
  écrivez  : class`,
  },
  'mdx-name': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Il a gelé {jours} fois.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:12 erreur (mdx-name)
  5 | Il a gelé {jours} fois.
    |            ^^^^^
  pourquoi : Rien dans ce fichier ne déclare « jours ».
  écrivez  : export const jours = … ; ou « \\{ » et « \\} » si ces accolades font partie du texte.`,
  },
  'mdx-global': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Bâti dans {process.env.HOME}.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:12 erreur (mdx-global)
  5 | Bâti dans {process.env.HOME}.
    |            ^^^^^^^
  pourquoi : « process » ne va pas dans un texte : la page dépendrait de la machine, de l’heure ou du hasard.
  écrivez  : la valeur elle-même ; un tel calcul se met dans un composant, que le texte importe.`,
  },
  'mdx-argument': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Le prix est de {(1234.5).toLocaleString()} €.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:17 erreur (mdx-argument)
  5 | Le prix est de {(1234.5).toLocaleString()} €.
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Sans argument, « toLocaleString() » répond selon la machine : sa langue, son fuseau ou son horloge.
  écrivez  : toLocaleString('fr-FR')`,
  },
  'mdx-import': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import { readFileSync } from 'node:fs';

Bonjour.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:30 erreur (mdx-import)
  5 | import { readFileSync } from 'node:fs';
    |                              ^^^^^^^^^
  pourquoi : Un texte n’importe que des fichiers du dossier « src » : composants, données, images. « node:fs » n’en est pas un.
  écrivez  : un chemin qui part du fichier (./Composant.astro) ; ce qui vient d’ailleurs s’importe dans un composant.`,
  },
  'mdx-import-missing': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import releves from './relevés.json';

Il a gelé {releves.length} fois.
`,
      'releves.json': '[]\n',
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:21 erreur (mdx-import-missing)
  5 | import releves from './relevés.json';
    |                     ^^^^^^^^^^^^^^^^
  pourquoi : Le fichier « ./relevés.json » n’existe pas.
  écrivez  : ./releves.json`,
  },
  'mdx-import-name': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import { total } from './calculs.ts';

Il a gelé {total(3)} fois.
`,
      'calculs.ts': 'export const totaux = (n: number) => n;\n',
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:10 erreur (mdx-import-name)
  5 | import { total } from './calculs.ts';
    |          ^^^^^
  pourquoi : « ./calculs.ts » n’exporte pas « total ».
  écrivez  : totaux`,
  },
  'mdx-import-json': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import releves from './releves.json';

Il a gelé {releves.length} fois.
`,
      'releves.json': '[1, 2\n',
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:21 erreur (mdx-import-json)
  5 | import releves from './releves.json';
    |                     ^^^^^^^^^^^^^^^^
  pourquoi : Le JSON de « ./releves.json » ne peut pas être lu : il manque « , » ou « ] », ligne 2, colonne 1.
  écrivez  : corrigez ce fichier.`,
  },
  'mdx-throws': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

export const releves = undefined;

Il a gelé {releves.length} fois.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:12 erreur (mdx-throws)
  7 | Il a gelé {releves.length} fois.
    |            ^^^^^^^^^^^^^^
  pourquoi : Ce calcul échoue : « length » est demandé à une valeur qui n’existe pas.
  écrivez  : un calcul dont toutes les valeurs existent, ou son résultat.`,
  },
  'mdx-endless': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Il a gelé {(() => { for (;;); })()} fois.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:12 erreur (mdx-endless)
  5 | Il a gelé {(() => { for (;;); })()} fois.
    |            ^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Ce calcul ne finit pas, remplit la mémoire, ou donne plus qu’une page ne peut montrer.
  écrivez  : un calcul plus petit, qui finit, ou son résultat.`,
  },
  'mdx-nothing': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

export const releves = [3, 4];

Il a gelé {releves.lenght} fois.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:12 erreur (mdx-nothing)
  7 | Il a gelé {releves.lenght} fois.
    |            ^^^^^^^^^^^^^^
  pourquoi : Cette expression ne donne rien : il n’y aurait rien à lire à cet endroit.
  écrivez  : un nom ou une propriété qui existe ; « ?? » suivi d’un autre texte, si ce cas est prévu.`,
  },
  'mdx-value': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

export const releve = { jour: 1, gel: true };

Relevé : {releve}.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:11 erreur (mdx-value)
  7 | Relevé : {releve}.
    |           ^^^^^^
  pourquoi : Cette expression donne un objet, qui ne se lit pas dans un texte.
  écrivez  : un texte, un nombre, des balises ou une liste de ceux-ci : une propriété de l’objet, une date mise en forme.`,
  },
  'mdx-prop-unknown': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<Note kid="tip">

Bonjour.

</Note>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:7 erreur (mdx-prop-unknown)
  5 | <Note kid="tip">
    |       ^^^
  pourquoi : « <Note> » n’a pas d’attribut « kid » (kind, title).
  écrivez  : kind`,
  },
  'mdx-prop-missing': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<AddressPreview title="Un été" />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-prop-missing)
  5 | <AddressPreview title="Un été" />
    | ^^^^^^^^^^^^^^^
  pourquoi : « <AddressPreview> » a besoin de « date » : un jour, AAAA-MM-JJ.
  écrivez  : <AddressPreview date="…"`,
  },
  'mdx-prop-value': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<Note kind="danger">

Bonjour.

</Note>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:7 erreur (mdx-prop-value)
  5 | <Note kind="danger">
    |       ^^^^^^^^^^^^^
  pourquoi : « kind » de « <Note> » attend « info », « tip », « warning ».
  écrivez  : kind="info"`,
  },
  'mdx-client': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<Note client:visible>Bonjour.</Note>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:7 erreur (mdx-client)
  5 | <Note client:visible>Bonjour.</Note>
    |       ^^^^^^^^^^^^^^
  pourquoi : « client:visible » n’anime qu’un îlot, posé hors du code : un fichier TypeScript que le texte importe, avec une fonction « hydrate ». « <Note> » n’en est pas un.
  écrivez  : <Note> sans « client:visible » ; ou un îlot, posé dans le texte, hors de « { ».`,
  },
  'mdx-directive': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import Allure from './allure.ts';

<Allure client:visble>

À 4 km/h.

</Allure>
`,
      'allure.ts': 'export default { hydrate() {} };\n',
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:9 erreur (mdx-directive)
  7 | <Allure client:visble>
    |         ^^^^^^^^^^^^^
  pourquoi : « client:visble » ne dit pas quand l’îlot s’anime (client:visible, client:idle, client:load, client:media).
  écrivez  : client:visible`,
  },
  'component-syntax': {
    log: `10:00:00 [ERROR] [vite] ✗ Build failed in 658ms
[CompilerError] Unexpected token
  Location:
    ROOT/src/content/posts/Carte.astro:2:10
  Stack trace:
    at compileAstro (file:///astro/vite-plugin-astro/compile.js:7:27)`,
    posts: { 'Carte.astro': '---\nconst x = ;\n---\n' },
    told: `src/content/posts/Carte.astro:2:10 erreur (component-syntax)
  2 | const x = ;
    |          ^
  pourquoi : Ce fichier ne peut pas être compilé : le code est incomplet, ou un signe est de trop.
  écrivez  : corrigez cette ligne ; tant qu’elle est là, rien n’est publié.`,
  },
  'component-fails': {
    log: `10:00:00 [ERROR] [build] Caught error rendering /2026/05/01/essai.html: Error: en panne
en panne
  Stack trace:
    at <anonymous> (ROOT/src/content/posts/Carte.astro:2:1)
    at renderJSXVNode (file:///astro/runtime/server/jsx.js:67:21)`,
    posts: { 'Carte.astro': '---\nthrow new Error("en panne");\n---\n' },
    told: `src/content/posts/Carte.astro:2:1 erreur (component-fails)
  2 | throw new Error("en panne");
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Ce code échoue (« en panne ») au moment de faire « /2026/05/01/essai.html ».
  écrivez  : corrigez cette ligne, ou retirez le composant du billet.`,
  },
  'image-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

La ville, ville.png :

![La ville](ville.png)
`,
      'Ville.png': ``,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:13 erreur (image-missing)
  7 | ![La ville](ville.png)
    |             ^^^^^^^^^
  pourquoi : L’image « ville.png » n’existe pas.
  écrivez  : le chemin d’une image, depuis le dossier du texte : Ville.png`,
  },
  'image-unreadable': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](ville.png)
`,
      'ville.png': ``,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 erreur (image-unreadable)
  5 | ![La ville](ville.png)
    |             ^^^^^^^^^
  pourquoi : L’image « ville.png » ne peut pas être lue : elle est vide ou abîmée.
  écrivez  : réexportez l’image.`,
  },
  'image-format': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](ville.jpg)
`,
      'ville.jpg': `\0\0\0\x18ftypheic`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 erreur (image-format)
  5 | ![La ville](ville.jpg)
    |             ^^^^^^^^^
  pourquoi : « ville.jpg » est au format HEIC, qu’aucun lecteur ne verrait dans sa page.
  écrivez  : le nom de la même image, exportée en JPEG ou en PNG.`,
  },
  'image-large': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](ville.png)
`,
      'ville.png': hugePng(60_000, 50_000),
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 erreur (image-large)
  5 | ![La ville](ville.png)
    |             ^^^^^^^^^
  pourquoi : L’image « ville.png » compte 60000 pixels sur 50000 : la mémoire n’y suffirait pas.
  écrivez  : le nom de la même image, réduite : 4000 pixels de large suffisent à tous les écrans.`,
  },
  'image-remote': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](https://ailleurs.example/ville.png)
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (image-remote)
  5 | ![La ville](https://ailleurs.example/ville.png)
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Le lecteur ne verra pas cette image : les pages de Carnet ne montrent que celles du site, pour que personne d’autre ne sache ce qu’il lit.
  écrivez  : une copie de l’image, rangée à côté du texte, si vous en avez le droit ; sinon, un lien : [L’image](https://ailleurs.example/ville.png)`,
  },
  'image-data': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](data:image/gif;base64,R0lGODlhAQABAAAAACw=)
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (image-data)
  5 | ![La ville](data:image/gif;base64,R0lGODlhAQABAAAAACw=)
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Le lecteur ne verra pas cette image, écrite dans le texte même : les pages de Carnet ne montrent que les fichiers du site.
  écrivez  : le chemin de l’image, enregistrée à côté du texte : images/plan.png`,
  },
  'image-alt': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](ville.svg) et ![](ville.svg)
`,
      'ville.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:31 attention (image-alt)
  5 | ![La ville](ville.svg) et ![](ville.svg)
    |                               ^^^^^^^^^
  pourquoi : Rien ne dit ce que montre « ville.svg » à qui ne voit pas l’image.
  écrivez  : ![Ce que l’image apporte au texte.](ville.svg) ; si elle n’est qu’un ornement, <img src="ville.svg" alt="">`,
  },
  'image-alt-name': {
    posts: {
      [FILE]: `---
title: Essai
---

![ville_2.svg](ville_2.svg)
`,
      'ville_2.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:16 attention (image-alt-name)
  5 | ![ville_2.svg](ville_2.svg)
    |                ^^^^^^^^^^^
  pourquoi : Le texte de remplacement répète le nom du fichier « ville_2.svg », qui ne dit rien à qui ne voit pas l’image.
  écrivez  : entre les crochets, ce que l’image apporte au texte.`,
  },
  'public-image-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](/images/ville.png)
`,
      '../../../public/images/Ville.png': ``,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (public-image-missing)
  5 | ![La ville](/images/ville.png)
    |             ^^^^^^^^^^^^^^^^^
  pourquoi : Aucun fichier de « public » ne répond à « /images/ville.png » : le lecteur ne verra pas l’image.
  écrivez  : l’adresse d’un fichier de « public », depuis la racine du site : /images/Ville.png`,
  },
  'public-image-unreadable': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](/ville.png)
`,
      '../../../public/ville.png': ``,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (public-image-unreadable)
  5 | ![La ville](/ville.png)
    |             ^^^^^^^^^^
  pourquoi : L’image « /ville.png » de « public » ne peut pas être lue : elle est vide, abîmée, ou d’un format que les navigateurs ne montrent pas.
  écrivez  : la même image, exportée en JPEG ou en PNG.`,
  },
  'image-outside': {
    posts: {
      [FILE]: `---
title: Essai
---

![La ville](../../../ville.png)
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 erreur (image-outside)
  5 | ![La ville](../../../ville.png)
    |             ^^^^^^^^^^^^^^^^^^
  pourquoi : L’image « ../../../ville.png » est hors du dossier « src/content ».
  écrivez  : placez l’image à côté du texte.`,
  },
  'image-drawing': {
    dist: {
      'plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><foreignObject/></svg>`,
    },
    told: `public/plan.svg:1:1 attention (image-drawing)
  pourquoi : Le dessin « plan.svg » contient ce qui ne se publie pas, un script, un lien ou un morceau de page : <script>, <foreignObject>. Il paraît sans.
  écrivez  : rien, si le dessin vous convient ainsi ; sinon, exportez-le de nouveau en « SVG simple ».`,
  },
  'image-metadata': {
    dist: { 'ville.heic': `\0\0\0\x18ftypheic` },
    told: `public/ville.heic:1:1 attention (image-metadata)
  pourquoi : L’image « ville.heic » paraît telle quelle, avec ce qu’elle dit peut-être de son auteur et du lieu : Carnet ne lit pas son format.
  écrivez  : la même image, exportée en JPEG, en PNG ou en WebP.`,
  },
  'file-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [le plan](plan.pdf).
`,
      'Plan.pdf': '%PDF-',
    },
    told: `src/content/posts/2026-05-01-essai.md:5:16 attention (file-missing)
  5 | Voir [le plan](plan.pdf).
    |                ^^^^^^^^
  pourquoi : Aucun fichier ne s’appelle « plan.pdf » à côté du texte : le lien ne mène nulle part.
  écrivez  : le chemin d’un fichier, depuis le dossier du texte : Plan.pdf ; pour un autre site, son adresse entière, en « https:// ».`,
  },
  'link-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite](2026-05-02-suitte.md#fin), [elle](./2026-05-02-suite.md).
`,
      '2026-05-02-suite.md': `---
title: Suite
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:17 erreur (link-missing)
  5 | Voir [la suite](2026-05-02-suitte.md#fin), [elle](./2026-05-02-suite.md).
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Aucun billet ni aucune page n’a ce fichier : « 2026-05-02-suitte.md#fin ».
  écrivez  : le chemin d’un texte, depuis le dossier de celui-ci : 2026-05-02-suite.md`,
  },
  'link-draft': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite][1].

[1]: suite.md
`,
      'suite.md': `---
title: Suite
date: 2026-05-02
draft: true
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:6 erreur (link-draft)
  7 | [1]: suite.md
    |      ^^^^^^^^
  pourquoi : « suite.md » est un brouillon : le lien ne mènerait nulle part.
  écrivez  : retirez le lien, ou publiez « src/content/posts/suite.md ».`,
  },
  'link-hidden': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite](2027-05-02-suite.md).
`,
      '2027-05-02-suite.md': `---
title: Suite
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:17 attention (link-hidden)
  5 | Voir [la suite](2027-05-02-suite.md).
    |                 ^^^^^^^^^^^^^^^^^^^
  pourquoi : « 2027-05-02-suite.md » n’est pas publié en ce moment : sa date est à venir, ou passée. Le lien reste du texte.
  écrivez  : rien, s’il suffit d’attendre ; sinon, retirez le lien.`,
  },
  'component-expression': {
    posts: {
      [MDX]: `---
title: Essai
---

{/* src= */}

<Figure src={'plan.png'} alt="Un plan." />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:9 erreur (component-expression)
  7 | <Figure src={'plan.png'} alt="Un plan." />
    |         ^^^^
  pourquoi : <Figure> attend ici le chemin tel quel, entre guillemets : Carnet le cherche avant que rien ne soit calculé.
  écrivez  : src="images/plan.png"`,
  },
  'component-inline': {
    posts: {
      [MDX]: `---
title: Essai
---

Voir <Note>la suite</Note>.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:6 erreur (component-inline)
  5 | Voir <Note>la suite</Note>.
    |      ^^^^^
  pourquoi : <Note> fait un bloc à lui seul et ne tient pas dans une phrase.
  écrivez  : <Note> seul sur ses lignes, une ligne vide avant et une après.`,
  },
  'file-elsewhere': {
    posts: {
      [MDX]: `---
title: Essai
---

<Figure src="https://photos.example/plan.png" alt="Un plan." />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:14 erreur (file-elsewhere)
  5 | <Figure src="https://photos.example/plan.png" alt="Un plan." />
    |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : « https://photos.example/plan.png » est sur un autre site : le navigateur de chaque lecteur l’y demanderait à son insu.
  écrivez  : une copie du fichier, placée près du texte : images/plan.png`,
  },
  'component-file': {
    posts: {
      [MDX]: `---
title: Essai
---

<Video src="flim.webm" title="Le film flim.webm" />
`,
      'film.webm': '',
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:13 erreur (component-file)
  5 | <Video src="flim.webm" title="Le film flim.webm" />
    |             ^^^^^^^^^
  pourquoi : Aucun fichier « flim.webm » n’existe sous « src/content ».
  écrivez  : le chemin d’un fichier, depuis le dossier du texte : film.webm`,
  },
  'gallery-content': {
    posts: {
      [MDX]: `---
title: Essai
---

<Gallery>

Trois vues du col :

![Un point](point.svg)

</Gallery>
`,
      'point.svg': POINT,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (gallery-content)
  5 | <Gallery>
    | ^^^^^^^^
  pourquoi : Une galerie contient des images en Markdown, et rien d’autre.
  écrivez  : <Gallery>
             
             ![Ce que montre l’image](images/plan.png)
             
             </Gallery>`,
  },
  'chart-table': {
    posts: {
      [MDX]: `---
title: Essai
---

<Chart title="Pluie">

mai : 63

</Chart>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (chart-table)
  5 | <Chart title="Pluie">
    | ^^^^^^
  pourquoi : Un graphique se dessine d’après un tableau : une colonne de noms, puis une à quatre colonnes de nombres.
  écrivez  : <Chart title="Pluie">
             
             | Mois | Pluie |
             |---|---|
             | mai | 63 |
             
             </Chart>`,
  },
  'chart-number': {
    posts: {
      [MDX]: `---
title: Essai
---

<Chart title="Pluie">

| Mois | Pluie |
|---|---|
| mai | beaucoup |

</Chart>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:9:9 erreur (chart-number)
  9 | | mai | beaucoup |
    |         ^^^^^^^^
  pourquoi : « beaucoup » n’est pas un nombre.
  écrivez  : un nombre, comme « 1 234,5 » ; rien, ou un tiret, s’il manque.`,
  },
  'post-address': {
    posts: {
      [MDX]: `---
title: Essai
---

<Post address="/2026/05/02/suite.html" />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:16 erreur (post-address)
  5 | <Post address="/2026/05/02/suite.html" />
    |                ^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Aucun billet ni aucune page n’est à l’adresse « /2026/05/02/suite.html ».
  écrivez  : l’adresse d’un billet, depuis la racine du site ; ou plutôt son fichier : file="2026-05-01-mon-billet.md"`,
  },
  'post-hidden': {
    posts: {
      [MDX]: `---
title: Essai
---

<Post file="2027-05-02-suite.md" />
`,
      '2027-05-02-suite.md': `---
title: Suite
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:13 attention (post-hidden)
  5 | <Post file="2027-05-02-suite.md" />
    |             ^^^^^^^^^^^^^^^^^^^
  pourquoi : « 2027-05-02-suite.md » n’est pas publié en ce moment : sa date est à venir, ou passée. D’ici là, rien ne paraît à cette place.
  écrivez  : rien, s’il suffit d’attendre ; sinon, retirez <Post />.`,
  },
  liquid: {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite]({{ site.baseurl }}/suite.html), et \`{{ page.title }}\`.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:17 attention (liquid)
  5 | Voir [la suite]({{ site.baseurl }}/suite.html), et \`{{ page.title }}\`.
    |                 ^^^^^^^^^^^^^^^^^^
  pourquoi : Ce Liquid de Jekyll paraît tel quel : seule l’importation d’un site le résout.
  écrivez  : npm run import -- CHEMIN/DU/SITE/JEKYLL ; ou ce qu’il devrait donner ; ou du code, entre « \` », si le billet en parle.`,
  },
  'unknown-map': {
    map: `tags:
  boite: '<b>{{ content }}</b>'
couleurs: non
`,
    told: `import.yaml:3:1 erreur (unknown-map)
  3 | couleurs: non
    | ^^^^^^^^
  pourquoi : Dans « import.yaml », la clé « couleurs » ne va pas ici.
  écrivez  : tags:
               figure: '<p>{{ markup }}</p>'`,
  },
  'map-template': {
    map: `tags:
  note: '<p>{{ markup }}</p>'
  boite:
    block: true
    template: '{% if args %}<b>'
`,
    told: `import.yaml:5:15 erreur (map-template)
  5 |     template: '{% if args %}<b>'
    |               ^^^^^^^^^^^^^^^^^^
  pourquoi : Ce modèle n’est pas du Liquid : « {% if args %} » n’est pas refermé.
  écrivez  : du Markdown ou du HTML ; « {{ args[0] }} », « {{ markup }} » et « {{ content }} » y disent ce que porte la balise.`,
  },
  'html-script': {
    posts: {
      [FILE]: `---
title: Essai
---

Du texte.

<script src="https://exemple.fr/a.js"></script>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (html-script)
  7 | <script src="https://exemple.fr/a.js"></script>
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Un script ne s’exécute pas dans les pages de Carnet : il en est retiré.
  écrivez  : ce qu’il devait montrer : du texte, une image ou un lien.`,
  },
  'html-handler': {
    posts: {
      [FILE]: `---
title: Essai
---

<a href="/" onclick="alert(1)">Accueil</a>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (html-handler)
  5 | <a href="/" onclick="alert(1)">Accueil</a>
    |             ^^^^^^^^^^^^^^^^^^
  pourquoi : « onclick » est un script : il ne s’exécute pas dans les pages de Carnet, et en est retiré.
  écrivez  : l’élément sans « onclick ».`,
  },
  'html-frame': {
    posts: {
      [FILE]: `---
title: Essai
---

<iframe src="https://www.youtube.com/embed/x"></iframe>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-frame)
  5 | <iframe src="https://www.youtube.com/embed/x"></iframe>
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Une page d’un autre site ne s’affiche pas dans celles de Carnet : le lecteur n’en verrait rien.
  écrivez  : un lien : [ce qu’on y voit](https://www.youtube.com/embed/x)`,
  },
  'html-head': {
    posts: {
      [FILE]: `---
title: Essai
---

<meta http-equiv="refresh" content="0">
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-head)
  5 | <meta http-equiv="refresh" content="0">
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : « <meta> » ne va que dans l’en-tête d’une page : il est sans effet ici, ou change toute la page.
  écrivez  : effacez cette balise.`,
  },
  'html-plugin': {
    posts: {
      [FILE]: `---
title: Essai
---

<embed src="/a.swf">
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-plugin)
  5 | <embed src="/a.swf">
    | ^^^^^^^^^^^^^^^^^^^^
  pourquoi : « <embed> » ne s’affiche dans aucun navigateur d’aujourd’hui, et la politique de sécurité du site le refuse.
  écrivez  : une image, une vidéo (<video src="…" controls></video>) ou un lien.`,
  },
  'html-form': {
    posts: {
      [FILE]: `---
title: Essai
---

<form action="https://exemple.fr/">Un mot</form>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:7 attention (html-form)
  5 | <form action="https://exemple.fr/">Un mot</form>
    |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Ce formulaire envoie ce qu’on y écrit : la politique de sécurité du site le refuse.
  écrivez  : un lien vers la page qui le porte, ou une adresse : <mailto:…>.`,
  },
  'html-style': {
    posts: {
      [FILE]: `---
title: Essai
---

<p style="color: red">Rouge</p>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:4 attention (html-style)
  5 | <p style="color: red">Rouge</p>
    |    ^^^^^^^^^^^^^^^^^^
  pourquoi : La politique de sécurité du site ne laisse passer aucun style écrit dans la page : celui-ci n’a pas d’effet.
  écrivez  : du Markdown (**gras**, *italique*, un tableau), ou rien.`,
  },
  'link-script': {
    posts: {
      [FILE]: `---
title: Essai
---

[Un lien](JavaScript:alert(1))
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:11 attention (link-script)
  5 | [Un lien](JavaScript:alert(1))
    |           ^^^^^^^^^^^^^^^^^^^
  pourquoi : Cette adresse exécute un script ; elle est retirée de la page.
  écrivez  : une adresse en « https:// », ou celle d’une page du site.`,
  },
  'link-machine': {
    posts: {
      [FILE]: `---
title: Essai
---

[Le plan](file:///home/camille/plan.pdf)
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:11 attention (link-machine)
  5 | [Le plan](file:///home/camille/plan.pdf)
    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Cette adresse est celle d’un fichier de votre machine : personne d’autre ne peut l’ouvrir.
  écrivez  : le chemin de l’image à côté du texte, ou l’adresse d’un fichier du dossier « public » : /plan.pdf`,
  },
  'html-unclosed': {
    posts: {
      [FILE]: `---
title: Essai
---

<div>

Du texte.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-unclosed)
  5 | <div>
    | ^^^^^
  pourquoi : La balise « <div> » ouverte ici n’est pas refermée, ou l’est après celle qui la contient.
  écrivez  : </div> après son contenu.`,
  },
  'html-stray': {
    posts: {
      [FILE]: `---
title: Essai
---

Du texte</b>, et d’autre.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:9 attention (html-stray)
  5 | Du texte</b>, et d’autre.
    |         ^^^^
  pourquoi : La balise « </b> » ne referme rien.
  écrivez  : effacez-la, ou ouvrez « <b> » avant son contenu.`,
  },
  'html-unknown': {
    posts: {
      [FILE]: `---
title: Essai
---

Une List<String> vide.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:9 attention (html-unknown)
  5 | Une List<String> vide.
    |         ^^^^^^^^
  pourquoi : « <String> » se lit comme une balise, et ne paraît pas.
  écrivez  : \`<String>\` pour du code ; &lt;String> dans du texte.`,
  },
  'heading-skip': {
    posts: {
      [FILE]: `---
title: Essai
---

## Un

#### Deux
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (heading-skip)
  7 | #### Deux
    | ^^^^^^^^^
  pourquoi : Ce titre de niveau 4 suit un titre de niveau 2 : un niveau manque, et le plan du texte se lit mal.
  écrivez  : ### Deux`,
  },
  'heading-empty': {
    posts: {
      [FILE]: `---
title: Essai
---

##

Du texte.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (heading-empty)
  5 | ##
    | ^^
  pourquoi : Ce titre est vide.
  écrivez  : un texte après les « # », ou effacez cette ligne.`,
  },
  'id-twice': {
    posts: {
      [FILE]: `---
title: Essai
---

<b id="un">Un</b>, <b id="un">deux</b>.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:23 attention (id-twice)
  5 | <b id="un">Un</b>, <b id="un">deux</b>.
    |                       ^^^^^^^
  pourquoi : L’identifiant « un » est donné deux fois : un lien n’atteint que le premier.
  écrivez  : un autre identifiant.`,
  },
  'reference-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite][suitte].

[suite]: https://exemple.fr/

[Elle][suite].
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:6 attention (reference-missing)
  5 | Voir [la suite][suitte].
    |      ^^^^^^^^^^^^^^^^^^
  pourquoi : Aucune ligne ne dit où mène « [suitte] » : les crochets paraissent tels quels.
  écrivez  : [la suite][suite]`,
  },
  'note-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

Un mot[^une].
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:7 attention (note-missing)
  5 | Un mot[^une].
    |       ^^^^^^
  pourquoi : La note « [^une] » est appelée, mais n’est écrite nulle part.
  écrivez  : [^une]: …`,
  },
  'definition-text': {
    posts: {
      [FILE]: `---
title: Essai
---

Un mot, une note[1].

[1]: Le texte de la note, que personne ne verrait.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (definition-text)
  7 | [1]: Le texte de la note, que personne ne verrait.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : « [1]: » donne l’adresse d’un lien : le texte qui suit ne paraît nulle part.
  écrivez  : [^1]: Le texte de… ; et [^1] où la note est appelée.`,
  },
  'note-unused': {
    posts: {
      [FILE]: `---
title: Essai
---

Un mot.

[^une]: Une note.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (note-unused)
  7 | [^une]: Une note.
    | ^^^^^^^
  pourquoi : La note « [^une] » n’est appelée nulle part : elle ne paraît pas.
  écrivez  : [^une] dans le texte, ou effacez la note.`,
  },
  'defined-twice': {
    posts: {
      [FILE]: `---
title: Essai
---

Un [mot][a].

[a]: https://exemple.fr/
[a]: https://exemple.org/
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:8:1 attention (defined-twice)
  8 | [a]: https://exemple.org/
    | ^^^^
  pourquoi : « [a] » est déjà défini plus haut ; une seule des deux lignes compte.
  écrivez  : une seule ligne « [a]: ».`,
  },
  'link-lost': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [elle](https://exemple.fr/a_(b).
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:6 attention (link-lost)
  5 | Voir [elle](https://exemple.fr/a_(b).
    |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Un lien s’écrit [texte](adresse), sans espace ni parenthèse de trop ou de moins : celui-ci paraît tel quel.
  écrivez  : [elle](<https://exemple.fr/a_(b)>)`,
  },
  'link-no-text': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [](https://exemple.fr/).
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:6 attention (link-no-text)
  5 | Voir [](https://exemple.fr/).
    |      ^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Ce lien n’a pas de texte : il n’y a rien à voir, ni à suivre.
  écrivez  : [le texte du lien](…)`,
  },
  'link-no-address': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite]().
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:6 attention (link-no-address)
  5 | Voir [la suite]().
    |      ^^^^^^^^^^^^
  pourquoi : Ce lien ne dit pas où il mène.
  écrivez  : [la suite](https://exemple.fr/)`,
  },
  'link-dead': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [la suite](/2026/05/01/esai.html).
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:17 attention (link-dead)
  5 | Voir [la suite](/2026/05/01/esai.html).
    |                 ^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Rien ne se trouve à cette adresse du site.
  écrivez  : l’adresse d’une page, ou le fichier d’un texte : /2026/05/01/essai.html`,
  },
  'link-form': {
    posts: {
      [FILE]: `---
title: Essai
---

Voir [ceci](/2026/05/01/essai).
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:13 attention (link-form)
  5 | Voir [ceci](/2026/05/01/essai).
    |             ^^^^^^^^^^^^^^^^^
  pourquoi : Selon l’hébergeur, cette adresse répond ou non : il en manque la fin, ou la casse est autre.
  écrivez  : /2026/05/01/essai.html`,
  },
  'anchor-missing': {
    posts: {
      [FILE]: `---
title: Essai
---

## Un titre

Voir [plus haut](#un-titr).
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:18 attention (anchor-missing)
  7 | Voir [plus haut](#un-titr).
    |                  ^^^^^^^^
  pourquoi : Rien, dans le texte où mène ce lien, n’a cet identifiant.
  écrivez  : #un-titre`,
  },
  'site-missing': {
    site: undefined,
    told: `src/site.yaml:1:1 erreur (site-missing)
  pourquoi : Il manque le fichier qui dit le titre du site, son adresse et son auteur.
  écrivez  : dans « src/site.yaml » :
             title: Mon carnet
             url: https://exemple.fr
             author:
               name: Votre nom`,
  },
  'typography-space': {
    posts: {
      [FILE]: `---
title: Bonjour!
---

Un essai.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:15 attention (typography-space)
  2 | title: Bonjour!
    |               ^
  pourquoi : Il manque peut-être une espace avant « ! ». Carnet n’en ajoute jamais : « Yahoo! » et « 10:30 » n’en veulent pas.
  écrivez  : « Bonjour ! » ; Carnet rendra cette espace insécable.`,
  },
  'typography-accent': {
    posts: {
      [FILE]: `---
title: Essai
---

Un essai. A mon avis, cela suffit.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:11 attention (typography-accent)
  5 | Un essai. A mon avis, cela suffit.
    |           ^
  pourquoi : Une majuscule garde son accent : « A » semble avoir perdu le sien.
  écrivez  : À`,
  },
  'typography-ordinal': {
    posts: {
      [FILE]: `---
title: Essai
---

La 2ème fois, \`3ème\` reste du code.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:4 attention (typography-ordinal)
  5 | La 2ème fois, \`3ème\` reste du code.
    |    ^^^^
  pourquoi : « 2ème » s’abrège plus court en français ; Carnet mettra la fin en exposant.
  écrivez  : 2e`,
  },
  'typography-ligature': {
    posts: {
      [FILE]: `---
title: Essai
---

Un coup d’oeil.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:11 attention (typography-ligature)
  5 | Un coup d’oeil.
    |           ^^^^
  pourquoi : « oeil » s’écrit d’ordinaire avec la ligature œ.
  écrivez  : œil`,
  },
  'mdx-crossed-tag': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<p>

## Un titre</p>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:7:12 erreur (mdx-crossed-tag)
  7 | ## Un titre</p>
    |            ^^^^
  pourquoi : La balise « <p> » s’ouvre dans un paragraphe, un titre ou une liste, et se referme dans un autre.
  écrivez  : <p> et </p> dans le même paragraphe ; ou chacune seule sur sa ligne, entre deux lignes vides.`,
  },
  'mdx-other-tag': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

<p>Un <b>mot</p></b>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:13 erreur (mdx-other-tag)
  5 | <p>Un <b>mot</p></b>
    |             ^^^^
  pourquoi : « </p> » ne referme pas « <b> », ouverte à la ligne 5.
  écrivez  : </b>`,
  },
  'mdx-stray-tag': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Bonjour.</Note>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:9 erreur (mdx-stray-tag)
  5 | Bonjour.</Note>
    |         ^^^^^^^
  pourquoi : La balise « </Note> » ne referme rien.
  écrivez  : effacez-la, ou ouvrez « <Note> » avant son contenu.`,
  },
  'mdx-unclosed-brace': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Une accolade { seule.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:14 erreur (mdx-unclosed-brace)
  5 | Une accolade { seule.
    |              ^
  pourquoi : L’accolade ouverte ici n’est jamais refermée ; en MDX, elle annonce du JavaScript.
  écrivez  : « \\{ » si elle fait partie du texte ; sinon « } » après le code.`,
  },
  'mdx-module': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

import Carte from ./Carte.astro

Bonjour.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:19 erreur (mdx-module)
  5 | import Carte from ./Carte.astro
    |                   ^
  pourquoi : En MDX, une ligne qui commence par « import » ou « export » est du JavaScript ; elle ne peut pas être lue : le code est incomplet, ou un signe est de trop.
  écrivez  : import Carte from './Carte.astro'; ou export const prix = 12; ou un autre mot en tête, si c’est une phrase.`,
  },
  'mdx-void-tag': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Une ligne<br>et une autre.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:10 erreur (mdx-void-tag)
  5 | Une ligne<br>et une autre.
    |          ^^^^
  pourquoi : En MDX, une balise sans contenu comme « <br> » se referme elle-même.
  écrivez  : <br />`,
  },
  'mdx-liquid': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

Le titre : {{ page.title }}.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:12 erreur (mdx-liquid)
  5 | Le titre : {{ page.title }}.
    |            ^^^^^^^^^^^^^^^^
  pourquoi : Ce Liquid de Jekyll n’est pas du MDX, et Carnet ne le résout que quand il importe un site.
  écrivez  : ce qu’il devrait donner ; ou du code, entre « \` », si le texte en parle.`,
  },
  'mdx-kramdown': {
    posts: {
      '2026-05-01-essai.mdx': `---
title: Essai
---

## Un titre {#debut}
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:13 erreur (mdx-kramdown)
  5 | ## Un titre {#debut}
    |             ^^^^^^^^
  pourquoi : Cette marque de kramdown n’est pas du MDX.
  écrivez  : effacez-la, ou écrivez l’élément en HTML : <p id="…" class="…">…</p> ; un fichier « .md », lui, la lit.`,
  },
  'front-matter-unopened': {
    posts: {
      [FILE]: `title: Essai
lang: fr
---

Du texte.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:1:1 erreur (front-matter-unopened)
  1 | title: Essai
    | ^^^^^^^^^^^^
  pourquoi : L’en-tête commence par une ligne « --- », comme il finit ; celle du début manque.
  écrivez  : ---
             title: Essai`,
  },
  'mdx-default': {
    posts: {
      [MDX]: `---
title: Essai
---

export default function Page() { return 1 }

Du texte.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-default)
  5 | export default function Page() { return 1 }
    | ^^^^^^^^^^^^^^
  pourquoi : « export default » prendrait la place du texte dans sa page.
  écrivez  : « export const » et un nom, si le texte s’en sert ; sinon, effacez cette ligne.`,
  },
  'mdx-unsafe': {
    posts: {
      [MDX]: `---
title: Essai
---

<a href={'java' + 'script:alert(1)'}>Du texte</a>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:10 erreur (mdx-unsafe)
  5 | <a href={'java' + 'script:alert(1)'}>Du texte</a>
    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Une page de Carnet n’exécute aucun script : ni balise « <script> », ni attribut « on… », ni adresse « javascript: ».
  écrivez  : ce qu’il devait montrer : du texte, une image, un lien ; ou un îlot, que le texte importe.`,
  },
  'mdx-page-tag': {
    posts: {
      [MDX]: `---
title: Essai
---

<plaintext>Du texte</plaintext>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-page-tag)
  5 | <plaintext>Du texte</plaintext>
    | ^^^^^^^^^^
  pourquoi : « <plaintext> » changerait toute la page, et non le texte seul.
  écrivez  : ce qui est entre les balises, sans elles.`,
  },
  'mdx-raw-html': {
    posts: {
      [MDX]: `---
title: Essai
---

<p set:html="<b>Du texte.</b>" />
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:4 erreur (mdx-raw-html)
  5 | <p set:html="<b>Du texte.</b>" />
    |    ^^^^^^^^
  pourquoi : « set:html » met dans la page un HTML que personne ne relit.
  écrivez  : les balises mêmes, dans le texte ; ou un composant, que le texte importe.`,
  },
  'mdx-component-case': {
    posts: {
      [MDX]: `---
title: Essai
---

<note>Du texte.</note>
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:1 erreur (mdx-component-case)
  5 | <note>Du texte.</note>
    | ^^^^^
  pourquoi : « <note> », en minuscules, est une balise que HTML ne connaît pas, et non le composant.
  écrivez  : <Note> ; un composant prend une majuscule, là où il est déclaré aussi.`,
  },
  'html-swallowed': {
    posts: {
      '2026-05-01-essai.html': `---
title: Essai
---

<p>Avant.</p>

<!-- à revoir

<p>Du texte.</p>
`,
    },
    told: `src/content/posts/2026-05-01-essai.html:7:1 attention (html-swallowed)
  7 | <!-- à revoir
    | ^^^^
  pourquoi : « <!-- » n’est jamais refermé : rien de ce qui suit ne paraît.
  écrivez  : « --> » à la fin de ce qui ne doit pas paraître ; ou « <!-- » entre « \` », si le texte en parle.`,
  },
  'media-remote': {
    posts: {
      [FILE]: `---
title: Essai
---

<video src="https://ailleurs.example/film.mp4" controls></video>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:8 attention (media-remote)
  5 | <video src="https://ailleurs.example/film.mp4" controls></video>
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Le lecteur n’aura pas ce fichier : ses pages ne laissent venir que ceux du site, pour que personne d’autre ne sache ce qu’il lit.
  écrivez  : une copie du fichier, rangée à côté du texte, si vous en avez le droit ; sinon, un lien : [Ce qu’on y trouve](https://ailleurs.example/film.mp4)`,
  },
  'yaml-comment': {
    posts: {
      [FILE]: `---
title: Le carnet #1
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 attention (yaml-comment)
  2 | title: Le carnet #1
    |        ^
  pourquoi : Après une espace, « # » commence une remarque : ce qui suit n’est pas lu.
  écrivez  : title: "Le carnet #1"`,
  },
  'lost-character': {
    posts: {
      [FILE]: `---
title: Essai
---

Un \uFFFDté en ville.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:4 attention (lost-character)
  5 | Un �té en ville.
    |    ^
  pourquoi : Ce signe tient lieu d’un caractère perdu quand le fichier a changé d’encodage.
  écrivez  : le caractère qui manque.`,
  },
  'merge-conflict': {
    posts: {
      [FILE]: `---
title: Essai
---

<<<<<<< HEAD
Un été en ville.
=======
Un été à la mer.
>>>>>>> mer
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 erreur (merge-conflict)
  5 | <<<<<<< HEAD
    | ^^^^^^^^^^^^
  pourquoi : Git a laissé ici deux versions du texte, qu’il n’a pas su réunir.
  écrivez  : celle des deux que vous gardez, sans les lignes « <<<<<<< », « ======= » et « >>>>>>> ».`,
  },
  'translated-key': {
    posts: {
      [FILE]: `---
title: Essai
brouillon: true
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:1 erreur (translated-key)
  3 | brouillon: true
    | ^^^^^^^^^
  pourquoi : La clé « brouillon » n’existe pas ; elle s’appelle « draft ».
  écrivez  : draft: true`,
  },
  'expires-early': {
    posts: {
      [FILE]: `---
title: Essai
expires: 2026-04-01
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:10 attention (expires-early)
  3 | expires: 2026-04-01
    |          ^^^^^^^^^^
  pourquoi : Ce billet disparaît avant de paraître : sa date est le 2026-05-01.
  écrivez  : une date qui suit celle du billet, ou effacez cette ligne.`,
  },
  'updated-early': {
    posts: {
      [FILE]: `---
title: Essai
updated: 2026-04-01
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:10 attention (updated-early)
  3 | updated: 2026-04-01
    |          ^^^^^^^^^^
  pourquoi : Cette modification précède le billet, daté du 2026-05-01 : elle n’est pas montrée.
  écrivez  : une date qui suit celle du billet, ou effacez cette ligne.`,
  },
  'tags-unread': {
    posts: {
      [FILE]: `---
title: Essai
tag: ville
tags: [été, mer]
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:4:1 attention (tags-unread)
  4 | tags: [été, mer]
    | ^^^^^^^^^^^^^^^^
  pourquoi : Comme dans Jekyll, « tag » l’emporte sur « tags » : ces étiquettes ne sont pas lues.
  écrivez  : une seule des deux clés : tags: [ville, été, mer]`,
  },
  'group-variants': {
    posts: {
      [FILE]: `---
title: Essai
series: Un été
---
`,
      '2026-05-02-suite.md': `---
title: Suite
series: un-été
---
`,
    },
    told: `src/content/posts/2026-05-02-suite.md:3:9 attention (group-variants)
  3 | series: un-été
    |         ^^^^^^
  pourquoi : « un-été » a la même page que « Un été » (src/content/posts/2026-05-01-essai.md), et cette page ne porte que le premier nom.
  écrivez  : Un été ; ou un nom qui en diffère par ses lettres ou ses chiffres.`,
  },
  'feed-id-taken': {
    posts: {
      [FILE]: `---
title: Essai
feed_id: tag:essai.example,2026:1
---
`,
      '2026-05-02-suite.md': `---
title: Suite
feed_id: tag:essai.example,2026:1
---
`,
    },
    told: `src/content/posts/2026-05-02-suite.md:3:10 erreur (feed-id-taken)
  3 | feed_id: tag:essai.example,2026:1
    |          ^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : « src/content/posts/2026-05-01-essai.md » porte déjà cet identifiant : un lecteur de flux ne montrerait que l’un des deux billets.
  écrivez  : un identifiant propre à ce billet, ou effacez cette ligne.`,
  },
  'file-stray': {
    posts: {
      '../articles/2026-05-01-essai.md': `---
title: Essai
---
`,
    },
    told: `src/content/articles/2026-05-01-essai.md:1:1 attention (file-stray)
  trouvé   : 2026-05-01-essai.md
  pourquoi : Carnet ne lit pas ce fichier à cette place et sous ce nom : rien n’en paraîtrait.
  écrivez  : déplacez-le : src/content/posts/2026-05-01-essai.md`,
  },
  'measure-untold': {
    posts: {
      '../../site.yaml': `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
matomo:
  url: https://mesure.example/
`,
    },
    told: `src/site.yaml:5:1 erreur (measure-untold)
  trouvé   : matomo:
  pourquoi : Les visites seraient comptées sans que personne le sache ni puisse refuser : aucune page ne répond à « /confidentialite/ ».
  écrivez  : une page « src/content/pages/confidentialite.md » : le choix des lecteurs s’y ajoute de lui-même.`,
  },
  'base-path': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
base: https://essai.example/journal
`,
    told: `src/site.yaml:5:7 erreur (base-path)
  5 | base: https://essai.example/journal
    |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : La clé « base » n’est qu’un chemin, sans hôte, sans espace et sans « ? » ni « # ».
  écrivez  : base: /journal/`,
  },
  'series-number': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
series:
  À mon compte:
    pattern: À mon compte + 8 mois
`,
    told: `src/site.yaml:7:14 erreur (series-number)
  7 |     pattern: À mon compte + 8 mois
    |              ^^^^^^^^^^^^^^^^^^^^^
  pourquoi : La forme d’un titre montre une fois la place du numéro.
  écrivez  : pattern: À mon compte + {n} mois`,
  },
  'series-gap': {
    facts: 'series:\n  À mon compte:\n    pattern: À mon compte + {n} mois\n',
    posts: {
      '2026-04-01-huit.md': `---
title: À mon compte + 8 mois
---
`,
      [FILE]: `---
title: À mon compte + 10 mois
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 attention (series-gap)
  2 | title: À mon compte + 10 mois
    |        ^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Dans la série « À mon compte », il manque entre le numéro 8 et le numéro 10 : À mon compte + 9 mois.
  écrivez  : le bon numéro, ou le billet qui manque ; s’il ne doit pas y en avoir, dans « src/site.yaml », sous « À mon compte » :
             skips: [9]`,
  },
  'series-double': {
    facts: 'series:\n  À mon compte:\n    pattern: À mon compte + {n} mois\n',
    posts: {
      '2026-04-01-huit.md': `---
title: À mon compte + 8 mois
---
`,
      [FILE]: `---
title: À mon compte + 8 mois
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:8 attention (series-double)
  2 | title: À mon compte + 8 mois
    |        ^^^^^^^^^^^^^^^^^^^^^
  pourquoi : « src/content/posts/2026-04-01-huit.md » porte déjà le numéro 8 dans la série « À mon compte ».
  écrivez  : un autre numéro dans l’un des deux titres.`,
  },
  'expected-email': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
reply:
  email: camille
`,
    told: `src/site.yaml:6:10 erreur (expected-email)
  6 |   email: camille
    |          ^^^^^^^
  pourquoi : La clé « email » attend un courriel : nom@exemple.fr.
  écrivez  : email: camille@exemple.fr`,
  },
  'expected-account': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
  fediverse: https://social.exemple.fr/@camille
`,
    told: `src/site.yaml:5:14 erreur (expected-account)
  5 |   fediverse: https://social.exemple.fr/@camille
    |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : La clé « fediverse » attend un compte du fédivers : son nom, puis son serveur.
  écrivez  : fediverse: camille@social.exemple.fr`,
  },
  'reply-account': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
reply:
  fediverse: yes
`,
    told: `src/site.yaml:6:14 erreur (reply-account)
  6 |   fediverse: yes
    |              ^^^
  pourquoi : On répond au compte de l’auteur, et « author » n’en nomme aucun.
  écrivez  : author:
               fediverse: camille@social.exemple.fr`,
  },
  'title-signs': {
    posts: {
      [FILE]: `---
title: Au soleil 🌞, à la neige ❄️, au soleil 🌞
---
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:2:18 attention (title-signs)
  2 | title: Au soleil 🌞, à la neige ❄️, au soleil 🌞
    |                  ^^
  pourquoi : L’image de partage est dessinée avec la police du carnet, qui n’a pas : 🌞 ❄️. Elle s’en passe, ou se passe du titre si ce sont des lettres.
  écrivez  : image: images/plan.png, pour une image à vous ; ou un titre sans ces signes.`,
  },
  'front-matter-again': {
    posts: {
      [FILE]: `---
title: Essai
---

Du texte.

---
title : Un autre
tags : [ville]
---

Un autre texte.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (front-matter-again)
  7 | ---
    | ^^^
  pourquoi : Un fichier n’a qu’un en-tête : celui-ci paraît dans le texte, et ses clés ne sont pas lues.
  écrivez  : ces clés dans l’en-tête du début, ou effacez ces lignes.`,
  },
  'html-hidden': {
    posts: {
      [FILE]: `---
title: Essai
---

<template><p>Un été en ville</p></template>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-hidden)
  5 | <template><p>Un été en ville</p></template>
    | ^^^^^^^^^^
  pourquoi : Ce que contient « <template> » ne paraît pas dans la page.
  écrivez  : ce contenu seul, sans la balise.`,
  },
  'html-shown': {
    posts: {
      [FILE]: `---
title: Essai
---

<img src=ville.png alt=ville>
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (html-shown)
  5 | <img src=ville.png alt=ville>
    | ^^^^^^^^^^^^^^
  pourquoi : « <img » paraît tel quel dans la page : la balise n’est pas entière, ou une autre, avant elle, n’est pas refermée.
  écrivez  : la balise entière, ses valeurs entre guillemets, et les balises refermées une à une ; ou « < » entre « \` », si le texte en parle.`,
  },
  'entity-unseen': {
    posts: {
      [FILE]: `---
title: Essai
---

Aujourd&#146;hui
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:8 attention (entity-unseen)
  5 | Aujourd&#146;hui
    |        ^^^^^^
  pourquoi : « &#146; » est le numéro d’un signe (U+0092) qui ne se voit pas.
  écrivez  : ’`,
  },
  'heading-lost': {
    posts: {
      [FILE]: `---
title: Essai
---

##Un été en ville
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (heading-lost)
  5 | ##Un été en ville
    | ^^^^^^^^^^^^^^^^^
  pourquoi : Un titre, ce sont un à six « # », puis une espace simple : cette ligne paraît telle quelle.
  écrivez  : ## Un été en ville`,
  },
  'list-lost': {
    posts: {
      [FILE]: `---
title: Essai
---

• le matin
• le soir
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (list-lost)
  5 | • le matin
    | ^^^^^^^^^^
  pourquoi : Une liste, ce sont des « - » ou des numéros, puis une espace simple : ces lignes paraissent telles quelles, à la suite.
  écrivez  : - le matin`,
  },
  'table-lost': {
    posts: {
      [FILE]: `---
title: Essai
---

Le temps de mai
| jour | temps |
|------|-------|
| 1    | beau  |
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:7:1 attention (table-lost)
  7 | |------|-------|
    | ^^^^^^^^^^^^^^^^
  pourquoi : Ce tableau paraît tel qu’il est écrit : il touche le texte d’avant ou d’après, ou une de ses lignes n’a pas ses « | ».
  écrivez  : une ligne vide avant le tableau et une après ; « | » au début et à la fin de chaque ligne.`,
  },
  'code-open': {
    posts: {
      [FILE]: `---
title: Essai
---

~~~js
const ville = true;
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (code-open)
  5 | ~~~js
    | ^^^
  pourquoi : Le bloc de code ouvert ici n’est jamais refermé.
  écrivez  : « ~~~ », seul sur une ligne, après le code.`,
  },
  'link-malformed': {
    posts: {
      [FILE]: `---
title: Essai
---

[La ville](htpp://exemple.fr/ville)
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:12 attention (link-malformed)
  5 | [La ville](htpp://exemple.fr/ville)
    |            ^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Cette adresse n’est pas entière, ou mal écrite : aucun navigateur ne peut la suivre.
  écrivez  : https://exemple.fr/ville`,
  },
  'foreign-markup': {
    posts: {
      [FILE]: `---
title: Essai
---

{{< figure src="ville.png" >}}
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:5:1 attention (foreign-markup)
  5 | {{< figure src="ville.png" >}}
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  pourquoi : Cette écriture est celle d’un autre outil (Hugo) : elle paraît telle quelle.
  écrivez  : ![…](…) ; ou ce qu’elle devait donner ; ou du code, entre « \` », si le texte en parle.`,
  },
  'menu-address': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
menu:
  - label: Ouvrir
    href: javascript:open()
`,
    told: `src/site.yaml:7:11 erreur (menu-address)
  7 |     href: javascript:open()
    |           ^^^^^^^^^^^^^^^^^
  pourquoi : Ce lien du menu exécuterait un script, ou mènerait à un fichier de votre machine.
  écrivez  : href: /a-propos/`,
  },
  'public-hides': {
    posts: {
      [FILE]: `---
title: Essai
---
`,
      '../../../public/index.html': '<p>En travaux.</p>',
    },
    told: `public/index.html:1:1 erreur (public-hides)
  trouvé   : /index.html
  pourquoi : Ce fichier prend la place de « Accueil », que le carnet fait lui-même.
  écrivez  : un autre nom pour ce fichier.`,
  },
  'mdx-decimal': {
    posts: {
      [MDX]: `---
title: Essai
---

Il a plu {12,5} mm.
`,
    },
    told: `src/content/posts/2026-05-01-essai.mdx:5:11 attention (mdx-decimal)
  5 | Il a plu {12,5} mm.
    |           ^^^^
  pourquoi : Entre accolades, une virgule sépare deux valeurs : seul « 5 » paraîtrait.
  écrivez  : 12,5 sans accolades ; dans un calcul, un point au lieu de la virgule.`,
  },
  'yaml-documents': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
---
lang: en
`,
    told: `src/site.yaml:5:1 erreur (yaml-documents)
  5 | ---
    | ^
  pourquoi : Cette ligne commence un second document : rien de ce qui la suit ne serait lu.
  écrivez  : effacez cette ligne.`,
  },
  'feed-taken': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
feeds:
  - path: /rss.xml
    format: rss
  - path: /atom.xml
`,
    told: `src/site.yaml:6:11 erreur (feed-taken)
  6 |   - path: /rss.xml
    |           ^^^^^^^^
  pourquoi : L’adresse « /rss.xml » est celle d’un autre fichier du carnet : ce flux ne paraîtrait pas, ou prendrait sa place.
  écrivez  : path: /rss-2.xml`,
  },
  'security-expires': {
    posts: {
      '../../site.yaml': `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
security:
  contact: camille@essai.example
  expires: 2026-06-20
`,
    },
    told: `src/site.yaml:7:12 attention (security-expires)
  trouvé   : expires: 2026-06-20
  pourquoi : Votre « security.txt » cesse de valoir le 2026-06-20 : ensuite, qui trouve une faille ne sait plus où écrire.
  écrivez  : expires: 2027-05-31`,
  },
  'host-redirects': {
    dist: { 'redirects.json': JSON.stringify(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`/vieux-${index}/`, '/']))) },
    told: `src/site.yaml:1:1 attention (host-redirects)
  trouvé   : host: gitlab
  pourquoi : Pour l’hébergeur « gitlab », 1000 redirections sont le plus possible, et ce carnet en a 1200, toutes formes comprises.
  écrivez  : rien, si cela vous convient : les anciennes adresses gardent des pages qui mènent aux nouvelles.`,
  },
  'language-unknown': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
languages:
  en-GB:
    title: Trial
`,
    told: `src/site.yaml:6:3 erreur (language-unknown)
  6 |   en-GB:
    |   ^^^^^
  pourquoi : Carnet ne dit rien dans la langue « en-GB » : il parle fr, en. Les billets d’une autre langue restent dans les listes du carnet.
  écrivez  : une langue de cette liste, sans pays ; ou effacez « en-GB: » et ce qui est dessous.`,
  },
  'language-main': {
    site: `title: Essai
url: https://essai.example
author:
  name: Camille Dupont
languages:
  fr:
    title: Essai
  en:
    title: Trial
`,
    told: `src/site.yaml:6:3 erreur (language-main)
  6 |   fr:
    |   ^^
  pourquoi : La langue « fr » est celle du carnet : son titre, sa description et son menu sont les clés du même nom, au début du fichier.
  écrivez  : effacez « fr: » sous « languages: ».`,
  },
  'translation-missing': {
    posts: {
      [FILE]: `---
title: Essai
translation: 2026-05-01-trail.md
---

Un été.
`,
      '2026-05-01-trial.md': `---
title: Trial
lang: en
---

A summer.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:14 erreur (translation-missing)
  3 | translation: 2026-05-01-trail.md
    |              ^^^^^^^^^^^^^^^^^^^
  pourquoi : Aucun billet ni aucune page n’est « 2026-05-01-trail.md ».
  écrivez  : translation: 2026-05-01-trial.md`,
  },
  'translation-self': {
    posts: {
      [FILE]: `---
title: Essai
translation: 2026-05-01-essai.md
---

Un été.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:14 erreur (translation-self)
  3 | translation: 2026-05-01-essai.md
    |              ^^^^^^^^^^^^^^^^^^^
  pourquoi : Un texte n’est pas sa propre traduction.
  écrivez  : le fichier du même texte dans une autre langue, ou rien.`,
  },
  'translation-language': {
    posts: {
      [FILE]: `---
title: Essai
translation: 2026-05-01-trial.md
---

Un été.
`,
      '2026-05-01-trial.md': `---
title: Trial
---

A summer.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:14 erreur (translation-language)
  3 | translation: 2026-05-01-trial.md
    |              ^^^^^^^^^^^^^^^^^^^
  pourquoi : « src/content/posts/2026-05-01-trial.md » est dans la même langue que ce texte : « fr ».
  écrivez  : lang: en, dans celui des deux qui est dans une autre langue que le carnet ; ou effacez « translation: ».`,
  },
  'translation-taken': {
    posts: {
      [FILE]: `---
title: Essai
---

Un été.
`,
      '2026-05-01-trial.md': `---
title: Trial
lang: en
translation: 2026-05-01-essai.md
---

A summer.
`,
      '2026-05-02-trial.md': `---
title: Trial again
lang: en
translation: 2026-05-01-essai.md
---

A summer.
`,
    },
    told: `src/content/posts/2026-05-02-trial.md:4:14 erreur (translation-taken)
  4 | translation: 2026-05-01-essai.md
    |              ^^^^^^^^^^^^^^^^^^^
  pourquoi : Un texte n’a qu’une traduction par langue ; par celle-ci, « src/content/posts/2026-05-02-trial.md » et « src/content/posts/2026-05-01-trial.md » seraient le même texte en « en ».
  écrivez  : une seule des deux : effacez « translation: » dans l’autre.`,
  },
  'translation-hidden': {
    posts: {
      [FILE]: `---
title: Essai
translation: 2026-05-01-trial.md
---

Un été.
`,
      '2026-05-01-trial.md': `---
title: Trial
lang: en
draft: true
---

A summer.
`,
    },
    told: `src/content/posts/2026-05-01-essai.md:3:14 attention (translation-hidden)
  3 | translation: 2026-05-01-trial.md
    |              ^^^^^^^^^^^^^^^^^^^
  pourquoi : « 2026-05-01-trial.md » n’est pas publié en ce moment, ou n’est pas répertorié. D’ici là, rien ne mène à cette traduction.
  écrivez  : rien, s’il suffit d’attendre ; sinon, effacez « translation: ».`,
  },
  'security-place': {
    posts: {
      '../../site.yaml': `title: Essai
url: https://essai.example
base: /journal/
author:
  name: Camille Dupont
security:
  contact: camille@essai.example
  expires: 2027-03-31
`,
    },
    told: `src/site.yaml:6:1 attention (security-place)
  trouvé   : security:
  pourquoi : Qui trouve une faille ne cherche « security.txt » qu’à « https://essai.example/.well-known/security.txt » : sous « /journal/ », personne ne le lirait.
  écrivez  : déposez « dist-host/.well-known/security.txt » à la racine de l’hôte ; si un autre s’y trouve déjà, effacez « security: ».`,
  },
};

/** Files of `src/content/posts`, links among them, a `src/site.yaml`, a `src/content/tags.yaml`, an `import.yaml`, files of a built site, or what Astro printed. */
export interface FaultyInput {
  posts?: Readonly<Record<string, string | Uint8Array>>;
  links?: Readonly<Record<string, string>>;
  /** Lines of `src/site.yaml` beside the plainest, for posts. */
  facts?: string;
  site?: string | undefined;
  tags?: string;
  map?: string;
  /** Files of `public/`, as the framework copies them. */
  dist?: Readonly<Record<string, string>>;
  /** Files of a built site of `https://essai.example`, and of which text the page at an address was made. */
  built?: Readonly<Record<string, string>>;
  places?: Readonly<Record<string, string>>;
  /** What Astro printed, with `ROOT` for the project's folder. */
  log?: string;
  told: string;
}

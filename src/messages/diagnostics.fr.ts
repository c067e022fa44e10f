import { outputKindsFr } from './diagnostics-output.fr.ts';
import { reasonsFr } from './reasons.fr.ts';
import { reasonPatterns } from './reasons.ts';
import type { ReasonKind } from './reasons.ts';

/**
 * What each kind of diagnostic says in French: `why` it is wrong and what to `write`.
 * `{name}` stands for a value of the diagnostic.
 */
export const diagnosticsFr = {
  labels: {
    error: 'erreur',
    warning: 'attention',
    found: 'trouvé',
    why: 'pourquoi',
    write: 'écrivez',
    more: '(Dans ce fichier, {more} de plus.)',
  },
  summary: (errors: number, warnings: number, files: number) =>
    [count(errors, 'erreur'), count(warnings, 'avertissement')].filter(Boolean).join(', ') + (files > 1 ? `, dans ${files} fichiers` : ''),
  built: (pages: number, seconds: string) => `${count(pages, 'page')} en ${seconds.replace('.', ',')} s, dans « dist ».`,
  kept: (pages: number) => `Rien n’a changé : « dist » reste comme il est, ${count(pages, 'page')}.`,
  checked: (texts: number) => `${texts} texte${texts > 1 ? 's relus' : ' relu'} : rien à signaler.`,
  progress: {
    stages: {
      start: 'Mise en route',
      texts: 'Lecture des textes',
      bundle: 'Assemblage du code',
      pages: 'Pages et flux',
      sitemap: 'Plan du site',
      search: 'Index de la recherche',
      check: 'Vérification',
      compress: 'Compression',
      publish: 'Mise en place',
    },
    counted: (stage: string, done: number, of: number) => `${stage} : ${thousands(done)} sur ${thousands(of)}`,
    left: (counted: string, seconds: number) => `${counted}, encore ${duration(seconds)} environ`,
  },
  waiting: (posts: number, next: string) =>
    posts === 1 ? `1 billet attend son jour : ${next}.` : `${posts} billets attendent leur jour ; le prochain : ${next}.`,
  due: (files: readonly string[]) => `À publier de nouveau, leur jour est venu ou passé : ${files.join(', ')}.`,
  notDue: 'Rien à publier : aucun billet n’est arrivé à son jour.',
  unchanged: 'Rien n’a été publié : le dernier « dist » est intact.',
  reasonPatterns,
  reasons: reasonsFr,
  quoted: (text: string) => `« ${text} »`,
  kinds: {
    ...outputKindsFr,
    'not-utf8': {
      why: 'Ces octets ne sont pas de l’UTF-8 : le fichier a été enregistré dans un autre encodage ({encoding}).',
      write: 'enregistrez le fichier en UTF-8 dans votre éditeur.',
    },
    'control-character': {
      why: 'Ce caractère de contrôle (U+{code}) est invisible et casse les flux.',
      write: 'effacez ce caractère.',
    },
    'invisible-sign': { why: 'Ce signe (U+{code}) ne se voit pas, et n’a rien à faire dans un texte.', write: 'effacez ce signe.' },
    'text-direction': {
      why: 'Cette marque (U+{code}) change le sens d’écriture de ce qui suit : on lit autre chose que ce qui est écrit.',
      write: 'effacez cette marque ; pour un passage de droite à gauche : <bdo dir="rtl">…</bdo>, ou <span dir="rtl">…</span>.',
    },
    'file-unreadable': {
      why: 'Ce fichier ne peut pas être lu : {reason}.',
      write: 'rétablissez le fichier ou ses droits ; si c’est un lien vers un autre fichier, corrigez-le.',
    },
    'file-outside': {
      why: 'Ce lien mène hors du dossier des textes : ce qui est publié doit s’y trouver.',
      write: 'effacez ce lien, ou mettez à sa place les fichiers mêmes.',
    },
    'file-format': {
      why: 'Carnet lit les fichiers « .md », « .markdown », « .mdx » et « .html » ; celui-ci ne paraîtrait pas.',
      write: '{suggestion}',
    },
    'file-extension': { why: 'L’extension d’un fichier s’écrit en minuscules.', write: '{suggestion}' },
    'file-name': {
      why: 'Le nom du fichier donne la date et l’adresse du billet ; celui-ci n’a ni date, ni clé « date: » dans l’en-tête.',
      write: 'date: {suggestion}',
    },
    'file-name-date': {
      why: 'La date {date} du nom de fichier n’existe pas.',
      write: '{suggestion}',
    },
    'front-matter-missing': {
      why: 'Le fichier doit commencer, dès sa première ligne, par un en-tête entre deux lignes « --- ».',
      write: '---\ntitle: {suggestion}\n---',
    },
    'front-matter-unopened': {
      why: 'L’en-tête commence par une ligne « --- », comme il finit ; celle du début manque.',
      write: '---\n{line}',
    },
    'front-matter-open': {
      why: 'L’en-tête ouvert à la première ligne n’est jamais refermé.',
      write: 'une ligne « --- » après la dernière clé.',
    },
    'front-matter-shape': {
      why: 'Il faut ici des lignes « clé: valeur ».',
      write: '{suggestion}',
    },
    'yaml-syntax': { why: 'Ces lignes ne sont pas du YAML valide : {reason}.', write: 'une clé par ligne, sous la forme « clé: valeur ».' },
    'yaml-indent': {
      why: 'Cette ligne n’est pas en face de celles qui vont avec elle ; un retrait se fait d’espaces, sans tabulation.',
      write: '{suggestion}',
    },
    'yaml-space': {
      why: 'Après les deux-points, c’est une espace insécable ; YAML n’y connaît que l’espace simple.',
      write: '{suggestion}',
    },
    'yaml-quote': { why: 'Le guillemet ouvert ici n’est jamais refermé.', write: '{suggestion}' },
    'yaml-inner-quote': {
      why: 'Ce guillemet, ou cette apostrophe, referme la valeur avant la fin de la ligne.',
      write: '{suggestion}',
    },
    'yaml-escape': {
      why: 'Entre guillemets droits, « \\ » annonce un signe spécial ; celui-ci n’existe pas.',
      write: '{suggestion}',
    },
    'yaml-sign': {
      why: 'Ce signe a un sens à lui en YAML ; une valeur qui commence ainsi se met entre guillemets droits.',
      write: '{suggestion}',
    },
    'yaml-alias': {
      why: 'Les renvois « * » de YAML se déplient ici sans fin.',
      write: 'les valeurs elles-mêmes, sans « & » ni « * ».',
    },
    'yaml-comma': { why: 'Une virgule sépare deux valeurs ; il en manque une.', write: '{suggestion}' },
    'yaml-bracket': { why: 'Le crochet ouvert ici n’est jamais refermé.', write: '{suggestion}' },
    'yaml-colon': {
      why: 'Une valeur où une espace suit le signe « : » se met entre guillemets droits.',
      write: '{suggestion}',
    },
    'duplicate-key': {
      why: 'La clé « {key} » est écrite deux fois ; seule la dernière compte.',
      write: 'une seule ligne « {key}: ».',
    },
    'missing-key': { why: 'La clé « {key} » est obligatoire.', write: '{key}: {suggestion}' },
    'expected-text': { why: 'La clé « {key} » attend du texte.', write: '{key}: {suggestion}' },
    'expected-list': { why: 'La clé « {key} » attend une liste.', write: '{key}: {suggestion}' },
    'expected-boolean': { why: 'La clé « {key} » attend « true » ou « false ».', write: '{key}: {suggestion}' },
    'expected-number': { why: 'La clé « {key} » attend un nombre entier positif.', write: '{key}: {suggestion}' },
    'expected-map': { why: 'La clé « {key} » attend des lignes « clé: valeur » en retrait.', write: '{key}: {suggestion}' },
    'expected-choice': { why: 'La clé « {key} » n’accepte que : {choices}.', write: '{key}: {suggestion}' },
    'expected-address': { why: 'La clé « {key} » attend une adresse complète, en « https:// ».', write: '{key}: {suggestion}' },
    'expected-email': { why: 'La clé « {key} » attend un courriel : nom@exemple.fr.', write: '{key}: {suggestion}' },
    'expected-account': {
      why: 'La clé « {key} » attend un compte du fédivers : son nom, puis son serveur.',
      write: '{key}: {suggestion}',
    },
    'menu-address': {
      why: 'Ce lien du menu exécuterait un script, ou mènerait à un fichier de votre machine.',
      write: 'href: /a-propos/',
    },
    'language-unknown': {
      why: 'Carnet ne dit rien dans la langue « {key} » : il parle {choices}. Les billets d’une autre langue restent dans les listes du carnet.',
      write: 'une langue de cette liste, sans pays ; ou effacez « {key}: » et ce qui est dessous.',
    },
    'language-main': {
      why: 'La langue « {key} » est celle du carnet : son titre, sa description et son menu sont les clés du même nom, au début du fichier.',
      write: 'effacez « {key}: » sous « languages: ».',
    },
    'translation-missing': {
      why: 'Aucun billet ni aucune page n’est « {path} ».',
      write: 'translation: {suggestion}',
    },
    'translation-self': {
      why: 'Un texte n’est pas sa propre traduction.',
      write: 'le fichier du même texte dans une autre langue, ou rien.',
    },
    'translation-language': {
      why: '« {path} » est dans la même langue que ce texte : « {language} ».',
      write: 'lang: en, dans celui des deux qui est dans une autre langue que le carnet ; ou effacez « translation: ».',
    },
    'translation-taken': {
      why: 'Un texte n’a qu’une traduction par langue ; par celle-ci, « {first} » et « {second} » seraient le même texte en « {language} ».',
      write: 'une seule des deux : effacez « translation: » dans l’autre.',
    },
    'translation-hidden': {
      why: '« {path} » n’est pas publié en ce moment, ou n’est pas répertorié. D’ici là, rien ne mène à cette traduction.',
      write: 'rien, s’il suffit d’attendre ; sinon, effacez « translation: ».',
    },
    'feed-taken': {
      why: 'L’adresse « {address} » est celle d’un autre fichier du carnet : ce flux ne paraîtrait pas, ou prendrait sa place.',
      write: 'path: {suggestion}',
    },
    'reply-account': {
      why: 'On répond au compte de l’auteur, et « author » n’en nomme aucun.',
      write: 'author:\n  fediverse: camille@social.exemple.fr',
    },
    'expected-path': { why: 'La clé « {key} » attend le chemin d’une image, seul ou après « path: ».', write: '{key}: {suggestion}' },
    language: { why: 'Ce n’est pas le code d’une langue.', write: '{key}: {suggestion}' },
    'url-path': { why: 'L’adresse du site s’arrête au nom de l’hôte ; le chemin va dans « base: ».', write: 'url: {origin}\nbase: {path}' },
    'time-zone': { why: 'Ce fuseau horaire n’existe pas.', write: '{key}: {suggestion}' },
    'empty-value': { why: 'La clé « {key} » est vide.', write: '{key}: {suggestion}' },
    'misspelt-key': { why: 'La clé « {key} » n’existe pas ; « {suggestion} » lui ressemble.', write: '{line}' },
    'unknown-key': {
      why: 'Carnet ne connaît pas la clé « {key} » ; elle est gardée avec « extra », sans effet.',
      write: 'extra:\n  {line}',
    },
    'unknown-fact': { why: '« src/site.yaml » n’a pas de clé « {key} ».', write: 'effacez cette ligne.' },
    'unknown-tag-key': {
      why: 'Une étiquette n’a pas de clé « {key} » : seulement « slug », « synonyms », « description », « parent » et « redirect_from ».',
      write: 'effacez cette ligne.',
    },
    'unknown-map': { why: 'Dans « import.yaml », la clé « {key} » ne va pas ici.', write: "tags:\n  figure: '<p>{{ markup }}</p>'" },
    'map-template': {
      why: 'Ce modèle n’est pas du Liquid : {reason}.',
      write: 'du Markdown ou du HTML ; « {{ args[0] }} », « {{ markup }} » et « {{ content }} » y disent ce que porte la balise.',
    },
    'date-form': { why: 'Une date s’écrit AAAA-MM-JJ, et l’heure ensuite, HH:MM, si elle compte.', write: '{key}: {suggestion}' },
    'date-day': { why: 'Ce jour n’existe pas : ce mois-là compte {days} jours.', write: '{key}: {suggestion}' },
    'date-month': { why: 'Ce mois n’existe pas : une année en compte 12.', write: '{key}: {suggestion}' },
    'date-time': { why: 'Cette heure, ou ce décalage horaire, n’existe pas.', write: '{key}: {suggestion}' },
    'date-ambiguous': {
      why: 'Cette date se lit de deux façons ({reading1} ou {reading2}).',
      write: '{key}: {suggestion}',
    },
    'empty-tag': {
      why: 'Une étiquette vide ne mène nulle part.',
      write: 'effacez-la, ou donnez-lui un nom, entre guillemets s’il le faut.',
    },
    'tag-commas': {
      why: 'Sans crochets, c’est l’espace qui sépare les noms : « {sign} » en fait partie.',
      write: '{key}: [{suggestion}]',
    },
    'tag-variants': {
      why: 'Cette étiquette ne diffère de « {other} » ({file}) que par la casse, les accents ou la forme ; les deux partagent une page.',
      write: '{other} ; ou, pour garder les deux, dans « src/content/tags.yaml » :\n{entry}',
    },
    'tag-collision': {
      why: 'L’étiquette aurait la même adresse « {slug} » que « {other} » ({file}), qui est un autre mot.',
      write: 'un autre nom pour l’une des deux ; ou, dans « src/content/tags.yaml », une adresse à elle :\n{entry}',
    },
    'tag-slug': {
      why: 'L’adresse d’une étiquette est faite de minuscules sans accents, de chiffres et de traits d’union : 80 octets au plus.',
      write: 'slug: {suggestion}',
    },
    'tag-claimed': {
      why: '« {name} » est déjà un nom de l’étiquette « {other} » (ligne {line}) ; un nom ne mène qu’à une étiquette.',
      write: 'ce nom à un seul endroit.',
    },
    'tag-parent': {
      why: 'Aucune étiquette de ce fichier ne s’appelle « {parent} ».',
      write: '{suggestion}',
    },
    'tag-cycle': {
      why: 'Une étiquette ne peut pas se contenir elle-même : {path}.',
      write: 'effacez l’un de ces « parent: ».',
    },
    'tags-moved': {
      why: 'Les étiquettes s’inscrivent dans un fichier à elles, « src/content/tags.yaml », chacune sous son nom affiché.',
      write: 'dans ce fichier, puis effacez ces lignes-ci :\n{suggestion}',
    },
    'permalink-placeholder': { why: 'Le repère « {placeholder} » n’existe pas dans une adresse.', write: '{key}: {suggestion}' },
    'permalink-extension': {
      why: 'Une page se publie à une adresse qui finit par « .html », par « / » ou sans extension.',
      write: '{key}: {suggestion}',
    },
    'permalink-characters': {
      why: 'Une adresse ne contient ni « ? », ni « # », ni « \\ », ni caractère invisible.',
      write: '{key}: {suggestion}',
    },
    'permalink-hidden': {
      why: 'Un dossier ou un fichier dont le nom commence par un point est caché : un hébergeur ne l’envoie pas.',
      write: '{key}: {suggestion}',
    },
    'permalink-portable': {
      why: 'Windows ne peut pas écrire un fichier de ce nom : le site ne s’y construirait pas.',
      write: '{key}: {suggestion}',
    },
    'permalink-long': {
      why: 'Cette adresse est trop longue : 250 octets au plus par dossier, 2000 en tout.',
      write: '{key}: {suggestion}',
    },
    'permalink-whole': { why: 'L’adresse d’un billet se compte depuis la racine du site.', write: '{key}: {suggestion}' },
    'public-hides': {
      why: 'Ce fichier prend la place de « {name} », que le carnet fait lui-même.',
      write: 'un autre nom pour ce fichier.',
    },
    'address-taken': {
      why: 'L’adresse « {address} » est déjà prise par « {other} ».',
      write: 'une autre adresse, par « permalink: » ou « slug: ».',
    },
    'mdx-syntax': {
      why: 'Ce MDX ne peut pas être lu : {reason}.',
      write: '« \\< » si ce signe fait partie du texte ; sinon une balise entière, avec ses guillemets et son « > ».',
    },
    'mdx-unclosed-tag': {
      why: 'La balise « <{name}> » ouverte ici n’est jamais refermée.',
      write: '</{name}> après son contenu, ou <{name} /> si elle n’en a pas.',
    },
    'mdx-crossed-tag': {
      why: 'La balise « <{name}> » s’ouvre dans un paragraphe, un titre ou une liste, et se referme dans un autre.',
      write: '<{name}> et </{name}> dans le même paragraphe ; ou chacune seule sur sa ligne, entre deux lignes vides.',
    },
    'mdx-other-tag': { why: '« </{name}> » ne referme pas « <{open}> », ouverte à la ligne {line}.', write: '</{open}>' },
    'mdx-void-tag': { why: 'En MDX, une balise sans contenu comme « <{name}> » se referme elle-même.', write: '{suggestion}' },
    'mdx-liquid': {
      why: 'Ce Liquid de Jekyll n’est pas du MDX, et Carnet ne le résout que quand il importe un site.',
      write: 'ce qu’il devrait donner ; ou du code, entre « ` », si le texte en parle.',
    },
    'mdx-kramdown': {
      why: 'Cette marque de kramdown n’est pas du MDX.',
      write: 'effacez-la, ou écrivez l’élément en HTML : <p id="…" class="…">…</p> ; un fichier « .md », lui, la lit.',
    },
    'mdx-stray-tag': { why: 'La balise « </{name}> » ne referme rien.', write: 'effacez-la, ou ouvrez « <{name}> » avant son contenu.' },
    'mdx-unclosed-brace': {
      why: 'L’accolade ouverte ici n’est jamais refermée ; en MDX, elle annonce du JavaScript.',
      write: '« \\{open} » si elle fait partie du texte ; sinon « {close} » après le code.',
    },
    'mdx-expression': {
      why: 'Entre accolades, MDX lit du JavaScript : {reason}.',
      write: '« \\{open} » et « \\{close} » pour des accolades qui font partie du texte ; sinon un calcul ou un nom : {open}1 + 1{close}',
    },
    'mdx-module': {
      why: 'En MDX, une ligne qui commence par « import » ou « export » est du JavaScript ; elle ne peut pas être lue : {reason}.',
      write: "import Carte from './Carte.astro'; ou export const prix = 12; ou un autre mot en tête, si c’est une phrase.",
    },
    'mdx-comment': {
      why: 'Un commentaire HTML n’est pas du MDX.',
      write: '{suggestion}',
    },
    'mdx-link': { why: 'Une adresse entre « < » et « > » n’est pas du MDX.', write: '{suggestion}' },
    'mdx-component': {
      why: 'Le composant « {name} » n’est ni importé, ni fourni par Carnet ({known}).',
      write: '{suggestion}',
    },
    'mdx-unquoted': {
      why: 'La valeur d’un attribut s’écrit entre guillemets.',
      write: '{suggestion}',
    },
    'mdx-attribute-twice': { why: 'L’attribut « {name} » est écrit deux fois dans cette balise.', write: 'un seul « {name} ».' },
    'mdx-attribute-name': { why: 'En HTML, l’attribut « {name} » s’appelle « {suggestion} ».', write: '{suggestion}' },
    'mdx-name': {
      why: 'Rien dans ce fichier ne déclare « {name} ».',
      write: '{suggestion} ; ou « \\{open} » et « \\{close} » si ces accolades font partie du texte.',
    },
    'mdx-global': {
      why: '« {name} » ne va pas dans un texte : la page dépendrait de la machine, de l’heure ou du hasard.',
      write: 'la valeur elle-même ; un tel calcul se met dans un composant, que le texte importe.',
    },
    'mdx-argument': {
      why: 'Sans argument, « {name} » répond selon la machine : sa langue, son fuseau ou son horloge.',
      write: '{suggestion}',
    },
    'mdx-import': {
      why: 'Un texte n’importe que des fichiers du dossier « src » : composants, données, images. « {path} » n’en est pas un.',
      write: 'un chemin qui part du fichier ({suggestion}) ; ce qui vient d’ailleurs s’importe dans un composant.',
    },
    'mdx-import-missing': { why: 'Le fichier « {path} » n’existe pas.', write: '{suggestion}' },
    'mdx-import-name': { why: '« {path} » n’exporte pas « {name} ».', write: '{suggestion}' },
    'mdx-import-json': { why: 'Le JSON de « {path} » ne peut pas être lu : {reason}.', write: 'corrigez ce fichier.' },
    'mdx-throws': {
      why: 'Ce calcul échoue : {reason}.',
      write: 'un calcul dont toutes les valeurs existent, ou son résultat.',
    },
    'mdx-decimal': {
      why: 'Entre accolades, une virgule sépare deux valeurs : seul « {shown} » paraîtrait.',
      write: '{found} sans accolades ; dans un calcul, un point au lieu de la virgule.',
    },
    'mdx-endless': {
      why: 'Ce calcul ne finit pas, remplit la mémoire, ou donne plus qu’une page ne peut montrer.',
      write: 'un calcul plus petit, qui finit, ou son résultat.',
    },
    'mdx-nothing': {
      why: 'Cette expression ne donne rien : il n’y aurait rien à lire à cet endroit.',
      write: 'un nom ou une propriété qui existe ; « ?? » suivi d’un autre texte, si ce cas est prévu.',
    },
    'mdx-value': {
      why: 'Cette expression donne {reason}, qui ne se lit pas dans un texte.',
      write: 'un texte, un nombre, des balises ou une liste de ceux-ci : une propriété de l’objet, une date mise en forme.',
    },
    'mdx-prop-unknown': { why: '« <{component}> » n’a pas d’attribut « {name} » ({known}).', write: '{suggestion}' },
    'mdx-prop-missing': { why: '« <{component}> » a besoin de « {name} » : {expected}.', write: '{suggestion}' },
    'mdx-prop-value': { why: '« {name} » de « <{component}> » attend {expected}.', write: '{suggestion}' },
    'mdx-default': {
      why: '« export default » prendrait la place du texte dans sa page.',
      write: '« export const » et un nom, si le texte s’en sert ; sinon, effacez cette ligne.',
    },
    'mdx-unsafe': {
      why: 'Une page de Carnet n’exécute aucun script : ni balise « <script> », ni attribut « on… », ni adresse « javascript: ».',
      write: 'ce qu’il devait montrer : du texte, une image, un lien ; ou un îlot, que le texte importe.',
    },
    'mdx-page-tag': {
      why: '« <{name}> » changerait toute la page, et non le texte seul.',
      write: 'ce qui est entre les balises, sans elles.',
    },
    'mdx-raw-html': {
      why: '« {name} » met dans la page un HTML que personne ne relit.',
      write: 'les balises mêmes, dans le texte ; ou un composant, que le texte importe.',
    },
    'mdx-component-case': {
      why: '« <{name}> », en minuscules, est une balise que HTML ne connaît pas, et non le composant.',
      write: '<{suggestion}> ; un composant prend une majuscule, là où il est déclaré aussi.',
    },
    'mdx-client': {
      why: '« {directive} » n’anime qu’un îlot, posé hors du code : un fichier TypeScript que le texte importe, avec une fonction « hydrate ». « <{name}> » n’en est pas un.',
      write: '<{name}> sans « {directive} » ; ou un îlot, posé dans le texte, hors de « {open} ».',
    },
    'mdx-directive': { why: '« {name} » ne dit pas quand l’îlot s’anime ({known}).', write: '{suggestion}' },
    'component-syntax': {
      why: 'Ce fichier ne peut pas être compilé : {reason}.',
      write: 'corrigez cette ligne ; tant qu’elle est là, rien n’est publié.',
    },
    'component-fails': {
      why: 'Ce code échoue ({reason}) au moment de faire « {page} ».',
      write: 'corrigez cette ligne, ou retirez le composant du billet.',
    },
    'image-missing': { why: 'L’image « {path} » n’existe pas.', write: 'le chemin d’une image, depuis le dossier du texte : {suggestion}' },
    'image-format': {
      why: '« {path} » est au format {format}, qu’aucun lecteur ne verrait dans sa page.',
      write: 'le nom de la même image, exportée en JPEG ou en PNG.',
    },
    'image-large': {
      why: 'L’image « {path} » compte {width} pixels sur {height} : la mémoire n’y suffirait pas.',
      write: 'le nom de la même image, réduite : 4000 pixels de large suffisent à tous les écrans.',
    },
    'image-remote': {
      why: 'Le lecteur ne verra pas cette image : les pages de Carnet ne montrent que celles du site, pour que personne d’autre ne sache ce qu’il lit.',
      write: 'une copie de l’image, rangée à côté du texte, si vous en avez le droit ; sinon, un lien : [L’image]({path})',
    },
    'image-data': {
      why: 'Le lecteur ne verra pas cette image, écrite dans le texte même : les pages de Carnet ne montrent que les fichiers du site.',
      write: 'le chemin de l’image, enregistrée à côté du texte : images/plan.png',
    },
    'image-alt': {
      why: 'Rien ne dit ce que montre « {path} » à qui ne voit pas l’image.',
      write: '![Ce que l’image apporte au texte.]({path}) ; si elle n’est qu’un ornement, <img src="{path}" alt="">',
    },
    'image-alt-name': {
      why: 'Le texte de remplacement répète le nom du fichier « {path} », qui ne dit rien à qui ne voit pas l’image.',
      write: 'entre les crochets, ce que l’image apporte au texte.',
    },
    'public-image-missing': {
      why: 'Aucun fichier de « public » ne répond à « {path} » : le lecteur ne verra pas l’image.',
      write: 'l’adresse d’un fichier de « public », depuis la racine du site : {suggestion}',
    },
    'public-image-unreadable': {
      why: 'L’image « {path} » de « public » ne peut pas être lue : elle est vide, abîmée, ou d’un format que les navigateurs ne montrent pas.',
      write: 'la même image, exportée en JPEG ou en PNG.',
    },
    'image-unreadable': { why: 'L’image « {path} » ne peut pas être lue : elle est vide ou abîmée.', write: 'réexportez l’image.' },
    'image-outside': { why: 'L’image « {path} » est hors du dossier « src/content ».', write: 'placez l’image à côté du texte.' },
    'image-drawing': {
      why: 'Le dessin « {path} » contient ce qui ne se publie pas, un script, un lien ou un morceau de page : {lost}. Il paraît sans.',
      write: 'rien, si le dessin vous convient ainsi ; sinon, exportez-le de nouveau en « SVG simple ».',
    },
    'image-metadata': {
      why: 'L’image « {path} » paraît telle quelle, avec ce qu’elle dit peut-être de son auteur et du lieu : Carnet ne lit pas son format.',
      write: 'la même image, exportée en JPEG, en PNG ou en WebP.',
    },
    'file-missing': {
      why: 'Aucun fichier ne s’appelle « {path} » à côté du texte : le lien ne mène nulle part.',
      write:
        'le chemin d’un fichier, depuis le dossier du texte : {suggestion} ; pour un autre site, son adresse entière, en « https:// ».',
    },
    'link-missing': {
      why: 'Aucun billet ni aucune page n’a ce fichier : « {path} ».',
      write: 'le chemin d’un texte, depuis le dossier de celui-ci : {suggestion}',
    },
    'link-draft': {
      why: '« {path} » est un brouillon : le lien ne mènerait nulle part.',
      write: 'retirez le lien, ou publiez « {target} ».',
    },
    'link-hidden': {
      why: '« {path} » n’est pas publié en ce moment : sa date est à venir, ou passée. Le lien reste du texte.',
      write: 'rien, s’il suffit d’attendre ; sinon, retirez le lien.',
    },
    'chart-number': {
      why: '« {path} » n’est pas un nombre.',
      write: 'un nombre, comme « 1 234,5 » ; rien, ou un tiret, s’il manque.',
    },
    'chart-table': {
      why: 'Un graphique se dessine d’après un tableau : une colonne de noms, puis une à quatre colonnes de nombres.',
      write: '<Chart title="Pluie">\n\n| Mois | Pluie |\n|---|---|\n| mai | 63 |\n\n</Chart>',
    },
    'component-expression': {
      why: '<{name}> attend ici le chemin tel quel, entre guillemets : Carnet le cherche avant que rien ne soit calculé.',
      write: '{attribute}="{suggestion}"',
    },
    'component-inline': {
      why: '<{name}> fait un bloc à lui seul et ne tient pas dans une phrase.',
      write: '<{name}> seul sur ses lignes, une ligne vide avant et une après.',
    },
    'file-elsewhere': {
      why: '« {path} » est sur un autre site : le navigateur de chaque lecteur l’y demanderait à son insu.',
      write: 'une copie du fichier, placée près du texte : {suggestion}',
    },
    'component-file': {
      why: 'Aucun fichier « {path} » n’existe sous « src/content ».',
      write: 'le chemin d’un fichier, depuis le dossier du texte : {suggestion}',
    },
    'gallery-content': {
      why: 'Une galerie contient des images en Markdown, et rien d’autre.',
      write: '<Gallery>\n\n![Ce que montre l’image]({suggestion})\n\n</Gallery>',
    },
    'post-address': {
      why: 'Aucun billet ni aucune page n’est à l’adresse « {path} ».',
      write: 'l’adresse d’un billet, depuis la racine du site ; ou plutôt son fichier : file="2026-05-01-mon-billet.md"',
    },
    'post-hidden': {
      why: '« {path} » n’est pas publié en ce moment : sa date est à venir, ou passée. D’ici là, rien ne paraît à cette place.',
      write: 'rien, s’il suffit d’attendre ; sinon, retirez <Post />.',
    },
    liquid: {
      why: 'Ce Liquid de Jekyll paraît tel quel : seule l’importation d’un site le résout.',
      write: 'npm run import -- CHEMIN/DU/SITE/JEKYLL ; ou ce qu’il devrait donner ; ou du code, entre « ` », si le billet en parle.',
    },
    'html-script': {
      why: 'Un script ne s’exécute pas dans les pages de Carnet : il en est retiré.',
      write: 'ce qu’il devait montrer : du texte, une image ou un lien.',
    },
    'html-handler': {
      why: '« {name} » est un script : il ne s’exécute pas dans les pages de Carnet, et en est retiré.',
      write: 'l’élément sans « {name} ».',
    },
    'html-frame': {
      why: 'Une page d’un autre site ne s’affiche pas dans celles de Carnet : le lecteur n’en verrait rien.',
      write: 'un lien : [ce qu’on y voit]({address})',
    },
    'html-head': {
      why: '« <{name}> » ne va que dans l’en-tête d’une page : il est sans effet ici, ou change toute la page.',
      write: 'effacez cette balise.',
    },
    'html-plugin': {
      why: '« <{name}> » ne s’affiche dans aucun navigateur d’aujourd’hui, et la politique de sécurité du site le refuse.',
      write: 'une image, une vidéo (<video src="…" controls></video>) ou un lien.',
    },
    'html-form': {
      why: 'Ce formulaire envoie ce qu’on y écrit : la politique de sécurité du site le refuse.',
      write: 'un lien vers la page qui le porte, ou une adresse : <mailto:…>.',
    },
    'html-style': {
      why: 'La politique de sécurité du site ne laisse passer aucun style écrit dans la page : celui-ci n’a pas d’effet.',
      write: 'du Markdown (**gras**, *italique*, un tableau), ou rien.',
    },
    'link-script': {
      why: 'Cette adresse exécute un script ; elle est retirée de la page.',
      write: 'une adresse en « https:// », ou celle d’une page du site.',
    },
    'link-machine': {
      why: 'Cette adresse est celle d’un fichier de votre machine : personne d’autre ne peut l’ouvrir.',
      write: 'le chemin de l’image à côté du texte, ou l’adresse d’un fichier du dossier « public » : /plan.pdf',
    },
    'html-unclosed': {
      why: 'La balise « <{name}> » ouverte ici n’est pas refermée, ou l’est après celle qui la contient.',
      write: '</{name}> après son contenu.',
    },
    'html-stray': { why: 'La balise « </{name}> » ne referme rien.', write: 'effacez-la, ou ouvrez « <{name}> » avant son contenu.' },
    'html-unknown': {
      why: '« <{name}> » se lit comme une balise, et ne paraît pas.',
      write: '`<{name}>` pour du code ; &lt;{name}> dans du texte.',
    },
    'html-swallowed': {
      why: '« {open} » n’est jamais refermé : rien de ce qui suit ne paraît.',
      write: '« {close} » à la fin de ce qui ne doit pas paraître ; ou « {open} » entre « ` », si le texte en parle.',
    },
    'media-remote': {
      why: 'Le lecteur n’aura pas ce fichier : ses pages ne laissent venir que ceux du site, pour que personne d’autre ne sache ce qu’il lit.',
      write: 'une copie du fichier, rangée à côté du texte, si vous en avez le droit ; sinon, un lien : [Ce qu’on y trouve]({address})',
    },
    'heading-skip': {
      why: 'Ce titre de niveau {depth} suit un titre de niveau {before} : un niveau manque, et le plan du texte se lit mal.',
      write: '{suggestion}',
    },
    'heading-empty': { why: 'Ce titre est vide.', write: 'un texte après les « # », ou effacez cette ligne.' },
    'id-twice': { why: 'L’identifiant « {id} » est donné deux fois : un lien n’atteint que le premier.', write: 'un autre identifiant.' },
    'reference-missing': {
      why: 'Aucune ligne ne dit où mène « [{label}] » : les crochets paraissent tels quels.',
      write: '{suggestion}',
    },
    'definition-text': {
      why: '« [{label}]: » donne l’adresse d’un lien : le texte qui suit ne paraît nulle part.',
      write: '[^{label}]: {text}… ; et [^{label}] où la note est appelée.',
    },
    'note-missing': {
      why: 'La note « [^{label}] » est appelée, mais n’est écrite nulle part.',
      write: '{suggestion}',
    },
    'note-unused': {
      why: 'La note « [^{label}] » n’est appelée nulle part : elle ne paraît pas.',
      write: '[^{label}] dans le texte, ou effacez la note.',
    },
    'defined-twice': {
      why: '« [{label}] » est déjà défini plus haut ; une seule des deux lignes compte.',
      write: 'une seule ligne « [{label}]: ».',
    },
    'link-lost': {
      why: 'Un lien s’écrit [texte](adresse), sans espace ni parenthèse de trop ou de moins : celui-ci paraît tel quel.',
      write: '{suggestion}',
    },
    'link-no-text': { why: 'Ce lien n’a pas de texte : il n’y a rien à voir, ni à suivre.', write: '[le texte du lien](…)' },
    'link-no-address': { why: 'Ce lien ne dit pas où il mène.', write: '[{text}](https://exemple.fr/)' },
    'link-dead': {
      why: 'Rien ne se trouve à cette adresse du site.',
      write: 'l’adresse d’une page, ou le fichier d’un texte : {suggestion}',
    },
    'link-form': {
      why: 'Selon l’hébergeur, cette adresse répond ou non : il en manque la fin, ou la casse est autre.',
      write: '{suggestion}',
    },
    'anchor-missing': { why: 'Rien, dans le texte où mène ce lien, n’a cet identifiant.', write: '{suggestion}' },
    'typography-space': {
      why: 'Il manque peut-être une espace avant « {sign} ». Carnet n’en ajoute jamais : « Yahoo! » et « 10:30 » n’en veulent pas.',
      write: '« {suggestion} » ; Carnet rendra cette espace insécable.',
    },
    'typography-accent': {
      why: 'Une majuscule garde son accent : « {sign} » semble avoir perdu le sien.',
      write: '{suggestion}',
    },
    'typography-ordinal': {
      why: '« {sign} » s’abrège plus court en français ; Carnet mettra la fin en exposant.',
      write: '{suggestion}',
    },
    'typography-ligature': {
      why: '« {sign} » s’écrit d’ordinaire avec la ligature œ.',
      write: '{suggestion}',
    },
    'title-signs': {
      why: 'L’image de partage est dessinée avec la police du carnet, qui n’a pas : {signs}. Elle s’en passe, ou se passe du titre si ce sont des lettres.',
      write: 'image: images/plan.png, pour une image à vous ; ou un titre sans ces signes.',
    },
    'yaml-documents': {
      why: 'Cette ligne commence un second document : rien de ce qui la suit ne serait lu.',
      write: 'effacez cette ligne.',
    },
    'yaml-comment': {
      why: 'Après une espace, « # » commence une remarque : ce qui suit n’est pas lu.',
      write: '{suggestion}',
    },
    'lost-character': {
      why: 'Ce signe tient lieu d’un caractère perdu quand le fichier a changé d’encodage.',
      write: 'le caractère qui manque.',
    },
    'merge-conflict': {
      why: 'Git a laissé ici deux versions du texte, qu’il n’a pas su réunir.',
      write: 'celle des deux que vous gardez, sans les lignes « <<<<<<< », « ======= » et « >>>>>>> ».',
    },
    'translated-key': {
      why: 'La clé « {key} » n’existe pas ; elle s’appelle « {suggestion} ».',
      write: '{line}',
    },
    'expires-early': {
      why: 'Ce billet disparaît avant de paraître : sa date est le {date}.',
      write: 'une date qui suit celle du billet, ou effacez cette ligne.',
    },
    'updated-early': {
      why: 'Cette modification précède le billet, daté du {date} : elle n’est pas montrée.',
      write: 'une date qui suit celle du billet, ou effacez cette ligne.',
    },
    'tags-unread': {
      why: 'Comme dans Jekyll, « tag » l’emporte sur « tags » : ces étiquettes ne sont pas lues.',
      write: 'une seule des deux clés : tags: [{suggestion}]',
    },
    'group-variants': {
      why: '« {label} » a la même page que « {other} » ({file}), et cette page ne porte que le premier nom.',
      write: '{other} ; ou un nom qui en diffère par ses lettres ou ses chiffres.',
    },
    'series-number': { why: 'La forme d’un titre montre une fois la place du numéro.', write: '{key}: {suggestion}' },
    'series-gap': {
      why: 'Dans la série « {series} », il manque entre le numéro {before} et le numéro {after} : {titles}.',
      write:
        'le bon numéro, ou le billet qui manque ; s’il ne doit pas y en avoir, dans « src/site.yaml », sous « {series} » :\nskips: [{numbers}]',
    },
    'series-double': {
      why: '« {other} » porte déjà le numéro {number} dans la série « {series} ».',
      write: 'un autre numéro dans l’un des deux titres.',
    },
    'feed-id-taken': {
      why: '« {other} » porte déjà cet identifiant : un lecteur de flux ne montrerait que l’un des deux billets.',
      write: 'un identifiant propre à ce billet, ou effacez cette ligne.',
    },
    'file-stray': {
      why: 'Carnet ne lit pas ce fichier à cette place et sous ce nom : rien n’en paraîtrait.',
      write: 'déplacez-le : {suggestion}',
    },
    'base-path': {
      why: 'La clé « base » n’est qu’un chemin, sans hôte, sans espace et sans « ? » ni « # ».',
      write: 'base: {suggestion}',
    },
    'security-expires': {
      why: 'Votre « security.txt » cesse de valoir le {date} : ensuite, qui trouve une faille ne sait plus où écrire.',
      write: 'expires: {suggestion}',
    },
    'security-place': {
      why: 'Qui trouve une faille ne cherche « security.txt » qu’à « {address} » : sous « {base} », personne ne le lirait.',
      write: 'déposez « dist-host/.well-known/security.txt » à la racine de l’hôte ; si un autre s’y trouve déjà, effacez « security: ».',
    },
    'host-redirects': {
      why: 'Pour l’hébergeur « {host} », {limit} redirections sont le plus possible, et ce carnet en a {count}, toutes formes comprises.',
      write: 'rien, si cela vous convient : les anciennes adresses gardent des pages qui mènent aux nouvelles.',
    },
    'measure-untold': {
      why: 'Les visites seraient comptées sans que personne le sache ni puisse refuser : aucune page ne répond à « {path} ».',
      write: 'une page « {file} » : le choix des lecteurs s’y ajoute de lui-même.',
    },
    'front-matter-again': {
      why: 'Un fichier n’a qu’un en-tête : celui-ci paraît dans le texte, et ses clés ne sont pas lues.',
      write: 'ces clés dans l’en-tête du début, ou effacez ces lignes.',
    },
    'html-hidden': {
      why: 'Ce que contient « <{name}> » ne paraît pas dans la page.',
      write: 'ce contenu seul, sans la balise.',
    },
    'html-shown': {
      why: '« <{name} » paraît tel quel dans la page : la balise n’est pas entière, ou une autre, avant elle, n’est pas refermée.',
      write:
        'la balise entière, ses valeurs entre guillemets, et les balises refermées une à une ; ou « < » entre « ` », si le texte en parle.',
    },
    'entity-unseen': {
      why: '« {entity} » est le numéro d’un signe (U+{code}) qui ne se voit pas.',
      write: '{suggestion}',
    },
    'heading-lost': {
      why: 'Un titre, ce sont un à six « # », puis une espace simple : cette ligne paraît telle quelle.',
      write: '{suggestion}',
    },
    'list-lost': {
      why: 'Une liste, ce sont des « - » ou des numéros, puis une espace simple : ces lignes paraissent telles quelles, à la suite.',
      write: '{suggestion}',
    },
    'table-lost': {
      why: 'Ce tableau paraît tel qu’il est écrit : il touche le texte d’avant ou d’après, ou une de ses lignes n’a pas ses « | ».',
      write: 'une ligne vide avant le tableau et une après ; « | » au début et à la fin de chaque ligne.',
    },
    'code-open': {
      why: 'Le bloc de code ouvert ici n’est jamais refermé.',
      write: '« {fence} », seul sur une ligne, après le code.',
    },
    'link-malformed': {
      why: 'Cette adresse n’est pas entière, ou mal écrite : aucun navigateur ne peut la suivre.',
      write: '{suggestion}',
    },
    'foreign-markup': {
      why: 'Cette écriture est celle d’un autre outil ({tool}) : elle paraît telle quelle.',
      write: '{suggestion} ; ou ce qu’elle devait donner ; ou du code, entre « ` », si le texte en parle.',
    },
    'site-missing': {
      why: 'Il manque le fichier qui dit le titre du site, son adresse et son auteur.',
      write: 'dans « src/site.yaml » :\ntitle: Mon carnet\nurl: https://exemple.fr\nauthor:\n  name: Votre nom',
    },
  },
} as const;

/** The texts of diagnostics a language must provide. */
export type DiagnosticMessages = {
  readonly labels: { readonly [K in keyof typeof diagnosticsFr.labels]: string };
  readonly summary: (errors: number, warnings: number, files: number) => string;
  readonly built: (pages: number, seconds: string) => string;
  readonly kept: (pages: number) => string;
  readonly checked: (texts: number) => string;
  /** How far a command is. */
  readonly progress: {
    readonly stages: { readonly [K in keyof typeof diagnosticsFr.progress.stages]: string };
    readonly counted: (stage: string, done: number, of: number) => string;
    readonly left: (counted: string, seconds: number) => string;
  };
  readonly waiting: (posts: number, next: string) => string;
  readonly due: (files: readonly string[]) => string;
  readonly notDue: string;
  readonly unchanged: string;
  /** How to tell what libraries mean by what they say. */
  readonly reasonPatterns: { readonly [K in ReasonKind]: RegExp };
  /** What libraries mean. */
  readonly reasons: { readonly [K in ReasonKind]: string };
  /** Words that are not ours. */
  readonly quoted: (text: string) => string;
  readonly kinds: {
    readonly [K in keyof typeof diagnosticsFr.kinds]: { readonly why: string; readonly write: string };
  };
};

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number > 1 ? 's' : ''}`;
}

/** With narrow no-break spaces, as French sets them. */
function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '\u202F');
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

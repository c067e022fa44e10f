import { piecesOf } from './html-pieces.ts';
import { plainLetters } from './slug.ts';

/** Words of a text that are kept. */
const KEPT = 24;
/** Letters of the shortest word that tells a subject. */
const SHORTEST = 5;

/** What French and English say of any subject, without accents and without the s of the plural. */
const COMMON: ReadonlySet<string> = new Set(
  `about above after again against ailleur ainsi almost along alor already also although always among ancien ancienne annee another
  anything aout apre aren around assez attention aucun aucune aujourd auquel auraient aurait aussi autant autour autre avaient avait
  avant avoir avon avril beaucoup because been before behind being below besoin best better between beyond both bring celle celui
  cependant certain certaine chacun chacune chaque chose combien comme comment compte contre could couldn decembre default depui
  dernier derniere derriere desormai dessou dessu deuxieme devai devait devant deven devenir devrait didn different difficile dire
  disait doesn doing done donne donner dont down during each egalement either elle encore enfin enough ensemble ensuite entre environ
  etaient etait etant etions etre even every everything example exemple facile facon faire faisait faite falloir faudrait faut ferai
  fevrier first following font found from furent further getting give given going grand grande great have haven having here heure hier
  however instead into itself jamai janvier jour journee juillet jusqu just know laisse laquelle later least lequel lesquel leur lieu
  like little long longtemp look lorsqu lorsque made maintenant make making malgre maniere many maybe meilleur meme mettre mieux might
  mille moin moment monde montre more most moyen much must myself need never next nombre notamment nothing notre nouveau nouvel
  nouvelle novembre number octobre often once only other others over parce parfoi parle parler part partie partir partout passe passer
  pendant penser people perhap permet permettre personne petit petite peut peuvent place plupart plusieur plutot point possible pour
  pourquoi pourrait pourtant pouvait pouvez pouvoir premier premiere prend prendre presque probably probleme propre puisque quand quant
  quel quelle quelqu quelque question quite quoi raison rapidement rather really rendez rendre reste rester rien right sait same savoir
  second seconde seem selon semaine semble septembre sera serait seront seul seule seulement several shall should shouldn show simple
  simplement since small soient soir some something sometime sommes sont souvent still such suite suivant suivante surtout take tandi
  tant tellement temp than thank that their them then there therefore these they thing think those though through time today together
  toujour tour tout toute toutefoi toward travers troi trop trouve trouver under until upon used useful user using usually utilise
  utiliser vaut venir very veut vient vite voici voila voir votre voudrai voulai vouloir vraiment want wasn well were what when where
  whether which while whole whose will with within without work would wouldn year yesterday yourself`
    .split(/\s+/)
    .map(singular),
);

/**
 * The words that tell what HTML speaks of: those it says most, then the longest, code and the common words of French and English left
 * out; without accents, in the singular as far as a last s tells.
 *
 * @returns two dozen at most, in the order of the alphabet
 */
export function tellingWords(html: string): string[] {
  const text = piecesOf(html, ['pre', 'code', 'script', 'style', 'svg', 'math'])
    .map(({ value, markup }) => (markup ? ' ' : value))
    .join('')
    .replaceAll(/&[a-z#0-9]+;|https?:\S+/gi, ' ');
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, often], [b, rather]) => rather - often || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, KEPT)
    .map(([word]) => word)
    .toSorted();
}

/** The words of a text that may tell a subject, in its order. */
export function wordsOf(text: string): string[] {
  const words = plainLetters(text).match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const bare = singular(word);
    return word.length < SHORTEST || COMMON.has(bare) ? [] : bare;
  });
}

function singular(word: string): string {
  return word.replace(/[sx]$/, '');
}

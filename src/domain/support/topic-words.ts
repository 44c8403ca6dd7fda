/** The words of a question or a topic: which of them tell something, and which mean the same. */

import { foldText } from '../text/fold-text.ts';
import { typoDistance, typosAllowed } from '../text/typos.ts';

/** Words that say nothing on their own. */
const empty = new Set(
  (
    'a about actually again all also am an and another any anybody anymore anyone anything are around as at be because been but by can cannot cant could d day days ' +
    'did didnt do does doesnt doing done dont down even ever every everyone everything feel feeling feels find for from get gets ' +
    'getting give go goes going got had has hate hates have havent having he her hers herself him himself his how i id if ill im in ' +
    'into is isnt it its ive just keep keeps know like lot ll m make makes maybe me more most much my myself need no ' +
    'nobody not nothing now of on one only or other others our out over people please re really s said say says see seeing she shes seem seems should since so ' +
    'some somebody someone something still t than that thats the their them themselves then there these they thing things ' +
    'think thinking this through to today too trying up us ve very want wanted wants was wasnt way we week weeks were what whats when ' +
    'where which while who whole why will with wont would you your yourself'
  ).split(' '),
);
/** Words of every mother's day: they are everywhere, so they don't tell topics apart. */
const everyday = new Set(
  (
    'mom moms mommy mum mums mummy mama mamas mam ma mother mothers motherhood mothering parent parents parenting baby babies ' +
    'newborn toddler toddlers infant kid kids kiddo child children son sons daughter daughters boy boys girl girls family ' +
    'families husband husbands wife wives partner partners spouse boyfriend girlfriend dad dads daddy father friend friends hes ' +
    'best year years times month months home house life time old new'
  ).split(' '),
);
/** Thirteen to nineteen as an age: `my 15 year old`, `she is 14`, `im 17 and pregnant`. */
const teenAge =
  /\b1[3-9] ?(?:yo|yr|yrs|years?)\b(?: olds?\b)?|\b(?<=\b(?:is|im|am|age|aged|turned|turning|hes|shes) )1[3-9]\b(?! ?(?:minutes|hours|days|weeks|months))/g;
/** `do not even like my son`, `can not bond with the baby`. Not `she does not like my baby`: that's someone else. */
const noLoveForMine =
  /\b(?:(?<!\b(?:does|is) )not (?:i )?(?:(?:even|actually|always|particularly|want to|able to) )*(?:lik(?:e|ed|ing)|lov(?:e|ed|ing)|in love with|bond(?:ed|ing)? (?:with|to)|attached to|(?:feel )?close to|connect(?:ed)? (?:with|to)|have (?:any )?feelings for|care about|want(?: to be around)?|like being (?:around|with))|never (?:liked|loved|wanted|bonded with)|i (?:hate|resent|dislike|can not stand)) (?:my|the|our) (?:own |new )?(?:baby|newborn|infant|toddler|kids?|child|son|daughter|twins|step(?:son|daughter|child|kids))\b(?=$| (?:very|much|enough|anymore|yet|like|and|but|because|or|as|sometimes|right|today|when|since|at (?:all|first|times)|the way|now|after|help|even|ever|lately|still|i)\b)/g;
/** `she does not like her baby`. */
const noLoveForTheirs =
  /\bdoes not (?:even )?(?:like|love|bond with|care about|want) (?:her|his|our|their) (?:own |new )?(?:baby|newborn|child|kids?|son|daughter|twins)\b/g;
const replies = String.raw`(?:(?:repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|respond(?:s|ed|ing)?)(?: back)?|(?:text(?:s|ed|ing)?|writes?|wrote|written|writing|calls?|called|calling|messages?|messaged) (?:\S+ )?(?:back|first))`;
/** `i never text back`. Not `i think she will not answer`. */
const noAnswerFromMe = new RegExp(
  String.raw`\b(?:i|who) (?:(?!(?:she|he|they|friends?|nobody)\b)\S+ ){0,3}?(?:never|not|forgot to|forget to) (?:ever )?${replies}\b`,
  'g',
);
/** `she never texts back`, `my friends do not reply`, `zoe never called me back`. */
const noAnswerForMe = new RegExp(
  String.raw`\b(?!(?:i|to|you|we|and|but|who|do|does|did|have|has|will|would|can|could|should|am|just|still)\b)\S+ (?:(?:do|does|did|has|have|will|would|still) )*(?:never|not|rarely|hardly|barely)(?: ever)? ${replies}\b|\bnobody (?:ever )?${replies}\b|\bnot (?:she|he|they|anyone|anybody) (?:ever )?${replies}\b`,
  'g',
);
/** Different ways to say the same, so that a file needs an alias only once. Matched on folded text. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/\bcan ?not\b|\bcant\b/g, 'can not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should)nt\b/g, '$1 not'],
  [/\bwont\b/g, 'will not'],
  [/\bim\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\b(he|she|it)s\b/g, '$1 is'],
  [/\btheyre\b/g, 'they are'],
  [/\bno one\b/g, 'nobody'],
  [/\b(?:husband|wife|spouse|boyfriend|girlfriend|hubby)\b/g, 'partner'],
  [/\b(?:mum|mama|mommy|mummy|mother)(s?)\b/g, 'mom$1'],
  [/\b(?:children|kiddos)\b/g, 'kids'],
  [/\b(?:really|very|just|so|totally|honestly|kinda|literally) /g, ''],
  [noAnswerFromMe, 'i never replied'],
  [noAnswerForMe, 'nobody answers texts'],
  [noLoveForMine, 'not bonding with my baby'],
  [noLoveForTheirs, 'not bonding with my baby'],
];
/** Somebody else may be depressed: then the page for friends is meant, not the one for herself. */
const another =
  /\b(?:friend|sister|brother|cousin|coworker|colleague|neighbor|neighbour|roommate|niece|classmate)\b/;
const herself =
  /\bi (?:am|feel|have|can not|cry|need|hate|do not)\b(?! (?:so |really |very )?(?:worried|scared|afraid|concerned|know|a friend|no idea))/;
const momWord = /\b(?:mom|moms|mommy|mum|mama|mother|parent)\b/;

/** These would hurt someone who meant something else, so only their names lead to them. */
const tender = new Set(['feeling-nothing', 'my-loss', 'regret', 'scary-thoughts']);
const leastTenderShare = 0.55;

/** @param nameShare how much of the nearest name of the topic was said */
export function wouldHurt(topic: string, nameShare: number): boolean {
  return tender.has(topic) && nameShare < leastTenderShare;
}

/** The words of a text that can tell topics apart: folded, in order, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(foldText(text).split(' '))].filter(isTelling);
}

export function isTelling(word: string): boolean {
  return word !== '' && !empty.has(word) && !everyday.has(word);
}

/** Folded, with the same wording for things that can be said in several ways. */
export function plainWords(text: string): string {
  const folded = foldText(text).replace(teenAge, 'teen');
  return sayings.reduce((plain, [saying, same]) => plain.replace(saying, same), folded);
}

/** Whether she says that she is a mom of any kind. Takes plain words. */
export function saysMom(plain: string): boolean {
  return momWord.test(plain);
}

/** Whether it's about a friend, a sister and the like, or about herself; null for neither. Takes plain words. */
export function topicOwner(plain: string): 'friend' | 'herself' | null {
  if (herself.test(plain)) return 'herself';
  return another.test(plain) ? 'friend' : null;
}

/** A word with the same start isn't quite the same word. */
export const beginningWeight = 0.8;
/** What a word of three letters may end with and still be the same word. */
const ending = /^(?:s|es|d|ed|ing)$/;

export function bestLikeness(word: string, others: readonly string[]): number {
  return others.reduce((best, other) => Math.max(best, likeness(word, other)), 0);
}

/**
 * From 0 to 1. `cry` and `crying`; `lonely` and `loneliness`: the same start, except for up to a quarter of the shorter
 * one.
 */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  // Most words differ in their first letter.
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  if (!isTelling(a) || !isTelling(b)) return 0;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const leastLength = Math.max(4, Math.ceil(shorter.length * 0.75));
  const isForm = shorter.length === 3 && longer.startsWith(shorter) && ending.test(longer.slice(3));
  // `move` and `moving` are one word, `movie` and `moving` are two.
  const isSameStem = longer.startsWith(shorter) || /^(?:ing|ed)$/.test(longer.slice(shorter.length - 1));
  const isAkin =
    shorter.length >= leastLength &&
    a.slice(0, leastLength) === b.slice(0, leastLength) &&
    (shorter.length > 5 || isSameStem);
  return isForm || isAkin ? beginningWeight : 0;
}

/** A shorter word with a slip is another word. */
const shortestCorrected = 5;

/** The words of plain text, each once. An unknown word becomes a known one that is a slip or two away. */
export function correctTypos(
  plain: string,
  vocabulary: readonly string[],
): { readonly word: string; readonly isCorrected: boolean }[] {
  return [...new Set(plain.split(' '))].map((word) => {
    if (word.length < shortestCorrected || !isTelling(word) || bestLikeness(word, vocabulary) > 0)
      return { word, isCorrected: false };
    const nearest = nearestWord(word, vocabulary);
    return { word: nearest ?? word, isCorrected: nearest !== undefined };
  });
}

function nearestWord(word: string, vocabulary: readonly string[]): string | undefined {
  const most = typosAllowed(word.length);
  const near = vocabulary
    .filter((other) => Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, slips: typoDistance(word, other) }))
    .filter(({ slips }) => slips <= most);
  return near.sort((a, b) => a.slips - b.slips)[0]?.other;
}

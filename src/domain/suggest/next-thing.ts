/**
 * A thing she wants to ask about, for a sentence to the friend: `leo's surgery` becomes `Leo's surgery`, `her new job`
 * becomes `your new job`.
 */

import { capitalize } from '../text/capitalize.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { isKin } from './next-grave.ts';
import { noNames } from './next-tidy.ts';
import { toFriend } from './next-to-friend.ts';
import { determiners, finiteVerbs, plainAdjectives } from './next-words.ts';

export interface Thing {
  readonly text: string;
  /** The main word: `trip` of `the trip to Maine`. */
  readonly head: string;
  readonly isPlural: boolean;
  /** `other`: an unknown word, so don't assume anything about it. */
  readonly kind: 'going' | 'event' | 'news' | 'person' | 'any' | 'other';
}

const mostWords = 8;
/** They take no `the`. */
const bare =
  'chemo IVF colic radiation therapy rehab court work school kindergarten preschool daycare college church camp life sleep bedtime ' +
  'breastfeeding custody hospice dialysis Thanksgiving Christmas Easter Halloween retirement home summer nursing maternity';
const goes =
  'job work course class classes training school kindergarten preschool nursery daycare college move project business shop search ' +
  'hunt garden allotment kitchen renovation reno remodel thesis degree program internship lessons practice packing recovery ' +
  'transition diet search tutoring homeschooling breastfeeding weaning nursing fundraiser book podcast blog retirement';
const events =
  'trip party vacation holiday holidays wedding recital game tournament visit shower graduation show play concert camp weekend retreat ' +
  'cruise race marathon reunion potluck sale fundraiser housewarming date barbecue bbq picnic sleepover parade fair festival dinner prom ceremony christening ' +
  'baptism quinceañera quinceanera anniversary birthday thanksgiving christmas easter halloween day week premiere performance ' +
  'competition meet match campout flight drive';
const news =
  'interview exam exams test tests offer application applications audition tryout tryouts results grade grades adoption visa ' +
  'permit loan mortgage closing inspection promotion review raise bar appeal waitlist match';
const families =
  'kids children twins triplets boys girls baby newborn toddler parents in-laws folks family roommate neighbors teenager teen ' +
  'puppy kitten goat goats bunny hamster';
const heads =
  'house apartment place room car dog cat puppy kitten hip knee back arm leg ankle foot tooth teeth eye eyes ear ears ' +
  'rash allergies asthma migraines headaches boss landlord teacher neighbor neighbors schedule plans roof basement bathroom ' +
  'garage yard pool fence van truck bike boat flu cold fever surgery scan chemo funeral operation biopsy mammogram ' +
  'ultrasound appointment checkup procedure hearing divorce custody diagnosis treatment treatments accident hospital ' +
  'miscarriage pregnancy labor birth delivery c-section training teething reflux colic club group team choir band ' +
  'study store album song recipe dress ring engagement meeting presentation deadline taxes license test ivf therapy rehab ' +
  'layoff layoffs breakup separation lawyer court case trial mri ct nicu er hospice memorial service stroke ' +
  'depression anxiety meds medication insurance bill bills money loan budget strike injury cast stitches concussion ' +
  'wisdom deployment homecoming transfer results labs lump cancer tumor infection ' +
  'feeds feedings naps nap meltdowns tantrums chickens ducks bees loans debt tire tires saga drama situation mess fiasco regression braces glasses booth refinance stairs nanny sitter ' +
  'specialist evaluation assessment eval boards iep conference speech ot pt eviction foreclosure fire flood leak';
/** End in -ing, but are ordinary nouns. */
const withArticle =
  'wedding hearing meeting closing christening showing evening ring building opening screening sing-along spring';
/** After 's, these make it `is`. */
export const afterIs =
  '(?:home|back|up|off|out)(?= (?:in|at|from|of|to|on|with|for)\\b)|due|coming|going|getting|having|moving|starting|sick|not|in|at|on|so|really|been|a|an|the|doing|still|now|teething|walking|crawling|talking|pregnant|turning|graduating|leaving|finally|just|struggling|working|staying|visiting|living|traveling|dating|sleeping|eating|recovering|retiring|driving|getting|taking|trying|thinking|waiting|looking|feeling|allergic';
const contraction = new RegExp(`\\S's (?:${afterIs})\\b`, 'i');

const notFirst =
  "don't do never avoid no not stop be starting having getting going being sending making both all everyone";
const placing =
  'to in on at with for from of off about into onto near by after before during without over at since as than against';

/** People may be called that. */
const maybeNames = 'Bill Summer Art';

/** A phone writes the first word with a capital, and `Surgery` is nobody: `Surgery is tuesday`. */
export function withSmallThing(text: string): string {
  const word = /^\p{Lu}\p{Ll}+(?=\s|$)/u.exec(text)?.[0] ?? '';
  const small = word.toLowerCase();
  const isThing =
    isKnown(small) || isAmong(bare, small) || (isAmong(plainAdjectives, small) && /^\S+ \p{Ll}/u.test(text));
  // `Christmas` has its capital anywhere.
  return isThing && !isAmong(`${maybeNames} ${bare}`, word) ? small + text.slice(word.length) : text;
}

/** @returns null when it may not be a thing, or when someone other than the friend could be meant */
export function readThing(phrase: string, name: string): Thing | null {
  const words = phrase.split(' ');
  if (words.length > mostWords || /[?!,]/.test(phrase)) return null;
  if (words.some((word, at) => at > 0 && isVerb(word.toLowerCase(), words[at - 1] ?? ''))) return null;
  if (words.length > 2 && contraction.test(phrase)) return null;
  const thing = withOwner(words, name);
  if (thing === null) return null;
  const toHer = toFriend(thing);
  if (toHer === null || / (?:out|off|up|down)(?: |$)/.test(toHer)) return null;
  const head = headOf(toHer);
  if ((head === 'one' && !/\blittle one$/.test(toHer)) || isVerbAtEnd(words, head)) return null;
  return { text: toHer, head, isPlural: isPluralHead(head, toHer), kind: kindOf(head, toHer) };
}

function isVerb(word: string, before: string): boolean {
  if (
    isAmong(
      `${finiteVerbs} not start begin come go need keeps keep ends deploys leaves moves graduates retires comes turn turns opens closes needs hates loves works lives travels passes if who that which when while although unless because but so or starts started`,
      word,
    )
  )
    return !(word === 'left' && isAmong('the her my', before));
  return /..ed$/.test(word) && !isAmong('bed shed seed feed weed crib-bed med ahmed red wed used', word);
}

/** `her flight lands`: a word in s that we don't know, after a noun that we do. */
function isVerbAtEnd(words: readonly string[], head: string): boolean {
  const before = words.at(-2)?.toLowerCase() ?? '';
  const isLast = words.at(-1) === head;
  return isLast && /[^s'ui]s$/.test(head) && !isKnown(head) && isAmong(`${goes} ${events} ${heads}`, before);
}

/** With its owner, or `the`. */
function withOwner(words: readonly string[], name: string): string | null {
  const [first = '', ...rest] = words;
  const lower = first.toLowerCase();
  const after = rest.join(' ');
  if (/^(?:a|an|some|any)$/.test(lower) && rest.length > 0) return `the ${after}`;
  if (isAmong(determiners, lower)) return rest.length === 0 ? null : `${lower} ${after}`;
  if (lower === `${name.toLowerCase()}'s` && rest.length > 0) return `your ${after}`;
  const owned = ofOwner(words);
  return owned === undefined ? ofNobody(words) : owned;
}

const twoOwners = /^(\p{L}+) and (\p{L}+'s .+)$/u;

/** `leo's surgery`, `aunt Carol's hip`, `Leo and Mia's class`; undefined without an owner. */
function ofOwner(words: readonly string[]): string | null | undefined {
  const [first = '', second = '', ...more] = words;
  const phrase = words.join(' ');
  const isOwned = more.length > 0 && second.endsWith("'s");
  if (isOwned && isKin(first))
    return /^\p{Lu}/u.test(first) ? phrase : `your ${first} ${capitalize(second)} ${more.join(' ')}`;
  const [, one = '', other = ''] = twoOwners.exec(phrase) ?? [];
  if (other !== '' && !isKin(one)) return `${capitalize(one)} and ${capitalize(other)}`;
  const owner = /^(.+?)(?:'s|s')$/.exec(first.toLowerCase())?.[1];
  if (owner === undefined || second === '') return undefined;
  if (isAmong('she he it that who there let what here', owner) || contraction.test(phrase)) return null;
  if (isAmong(noNames, owner) && !/^\p{Lu}/u.test(first)) return `the ${phrase}`;
  if (!isKin(owner) && !isKin(owner.replace(/s$/, ''))) return capitalize(phrase);
  return `${isAmong('kid baby dog cat puppy twin kids twins boys girls', owner) ? 'the' : 'your'} ${phrase}`;
}

const schools =
  /^(?:nursing|law|med|medical|grad|beauty|night|summer|middle|high|elementary|culinary|driving|art|public|private|catholic) school$/i;

function ofNobody(words: readonly string[]): string | null {
  const [first = '', ...rest] = words;
  const phrase = words.join(' ');
  const lower = first.toLowerCase();
  const isAlone = rest.length === 0 || isAmong(placing, rest[0] ?? '');
  if (schools.test(phrase)) return phrase;
  if (/^little (?:ones?|guy|man|girl|boy)$/i.test(phrase)) return `your ${phrase.toLowerCase()}`;
  if (rest.length === 0 && isAmong('kids twins baby boys girls dog cat puppy children', lower))
    return `the ${lower}`;
  if (isKin(lower) && isAlone) return `${isAmong('baby twins', lower) ? 'the' : 'your'} ${phrase}`;
  if (isAmong(bare.toLowerCase(), lower) && isAlone)
    return isAmong(bare, first) ? phrase : `${lower} ${rest.join(' ')}`.trim();
  if (/^\p{Lu}\p{Ll}+$/u.test(first) && rest.length === 0) return first;
  return isThing(words) ? withThe(words) : null;
}

/** Only what is surely no clause. */
function isThing(words: readonly string[]): boolean {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  const head = headOf(words.join(' '));
  if (isRatherAClause(words, head) || isAmong(`${finiteVerbs} ${notFirst}`, first)) return false;
  const isGerund =
    /ing$/.test(first) && head !== first && !isAmong('swimming nursing cooking training', first);
  if (isGerund && !isKnownGerund(first, head)) return false;
  return isKnown(head) || (isAmong(plainAdjectives, first) && rest.length > 0 && rest.length <= 3);
}

const ownThings = 'haircut hair tattoo glasses braces outfit dress ring marathon race';
const bodyParts = 'hip knee back arm leg ankle foot tooth teeth eye eyes ear ears shoulder neck wrist hand';

function withThe(words: readonly string[]): string {
  const head = headOf(words.join(' '));
  const isActivity = /[a-z]{2}ing$/.test(head) && !isAmong(withArticle, head) && words.length <= 3;
  if (
    isAmong('interview audition promotion raise', head) ||
    (isAmong('new first', words[0] ?? '') && isAmong(ownThings, head))
  )
    return `your ${words.join(' ')}`;
  if (isAmong(bodyParts, words[0] ?? '') && (words.length === 1 || isAmong(placing, words[1] ?? '')))
    return `your ${words.join(' ')}`;
  const isBare = (isActivity && isKnown(head)) || /^closing on$/.test(words.slice(0, 2).join(' '));
  return isBare ? words.join(' ') : `the ${words.join(' ')}`;
}

const isKnown = (head: string): boolean => isAmong(`${goes} ${events} ${news} ${families} ${heads}`, head);

/** `pick a date` has its article inside, `sams week` has a name we can't be sure of, `tonsils out` lacks its verb. */
function isRatherAClause(words: readonly string[], head: string): boolean {
  const until = words.findIndex((word, at) => at > 0 && isAmong(placing, word));
  const own = until < 0 ? words : words.slice(0, until);
  const [first = ''] = words;
  const isUnsureName = words.length > 1 && /^\p{Ll}{2,}[^s']s$/u.test(first) && !isAmong(inS, first);
  return (
    (own.includes('and') && own.some((word) => word.includes("'"))) ||
    own.slice(1).some((word) => isAmong('a an the her my your our not', word)) ||
    (/..ed$/i.test(first) &&
      words.length > 1 &&
      !isAmong('used tired red bed mixed stuffed', first.toLowerCase())) ||
    / back (?:in|at|to|on|from|home)\b/.test(words.join(' ')) ||
    isUnsureName ||
    isAmong('out off up down', head)
  );
}

const inS =
  'sports girls boys moms kids twins arts savings business class sales gymnastics physics tennis series news thanks wedding results';

function isKnownGerund(first: string, head: string): boolean {
  return isAmong(withArticle, head) || isAmong('parenting learning hearing driving', first);
}

function headOf(text: string): string {
  const words = text.toLowerCase().split(' ');
  const until = words.findIndex((word, at) => at > 0 && isAmong(placing, word));
  return (until < 0 ? words : words.slice(0, until)).at(-1)?.replace(/'s$/, '') ?? '';
}

function isPluralHead(head: string, text: string): boolean {
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  if (/ and /.test(text) || isAmong('kids children people in-laws teeth feet folks twins', head)) return true;
  return (
    /[^s'ui]s$/.test(head) && !isAmong('news christmas course class virus tennis gymnastics ms iris', head)
  );
}

function kindOf(head: string, text: string): Thing['kind'] {
  if (/\blittle (?:ones?|guy|man|girl|boy)$/.test(text)) return 'person';
  if (/^(?:your )?(\p{Ll}\S*) \p{Lu}\p{Ll}+$/u.test(text) && isKin(/^(?:your )?(\S+)/.exec(text)?.[1] ?? ''))
    return 'person';
  if (isKin(head) || isAmong(families, head) || /^\p{Lu}\p{Ll}+$/u.test(text)) return 'person';
  if (/\bfirst \w+$/.test(text)) return 'event';
  if (isAmong(news, head)) return 'news';
  if (isAmong(events, head)) return 'event';
  if (isAmong(goes, head) || (/[a-z]{3}ing$/.test(head) && !isAmong(withArticle, head))) return 'going';
  return isAmong(`${heads} ${bare}`, head) ? 'any' : 'other';
}

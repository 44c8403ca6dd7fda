/**
 * A thing she wants to ask about, for a sentence to the friend: `leo's surgery` becomes `Leo's surgery`, `her new job`
 * becomes `your new job`.
 */

import { toSecondPerson } from '../note/to-second-person.ts';
import { capitalize } from '../text/capitalize.ts';
import { isKin } from './next-grave.ts';
import { determiners, finiteVerbs, inversions, isAmong, plainAdjectives } from './next-words.ts';

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
  'chemo IVF radiation therapy rehab court work school kindergarten preschool daycare college church camp life sleep bedtime ' +
  'breastfeeding custody hospice dialysis Thanksgiving Christmas Easter Halloween retirement home summer nursing maternity';
const goes =
  'job work course class classes training school kindergarten preschool nursery daycare college move project business shop search ' +
  'hunt garden allotment kitchen renovation reno remodel thesis degree program internship lessons practice packing recovery ' +
  'transition diet search tutoring homeschooling breastfeeding weaning nursing fundraiser book podcast blog retirement';
const events =
  'trip party vacation holiday holidays wedding recital game tournament visit shower graduation show play concert camp weekend retreat ' +
  'cruise race marathon reunion potluck sale fundraiser housewarming date barbecue bbq picnic sleepover parade fair festival dinner prom ceremony christening ' +
  'baptism quinceañera anniversary birthday thanksgiving christmas easter halloween day week premiere performance ' +
  'competition meet match campout flight drive';
const news =
  'interview exam exams test tests offer application applications audition tryout tryouts results grade grades adoption visa ' +
  'permit loan mortgage closing inspection promotion review raise bar appeal waitlist match';
const families =
  'kids children twins triplets boys girls baby newborn toddler parents in-laws folks family roommate neighbors teenager teen ' +
  'puppy kitten';
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
  'specialist evaluation assessment iep conference speech ot pt eviction foreclosure fire flood leak';
/** End in -ing, but are ordinary nouns. */
const withArticle =
  'wedding hearing meeting closing christening showing evening ring building opening screening sing-along';
const notFirst =
  "don't do never avoid no not stop be starting having getting going being sending making both all everyone";
const placing =
  'to in on at with for from of off about into onto near by after before during without over at since as than against';

/** @returns null when it may not be a thing, or when someone other than the friend could be meant */
export function readThing(phrase: string, name: string): Thing | null {
  const words = phrase.split(' ');
  if (words.length > mostWords || /[?!,]/.test(phrase)) return null;
  if (words.some((word, at) => at > 0 && isVerb(word.toLowerCase(), words[at - 1] ?? ''))) return null;
  const thing = withOwner(words, name);
  if (thing === null) return null;
  const toHer = toFriend(thing);
  if (toHer === null || / (?:out|off|up|down)(?: |$)/.test(toHer)) return null;
  const head = headOf(toHer);
  return { text: toHer, head, isPlural: isPluralHead(head, toHer), kind: kindOf(head, toHer) };
}

function isVerb(word: string, before: string): boolean {
  if (
    isAmong(
      `${finiteVerbs} if who that which when while although unless because but so or starts started`,
      word,
    )
  )
    return !(word === 'left' && isAmong('the her my', before));
  return /..ed$/.test(word) && !isAmong('bed shed seed feed weed crib-bed med ahmed red wed used', word);
}

/** With its owner, or `the`. */
function withOwner(words: readonly string[], name: string): string | null {
  const [first = '', ...rest] = words;
  const lower = first.toLowerCase();
  const after = rest.join(' ');
  if (lower === `${name.toLowerCase()}'s` && rest.length > 0) return `your ${after}`;
  if (/^(?:a|an|some|any)$/.test(lower) && rest.length > 0) return `the ${after}`;
  if (isAmong(determiners, lower)) return rest.length === 0 ? null : `${lower} ${after}`;
  const owner = /^(.+?)(?:'s|s')$/.exec(lower)?.[1];
  if (owner !== undefined && isAmong('she he it that who there let what here', owner)) return null;
  if (owner !== undefined && first.includes("'") && rest.length > 0)
    return isKin(owner) || isKin(owner.replace(/s$/, ''))
      ? `${isAmong('kid baby dog cat puppy twin kids twins boys girls', owner) ? 'the' : 'your'} ${words.join(' ')}`
      : `${capitalize(first)} ${after}`;
  if (rest.length === 0 && isAmong('kids twins baby boys girls dog cat puppy children', lower))
    return `the ${lower}`;
  if (isKin(lower) && (rest.length === 0 || isAmong(placing, rest[0] ?? '')))
    return `${isAmong('baby twins', lower) ? 'the' : 'your'} ${words.join(' ')}`;
  if (isAmong(bare.toLowerCase(), lower) && (rest.length === 0 || isAmong(placing, rest[0] ?? '')))
    return isAmong(bare, first) ? words.join(' ') : `${lower} ${after}`.trim();
  if (/^\p{Lu}\p{Ll}+$/u.test(first) && rest.length === 0) return first;
  const head = headOf(words.join(' '));
  if (isRatherAClause(words, head)) return null;
  const isKnown = isAmong(`${goes} ${events} ${news} ${families} ${heads}`, head);
  if (
    isAmong(`${finiteVerbs} ${notFirst}`, lower) ||
    (/ing$/.test(lower) &&
      head !== lower &&
      !isAmong('swimming nursing cooking training', lower) &&
      !isKnownGerund(lower, head))
  )
    return null;
  if (/[a-z]{2}ing$/.test(head) && !isAmong(withArticle, head) && words.length <= 3 && isKnown)
    return words.join(' ');
  const isDescribed = isAmong(plainAdjectives, lower) && rest.length > 0 && rest.length <= 3;
  if (!isKnown && !isDescribed) return null;
  if (/^[A-Z][a-z]+$/.test(first) && !isAmong(inversions, lower) && words.length > 1 && isKnown)
    return `the ${words.join(' ')}`;
  return `the ${words.join(' ')}`;
}

/** `pick a date` has its article inside, `sams week` has a name we can't be sure of, `tonsils out` lacks its verb. */
function isRatherAClause(words: readonly string[], head: string): boolean {
  const until = words.findIndex((word, at) => at > 0 && isAmong(placing, word));
  const own = until < 0 ? words : words.slice(0, until);
  const [first = ''] = words;
  const isUnsureName = words.length > 1 && /^\p{Ll}{2,}[^s']s$/u.test(first) && !isAmong(inS, first);
  return (
    (own.includes('and') && own.some((word) => word.includes("'"))) ||
    own.slice(1).some((word) => isAmong('a an the her my your our', word)) ||
    isUnsureName ||
    isAmong('out off up down', head)
  );
}

const inS =
  'sports girls boys moms kids twins arts savings business class sales gymnastics physics tennis series news thanks wedding results';

/**
 * The words as said to the friend; null when someone else could be meant. At the very start, `her` and `their` mean the
 * friend.
 */
export function toFriend(text: string): string | null {
  const withYour = text.replace(/^(?:her|their) /i, 'your ');
  const isAboutThem = /\b(?:they|their|them|they're)\b/i.test(withYour);
  if (isAboutThem || isAboutHim(withYour)) return null;
  if (!/\b(?:she|her|hers|she's)\b/i.test(withYour)) return withYour;
  const { text: toHer, isSafe } = toSecondPerson(
    withYour.startsWith('your ') ? `her ${withYour.slice(5)}` : withYour,
  );
  return isSafe ? toHer : null;
}

/** `how Leo did on his test` says who he is; `his test` alone doesn't. */
function isAboutHim(text: string): boolean {
  const at = text.search(/\b(?:he|him|his|he's)\b/i);
  if (at < 0) return false;
  const before = text
    .slice(0, at)
    .split(/[^\p{L}'-]+/u)
    .map((word) => word.replace(/'s$/, ''));
  return !before.some(
    (word) =>
      isMale(word) || (/^\p{Lu}\p{Ll}/u.test(word) && !/^(?:How|If|What|When|The|Is|Did)$/.test(word)),
  );
}

function isMale(word: string): boolean {
  return isAmong(
    'dad daddy father papa brother husband son grandpa grandfather uncle nephew boyfriend fiancé boy baby stepdad stepson',
    word.toLowerCase(),
  );
}

function isKnownGerund(first: string, head: string): boolean {
  return isAmong(withArticle, head) || isAmong('parenting learning hearing driving', first);
}

function headOf(text: string): string {
  const words = text.toLowerCase().split(' ');
  const until = words.findIndex((word, at) => at > 0 && isAmong(placing, word));
  return (until < 0 ? words : words.slice(0, until)).at(-1)?.replace(/'s$/, '') ?? '';
}

function isPluralHead(head: string, text: string): boolean {
  if (/ and /.test(text) || isAmong('kids children people in-laws teeth feet folks twins', head)) return true;
  return (
    /[^s'ui]s$/.test(head) && !isAmong('news christmas course class virus tennis gymnastics ms iris', head)
  );
}

function kindOf(head: string, text: string): Thing['kind'] {
  if (isKin(head) || isAmong(families, head) || /^\p{Lu}\p{Ll}+$/u.test(text)) return 'person';
  if (isAmong(news, head)) return 'news';
  if (isAmong(events, head)) return 'event';
  if (isAmong(goes, head) || (/[a-z]{3}ing$/.test(head) && !isAmong(withArticle, head))) return 'going';
  return isAmong(`${heads} ${bare}`, head) ? 'any' : 'other';
}

/** Turns text-message spelling into card spelling, but only where nothing else can be meant. */

import { lookUp } from '../text/look-up.ts';
import { isIng, isNumber, maybePlain } from './answer-words.ts';
import { plainOf } from './plain-of.ts';
import { isAmong } from './turn-words.ts';

export interface Change {
  /** The new spelling. */
  readonly word: string;
  /** What to tell her about it. */
  readonly message: string;
}

const wholeWords: Readonly<Record<string, string>> = {
  im: "I'm",
  ive: "I've",
  u: 'you',
  ur: 'your',
  urs: 'yours',
  urself: 'yourself',
  n: 'and',
  w: 'with',
  'w/': 'with',
  '&': 'and',
  'w/o': 'without',
  'w/out': 'without',
  'b/c': 'because',
  bc: 'because',
  cuz: 'because',
  coz: 'because',
  tho: 'though',
  altho: 'although',
  thru: 'through',
  thx: 'thanks',
  pls: 'please',
  plz: 'please',
  ppl: 'people',
  bday: 'birthday',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tmr: 'tomorrow',
  tomorow: 'tomorrow',
  tommorow: 'tomorrow',
  tommorrow: 'tomorrow',
  finaly: 'finally',
  caserole: 'casserole',
  libary: 'library',
  recipie: 'recipe',
  kindergarden: 'kindergarten',
  definately: 'definitely',
  seperate: 'separate',
  seperated: 'separated',
  seperating: 'separating',
  recieved: 'received',
  wierd: 'weird',
  probly: 'probably',
  wknd: 'weekend',
  appt: 'appointment',
  appts: 'appointments',
  mtg: 'meeting',
  rx: 'prescription',
  dx: 'diagnosis',
  drs: "doctor's",
  nite: 'night',
  tonite: 'tonight',
  '2nite': 'tonight',
  b4: 'before',
  abt: 'about',
  alot: 'a lot',
  idk: "I don't know",
  til: 'until',
  hrs: 'hours',
  mins: 'minutes',
  wks: 'weeks',
  yr: 'year',
  yrs: 'years',
  yalls: "y'all's",
  childrens: "children's",
  womens: "women's",
  oclock: "o'clock",
  sept: 'September',
  oct: 'October',
  nov: 'November',
  fri: 'Friday',
  xmas: 'Christmas',
  tue: 'Tuesday',
  tues: 'Tuesday',
  weds: 'Wednesday',
  thur: 'Thursday',
  thurs: 'Thursday',
};
const lackingApostrophe: readonly (readonly [RegExp, string])[] = [
  [/^(did|do|does|is|was|were|has|have|had|would|could|should|are|ca|wo)nt$/, "$1n't"],
  [/^(you|they)re$/, "$1're"],
  [/^(you|they|we)ve$/, "$1've"],
  [/^(you|they|it)ll$/, "$1'll"],
  [/^(you|they)d$/, "$1'd"],
  [/^(she|he|that|what|there|who|how|where|here|nothing|everything|something|everyone|everybody)s$/, "$1's"],
];
const afterItIs =
  'a an the so been not no in on at still my our your just really always too okay ok like only already never for with ' +
  'gonna going hard fine hot cold time getting';
/** `its terrible`, but not `its beautiful color`. */
const endsAfterItIs =
  'scary cute wild gross tiny cozy messy silly lovely pretty wonderful adorable unreal insane ridiculous impossible exhausting killing working awful terrible great good bad nice crazy tough rough beautiful perfect amazing sad weird funny loud quiet free fun easy worth ' +
  'true broken over gone done worse better';
const afterYour = 'a an the so not gonna always stuck';
const statesOfYou =
  'up ready done around free tired busy okay ok fine hilarious crazy funny sick sad mad welcome off home right amazing awesome';
const afterYouAre = 'so the a an such not always amazing my too just going doing being really welcome right';
const afterWeAre =
  'at in on out away off back up done better free around gone all both still not so too stuck sick home ok okay fine good';
const afterIWould = 'love like have be been rather never say help bring come watch take';
const beforeIll =
  'is was so very too feeling got are been be being seriously terminally mentally really her him';
const afterIWill =
  'be bring take come call text watch never always pick drop make do get keep have help see pay actually definitely probably';

interface Neighbors {
  readonly next: string;
  readonly before: string;
  readonly afterNext: string;
}

/** null when the word stays. In lower case. */
function spellingOf(word: string, neighbors: Neighbors): string | null {
  const byPlace = spellingByNeighbors(word, neighbors);
  if (byPlace !== null) return byPlace;
  if (Object.hasOwn(wholeWords, word)) return wholeWords[word] ?? null;
  const form = lackingApostrophe.find(([pattern]) => pattern.test(word));
  return form === undefined ? null : word.replace(...form);
}

/** `its on the bed`, but not `its own bed`. */
function spellingByNeighbors(word: string, { next, before, afterNext }: Neighbors): string | null {
  const endsHere = afterNext === '' || isAmong('and but so how that when', afterNext);
  if (/.{3}in'?$/.test(word)) return withG(word);
  if (lookUp(units, word) !== undefined) return unitAfter(before, word);
  const isFitting = lookUp(whereItFits, word)?.({ next, before, endsHere, afterNext }) ?? false;
  return isFitting ? (lookUp(inFullByPlace, word) ?? null) : null;
}

const inFullByPlace: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  aug: 'August',
  dec: 'December',
  its: "it's",
  your: "you're",
  ur: "you're",
  id: "I'd",
  ill: "I'll",
  r: 'are',
  were: "we're",
  lets: "let's",
  dr: "doctor's",
};

const whereItFits: Readonly<Record<string, (near: Neighbors & { readonly endsHere: boolean }) => boolean>> = {
  ...Object.fromEntries(
    ['jan', 'feb', 'aug', 'dec'].map((month) => [
      month,
      ({ before }: Neighbors) => isAmong('in since til until by last next this early late mid of', before),
    ]),
  ),
  its: ({ next, afterNext, endsHere }) =>
    /^\d/.test(next) ||
    isAmong(afterItIs, next) ||
    (/..er$/.test(next) && afterNext === 'than') ||
    (endsHere && isAmong(endsAfterItIs, next)),
  your: ({ next, endsHere }) =>
    isAmong(afterYour, next) || (endsHere && (isIng(next) || isAmong(statesOfYou, next))),
  ur: ({ next }) => isAmong(afterYouAre, next),
  id: ({ next }) => isAmong(afterIWould, next),
  ill: ({ next, before }) =>
    (isAmong(afterIWill, next) && !isAmong(beforeIll, before)) || (before === '' && maybePlain(next)),
  r: ({ next, before }) => before !== '' && next !== '',
  dr: ({ next }) => isAmong('appt appts appointment appointments visit', next),
  were: ({ next, before }) =>
    (before === '' || isAmong('while when once if because since until think guess hope know', before)) &&
    (isIng(next) || isAmong(afterWeAre, next)),
  lets: ({ next, before }) => before === '' && next !== '' && !isAmong('him her me us you them the my', next),
};

const units: Readonly<Record<string, string>> = {
  min: 'minute',
  hr: 'hour',
  ft: 'foot',
  wk: 'week',
  lb: 'pound',
};

/** `ten min`, but not `my hr lady`. */
function unitAfter(before: string, word: string): string | null {
  const unit = lookUp(units, word) ?? '';
  if (isAmong('a an per half this any every next last one 1', before)) return unit;
  if (!isNumber(before)) return null;
  return word === 'ft' ? 'feet' : `${unit}s`;
}

/** `gettin` is getting; `cabin` and `again` have no verb in them. */
function withG(word: string): string | null {
  const ing = `${word.replace(/'$/, '')}g`;
  return plainOf(ing) === null ? null : ing;
}

interface SpelledText {
  readonly text: string;
  readonly changes: readonly Change[];
}

export function correctSpelling(text: string): SpelledText {
  const parts = text
    .replace(/(^|\s)w\/(?=[a-z]{2})(?!out\b)/gi, '$1w/ ')
    .split(' ')
    .map(partsOf);
  const cores = parts.map(({ core }) => core.toLowerCase());
  const changes: Change[] = [];
  const correctedWords = parts.map(({ open, core, close }, at) => {
    const word = cores[at] ?? '';
    const before = isBreak(parts[at - 1]?.close) ? '' : (cores[at - 1] ?? '');
    const next = isBreak(close) ? '' : (cores[at + 1] ?? '');
    const afterNext = next === '' || isBreak(parts[at + 1]?.close) ? '' : (cores[at + 2] ?? '');
    const spelling = spellingOf(word, { next, before, afterNext });
    if (spelling === null) return open + core + close;
    const corrected = /^[A-Z]/.test(core) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling;
    if (changes.every((change) => change.word !== corrected))
      changes.push({ word: corrected, message: `I wrote "${corrected}" for "${core}".` });
    return open + corrected + close;
  });
  return { text: correctedWords.join(' '), changes };
}

const isBreak = (close: string | undefined): boolean => /[.,!?;:…]/.test(close ?? '');

/** A word without the signs around it; the slash of `w/` belongs to it. */
function partsOf(typed: string): { readonly open: string; readonly core: string; readonly close: string } {
  const [, open = '', core = '', close = ''] = /^([("'“‘[¿¡]*)(.*?)([)"'”’\].,!?;:…]*)$/.exec(typed) ?? [];
  return { open, core, close };
}

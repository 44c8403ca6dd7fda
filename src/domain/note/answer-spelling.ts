/** Turns text-message spelling into card spelling, but only where nothing else can be meant. */

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
  'w/o': 'without',
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
  wknd: 'weekend',
  nite: 'night',
  tonite: 'tonight',
  '2nite': 'tonight',
  b4: 'before',
  abt: 'about',
  alot: 'a lot',
  idk: "I don't know",
  til: 'until',
  hr: 'hour',
  hrs: 'hours',
  mins: 'minutes',
  wk: 'week',
  wks: 'weeks',
  yr: 'year',
  yrs: 'years',
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
  'awful terrible great good bad nice crazy tough rough beautiful perfect amazing sad weird funny loud quiet free fun easy worth ' +
  'true broken over gone done worse better';
const afterYour = 'a an the so not gonna welcome always';
const afterYouAre = 'so the a an such not always amazing my too just going doing being really welcome right';
const afterIWould = 'love like have be been rather never say';
const afterIWill = 'be bring take come call text watch never always pick drop make do get keep have help see';
const afterFriday = 'morning afternoon evening night at or and after before';

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
  const isOpening = before === '' || isAmong('and so but', before);
  if (word === 'its' && (isAmong(afterItIs, next) || (/..er$/.test(next) && afterNext === 'than')))
    return "it's";
  if (
    word === 'its' &&
    isAmong(endsAfterItIs, next) &&
    (afterNext === '' || isAmong('and but so how that when', afterNext))
  )
    return "it's";
  if (word === 'your' && isAmong(afterYour, next)) return "you're";
  if (word === 'min' && /^(?:a|one|this|any|every|\d+)$/.test(before))
    return before === '1' || !/^\d/.test(before) ? 'minute' : 'minutes';
  if (/.{3}in'?$/.test(word)) return withG(word);
  if (word === 'ur' && isAmong(afterYouAre, next)) return "you're";
  if (word === 'id' && isAmong(afterIWould, next)) return "I'd";
  if (word === 'ill' && isOpening && isAmong(afterIWill, next)) return "I'll";
  if (word === 'fri' && (next === '' || isAmong(afterFriday, next))) return 'Friday';
  if (word === 'r' && before !== '' && next !== '') return 'are';
  if (word === 'lets' && before === '' && next !== '' && !isAmong('him her me us you them the my', next))
    return "let's";
  return null;
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
    .replace(/(^|\s)w\/(?=[a-z]{2})/gi, '$1w/ ')
    .split(' ')
    .map(partsOf);
  const cores = parts.map(({ core }) => core.toLowerCase());
  const changes: Change[] = [];
  const correctedWords = parts.map(({ open, core, close }, at) => {
    const [before = '', word = '', next = '', afterNext = ''] = [-1, 0, 1, 2].map((step) => cores[at + step]);
    const spelling = spellingOf(word, { next, before, afterNext });
    if (spelling === null) return open + core + close;
    const corrected = /^[A-Z]/.test(core) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling;
    if (changes.every((change) => change.word !== corrected))
      changes.push({ word: corrected, message: `I wrote "${corrected}" for "${core}".` });
    return open + corrected + close;
  });
  return { text: correctedWords.join(' '), changes };
}

/** A word without the signs around it; the slash of `w/` belongs to it. */
function partsOf(typed: string): { readonly open: string; readonly core: string; readonly close: string } {
  const [, open = '', core = '', close = ''] = /^([("'“‘[¿¡]*)(.*?)([)"'”’\].,!?;:…]*)$/.exec(typed) ?? [];
  return { open, core, close };
}

/** Turns text-message spelling into card spelling, but only where nothing else can be meant. */

import { type Neighbors, spellingByNeighbors } from './spelling-by-place.ts';

export interface CorrectedText {
  readonly text: string;
  readonly changes: readonly Change[];
}

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
  teh: 'the',
  hte: 'the',
  adn: 'and',
  yuo: 'you',
  kindergarden: 'kindergarten',
  calender: 'calendar',
  calenders: 'calendars',
  wensday: 'Wednesday',
  congradulations: 'congratulations',
  tommarow: 'tomorrow',
  restaraunt: 'restaurant',
  potatos: 'potatoes',
  tomatos: 'tomatoes',
  thankyou: 'thank you',
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

/** null when the word stays. In lower case. */
function spellingOf(word: string, neighbors: Neighbors): string | null {
  const byPlace = spellingByNeighbors(word, neighbors);
  if (byPlace !== null) return byPlace;
  if (Object.hasOwn(wholeWords, word)) return wholeWords[word] ?? null;
  const form = lackingApostrophe.find(([pattern]) => pattern.test(word));
  return form === undefined ? null : word.replace(...form);
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
function partsOf(input: string): { readonly open: string; readonly core: string; readonly close: string } {
  const [, open = '', core = '', close = ''] = /^([("'“‘[¿¡]*)(.*?)([)"'”’\].,!?;:…]*)$/.exec(input) ?? [];
  return { open, core, close };
}

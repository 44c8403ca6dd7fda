/**
 * Prepares what she wanted to remember for a sentence: writes out text-message spelling, and takes days off the end.
 */

import { type Day, dayNumber } from '../time/day.ts';
import { isKin } from './next-grave.ts';
import { isAmong } from './next-words.ts';

/** Which side of today a day is on, if we know it for sure; `unknown` when it depends on when she typed it. */
export type When = 'past' | 'future' | 'unknown' | 'none';

export interface TidyNext {
  readonly text: string;
  readonly when: When;
  /** `Friday`, if that was the day. */
  readonly weekday: string | null;
}

const longest = 140;
/** As typed, with what it means. */
const texting: Readonly<Record<string, string>> = {
  abt: 'about',
  'w/': 'with',
  n: 'and',
  bday: 'birthday',
  'b-day': 'birthday',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  appt: 'appointment',
  i: 'I',
  im: "I'm",
  "i'm": "I'm",
  ive: "I've",
  "i've": "I've",
  "i'll": "I'll",
  "i'd": "I'd",
  shes: "she's",
  hes: "he's",
  theyre: "they're",
  whats: "what's",
  hows: "how's",
  wheres: "where's",
  didnt: "didn't",
  doesnt: "doesn't",
  isnt: "isn't",
  wasnt: "wasn't",
  cant: "can't",
  dont: "don't",
  wont: "won't",
  pls: 'please',
  thx: 'thanks',
  ty: 'thanks',
  wanna: 'want to',
  gonna: 'going to',
  hubby: 'husband',
  vaca: 'vacation',
  ivf: 'IVF',
  er: 'ER',
  nicu: 'NICU',
  icu: 'ICU',
  mri: 'MRI',
  ct: 'CT',
  iep: 'IEP',
  adhd: 'ADHD',
  pta: 'PTA',
  dmv: 'DMV',
  christmas: 'Christmas',
  thanksgiving: 'Thanksgiving',
  halloween: 'Halloween',
  easter: 'Easter',
};
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const aWeekday = new RegExp(`^${weekdays}$`, 'i');
const inWeekday = new RegExp(weekdays, 'i');
const monthsInWords = 'january february march april may june july august september october november december';
const part = '(?: (?:morning|afternoon|evening|night|at noon))?';
/** At the end of a text. They mean another day depending on when she typed them. */
const passing = new RegExp(
  ` (?:(?:on |this |next |by )?${weekdays}${part}|today|tonight|tomorrow${part}|(?:this|next) (?:week|weekend|month|year|spring|summer|fall|winter)|soon|later|on the \\d{1,2}(?:st|nd|rd|th)|(?:at|around) \\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|in (?:a|two|three|\\d+) (?:days?|weeks?|months?))$`,
  'i',
);
const over =
  / (?:yesterday|last (?:night|week|weekend|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:a|two|three|\d+) (?:days?|weeks?|months?) ago|the other day)$/i;
const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dayPattern = new RegExp(
  ` (?:on )?(?:(?:the )?(${monthNames})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})/(\\d{1,2}))$`,
  'i',
);
/** In days. A date without a year that is closer than this is surely the one she means. */
const surelyMeant = 120;

/** null when it's more than one plain sentence can hold. */
export function tidyNext(next: string, today: Day): TidyNext | null {
  let text = next
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-*•]+|(?:[\s.,;:!…\p{Extended_Pictographic}]|\u{fe0f})+$/gu, '')
    .replace(/ (?:lol|haha|xo+)$/i, '')
    .replace(/ in laws?\b/gi, (word) => word.trim().replace(' ', '-').replace(/^/, '-'))
    .trim();
  if (text === '' || text.length > longest || /["“”„«»<>{}();:—–]| - |[.!] /.test(text)) return null;
  text = text
    .split(' ')
    .map((word) =>
      Object.hasOwn(texting, word.toLowerCase()) ? texting[word.toLowerCase()] : capitalDay(word),
    )
    .join(' ');
  return withoutDays(text, today);
}

/** Owners of a thing that aren't names. */
const noNames =
  'she he it that who there let what here how where when why today tomorrow tonight everyone everybody someone somebody anyone ' +
  'nobody one world school teacher doctor dr women men people children boss neighbor landlord company team church library city ' +
  'house car nurse principal coach vet dentist year week month';

function capitalDay(word: string): string {
  const [, owner = ''] = /^(\p{Ll}{2,})'s$/u.exec(word) ?? [];
  if (owner !== '' && !isAmong(noNames, owner) && !isKin(owner))
    return word.charAt(0).toUpperCase() + word.slice(1);
  const isDay = aWeekday.test(word) || isAmong(monthsInWords, word);
  return isDay && !isAmong('may march', word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function withoutDays(typed: string, today: Day): TidyNext {
  let text = typed;
  let when: When = 'none';
  let weekday: string | null = null;
  for (;;) {
    const match = passing.exec(text) ?? over.exec(text) ?? dayPattern.exec(text);
    const isPart = /\b(?:about|for|of|from|since|until|with|to|the|her|my|a)$/i.test(
      text.slice(0, match?.index),
    );
    if (match === null || match.index === 0 || isPart) return { text, when, weekday };
    const words = match[0];
    weekday ??= inWeekday.exec(words)?.[0] ?? null;
    if (over.test(words)) when = 'past';
    else if (dayPattern.test(words)) when = sideOf(match, today);
    else if (when === 'none') when = 'unknown';
    text = text.slice(0, match.index);
  }
}

function sideOf([, name, day, monthNumber, dayNumberTyped]: RegExpExecArray, today: Day): When {
  const month = name === undefined ? Number(monthNumber) : monthNames.indexOf(name.toLowerCase()) / 4 + 1;
  const date = Number(day ?? dayNumberTyped);
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return 'unknown';
  const [year = 0] = today.split('-').map(Number);
  const days = [year - 1, year, year + 1].map(
    (each) =>
      dayNumber(`${each}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`) -
      dayNumber(today),
  );
  const nearest = days.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
  if (Math.abs(nearest) > surelyMeant || nearest === 0) return 'unknown';
  return nearest < 0 ? 'past' : 'future';
}

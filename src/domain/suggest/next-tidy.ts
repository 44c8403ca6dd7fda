/**
 * Prepares a part of what she wanted to remember for a sentence: writes out text-message spelling, and takes days off
 * the end.
 */

import { isAmong } from '../text/english/turn-words.ts';
import { lookUp } from '../text/look-up.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { isKin } from './next-grave.ts';

/** Which side of today a day is on, if we know it for sure; `unknown` when it depends on when she typed it. */
export type When = 'past' | 'future' | 'unknown' | 'none';

export interface TidyNext {
  readonly text: string;
  readonly when: When;
  /** `Friday`, `the 14th`, `December 3`: the day she gave, to say it with a plan. */
  readonly day: string | null;
}

const longest = 140;
/** As typed, with what it means. */
const texting: Readonly<Record<string, string>> = {
  'b-day': 'birthday',
  mil: 'mother-in-law',
  fil: 'father-in-law',
  sil: 'sister-in-law',
  bil: 'brother-in-law',
  bf: 'boyfriend',
  iui: 'IUI',
  '&': 'and',
  kinder: 'kindergarten',
  prek: 'pre-K',
  cps: 'CPS',
  cpap: 'CPAP',
  ptsd: 'PTSD',
  ty: 'thanks',
  wanna: 'want to',
  gonna: 'going to',
  hubby: 'husband',
  vaca: 'vacation',
  er: 'ER',
  ct: 'CT',
  eid: 'Eid',
  kwanzaa: 'Kwanzaa',
};
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const shortDays =
  'mon Monday tue Tuesday tues Tuesday weds Wednesday thu Thursday thur Thursday thurs Thursday fri Friday'.split(
    ' ',
  );
/** These are words of their own, too, except after `on` and the like. */
const doubtfulDays = 'wed Wednesday sat Saturday sun Sunday'.split(' ');
const holidays =
  "(?:christmas(?: eve| day)?|thanksgiving|new year'?s(?: eve| day)?|easter|halloween|mother's day|father's day|valentine's day|labor day|memorial day)";
const inWeekday = new RegExp(weekdays, 'i');
const monthsInWords = 'january february march april may june july august september october november december';
const part = '(?: (?:morning|afternoon|evening|night|at noon))?';
/** At the end of a text. They mean another day depending on when she typed them. */
const passing = new RegExp(
  ` (?:(?:on |this |next |by )?${weekdays}${part}|today|tonight|tomorrow${part}|(?:this|next) (?:week|weekend|month|year|spring|summer|fall|winter)|(?:in|by|this|next) (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|the (?:spring|summer|fall|winter))|(?:on|this|next|over|at|(?:right )?(?:before|after|around)) ${holidays}|(?:(?:at|by|around) )?(?:the )?(?:end|beginning) of (?:the|this|next) (?:\\w+ )?(?:week|month|year|summer)|soon|later|right now|already|lately|these days|any day|any minute|(?:on )?the \\d{1,2}(?:st|nd|rd|th)|(?:at|around) \\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|in (?:a|two|three|\\d+) (?:days?|weeks?|months?))$`,
  'i',
);
/** `interview friday at the hospital` has its day in the middle. */
const dayInside = new RegExp(
  `^((?:\\S+ ){0,3}\\S+)( (?:on )?(?:(?:this|next) )?(?:${weekdays}|tomorrow|the \\d{1,2}(?:st|nd|rd|th)))( (?:at|with|for|in) (?!\\d|\\w+ (?:weeks?|months?|hours?)\\b).+)$`,
  'i',
);
const over =
  / (?:yesterday|last (?:night|week|weekend|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:a|two|three|\d+) (?:days?|weeks?|months?) ago|the other day|earlier today)$/i;
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
    .replace(/(?:\p{Extended_Pictographic}|\u{fe0f})+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(mother|father|sister|brother|son|daughter|mom|dad) in law/gi, '$1-in-law')
    .replace(/\bin laws\b/gi, 'in-laws')
    .replace(/\bc section/gi, 'c-section')
    .trim();
  if (text === '' || text.length > longest || /["“”„«»<>{}]/.test(text)) return null;
  text = text
    .split(' ')
    .map(
      (word, at, words) =>
        inFull(word.toLowerCase()) ??
        dayOf(word, words[at - 1] ?? '', at === words.length - 1) ??
        capitalWord(word),
    )
    .join(' ');
  const { text: bare, when, day } = withoutDays(text.replace(dayInside, '$1$3$2'), today);
  const happens = when === 'none' ? null : happening.exec(bare);
  if (happens === null) return { text: bare, when, day };
  const isOver = when === 'unknown' && /^(?:was|were)/i.test(happens[2] ?? '');
  return { text: happens[1] ?? bare, when: isOver ? 'past' : when, day };
}

/** Also with its owner's ending: `hubby's`. */
function inFull(word: string): string | undefined {
  const [, owner = ''] = /^(.+)'s$/.exec(word) ?? [];
  const ownerInFull = lookUp(texting, owner);
  return ownerInFull === undefined ? lookUp(texting, word) : `${ownerInFull}'s`;
}

/** The verb left over when its day is gone: `the hearing is` of `the hearing is wednesday`. */
const happening =
  /^(?!how |when |what |if |(?:the |her )?(?:new )?baby |she$|she |they |it |he |who )(.+?) ((?:is|was|are|were|got|has been)(?: (?:scheduled|set|moved|planned|booked|final|due|up|coming up))?(?: (?:for|to|on))?|starts?|begins?|started|ends?|comes up|coming up)$/i;

function dayOf(input: string, before: string, isLast: boolean): string | null {
  const word = input.toLowerCase();
  const isAfter = /^(?:on|is|was|this|next|last|by|til|until)$/i.test(before);
  const days = isAfter ? [...shortDays, ...doubtfulDays] : isLast && before !== '' ? shortDays : [];
  const at = days.indexOf(word);
  return at < 0 || at % 2 === 1 ? null : (days[at + 1] ?? null);
}

/** Where people go. */
const places =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa ' +
  'kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio ' +
  'oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ' +
  'boston chicago dallas denver houston miami nashville orlando philly phoenix portland seattle tulsa vegas disney disneyland ' +
  'yosemite tahoe canada mexico cancun europe france paris london italy rome spain ireland scotland japan target costco';

export function isPlace(word: string): boolean {
  return isAmong(places, word.toLowerCase());
}

/** Owners of a thing that aren't names. */
export const noNames =
  'she he it that who there let what here how where when why today tomorrow tonight everyone everybody someone somebody anyone ' +
  'nobody one world school teacher doctor dr women men people children boss neighbor landlord company team church library city ' +
  'house car nurse principal coach vet dentist year week month';

/** An owner we don't know is a name: `jaxon's`. */
function capitalWord(word: string): string {
  const [, owner = ''] = /^(\p{Ll}{2,})'s$/u.exec(word) ?? [];
  const isName = owner !== '' && !isAmong(noNames, owner) && !isKin(owner);
  return isName ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function withoutDays(input: string, today: Day): TidyNext {
  let text = input;
  let when: When = 'none';
  let day: string | null = null;
  for (;;) {
    const match = passing.exec(text) ?? over.exec(text) ?? dayPattern.exec(text);
    const isPart = /\b(?:about|for|of|from|since|until|with|to|the|her|my|a)$/i.test(
      text.slice(0, match?.index),
    );
    if (match === null || match.index === 0 || isPart) return { text, when, day };
    const words = match[0];
    day ??= inWeekday.exec(words)?.[0] ?? dateIn(words);
    if (over.test(words)) when = 'past';
    else if (dayPattern.test(words)) when = sideOf(match, today);
    else if (when === 'none') when = 'unknown';
    text = text.slice(0, match.index);
  }
}

/** As she'd say it after a plan: `the 14th`, `December 3`. */
function dateIn(words: string): string | null {
  const date = /\b(?:on )?(the \d{1,2}(?:st|nd|rd|th))$/i.exec(words)?.[1];
  const [, month = '', number] = /([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?$/i.exec(words) ?? [];
  const name = monthsInWords.split(' ').find((each) => each.startsWith(month.toLowerCase()));
  if (date !== undefined || month === '' || name === undefined) return date ?? null;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${number}`;
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

/** Reads how often and how long: `2w`, `every 10 days`, `monthly`, `twice a year`. */

import { lookUp } from '../text/look-up.ts';
import { countWords, inWords } from './spans.ts';

export type CadenceReading = { readonly days: number } | { readonly problem: string };

const units = [
  { unit: /^(d|days?)$/, days: 1 },
  { unit: /^(w|wks?|weeks?|weekends?)$/, days: 7 },
  { unit: /^(sun|mon|tues|wednes|thurs|fri|satur)days?$/, days: 7 },
  { unit: /^fortnights?$/, days: 14 },
  { unit: /^(m|mos?|mths?|months?)$/, days: 30 },
  { unit: /^(q|quarters?)$/, days: 90 },
  { unit: /^(y|yrs?|years?)$/, days: 365 },
] as const;
/** Half of 365 days is 26 weeks and half a day, so this is 26 weeks. */
const halfAYear = 182;
const adverbs: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  biweekly: 14,
  fortnightly: 14,
  semimonthly: 15,
  monthly: 30,
  bimonthly: 60,
  quarterly: 90,
  halfyearly: halfAYear,
  semiannually: halfAYear,
  biannually: halfAYear,
  yearly: 365,
  annually: 365,
  biennially: 730,
};
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const times: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const spokenUnits = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
] as const;
const longestDays = 3650;
const cadences = '3d, 2w, monthly, every 10 days, twice a year';

/**
 * Reads how often (`--every`) or how long (`--for`). A month is 30 days and a year 365; `twice a year` is half a year,
 * rounded down to whole weeks. A problem is one or two sentences for a person, with examples.
 *
 * @param forms those examples
 */
export function parseCadence(text: string, forms = cadences): CadenceReading {
  const input = normalizeCadence(text);
  const trimmed = text.trim();
  const days = daysOf(input);
  if (days === null)
    return {
      problem: `"${trimmed}" couldn't be read as a number of days, weeks or months. It can be: ${forms}`,
    };
  if (days < 1) return { problem: `"${trimmed}" is too short: a day is the shortest. It can be: ${forms}` };
  if (days > longestDays)
    return { problem: `"${trimmed}" is too long: ten years is the longest. It can be: ${forms}` };
  return { days };
}

/** Lower case, single spaces, without words that change nothing. */
function normalizeCadence(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\b(bi|semi|half)[\s-](?=[a-z]+ly\b)/g, '$1')
    .replace(/[\s-]+(?=[a-z])/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/^(?:about|around|roughly|maybe|at least) /, '')
    .replace(/^(every|each) (?:single|about) /, '$1 ')
    .replace(/(?: or so)?\.?$/, '');
}

function daysOf(input: string): number | null {
  const often = timesIn(input) ?? timesIn(input.replace(/^(?:every|each) /, ''));
  if (often !== null) return often;
  const span = input
    .replace(/^(?:(?:once )?(?:every|each|per|in)|once|for) (?=.)/, '')
    .replace(/^about /, '');
  if (Object.hasOwn(adverbs, span)) return adverbs[span] as number;
  if (/^(?:half an?|an? half|half) year$/.test(span)) return halfAYear;
  const [, digits, word = 'a', typedUnit = ''] =
    /^(?:(\d{1,15})(?:st|nd|rd|th)? ?|((?:a )?[a-z]+)(?: of)? )?([a-z]+)$/.exec(span) ?? [];
  const days = daysIn(typedUnit);
  const count = digits === undefined ? countOf(word) : Number(digits);
  return days === null || count === -1 ? null : count * days;
}

/** `twice a year`, `three times a month`, `2x per week`, `once/month`, `twice yearly`; null for anything else. */
function timesIn(input: string): number | null {
  const [, word = '', typedUnit = ''] =
    /^(once|twice|thrice|[a-z]+ times|\d{1,3} ?(?:x|times)?)(?: ?\/|x? an? | per | each | every | (?=[a-z]+ly$))([a-z]+)$/.exec(
      input,
    ) ?? [];
  const days =
    daysIn(typedUnit) ?? (/^(?:week|month|year)ly$/.test(typedUnit) ? adverbs[typedUnit] : null) ?? null;
  const count = lookUp(times, word) ?? countOf(word.replace(/ ?(?:x|times)$/, ''));
  // `2 weekly` means nothing; `2/week` does.
  const isBare = /^\d+$/.test(word) && !input.includes('/');
  return days === null || count < 1 || isBare ? null : Math.floor(days / count);
}

function daysIn(unit: string): number | null {
  return units.find((form) => form.unit.test(unit))?.days ?? null;
}

/**
 * `a week`, `every other week`, `two weeks`, `a couple of weeks`, `every third day`; -1 for a word that isn't a count.
 */
function countOf(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (/^(?:other|alternate|(?:a )?couple)$/.test(word)) return 2;
  if (word === 'a' || word === 'an') return 1;
  if (tens.includes(word)) return 10 * (tens.indexOf(word) + 2);
  return Math.max(countWords.indexOf(word), ordinals.indexOf(word));
}

/**
 * What comes after "in touch": `every week`, `every 10 days`, `twice a year`. Says exactly the stored number of days.
 */
export function cadenceInWords(days: number): string {
  const spokenForms = {
    1: 'every day',
    15: 'twice a month',
    [halfAYear]: 'twice a year',
    121: 'three times a year',
  }[days];
  if (spokenForms !== undefined) return spokenForms;
  const [unit, length] = spokenUnits.find((spokenUnit) => days % spokenUnit[1] === 0) ?? ['day', 1];
  const count = days / length;
  return count === 1 ? `every ${unit}` : `every ${count < 10 ? inWords(count) : count} ${unit}s`;
}

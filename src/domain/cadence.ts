/** How often, and for how long: `2w`, `every 10 days`, `monthly`. */

export type CadenceReading = { readonly days: number } | { readonly problem: string };

const spans = [
  { unit: /^(d|days?)$/, adverb: /^daily$/, days: 1 },
  { unit: /^(w|wks?|weeks?)$/, adverb: /^weekly$/, days: 7 },
  { unit: /^fortnights?$/, adverb: /^fortnightly$/, days: 14 },
  { unit: /^(m|mo|months?)$/, adverb: /^monthly$/, days: 30 },
  { unit: /^quarters?$/, adverb: /^quarterly$/, days: 90 },
  { unit: /^(y|yrs?|years?)$/, adverb: /^(yearly|annually)$/, days: 365 },
] as const;
const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const longestDays = 3650;
const forms = '3d, 2w, 1m, weekly, every 10 days';

/**
 * Reads how often (`--every`) or how long (`--for`). A month is 30 days and a year 365.
 * A problem is one or two sentences for a person, with examples in them.
 */
export function parseCadence(text: string): CadenceReading {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const days = daysOf(typed.replace(/^(every|each|once an?|for) /, ''));
  if (days === null)
    return { problem: `"${text.trim()}" is not a whole number of days or weeks. It can be: ${forms}` };
  if (days < 1)
    return { problem: `"${text.trim()}" is too short: a day is the shortest. It can be: ${forms}` };
  if (days > longestDays)
    return { problem: `"${text.trim()}" is too long: ten years is the longest. It can be: ${forms}` };
  return { days };
}

function daysOf(typed: string): number | null {
  const often = spans.find(({ adverb }) => adverb.test(typed));
  if (often !== undefined) return often.days;
  const [, digits, word = 'a', typedUnit = ''] = /^(?:(\d{1,15}) ?|([a-z]+) )?([a-z]+)$/.exec(typed) ?? [];
  const span = spans.find(({ unit }) => unit.test(typedUnit));
  const count = digits === undefined ? countOf(word) : Number(digits);
  return span === undefined || count === -1 ? null : count * span.days;
}

/** `a week`, `every other week`, `two weeks`; -1 for a word that is no count. */
function countOf(word: string): number {
  if (word === 'other') return 2;
  return word === 'a' || word === 'an' ? 1 : countWords.indexOf(word);
}

/** The time of "dinner with ana tonight" and "coffee with ana at 3pm": before it, they're plans. */

import { readClockTime } from '../../time/clock-time.ts';
import type { Clause } from './clauses.ts';
import type { Words } from './words.ts';

/** When such a part of the day begins. */
const beginnings = { tonight: '16:00', 'this evening': '16:00', 'this afternoon': '11:00' } as const;
const partOfDay = new RegExp(`\\b(${Object.keys(beginnings).join('|')})\\b`);
/** At the end of the clause, or before such a part: "at 7 weeks" isn't a time. */
const clock = /\bat (noon|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?= (?:today|tonight|this|with)\b|$)/;
const eveningMeal = /\b(dinner|supper|drinks)\b/;

/** The times, `19:00`, that it's at or may be at; none for what is told as over. */
export function timesOf(words: Words, { from, until }: Clause): readonly string[] {
  if (words.tokens.some((_, at) => words.isPastVerb(at))) return [];
  return timesIn(
    words.tokens
      .slice(from, until)
      .map(({ text }) => text.toLowerCase().replace(/[.,!;]+$/, ''))
      .join(' '),
  );
}

/** A bare `at 7` may be in the morning or the evening. */
function timesIn(text: string): readonly string[] {
  const [, typed] = clock.exec(text) ?? [];
  const part = partOfDay.exec(text)?.[1] as keyof typeof beginnings | undefined;
  if (typed === undefined) return part === undefined ? [] : [beginnings[part]];
  const isEvening = part !== undefined || eveningMeal.test(text);
  const halves = /[apn]/.test(typed) ? [''] : isEvening ? ['pm'] : ['am', 'pm'];
  return halves.map((half) => readClockTime(`${typed}${half}`)).filter((time) => time !== null);
}

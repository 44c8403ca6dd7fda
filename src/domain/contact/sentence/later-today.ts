/** The time of "dinner with ana tonight" and "coffee with ana at 3pm": before it, they're plans. */

import { readClockTime } from '../../time/clock-time.ts';
import type { Clause } from './clauses.ts';
import type { Words } from './words.ts';

/** When such a part of the day begins. */
const beginnings = { tonight: '16:00', 'this evening': '16:00', 'this afternoon': '11:00' } as const;
const partOfDay = new RegExp(`\\b(${Object.keys(beginnings).join('|')})\\b`);
const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** At the end of the clause, or before such a part: "at 7 weeks" isn't a time. */
const clock = new RegExp(
  `\\b(?:(noon|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?)|at (\\d{1,2}(?::\\d\\d)?|${hours}))(?= (?:today|tonight|this|with)\\b|$)`,
);
const eveningMeal = /\b(dinner|supper|drinks)\b/;

/** The times, `19:00`, that it's at or may be at; none for what is told as over. */
export function timesOf(words: Words, { from, until }: Clause): readonly string[] {
  if (words.tokens.some((_, at) => words.isPastVerb(at))) return [];
  return timesIn(
    words.tokens
      .slice(from, until)
      .map(({ text }) =>
        text
          .toLowerCase()
          .replace(/[.,!;]+$/, '')
          .replace('@', 'at'),
      )
      .join(' '),
  );
}

/** A bare `at 7` may be in the morning or the evening, but people meet nobody before six. */
function timesIn(text: string): readonly string[] {
  const [, exact, bare] = clock.exec(text) ?? [];
  const part = partOfDay.exec(text)?.[1] as keyof typeof beginnings | undefined;
  if (exact !== undefined) return [readClockTime(exact)].filter((time) => time !== null);
  if (bare === undefined) return part === undefined ? [] : [beginnings[part]];
  const hour = hours.split('|').indexOf(bare) + 1;
  const [am, pm] = ['am', 'pm'].map((half) => readClockTime(`${hour || bare}${half}`));
  const isEvening = part !== undefined || eveningMeal.test(text) || (am ?? '') < '06:00';
  return [isEvening ? null : am, pm].filter((time) => time != null);
}

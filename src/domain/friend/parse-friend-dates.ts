/**
 * Reads anniversaries and hard days as she types them. Separate from friend-dates.ts, because reading free dates loads
 * a library.
 */

import { type BirthdayContext, parseBirthday } from '../time/birthday.ts';
import { type DayOfYear, type HardDay, hardDayEntry } from './friend-dates.ts';

type AnniversaryReading = { readonly day: DayOfYear } | { readonly problem: string };
type HardDayReading = { readonly entry: string } | { readonly problem: string };

const mostWordsOfADay = 5;
const longestWords = 200;

/** Stores `june 20 2015` as `2015-06-20`, and `june 20` as `--06-20`. A problem is a sentence. */
export function parseAnniversary(text: string, context: BirthdayContext): AnniversaryReading {
  const reading = parseBirthday(text, context);
  if ('birthday' in reading) return { day: reading.birthday };
  return { problem: reading.problem.replace('A birthday can be', 'A day can be') };
}

/** A day and, if she likes, the reason after it: `march 4 the day her mother died`. A problem is a sentence. */
export function parseHardDay(text: string, context: BirthdayContext): HardDayReading {
  const input = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  const dayFound = dayAtStart(input, context);
  if (dayFound === null)
    return { problem: `"${input}" doesn't start with a day. It can be: march 4 the day her mother died` };
  const words = dayFound.words ?? '';
  // Otherwise "march 4 2150" would be a day without a year, with 2150 as the reason.
  if (/^\d/.test(words)) return { problem: `"${input}" doesn't start with a day in the past.` };
  if (words.length > longestWords) return { problem: "That's too long. It can be up to 200 characters." };
  return { entry: hardDayEntry(dayFound) };
}

/** Takes as many words at the start as together make a day. */
function dayAtStart(input: string, context: BirthdayContext): HardDay | null {
  const words = input.split(' ');
  for (let count = Math.min(mostWordsOfADay, words.length); count > 0; count -= 1) {
    const reading = parseBirthday(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[:;,]$/, ''),
      context,
    );
    if ('problem' in reading) continue;
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^[-–—:;,]+ ?/, '');
    return { day: reading.birthday, words: rest === '' ? null : rest };
  }
  return null;
}

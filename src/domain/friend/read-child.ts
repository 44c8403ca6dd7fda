/** Reads a friend's child as she types it. */

import { visibleName } from '../text/visible-name.ts';
import { type BirthdayContext, parseBirthday } from '../time/birthday.ts';
import { type ChildReading, parseChild } from './friend-children.ts';

/** `Mia`, `Mia april 12`, `Mia 4/12`, `Mia 12.4.2021`. Drops the year. A problem is a sentence. */
export function readChild(text: string, context: BirthdayContext): ChildReading {
  const input = visibleName(text)
    .replace(/[\s,;:()]+/g, ' ')
    .trim();
  const words = input.split(' ');
  for (let count = 1; count < words.length; count += 1) {
    const reading = parseBirthday(words.slice(count).join(' '), context);
    const name = words.slice(0, count).join(' ');
    if ('birthday' in reading && !/\d/.test(name))
      return { child: { name, birthday: `--${reading.birthday.slice(-5)}` } };
  }
  return parseChild(text);
}

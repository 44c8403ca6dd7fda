/** A whole text from what she wanted to ask or remember, and the first line that may be one. */

import { type Friend, firstNameOf } from '../friend/friend.ts';
import { capitalize } from '../text/capitalize.ts';
import { fillIn } from '../text/look-up.ts';
import { keepingMarks, withoutMarks } from '../text/name-marks.ts';
import type { Day } from '../time/day.ts';
import { type ActWay, type ActWords, SaidSentences } from './act-words.ts';
import { isGrave } from './next-grave.ts';
import { readOpening } from './next-text.ts';
import { chooseOpener, type NextText, nextOf, type Opener } from './opener.ts';

export { withWanted, withWantedNow } from './wanted.ts';

const mostWords = 29;
/** No sentence has these next to each other: her words weren't understood. */
const broken =
  /\b(?:your|the|an?) (?:about|for|with|of|and|is|was|are|an?|the|your|my|to)\b|'s's\b|'s doing doing\b/;

/** Words for her to send or say; the same all day. Nobody else was offered one of their sentences before. */
export function openerFor(
  friend: Friend,
  way: ActWay,
  today: Day,
  words: ActWords,
  saidSentences = new SaidSentences(),
  me: string | null = null,
): Opener {
  return chooseOpener(friend, way, today, words, saidSentences, me, textFromNext);
}

/** What she wanted to remember, as a text to the friend. */
export function textFromNext(
  friend: Pick<Friend, 'next' | 'name' | 'nicknames'>,
  today: Day,
  { openers }: Pick<ActWords, 'openers'>,
): NextText {
  const next = nextOf(friend);
  if (next === null) return { text: null, isGrave: false };
  const text = keepingMarks(next, (bare) => {
    const opening = readOpening(bare, withoutMarks(firstNameOf(friend)), today);
    const pattern = openers[opening?.kind ?? ''];
    if (opening === null || pattern === undefined) return null;
    const filled = capitalize(fillIn(pattern, opening.values));
    if (filled.split(' ').length > mostWords || broken.test(filled)) return null;
    return isGrave(bare) ? filled.replaceAll('!', '.') : filled;
  });
  return { text, isGrave: isGrave(withoutMarks(next)) };
}

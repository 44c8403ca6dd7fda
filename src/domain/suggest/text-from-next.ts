/** What she wants to ask or remember now, and the text message made from it. */

import { type Friend, firstNameOf } from '../friend/friend.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { Reminder } from '../reminder/reminder.ts';
import type { State } from '../state.ts';
import { capitalize } from '../text/capitalize.ts';
import { withCapitals } from '../text/english/capitals.ts';
import { correctSpelling } from '../text/english/correct-spelling.ts';
import { withOwners } from '../text/english/owners.ts';
import { firstNameForms, type ProperNames, withProperNames } from '../text/english/proper-names.ts';
import { correctTyped } from '../text/english/typed-slips.ts';
import { fillIn } from '../text/look-up.ts';
import { keepingMarks, withoutMarks } from '../text/name-marks.ts';
import type { FindMeant } from '../text/slips.ts';
import type { Day } from '../time/day.ts';
import { type ActWay, type ActWords, SaidSentences } from './act-words.ts';
import { isGrave } from './next-grave.ts';
import { readOpening } from './next-text.ts';
import { chooseOpener, nextOf, type Opener, type TextFromNext } from './opener.ts';

/** What the reading of her words has to know. */
export interface TypedWords {
  readonly properNames: ProperNames;
  readonly findMeant: FindMeant;
}

/** In letters: no text message says more. */
const longest = 1000;
const mostWords = 29;
/** No sentence has these next to each other: her words weren't understood. */
const broken =
  /\b(?:your|the|an?) (?:about|for|with|of|and|is|was|are|an?|the|your|my|to)\b|'s's\b|'s doing doing\b| {2}/;

/** Words for her to send or say; the same all day. */
export function openerFor(
  friend: Friend,
  way: ActWay,
  today: Day,
  words: ActWords,
  typedWords: TypedWords,
): Opener {
  return chooseOpener(friend, way, today, words, new SaidSentences(), null, textsFromNext(typedWords));
}

/** What she wanted to remember, as a text to the friend. */
export function textsFromNext(typedWords: TypedWords): TextFromNext {
  return (friend, today, { openers }) => {
    const next = nextOf(friend);
    if (next === null) return { text: null, isGrave: false };
    if (next.length > longest) return { text: null, isGrave: isGrave(next.slice(0, longest)) };
    const spelled = spelledOut(withoutMarks(next), friend, typedWords);
    const isCalm = isGrave(spelled);
    const text = keepingMarks(next, () => {
      const opening = readOpening(spelled, withoutMarks(firstNameOf(friend)), today);
      const pattern = openers[opening?.kind ?? ''];
      if (opening === null || pattern === undefined) return null;
      const filled = capitalize(fillIn(pattern, opening.values));
      if (filled.split(' ').length > mostWords || broken.test(filled)) return null;
      return isCalm ? filled.replaceAll('!', '.') : filled;
    });
    return { text, isGrave: isCalm };
  };
}

/** `sams moms appt` with its names and apostrophes: the rules tell names by their capitals. */
function spelledOut(
  next: string,
  { name, nicknames }: Pick<Friend, 'name' | 'nicknames'>,
  { properNames, findMeant }: TypedWords,
): string {
  const forms = firstNameForms(properNames);
  const corrected = correctTyped(next.replace(/\s+/g, ' ').trim(), {
    findMeant,
    names: [name, ...nicknames],
  });
  const { text } = withOwners(correctSpelling(corrected.text).text, forms);
  return withProperNames(withCapitals(text, forms), properNames);
}

type StateWithReminders = Pick<State, 'reminders' | 'merged'>;

/**
 * The friends, each with the newest of `next` and reminders as `next`, except reminders for a later day. Those without
 * reminders stay the same objects.
 */
export function withWanted(
  friends: Iterable<Friend>,
  state: StateWithReminders,
  today: Day,
): readonly Friend[] {
  const newest = newestReminders(state, today);
  return newest.size === 0 ? [...friends] : Array.from(friends, (friend) => wantedFor(friend, newest));
}

/** The same for one friend. */
export function withWantedNow(friend: Friend, state: StateWithReminders, today: Day): Friend {
  return wantedFor(friend, newestReminders(state, today));
}

/** By the friend's id. */
function newestReminders(
  { reminders, merged }: StateWithReminders,
  today: Day,
): ReadonlyMap<string, Reminder> {
  const newest = new Map<string, Reminder>();
  for (const reminder of reminders) {
    if (reminder.day !== null && reminder.day > today) continue;
    const friend = resolveId({ merged }, reminder.friend);
    const other = newest.get(friend);
    if (other === undefined || isNewer(reminder, other)) newest.set(friend, reminder);
  }
  return newest;
}

const startOf = ({ day, on }: Reminder): Day => day ?? on;

function isNewer(reminder: Reminder, other: Reminder): boolean {
  const [start, otherStart] = [startOf(reminder), startOf(other)];
  return start > otherStart || (start === otherStart && reminder.number > other.number);
}

function wantedFor(friend: Friend, newest: ReadonlyMap<string, Reminder>): Friend {
  const reminder = newest.get(friend.id);
  if (reminder === undefined || isNextNewer(friend, reminder)) return friend;
  return { ...friend, next: reminder.words };
}

/** A reminder counts from its day on. */
function isNextNewer({ next, nextSet }: Friend, { day, number }: Reminder): boolean {
  if (!next?.trim() || nextSet === undefined) return false;
  return (day === null || day <= nextSet.on) && number <= nextSet.after;
}

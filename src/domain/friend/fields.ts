/** What we know about a friend, in one table: it says how each field is checked, set, merged and masked. */

import * as is from '../journal/checks.ts';
import type { Field, ValuesOf } from '../journal/fields.ts';
import type { Birthday } from '../time/birthday.ts';
import type { Day } from '../time/day.ts';
import { type Circle, circles, type FriendNote, type FriendState, friendStates } from './friend.ts';

interface FriendField<T> extends Field<T> {
  /**
   * When two entries are merged: `kept` takes the remaining friend's value, or else the other's. `later told` goes
   * along with the later `lastTold`.
   */
  readonly merge: 'kept' | 'later told';
  /** Whether it is somebody's name, or a text that may mention somebody. */
  readonly names: FriendNaming;
}

/** `child`: a name, alone or before a day. */
type FriendNaming = 'name' | 'child' | 'text' | null;

const value = <T>(check: is.Check<T>, unset: T, names: FriendNaming = null): FriendField<T> => ({
  check,
  unset,
  merge: 'kept',
  names,
});
const textOrNull = is.orNull(is.text);

/** What she can set one value at a time. The last edit of each field wins. */
export const friendFields = {
  name: value<string>(is.id, '', 'name'),
  state: value<FriendState>(is.oneOf(friendStates), 'unsorted'),
  circle: value<Circle>(is.oneOf(circles), 'close'),
  /** Her own cadence in days; null follows the circle. */
  everyDays: value<number | null>(is.orNull(is.count), null),
  /** The last contact she mentioned when she added the friend; logged interactions come on top. */
  lastTold: { ...value<Day | null>(is.orNull(is.day), null), merge: 'later told' },
  /** Her words for that day if she only knew it roughly: `in the summer of 2026`. */
  lastAbout: { ...value<string | null>(textOrNull, null), merge: 'later told' },
  address: value<string | null>(textOrNull, null),
  birthday: value<Birthday | null>(textOrNull, null),
  city: value<string | null>(textOrNull, null),
  zone: value<string | null>(textOrNull, null),
  inspires: value<string | null>(textOrNull, null, 'text'),
  next: value<string | null>(textOrNull, null, 'text'),
} as const satisfies Readonly<Record<string, FriendField<unknown>>>;

/** @param check checks the whole list */
const list = <T>(check: is.Check<readonly T[]>, names: FriendNaming = null) => ({
  check,
  unset: [] as readonly T[],
  names,
});

/** Lists. An edit records what was added and what was removed. */
export const friendLists = {
  nicknames: list<string>(is.texts, 'name'),
  phones: list<string>(is.texts),
  emails: list<string>(is.texts),
  tags: list<string>(is.texts),
  /** Each is a first name, alone or with month and day: `Mia`, `Mia --04-12`. */
  children: list<string>(is.texts, 'child'),
  /** Each is a day of the year, with the year if she knows it: `2015-06-20`, `--06-20`. */
  anniversaries: list<string>(is.texts),
  /** Each is a day of the year, with the reason if she gave one: `--03-04 the day her mother died`. */
  hardDays: list<string>(is.texts, 'text'),
  // Old lines don't say whether a note is private.
  notes: list<FriendNote>(is.allOf(is.note as is.Check<FriendNote>), 'text'),
  /** Marks of the cards that were imported for the friend, so the next import recognizes them. Never shown. */
  cards: list<string>(is.texts),
} as const;

export type FriendFields = ValuesOf<typeof friendFields>;
export type FriendLists = ValuesOf<typeof friendLists>;
export type ListField = keyof FriendLists;

export const fieldNames = Object.keys(friendFields) as (keyof FriendFields)[];
export const listFields = Object.keys(friendLists) as ListField[];

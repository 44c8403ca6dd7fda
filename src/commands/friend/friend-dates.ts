/** `--anniversary` and `--hard-day` of `friend add` and `friend edit`, and removing them. */

import type { FriendLists } from '../../domain/friend/fields.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { anniversariesReplacedBy, entriesMeant } from '../../domain/friend/friend-dates.ts';
import { parseAnniversary, parseHardDay } from '../../domain/friend/parse-friend-dates.ts';
import type { BirthdayContext } from '../../domain/time/birthday.ts';
import { usage } from '../shared/read-values.ts';

export interface DateOptions {
  readonly anniversary?: readonly string[];
  readonly hardDay?: readonly string[];
}

type DateLists = Pick<FriendLists, 'anniversaries' | 'hardDays'>;

/** Throws UserError `usage` for anything that isn't a day. */
export function readAnniversary(text: string, context: BirthdayContext): string {
  const reading = parseAnniversary(text, context);
  if ('problem' in reading) throw usage(reading.problem);
  return reading.day;
}

/** Throws UserError `usage` for anything that doesn't start with a day. */
export function readHardDay(text: string, context: BirthdayContext): string {
  const reading = parseHardDay(text, context);
  if ('problem' in reading) throw usage(reading.problem);
  return reading.entry;
}

/** What an edit must remove so that each day is there only once. */
export function datesReplaced({ anniversaries = [] }: Partial<DateLists>, friend: Friend): DateLists {
  return {
    anniversaries: anniversaries.flatMap((entry) => anniversariesReplacedBy(entry, friend)),
    hardDays: [],
  };
}

/** Throws UserError `usage` when the friend has no such day. */
export function takenAnniversary(
  friend: Friend,
  input: string,
  context: BirthdayContext,
): Partial<DateLists> {
  const anniversaries = entriesNamed(friend.anniversaries, input, context);
  if (anniversaries.length > 0) return { anniversaries };
  throw notThere(friend, `anniversary "${input.trim()}"`);
}

/** By its day or its words. Throws UserError `usage` when the friend has no such day. */
export function takenHardDay(friend: Friend, input: string, context: BirthdayContext): Partial<DateLists> {
  const hardDays = entriesNamed(friend.hardDays, input, context);
  if (hardDays.length > 0) return { hardDays };
  throw notThere(friend, `hard day "${input.trim()}"`);
}

/** null when it's none of the friend's days. */
export function droppedDate(
  friend: Friend,
  input: string,
  context: BirthdayContext,
): Partial<DateLists> | null {
  const anniversaries = entriesNamed(friend.anniversaries, input, context);
  if (anniversaries.length > 0) return { anniversaries };
  const hardDays = entriesNamed(friend.hardDays, input, context);
  return hardDays.length > 0 ? { hardDays } : null;
}

function entriesNamed(entries: readonly string[], input: string, context: BirthdayContext): string[] {
  const reading = parseAnniversary(input, context);
  return entriesMeant(entries, input, 'day' in reading ? reading.day : null);
}

function notThere(friend: Friend, what: string) {
  return usage(`There's no ${what} saved for ${friend.name}.`, {
    text: "What's saved:",
    command: `momconnect friend show ${friend.id}`,
  });
}

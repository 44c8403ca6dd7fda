/** `--anniversary` and `--hard-day` of `friend add` and `friend edit`, and taking them away again. */

import type { Day } from '../../domain/day.ts';
import type { Friend, FriendLists } from '../../domain/friend.ts';
import { anniversariesReplacedBy, entriesMeant } from '../../domain/friend-dates.ts';
import { parseAnniversary, parseHardDay } from '../../domain/parse-friend-dates.ts';
import { usage } from '../read-values.ts';

export interface DateOptions {
  readonly anniversary?: readonly string[];
  readonly hardDay?: readonly string[];
}

type DateLists = Pick<FriendLists, 'anniversaries' | 'hardDays'>;

/** Throws UserError `usage` for what is no day. */
export function readDateOptions(
  { anniversary, hardDay }: DateOptions,
  today: Day,
): { readonly [Field in keyof DateLists]: DateLists[Field] | undefined } {
  return {
    anniversaries: anniversary?.map((text) => {
      const reading = parseAnniversary(text, today);
      if ('problem' in reading) throw usage(reading.problem);
      return reading.day;
    }),
    hardDays: hardDay?.map((text) => {
      const reading = parseHardDay(text, today);
      if ('problem' in reading) throw usage(reading.problem);
      return reading.entry;
    }),
  };
}

/** What an edit takes away so that each day is there once. */
export function datesReplaced({ anniversaries = [] }: Partial<DateLists>, friend: Friend): DateLists {
  return {
    anniversaries: anniversaries.flatMap((entry) => anniversariesReplacedBy(entry, friend)),
    hardDays: [],
  };
}

/** Throws UserError `usage` where the friend has no such day. */
export function takenAnniversary(friend: Friend, typed: string, today: Day): Partial<DateLists> {
  const anniversaries = meant(friend.anniversaries, typed, today);
  if (anniversaries.length > 0) return { anniversaries };
  throw notThere(friend, `anniversary "${typed.trim()}"`);
}

/** By its day, or by its words. Throws UserError `usage` where the friend has no such day. */
export function takenHardDay(friend: Friend, typed: string, today: Day): Partial<DateLists> {
  const hardDays = meant(friend.hardDays, typed, today);
  if (hardDays.length > 0) return { hardDays };
  throw notThere(friend, `hard day "${typed.trim()}"`);
}

/** null where it is none of their days. */
export function droppedDate(friend: Friend, typed: string, today: Day): Partial<DateLists> | null {
  const anniversaries = meant(friend.anniversaries, typed, today);
  if (anniversaries.length > 0) return { anniversaries };
  const hardDays = meant(friend.hardDays, typed, today);
  return hardDays.length > 0 ? { hardDays } : null;
}

function meant(entries: readonly string[], typed: string, today: Day): string[] {
  const reading = parseAnniversary(typed, today);
  return entriesMeant(entries, typed, 'day' in reading ? reading.day : null);
}

function notThere(friend: Friend, what: string) {
  return usage(
    `There is no ${what} with ${friend.name}.`,
    `What there is: momconnect friend show ${friend.id}`,
  );
}

/** Children of a friend: a first name and, where she likes, month and day. No year: how old they are is not kept. */

import { foldText } from '../text/fold-text.ts';
import { longestName } from '../text/limits.ts';
import { visibleName } from '../text/visible-name.ts';
import type { Birthday } from '../time/birthday.ts';
import { isDay } from '../time/day.ts';
import type { Friend } from './friend.ts';
import { namesInWords } from './names.ts';

export interface Child {
  readonly name: string;
  /** `--04-12` */
  readonly birthday: Birthday | null;
}

export type ChildReading = { readonly child: Child } | { readonly problem: string };

const entryPattern = /^(?<name>\D+?)(?:\s+(?:--)?(?<month>\d\d)-(?<date>\d\d))?$/;

/** As it stands in the journal: `Mia`, `Mia 04-12` or `Mia --04-12`. */
export function parseChild(text: string): ChildReading {
  const typed = visibleName(text);
  const { name, month, date } = entryPattern.exec(typed)?.groups ?? {};
  if (name === undefined || foldText(name) === '' || /[,;]/.test(name) || name.length > longestName)
    return { problem: `"${typed}" isn't a first name, alone or with a month and day.` };
  if (month === undefined) return { child: { name, birthday: null } };
  // A leap year, so that 29 February is a day of the year.
  if (!isDay(`2000-${month}-${date}`)) return { problem: `There's no day ${month}-${date} in the calendar.` };
  return { child: { name, birthday: `--${month}-${date}` } };
}

/** As it stands in the journal: `Mia`, or `Mia --04-12`. */
export function childEntry({ name, birthday }: Child): string {
  return birthday === null ? name : `${name} ${birthday}`;
}

/** Each once: of several entries for one name, as merging leaves them, the last that knows the day is right. */
export function childrenOf({ children }: Pick<Friend, 'children'>): Child[] {
  const byName = new Map<string, Child>();
  for (const entry of children) {
    const child = readEntry(entry);
    const key = foldText(child.name);
    if (child.birthday !== null || !byName.has(key)) byName.set(key, child);
  }
  return [...byName.values()];
}

/** The entries that speak of the same child as `entry`, by first name. */
export function entriesOfChild({ children }: Pick<Friend, 'children'>, entry: string): string[] {
  const folded = foldText(readEntry(entry).name);
  return children.filter((child) => foldText(readEntry(child).name) === folded);
}

/** What has to go before `entry` is added: a day that is told anew stands in the place of the old one. */
export function entriesReplacedBy(entry: string, friend: Pick<Friend, 'children'>): string[] {
  return readEntry(entry).birthday === null ? [] : entriesOfChild(friend, entry);
}

/** `Mia`, `Mia and Tom`, `Mia, Tom and Zoe`; null when none is known. */
export function childrenInWords(friend: Pick<Friend, 'children'>): string | null {
  const names = childrenOf(friend).map(({ name }) => name);
  return names.length === 0 ? null : namesInWords(names);
}

/** Whatever else a journal holds is taken as a name. */
function readEntry(entry: string): Child {
  const reading = parseChild(entry);
  return 'child' in reading ? reading.child : { name: entry.trim(), birthday: null };
}

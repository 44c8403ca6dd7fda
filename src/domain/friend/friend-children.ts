/** The children of a friend: a first name and, if she likes, month and day. We don't store how old they are. */

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

/** Reads an entry of the journal: `Mia`, `Mia 04-12` or `Mia --04-12`. */
export function parseChild(text: string): ChildReading {
  const input = visibleName(text);
  const { name, month, date } = entryPattern.exec(input)?.groups ?? {};
  if (name === undefined || foldText(name) === '' || /[,;]/.test(name) || name.length > longestName)
    return { problem: `"${input}" isn't a first name by itself, or a first name with a month and day.` };
  if (month === undefined) return { child: { name, birthday: null } };
  // Check in a leap year, so that February 29 is fine.
  if (!isDay(`2000-${month}-${date}`)) return { problem: `There's no day ${month}-${date} in the calendar.` };
  return { child: { name, birthday: `--${month}-${date}` } };
}

/** The entry for the journal: `Mia`, or `Mia --04-12`. */
export function childEntry({ name, birthday }: Child): string {
  return birthday === null ? name : `${name} ${birthday}`;
}

/** Each child once. After a merge there may be several entries for one name: the last one with a day wins. */
export function childrenOf({ children }: Pick<Friend, 'children'>): Child[] {
  const byName = new Map<string, Child>();
  for (const entry of children) {
    const child = readEntry(entry);
    const key = foldText(child.name);
    if (child.birthday !== null || !byName.has(key)) byName.set(key, child);
  }
  return [...byName.values()];
}

/** The entries about the same child as `entry`, by first name. */
export function entriesOfChild({ children }: Pick<Friend, 'children'>, entry: string): string[] {
  const folded = foldText(readEntry(entry).name);
  return children.filter((child) => foldText(readEntry(child).name) === folded);
}

/** Entries to remove before `entry` is added: a new day replaces the old one. */
export function entriesReplacedBy(entry: string, friend: Pick<Friend, 'children'>): string[] {
  return readEntry(entry).birthday === null ? [] : entriesOfChild(friend, entry);
}

/** `Mia`, `Mia and Tom`, `Mia, Tom and Zoe`; null when she has none. */
export function childrenInWords(friend: Pick<Friend, 'children'>): string | null {
  const names = childrenOf(friend).map(({ name }) => name);
  return names.length === 0 ? null : namesInWords(names);
}

/** Takes anything unexpected in a journal as a name. */
function readEntry(entry: string): Child {
  const reading = parseChild(entry);
  return 'child' in reading ? reading.child : { name: entry.trim(), birthday: null };
}

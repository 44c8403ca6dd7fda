/** What a journal says of its own lines: taken back, forgotten, set aside, brought back, missed and fine so. */

import * as is from './checks.ts';
import { type NumbersKept, raiseNumbers } from './numbers.ts';
import { type Definition, type Definitions, leavesNothing, nobody } from './registry.ts';

/** Really deleted; the hash (sha256 of the id, hex) lets other devices delete theirs without naming her. */
export interface FriendForgotten extends NumbersKept {
  readonly type: 'friend.forgotten';
  readonly hash: string;
}

/** One line, by its id, really deleted. */
export interface LineForgotten extends NumbersKept {
  readonly type: 'line.forgotten';
  readonly line: string;
  /** Who was added in it stays. */
  readonly butAdded?: true;
}

/** Takes an earlier line, or every line of a batch, back (`off`) or brings it back; the newest says. */
export interface LineUndone {
  readonly type: 'line.undone';
  readonly target: string;
  readonly off: boolean;
}

/** A line that could not be read, by its sha256 in hex: known, and no longer counted. */
interface LineSetAside {
  readonly type: 'line.set-aside';
  readonly hash: string;
}

/** Lines that a restore brought back, in the lines before this one. Taken back, they are off again. */
interface JournalRestored {
  readonly type: 'journal.restored';
  /** Ids of the lines. */
  readonly lines: readonly string[];
}

/** What is missing is fine as it is, and is not mentioned any more. */
interface JournalAccepted {
  readonly type: 'journal.accepted';
  /** Journal files, and how many lines they had and have: so many fewer is fine. */
  readonly files: readonly ShorterFile[];
  /** Ids of missing lines that copies hold. */
  readonly lines: readonly string[];
}

/** A journal file that has fewer lines than it had; none where it is gone. */
export interface ShorterFile {
  readonly file: string;
  readonly had: number;
  readonly has: number;
}

export type JournalChange =
  | FriendForgotten
  | LineForgotten
  | LineUndone
  | LineSetAside
  | JournalRestored
  | JournalAccepted;

/** They are about lines, not about the state. Of forgetting, only the numbers are. */
const aboutLines = {
  apply: () => {},
  rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'from-start', thing: null },
} as const satisfies Omit<Definition<JournalChange>, 'check'>;

const forgetting = {
  ...aboutLines,
  apply: ({ numbers }, { highest = {} }) => raiseNumbers(numbers, highest),
} as const satisfies Omit<Definition<FriendForgotten | LineForgotten>, 'check'>;

const numbersKept = {
  numbers: is.optional(is.allValues(is.allOf(is.orNull(is.count)))),
  highest: is.optional(is.allValues(is.amount)),
};

export const journalChanges: Definitions<JournalChange> = {
  'friend.forgotten': { ...forgetting, check: { hash: is.id, ...numbersKept } },
  'line.forgotten': {
    ...forgetting,
    check: { line: is.id, butAdded: is.optional(is.oneOf([true])), ...numbersKept },
  },
  'line.undone': { ...aboutLines, check: { target: is.id, off: is.boolean } },
  'line.set-aside': { ...aboutLines, check: { hash: is.id } },
  'journal.restored': { ...aboutLines, check: { lines: is.texts } },
  'journal.accepted': { ...aboutLines, check: { files: is.allOf(isShorterFile), lines: is.texts } },
};

function isShorterFile(value: unknown): boolean {
  return is.fields(value) && is.id(value.file) && is.count(value.had) && is.amount(value.has);
}

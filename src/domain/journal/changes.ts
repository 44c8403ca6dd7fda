/**
 * The changes that are about the journal's own lines: taken back, forgotten, set aside, restored, accepted as missing.
 */

import * as is from './checks.ts';
import { type NumbersKept, raiseNumbers } from './numbers.ts';
import { type Definition, type Definitions, leavesNothing, nobody } from './registry.ts';

/**
 * Deletes a friend for good. The hash (sha256 of the id, hex) lets other devices delete theirs without naming the
 * friend.
 */
export interface FriendForgotten extends NumbersKept {
  readonly type: 'friend.forgotten';
  readonly hash: string;
}

/** Deletes one line for good, by its id. */
export interface LineForgotten extends NumbersKept {
  readonly type: 'line.forgotten';
  readonly line: string;
  /** A friend that the line added stays. */
  readonly butAdded?: true;
}

/** Takes back an earlier line or a whole batch (`off`), or brings it back. The newest one counts. */
export interface LineUndone {
  readonly type: 'line.undone';
  readonly target: string;
  readonly off: boolean;
}

/** Sets aside a line that couldn't be read, by its sha256 in hex: it's known, and no longer counted. */
interface LineSetAside {
  readonly type: 'line.set-aside';
  readonly hash: string;
}

/** The lines before this one were brought back by a restore. If this line is taken back, they are off again. */
interface JournalRestored {
  readonly type: 'journal.restored';
  /** Ids of the lines. */
  readonly lines: readonly string[];
}

/** She accepts that something is missing: don't mention it anymore. */
interface JournalAccepted {
  readonly type: 'journal.accepted';
  /** Journal files, with the number of lines they had and have. That loss is accepted. */
  readonly files: readonly ShorterFile[];
  /** Ids of missing lines that copies still have. */
  readonly lines: readonly string[];
}

/** A journal file that has fewer lines than it had; none if it is gone. */
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

/** These are about lines, so they don't change the state. Only the numbers that a forget carries do. */
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

export const isJournalChange = ({ type }: { readonly type: string }): boolean => type in journalChanges;

function isShorterFile(value: unknown): boolean {
  return is.fields(value) && is.id(value.file) && is.count(value.had) && is.amount(value.has);
}

/** What a journal line can say. Every change is something she did; the state is derived from them alone. */

import type { Day } from './day.ts';
import type { FriendFields, FriendLists } from './friend.ts';
import type { Begun, Interaction } from './interaction.ts';
import type { NumbersKept } from './journal/numbers.ts';
import type { WayChange } from './way-change.ts';

/** Written by programs before 0.5 alone: until this day `next` was held back. It is a reminder now, with a number. */
interface NextHeldBack {
  readonly nextOn?: Day | null;
}

export interface FriendAdded extends Partial<FriendFields>, Partial<FriendLists>, NextHeldBack {
  readonly type: 'friend.added';
  readonly friend: string;
  readonly on: Day;
  readonly name: string;
  readonly number?: number;
}

export interface FriendEdited {
  readonly type: 'friend.edited';
  readonly friend: string;
  readonly on: Day;
  readonly set?: Partial<FriendFields> & NextHeldBack;
  readonly add?: Partial<FriendLists>;
  readonly take?: Partial<FriendLists>;
  readonly number?: number;
}

interface FriendRemoved {
  readonly type: 'friend.removed';
  readonly friend: string;
  readonly on: Day;
}

/** Two entries are one person: all that is known of `friend` belongs to `into` from now on. */
export interface FriendMerged {
  readonly type: 'friend.merged';
  readonly friend: string;
  readonly into: string;
  readonly on: Day;
}

interface FriendSnoozed {
  readonly type: 'friend.snoozed';
  readonly friend: string;
  readonly on: Day;
  /** The first day she may be suggested again. */
  readonly until: Day;
}

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

export interface InteractionLogged {
  readonly type: 'interaction.logged';
  readonly interaction: string;
  readonly on: Day;
  readonly friends: readonly string[];
  readonly way?: Interaction['way'];
  readonly what?: string;
  readonly note?: string;
  /** Left out for `connected`. */
  readonly outcome?: Interaction['outcome'];
  /** Left out where nobody said who began. */
  readonly by?: Begun;
  /** The note shows only when it is asked for. */
  readonly isPrivate?: true;
}

/** Taken off the list again, or told anew in the same line. Undoing the line brings it back. */
interface InteractionRemoved {
  readonly type: 'interaction.removed';
  readonly interaction: string;
  /** What it was, to be able to say so. */
  readonly on: Day;
  readonly friends: readonly string[];
}

export interface DraftKept {
  readonly type: 'draft.kept';
  readonly draft: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  /** Left out when it is for someone who is not on the list; then `to` says whom. */
  readonly friend?: string;
  /** As the note greets her: `Mrs. Example`. */
  readonly to?: string;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  /** Of the card's inside; one when left out. */
  readonly panels?: number;
  readonly text: string;
  readonly seed: number;
  /** Ids of the phrasings used, so that the next draft for this friend can avoid them. */
  readonly phrases: readonly string[];
}

/** Her own words in the place of what was kept. Names the friend too, if the draft does, so that forgetting her reaches it. */
interface DraftEdited {
  readonly type: 'draft.edited';
  readonly draft: string;
  readonly friend?: string;
  readonly text: string;
}

interface DraftPosted {
  readonly type: 'draft.posted';
  readonly draft: string;
  readonly on: Day;
}

interface DraftRemoved {
  readonly type: 'draft.removed';
  readonly draft: string;
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

export type Change =
  | FriendAdded
  | FriendEdited
  | FriendRemoved
  | FriendMerged
  | FriendSnoozed
  | FriendForgotten
  | LineForgotten
  | InteractionLogged
  | InteractionRemoved
  | DraftKept
  | DraftEdited
  | DraftPosted
  | DraftRemoved
  | WayChange
  | LineUndone
  | LineSetAside
  | JournalRestored
  | JournalAccepted;

/** One command, as one line of a journal. */
export interface JournalLine {
  readonly v: number;
  readonly id: string;
  /** UTC, `2026-03-02T01:22:05.123Z`. Only for ordering. */
  readonly at: string;
  readonly command: string;
  /** Shared by the lines of one import. */
  readonly batch?: string;
  readonly changes: readonly Change[];
}

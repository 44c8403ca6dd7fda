/**
 * Everything a command may touch outside itself. Types only: `create-deps.ts` builds the real ones,
 * `test/support/fake-deps.ts` the fakes.
 */

import type { ForgetStore } from './deps/forget-store.ts';
import type { ListStore } from './deps/list-store.ts';
import type { Progress } from './deps/progress.ts';
import type { WholeJournal } from './deps/whole-journal.ts';
import type { Change } from './domain/changes.ts';
import type { EntriesOff } from './domain/contact/entries-off.ts';
import type { Interaction } from './domain/contact/interaction.ts';
import type { CheckUp, Restored, SetAside } from './domain/journal/check-up.ts';
import type { NotUndone, UndoneLine } from './domain/journal/undone-line.ts';
import type { SettingName } from './domain/settings/setting-names.ts';
import type { DateForm } from './domain/time/date-words.ts';
import type { Day } from './domain/time/day.ts';
import type { CommandHint } from './errors.ts';
import type { FolderFile } from './formats/folder-file.ts';

export type { FolderFile, NotUndone, UndoneLine };

export interface Deps {
  readonly store: Store;
  readonly settings: Settings;
  readonly content: Content;
  readonly output: Output;
  readonly prompter: Prompter;
  readonly files: Files;
  readonly system: System;
  /** Her calendar day, or the one given with `--today`. */
  readonly today: Day;
  /** The real clock. */
  readonly now: () => Date;
  /** A short random id, never the same twice. */
  readonly newId: () => string;
  /** Twenty letters and digits that nobody can guess. */
  readonly newSecret: () => string;
  /** sha256 in hex. It goes into the journal in place of words that must not be there. */
  readonly hashOf: (text: string) => string;
  /** A random whole number from 0 to 2^31 - 1. */
  readonly newSeed: () => number;
  readonly globals: Globals;
  /** Her time zone, an IANA name: the one she set, or this machine's. Slow, so call it only when zones matter. */
  readonly zone: () => string;
  /** False when `TZ` names a zone that doesn't exist. */
  readonly isZoneOfMachineKnown: () => boolean;
  /** How to write days and times for her. It reads the settings, so call it only when you show something. */
  readonly dates: () => DateForm;
  /** Two capital letters from her locale (`en_US.UTF-8` gives `US`); null when it doesn't say. */
  readonly localeCountry: string | null;
  /** The country of this machine's zone or region; null when they don't say. A guess, and slow. */
  readonly guessedCountry: () => string | null;
  /** Runs another momconnect command in this process, with words as typed after the program's name. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

export interface Globals {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly yes: boolean;
  readonly discreet: boolean;
}

/** What commands get that only look at her list. Its store opens from the snapshot alone when that's still right. */
export type ListDeps = Omit<Deps, 'store'> & { readonly store: ListStore & Pick<Store, 'whole'> };

export interface Store extends ListStore, ForgetStore {
  /** The whole store, for a rare branch of a command that only looks at her list. */
  whole(): Promise<Store>;
  /** Appends one line, and answers its id once it is safely on disk. */
  append(command: string, changes: readonly Change[]): Promise<string>;
  /** Appends a line for each entry as one batch, and answers the batch's id. Calls `onLine` for each. */
  appendBatch(command: string, entries: readonly (readonly Change[])[], onLine?: () => void): Promise<string>;
  /** For exports and imports of everything. Its code loads only for them. */
  wholeJournal(): Promise<WholeJournal>;
  /** Every interaction that wasn't removed, of one friend or of all, oldest first. Reads the whole journal. */
  history(friend: string | null): Promise<readonly Interaction[]>;
  /** The entries that she removed or took back. Reads the whole journal. */
  entriesOff(): Promise<EntriesOff>;
  /**
   * Takes back (or brings back) the newest command, or the one with this line id, batch or interaction id; null when
   * there is none. Right after something that can't be taken back, it refuses; asked again, it takes back what came
   * before.
   */
  undo(options: {
    readonly redo: boolean;
    readonly id: string | null;
  }): Promise<UndoneLine | NotUndone | null>;
  /** The newest commands that `undo` could take back, newest first. */
  undoable(count: number): Promise<readonly UndoneLine[]>;
  /**
   * Moves journal and backups to another folder, and saves that folder; null is the original one.
   * @param isNew allows making the folder, and starting an empty list when the journal isn't there
   */
  moveData(folder: string | null, isNew?: boolean): Promise<void>;
  /** Removes every file of this home. */
  eraseEverything(): Promise<void>;
  /** Checks the files and every copy, and reports on them. */
  checkUp(): Promise<CheckUp>;
  /**
   * Restores what copies have and the journals don't, or only says what it would restore.
   * @param from the day of the copies to use; null for all. Throws UserError `not_found` when there are none of that
   * day
   */
  restore(options: { readonly from: Day | null; readonly dryRun: boolean }): Promise<Restored>;
  /** Moves lines that are set aside out of this device's journals; null when there were none. */
  moveAside(): Promise<SetAside | null>;
  /** Accepts what is missing. Answers the id that `undo` takes; null when nothing is missing. */
  acceptMissing(): Promise<string | null>;
}

export interface Settings {
  /** As she set it; null when she never did. */
  get(name: SettingName): string | null;
  set(name: SettingName, value: string | null): Promise<void>;
  all(): Readonly<Partial<Record<SettingName, string>>>;
  readonly path: string;
}

export interface Content {
  /** The parsed JSON of `content/<path>.json`; null when there is no such file. */
  json<T>(path: string): T | null;
}

export interface Output {
  /** The answer, on stdout; adds a line end. */
  answer(text: string): void;
  /** The same as JSON. */
  answerJson(data: unknown): void;
  /**
   * Talk, on stderr; silent with `--quiet`. Replaces characters that could control her terminal, except in what a
   * render made from safe data.
   */
  say(text: string | CommandHint): void;
  sayStyled(text: string): void;
  /** The data of an answer, with names marked if the screen must not show them. */
  mark<T>(data: T): T;
  /** A bar on a terminal for what takes longer than a second. */
  progress(words: string): Promise<Progress>;
  readonly style: Style;
}

/** How text may look: the color, width and links of the output. Every render gets it. */
export interface Style {
  readonly width: number;
  /** How many lines the window has; null for a pipe. */
  readonly height: number | null;
  /** True when initials replace names. Then don't show links: they contain the names. */
  readonly isDiscreet: boolean;
  readonly hasColor: boolean;
  readonly isTerminal: boolean;
  /** False for a terminal that only shows ASCII. */
  readonly showsUnicode: boolean;
  readonly dates: DateForm;
  bold(text: string): string;
  dim(text: string): string;
  /** A link behind `text` if the terminal supports it; otherwise the address. */
  link(text: string, url: string): string;
  /** Wraps to the width; `first` goes before the first line, `rest` before the others (spaces). */
  wrap(text: string, first?: string, rest?: string): string;
  /** Words to send: wrapped only on a terminal, because line ends would be sent along. */
  forSending(text: string): string;
}

export interface Question {
  readonly message: string;
  /** What Enter means, shown in brackets when not empty. */
  readonly fallback?: string;
  /** One sentence when the answer won't do, and she is asked again; null when it's fine. */
  readonly problem?: (answer: string) => string | null;
  /**
   * Answers to pick one of, with arrow keys or by their first letters. A terminal that only understands lines answers
   * what she typed, so read it with `choiceCalled`.
   */
  readonly choices?: readonly QuestionChoice[];
}

interface QuestionChoice {
  readonly name: string;
  /** A few words on what it means. */
  readonly about?: string;
}

export interface Prompter {
  /** False without a terminal, and with `--json`: then nothing may be asked. */
  readonly isInteractive: boolean;
  /** One line; the fallback if she types nothing (`''` without one). */
  ask(question: Question): Promise<string>;
}

export interface Files {
  /** The whole file. Throws UserError `unreadable`. */
  read(path: string): Uint8Array;
  /** The absolute path of her folder. Throws UserError `unreadable` when it doesn't exist and can't be created. */
  folder(path: string, options?: { readonly mayBeNew?: boolean }): string;
  /** Paths of the address books in a folder and below it, by name; null when the path isn't a folder. */
  addressBooksIn(path: string): readonly string[] | null;
  /** Paths of the chats (.txt and .zip) in a folder and below it, by name; null when the path isn't a folder. */
  chatsIn(path: string): readonly string[] | null;
  /** One text, or all that a zip has, each in pieces. Throws UserError `unreadable`, for a text of several too. */
  chatTexts(path: string): AsyncIterable<AsyncIterable<Uint8Array>>;
  /** The *.json of an existing folder, by name; and the *.md, but no links, which could lead out of the folder. */
  jsonIn(folder: string): readonly FolderFile[];
  markdownIn(folder: string): readonly FolderFile[];
  /**
   * Writes a new file that only she can read, and answers its absolute path. Throws UserError `exists` or `unreadable`.
   */
  write(path: string, text: string, options: { readonly mayOverwrite: boolean }): Promise<string>;
  /**
   * The same over a file that may be there, and answers its absolute path.
   * @param next gets what the file has now, null when there is none, and answers what it should have; null leaves it
   */
  rewrite(path: string, next: (before: string | null) => Promise<string | null>): Promise<string>;
}

interface System {
  /**
   * `edit` opens text in her editor, or in a default one, and answers what she saved. `keepUnsaved` says where it is,
   * `unsavedTexts` the folder (null without such texts).
   */
  editor(): { readonly name: string; readonly isChosen: boolean };
  edit(text: string): Promise<string>;
  keepUnsaved(text: string): Promise<string>;
  unsavedTexts(): Promise<string | null>;
  /** Opens a file in her browser, or a link (`sms:`, `mailto:`, `https:`) in its program; false when there is none. */
  open(path: string): Promise<boolean>;
  openLink(link: string): Promise<boolean>;
  /**
   * Copies text to the clipboard, through a tool of the system or her terminal, which may ignore it; null when there is
   * neither.
   */
  copy(text: string): Promise<CopyTarget>;
  /** Shows a line as a notification of the desktop. */
  notify(line: string): Promise<Notified>;
}

/** `failed`: a program for it is there, but no desktop that it reaches. */
export type Notified = 'shown' | 'failed' | 'no-program';

export type CopyTarget = 'clipboard' | 'terminal' | null;

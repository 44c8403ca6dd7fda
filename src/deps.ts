/** All that a command may touch outside itself. Types only: `create-deps.ts` builds the real ones, `test/fake-deps.ts` the fakes. */

import type { Change } from './domain/changes.ts';
import type { Interaction } from './domain/contact/interaction.ts';
import type { Forgetting } from './domain/forgetting.ts';
import type { CheckUp, DataFolders, Restored, SetAside } from './domain/journal/check-up.ts';
import type { SettingName } from './domain/setting-name.ts';
import type { State } from './domain/state.ts';
import type { Proposal, Proposals, SaidToday } from './domain/suggest/proposal.ts';
import type { DateForm } from './domain/time/date-words.ts';
import type { Day } from './domain/time/day.ts';

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
  /** A random whole number from 0 to 2^31 - 1. */
  readonly newSeed: () => number;
  readonly globals: Globals;
  /** Her time zone, an IANA name: as she set it, or this machine's. Slow to ask, so only where zones matter. */
  readonly zone: () => string;
  /** False where `TZ` names no zone there is. */
  readonly isZoneOfMachineKnown: () => boolean;
  /** How days and times are written for her. It reads settings, so only where something is said. */
  readonly dates: () => DateForm;
  /** Two capital letters from her locale (`en_US.UTF-8` gives `US`); null when it does not say. */
  readonly localeCountry: string | null;
  /** The country of this machine's zone or region; null when they do not say. A guess, and slow to make. */
  readonly guessedCountry: () => string | null;
  /** Runs another momconnect command in this process, words as typed after the program's name. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

export interface Globals {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly yes: boolean;
  readonly discreet: boolean;
}

export interface Store extends Forgetting {
  /** The state of today, from the snapshot and whatever the journals say beyond it. Writes at most the snapshot. */
  read(): State;
  /** True before anything was ever written in this home. */
  isNew(): boolean;
  /** Appends one line and answers its id once it is safely on disk. */
  append(command: string, changes: readonly Change[]): string;
  /** Appends a line for each entry, all sharing one batch, and answers the batch. */
  appendBatch(command: string, entries: readonly (readonly Change[])[]): string;
  /** Every interaction that still stands, of one friend or of all, oldest first. Reads the whole journal. */
  history(friend: string | null): readonly Interaction[];
  /** Takes back (or brings back) the newest command, or the one named by line id, batch or interaction id; null when there
   * is none. Right after what nothing takes back it is refused; asked once more it takes back the newest before that. */
  undo(options: { readonly redo: boolean; readonly id: string | null }): UndoneLine | NotUndone | null;
  /** The newest commands that `undo` could take back, the newest first. */
  undoable(count: number): readonly UndoneLine[];
  /** The friends from the last list, in order, for numbers typed after it; and what was proposed today, by id. */
  shown(): readonly string[];
  rememberShown(friends: readonly string[], proposals?: Proposals, saidToday?: SaidToday): void;
  /** What she said of today: it holds for the day, and no longer. */
  saidToday(): SaidToday;
  proposed(friend: string): Proposal | null;
  /**
   * Moves journal and backups to another folder, and remembers it; null is their first place.
   * @param isNew the folder may have to be made; where the journal is away an empty list may begin there, and not without it
   */
  moveData(folder: string | null, isNew?: boolean): Promise<void>;
  /** Removes every file of this home. */
  eraseEverything(): Promise<void>;
  folders(): DataFolders;
  /** Looks at the files and at every copy, and says how they are. */
  checkUp(): Promise<CheckUp>;
  /**
   * Brings back what copies hold and the journals do not, or says what would come back.
   * @param from the day of the copies to take it from; null for all. Throws UserError `not_found` where that day has none
   */
  restore(options: { readonly from: Day | null; readonly dryRun: boolean }): Promise<Restored>;
  /** Takes lines that are set aside out of this device's journals; null where none was in them. */
  moveAside(): Promise<SetAside | null>;
  /** What is missing is fine as it is: answers what `undo` takes back; null where nothing is missing. */
  acceptMissing(): Promise<string | null>;
}

export interface UndoneLine {
  readonly id: string;
  readonly command: string;
  readonly changes: readonly Change[];
  /** How many lines were taken or brought back: more than one for an import. */
  readonly lines: number;
}

/** The newest thing was a forgetting, or a change of a setting, and nothing was done. */
export type NotUndone = { readonly refused: 'forget' | 'setting' } & Partial<Record<keyof UndoneLine, never>>;

export interface Settings {
  /** As she set it; null when never set. */
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
  /** The answer, on stdout; a line end is added. */
  answer(text: string): void;
  /** Talk, on stderr; silent with `--quiet`. What could steer her terminal is replaced; not in what a render made of safe data. */
  say(text: string): void;
  sayStyled(text: string): void;
  /** The data of an answer with its names marked, where the screen may not show them. */
  mark<T>(data: T): T;
  readonly style: Style;
}

/** How text may look: colour, width and links of the place it goes to. Handed to every render. */
export interface Style {
  readonly width: number;
  /** Lines that the window holds; null in a pipe, which has no end. */
  readonly height: number | null;
  /** True where initials stand for names, so that a link, which holds them whole, may not be shown. */
  readonly isDiscreet: boolean;
  readonly hasColor: boolean;
  readonly isTerminal: boolean;
  /** False for a terminal that shows ASCII only. */
  readonly showsUnicode: boolean;
  readonly dates: DateForm;
  bold(text: string): string;
  dim(text: string): string;
  /** A link behind `text` where the terminal has them; the plain address otherwise. */
  link(text: string, url: string): string;
  /** Wraps to the width; `first` goes before the first line, `rest` before the others (spaces). */
  wrap(text: string, first?: string, rest?: string): string;
  /** Words to send: wrapped on a terminal alone, since elsewhere a line's end would be sent along. */
  forSending(text: string): string;
}

export interface Question {
  readonly message: string;
  /** What Enter stands for, shown in brackets when not empty. */
  readonly fallback?: string;
  /** One sentence when the answer will not do; null when it will. It is asked again. */
  readonly problem?: (answer: string) => string | null;
}

export interface Prompter {
  /** False without a terminal, and with `--json`: then nothing may be asked. */
  readonly isInteractive: boolean;
  /** One line; what Enter stands for when nothing is typed (`''` without a fallback). */
  ask(question: Question): Promise<string>;
}

/** A file in her folder, or why it was not read, in one sentence. */
export type FolderFile = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly problem: string }
);

export interface Files {
  /** Her file, whole. Throws UserError `unreadable`. */
  read(path: string): Uint8Array;
  /** Her folder, as an absolute path. Throws UserError `unreadable` when there is none, and no place for a new one. */
  folder(path: string, options?: { readonly mayBeNew?: boolean }): string;
  /** Paths of the address books in a folder and the folders below it, by name; null where the path is no folder. */
  addressBooksIn(path: string): readonly string[] | null;
  /** The *.json of a folder that is there, by name; the *.md likewise, but for links, which could lead out of the folder. */
  jsonIn(folder: string): readonly FolderFile[];
  markdownIn(folder: string): readonly FolderFile[];
  /** A new file, for her eyes only; answers its absolute path. Throws UserError `exists` or `unreadable`. */
  write(path: string, text: string, options: { readonly overwrite: boolean }): Promise<string>;
}

interface System {
  /** `edit` opens text in her editor, a stand-in where she chose none, and answers what she saved; `keepUnsaved` says where it is, `unsavedTexts` the folder (null without such texts). */
  editor(): { readonly name: string; readonly isChosen: boolean };
  edit(text: string): Promise<string>;
  keepUnsaved(text: string): Promise<string>;
  unsavedTexts(): Promise<string | null>;
  /** Opens a file in her browser, or a link (`sms:`, `mailto:`, `https:`) with what opens such links here; false where nothing does. */
  open(path: string): Promise<boolean>;
  openLink(link: string): Promise<boolean>;
  /** Hands text to the clipboard, through a tool of the system or her terminal, which may not take it; null where neither is there. */
  copy(text: string): Promise<Copied>;
}

export type Copied = 'clipboard' | 'terminal' | null;

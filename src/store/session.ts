/**
 * The files during one run: opened before a command acts, and read again before and after each write. All of that is
 * awaited, so code that only rare cases need loads when they come up; in between, the state is in memory.
 */

import { statSync } from 'node:fs';
import type { Unreached } from '../deps/forget-store.ts';
import { withNumbers } from '../domain/journal/numbers.ts';
import type { Proposals, SaidToday } from '../domain/suggest/proposal.ts';
import {
  appendTexts,
  attempts,
  encodeLines,
  type NewLines,
  stampedLines,
  type WriteOptions,
} from './append.ts';
import { foldOptions } from './fold-options.ts';
import type { Folders } from './folders.ts';
import { journalPath } from './journal-folder.ts';
import { type JournalState, saveJournalState, seenIn } from './journal-state.ts';
import { lookAgain } from './look-again.ts';
import {
  chosenFolders,
  isThere,
  journalStateOptions,
  type OpenedJournal,
  openJournal,
  refreshJournal,
  refuseSecondJournal,
  type StoreOptions,
} from './open-journal.ts';
import type { Others } from './scrub.ts';
import { forgetSeen, writeSeen } from './seen.ts';
import { type ProposedActs, proposedToo } from './snapshot.ts';

/** `maybe`: it was written, but making it durable failed. */
export type SaveStatus = 'nothing' | 'maybe' | 'some';

export class Session {
  readonly #options: StoreOptions;
  #opened: OpenedJournal | null = null;
  #isStale = false;
  /** Why the last look failed. */
  #failure: unknown = new Error('the journal is not open');
  /** The last write: each one's time and numbers follow from the one before. */
  #writing: Promise<unknown> = Promise.resolve();
  #hasWritten = false;
  #isUnsure = false;
  /** False while journals are being made shorter. */
  #isScrubbed = true;
  /** How many bytes this device's journal had before this run wrote to it. */
  #sizeBefore: number | null = null;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  get saved(): SaveStatus {
    return this.#isUnsure ? 'maybe' : this.#hasWritten ? 'some' : 'nothing';
  }

  folders(): Folders {
    return this.#opened?.folders ?? chosenFolders(this.#options);
  }

  /** What the last look found. Throws when it failed. */
  state(): JournalState {
    if (this.#opened === null || this.#isStale) throw this.#failure;
    for (const problem of this.#opened.problems) this.#options.say(problem);
    return this.#opened.state;
  }

  /** Looks if something may have changed, or anew. It never throws: `state()` does, and some commands don't ask for it. */
  async look(isAnew = false): Promise<void> {
    this.#isStale ||= isAnew;
    try {
      if (this.#opened === null) this.#opened = await openJournal(this.#options);
      else if (this.#isStale) this.#opened = await refreshJournal(this.#options, this.#opened);
      this.#isStale = false;
    } catch (error) {
      this.#failure = error;
    }
  }

  async current(): Promise<JournalState> {
    await this.look();
    return this.state();
  }

  /** Reads from the files themselves, and tries again if another terminal has just moved them. */
  read<T>(look: (journal: string, state: JournalState) => T | Promise<T>): Promise<T> {
    const { settings } = this.#options;
    const again = () => {
      settings.reload();
      this.#opened = null;
    };
    const lookNow = async () => {
      const state = await this.current();
      return look(this.folders().journal, state);
    };
    return lookAgain({ look: lookNow, again, exclusively: settings.exclusively });
  }

  isEmptied(): boolean {
    this.state();
    return (this.#opened as OpenedJournal).isEmptied;
  }

  /** This device's journal; null before its first line. */
  ownFile(): string | null {
    const device = this.#options.settings.deviceId();
    return device === null ? null : journalPath(this.folders().journal, `${device}.jsonl`);
  }

  /** For after a question: meanwhile another terminal or device may have written, or moved the journal. */
  lookAnew(): void {
    this.#options.settings.reload();
    if (chosenFolders(this.#options).journal !== this.folders().journal) this.#opened = null;
    this.#isStale = true;
  }

  /** Answers the ids of the lines, once they are safely on disk. */
  write(lines: NewLines, options: WriteOptions = {}): Promise<string[]> {
    const writing = this.#writing.then(() => this.#writeNext(lines, options)).finally(() => this.look());
    this.#writing = writing.catch(() => {});
    return writing;
  }

  async #writeNext(
    lines: NewLines,
    { restored = [], after = '', isAnew = false, onLine }: WriteOptions,
  ): Promise<string[]> {
    // The next run couldn't read such a line.
    if (lines.some(({ changes }) => changes.length === 0)) throw new Error('a line without a change');
    const { now, newId, settings } = this.#options;
    this.lookAnew();
    const { folded, loss } = await this.current();
    await refuseSecondJournal(this.#options, this.#opened as OpenedJournal, isAnew);
    if (folded.hasForgotten) (await import('./forgotten-meanwhile.ts')).refuseForgotten(folded, lines);
    // Later than what is missing, too: if that comes back, it must not look newer than this.
    const newest = [folded.newest?.at ?? '', loss.newest?.at ?? '', after].sort().at(-1) as string;
    const numbered = withNumbers(lines, folded.foldState.numbers, foldOptions.registry);
    const stamped = stampedLines(numbered, { newest, now, newId });
    const texts = [...restored, ...encodeLines(stamped)];
    if (!settings.isComplete()) await settings.complete(newId);
    this.#sizeBefore ??= statSync(this.ownFile() as string, { throwIfNoEntry: false })?.size ?? 0;
    // A single line is written completely or not at all, but several may stop halfway.
    this.#hasWritten ||= texts.length > 1;
    this.#appendWhereDataIs(texts, onLine);
    this.#hasWritten = true;
    this.#isUnsure = false;
    this.#isStale = true;
    return stamped.map(({ id }) => id);
  }

  /** A move may take the folder away while we write. Then the lines go into the new folder too. */
  #appendWhereDataIs(texts: readonly string[], onLine?: () => void): void {
    const { settings } = this.#options;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { journal } = this.folders();
      appendTexts(this.ownFile() as string, texts, () => {
        this.#isUnsure = true;
        onLine?.();
      });
      settings.reload();
      if (!isThere(this.#options) || chosenFolders(this.#options).journal === journal) return;
      this.#opened = null;
    }
  }

  /** Answers the files that still hold something that was forgotten. */
  async scrub(others: Others): Promise<readonly Unreached[]> {
    const openedJournal = this.#opened ?? (await openJournal(this.#options));
    // If this fails halfway, journals are shorter, and that must not look like a loss.
    forgetSeen(openedJournal.folders.cache);
    this.#isScrubbed = false;
    const { scrubOpened } = await import('./scrub-opened.ts');
    const scrubbed = await scrubOpened(this.#options, openedJournal, others);
    this.#isScrubbed = true;
    this.#opened = scrubbed.opened;
    this.#isStale = false;
    return scrubbed.unreached;
  }

  rememberShown(friends: readonly string[], acts: Proposals = {}, saidToday: SaidToday = {}): void {
    const state = this.state();
    const proposals = proposedToo(this.proposedToday(), { on: this.#options.today, acts, said: saidToday });
    if (JSON.stringify([friends, proposals]) === JSON.stringify([state.shown, state.proposed])) return;
    const opened = this.#opened as OpenedJournal;
    const stateShown = { ...state, shown: [...friends], proposed: proposals };
    this.#opened = { ...opened, state: stateShown };
    if (!opened.mustScrub) saveJournalState(journalStateOptions(this.#options, opened.folders), stateShown);
  }

  /** null when the proposals are from an earlier day. */
  proposedToday(): ProposedActs | null {
    const { proposed } = this.state();
    return proposed?.on === this.#options.today ? proposed : null;
  }

  async moveData(folder: string | null, isNew: boolean): Promise<void> {
    const { settings } = this.#options;
    this.#opened = null;
    const { moveJournal } = await import('./move-journal.ts');
    const before = settings.get('data');
    try {
      await moveJournal(this.#options, folder, isNew);
    } catch (error) {
      this.#isUnsure ||= settings.get('data') !== before;
      throw error;
    } finally {
      await this.look();
    }
  }

  async erase(): Promise<void> {
    const { eraseEverything } = await import('./forget.ts');
    eraseEverything(this.folders());
    this.#opened = null;
    this.#hasWritten = false;
  }

  async finish(): Promise<void> {
    // After the answer, because a long journal takes seconds.
    if (this.#opened?.mustScrub) {
      const { sayUnreached } = await import('./scrub-opened.ts');
      sayUnreached(await this.scrub('left'), this.#options.say);
    }
    const isTailSaved = this.#isScrubbed && this.#saveTail();
    if (!this.#hasWritten) return;
    const { settings, today } = this.#options;
    if (this.#isScrubbed && !isTailSaved && this.#opened !== null)
      writeSeen(this.#opened.folders.cache, seenIn(this.#opened.state));
    const device = settings.deviceId();
    const file = this.ownFile();
    if (device === null || file === null) return;
    const [folder, sizeBefore] = [this.folders().backups, this.#sizeBefore ?? 0];
    const { backUp } = await import('./backup.ts');
    await backUp({ folder, journalFile: file, device, today, sizeBefore });
  }

  /** With everything in the snapshot, the next run needn't load what folding takes. False when it isn't written. */
  #saveTail(): boolean {
    if (this.#opened === null || this.#isStale) return false;
    const { folders, state, mustScrub } = this.#opened;
    if (mustScrub || state.unsavedBytes === 0 || !Number.isFinite(state.unsavedBytes)) return false;
    return saveJournalState(journalStateOptions(this.#options, folders), state);
  }
}

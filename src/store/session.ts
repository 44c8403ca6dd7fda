/** The files during one run: opened when first needed, read again after each write. */

import { statSync } from 'node:fs';
import type { Unreached } from '../domain/forgetting.ts';
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
import { refuseForgotten } from './forgotten-meanwhile.ts';
import { journalPath } from './journal-folder.ts';
import { type JournalState, refreshJournalState, saveJournalState, saveLongTail } from './journal-state.ts';
import { lookAgain, unlessVanished } from './look-again.ts';
import { seenAfter, seenIn } from './loss.ts';
import {
  chosenFolders,
  isEmptied,
  isLacking,
  isThere,
  journalStateOptions,
  mayWrite,
  type OpenedJournal,
  openJournal,
  type StoreOptions,
} from './open-journal.ts';
import type { Others } from './scrub.ts';
import { forgetSeen, type LastSeen, writeSeen } from './seen.ts';
import { type ProposedActs, proposedToo } from './snapshot.ts';

/** `maybe`: it was written, but making it durable failed. */
export type SaveStatus = 'nothing' | 'maybe' | 'some';

export class Session {
  readonly #options: StoreOptions;
  #opened: OpenedJournal | null = null;
  #isStale = false;
  #hasWritten = false;
  #isUnsure = false;
  /** How much there is after the last write; null when we'd have to look again. */
  #seen: LastSeen | null = null;
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

  state(): JournalState {
    if (this.#opened === null) this.#opened = openJournal(this.#options);
    else if (this.#isStale) this.#opened = this.#refreshed(this.#opened);
    this.#isStale = false;
    return this.#opened.state;
  }

  /** Reads from the files themselves, and tries again if another terminal has just moved them. */
  read<T>(look: (journal: string) => T): T {
    const again = () => {
      this.#options.settings.reload();
      this.#opened = null;
    };
    const { exclusively } = this.#options.settings;
    return lookAgain({ look: () => look(this.folders().journal), again, exclusively });
  }

  isEmptied(): boolean {
    this.state();
    return isEmptied(this.#options, this.#opened as OpenedJournal);
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
  write(lines: NewLines, { restored = [], after = '', isAnew = false, onLine }: WriteOptions = {}): string[] {
    // The next run couldn't read such a line.
    if (lines.some(({ changes }) => changes.length === 0)) throw new Error('a line without a change');
    const { now, newId, settings } = this.#options;
    this.lookAnew();
    const before = this.state();
    mayWrite(this.#options, this.#opened as OpenedJournal, { own: `${settings.deviceId()}.jsonl`, isAnew });
    const { folded, loss } = before;
    refuseForgotten(folded, lines);
    // Later than what is missing, too: if that comes back, it must not look newer than this.
    const newest = [folded.newest?.at ?? '', loss.newest?.at ?? '', after].sort().at(-1) as string;
    const stamped = stampedLines(withNumbers(lines, folded.foldState.numbers, foldOptions.registry), {
      newest,
      now,
      newId,
    });
    const texts = [...restored, ...encodeLines(stamped)];
    if (!settings.isComplete()) settings.complete(newId);
    this.#sizeBefore ??= statSync(this.ownFile() as string, { throwIfNoEntry: false })?.size ?? 0;
    // A single line is written completely or not at all, but several may stop halfway.
    this.#hasWritten ||= texts.length > 1;
    this.#appendWhereDataIs(texts, onLine);
    this.#seen = restored.length > 0 ? null : seenAfter(before, `${settings.deviceId()}.jsonl`, stamped);
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
    const openedJournal = this.#opened ?? openJournal(this.#options);
    // If this fails halfway, journals are shorter, and that must not look like a loss.
    forgetSeen(openedJournal.folders.cache);
    this.#isScrubbed = false;
    const { scrubOpened } = await import('./scrub-opened.ts');
    const scrubbed = await scrubOpened(this.#options, openedJournal, others);
    this.#isScrubbed = true;
    this.#opened = scrubbed.opened;
    this.#isStale = false;
    this.#seen = null;
    return scrubbed.unreached;
  }

  rememberShown(friends: readonly string[], acts: Proposals = {}, saidToday: SaidToday = {}): void {
    const state = this.state();
    const proposals = proposedToo(this.proposedToday(), { on: this.#options.today, acts, said: saidToday });
    if (JSON.stringify([friends, proposals]) === JSON.stringify([state.shown, state.proposed])) return;
    const { folders, mustScrub } = this.#opened as OpenedJournal;
    this.#opened = { folders, state: { ...state, shown: [...friends], proposed: proposals }, mustScrub };
    if (!mustScrub) saveJournalState(journalStateOptions(this.#options, folders), this.state());
  }

  /** null when the proposals are from an earlier day. */
  proposedToday(): ProposedActs | null {
    const { proposed } = this.state();
    return proposed?.on === this.#options.today ? proposed : null;
  }

  async moveData(folder: string | null, isNew: boolean): Promise<void> {
    const { settings } = this.#options;
    await settings.prepare();
    this.#opened = null;
    const { moveJournal } = await import('./move-journal.ts');
    const before = settings.get('data');
    try {
      moveJournal(this.#options, folder, isNew);
    } catch (error) {
      this.#isUnsure ||= settings.get('data') !== before;
      throw error;
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
    if (this.#isScrubbed && !isTailSaved) writeSeen(this.folders().cache, this.#seen ?? seenIn(this.state()));
    const device = settings.deviceId();
    const file = this.ownFile();
    if (device === null || file === null) return;
    const [folder, sizeBefore] = [this.folders().backups, this.#sizeBefore ?? 0];
    const { backUp } = await import('./backup.ts');
    await backUp({ folder, journalFile: file, device, today, sizeBefore });
  }

  /** With everything in the snapshot, the next run needn't load what folding takes. False when it isn't written. */
  #saveTail(): boolean {
    if (this.#opened === null) return false;
    try {
      const state = this.state();
      const { folders, mustScrub } = this.#opened;
      if (mustScrub || state.unsavedBytes === 0 || !Number.isFinite(state.unsavedBytes)) return false;
      return saveJournalState(journalStateOptions(this.#options, folders), state);
    } catch {
      // The answer was given, and the journal has it all.
      return false;
    }
  }

  #refreshed({ folders, state: before, mustScrub }: OpenedJournal): OpenedJournal {
    const options = journalStateOptions(this.#options, folders);
    const state = unlessVanished(() => refreshJournalState(options, before));
    // Only opening the journal again finds files that were moved.
    if (state === null || isLacking(this.#options, { folders, state })) return openJournal(this.#options);
    // If another device asked to forget something, the next run takes care of it. So this run must not save a snapshot
    // that knows of it.
    return { folders, state: state.forgotten === 0 ? saveLongTail(options, state) : state, mustScrub };
  }
}

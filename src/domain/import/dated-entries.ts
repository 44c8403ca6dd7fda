/** Decides which rows with a day count, and for which friends. */

import type { InteractionLogged } from '../contact/changes.ts';
import { longestNote } from '../text/limits.ts';
import { stableHash } from '../text/stable-hash.ts';
import type { Day } from '../time/day.ts';
import type { DatedEntry, ImportProblem } from './contact-card.ts';
import { cutBytes, fitsLine } from './fit.ts';
import type { NoteInFile } from './new-lists.ts';

/** The id of the friend with this full name; null for a friend hidden from lists, undefined when there is none. */
export type WhoIs = (name: string) => string | null | undefined;

export interface DatedRow {
  readonly entry: DatedEntry;
  /** Ids of friends. */
  readonly friends: readonly string[];
}

export interface DatedRows {
  readonly rows: readonly DatedRow[];
  /** Rows only about friends hidden from lists: skipped without a message. */
  readonly passedOver: number;
  readonly problems: readonly ImportProblem[];
}

export function resolveRows(entries: readonly DatedEntry[], whoIs: WhoIs, today: Day): DatedRows {
  const rows: DatedRow[] = [];
  const problems: ImportProblem[] = [];
  let passedOver = 0;
  for (const entry of entries) {
    const friendsNamed = entry.names.map(whoIs);
    const friends = friendsNamed.filter((id) => typeof id === 'string');
    const problem = problemWith(entry, friendsNamed, today);
    if (problem !== null) problems.push({ file: entry.file, line: entry.line, reason: problem });
    if (entry.on > today) continue;
    if (friends.length > 0) rows.push({ entry, friends: [...new Set(friends)] });
    else if (problem === null) passedOver++;
  }
  return { rows, passedOver, problems };
}

function problemWith({ on, names }: DatedEntry, friends: readonly unknown[], today: Day): string | null {
  if (on > today) return "this day hasn't come yet";
  if (names.length === 0) return 'this row names nobody, so it was left out';
  const unknown = names.find((_, index) => friends[index] === undefined);
  return unknown === undefined ? null : `nobody called ${unknown} is on the list`;
}

export interface Interactions {
  readonly changes: readonly InteractionLogged[];
  readonly problems: readonly ImportProblem[];
}

/**
 * The id comes from the row's content, so importing the row again gives the same interaction. A row that is in one file
 * twice counts as two.
 */
export function interactionsOf(rows: readonly DatedRow[]): Interactions {
  const changes: InteractionLogged[] = [];
  const problems: ImportProblem[] = [];
  const counts = new Map<string, number>();
  for (const { entry, friends } of rows) {
    const { file, line, on, text } = entry;
    const count = (counts.get(`${on} ${text}`) ?? 0) + 1;
    counts.set(`${on} ${text}`, count);
    const note = cutBytes(text, longestNote);
    const interaction = `md-${on}-${stableHash(`${text} ${count}`).toString(36)}`;
    const change: InteractionLogged = {
      type: 'interaction.logged',
      interaction,
      on,
      friends,
      ...(note && { note }),
    };
    if (note !== text)
      problems.push({ file, line, reason: 'this text is longer than 4 KB; what came after was left out' });
    if (fitsLine(change)) changes.push(change);
    else problems.push({ file, line, reason: 'this row names more people than one entry can hold' });
  }
  return { changes, problems };
}

/** By the friend's id. */
export function notesByFriend(rows: readonly DatedRow[]): ReadonlyMap<string, readonly NoteInFile[]> {
  const notes = new Map<string, NoteInFile[]>();
  for (const { entry, friends } of rows) {
    const note = { on: entry.on, text: entry.text, isPrivate: false, line: entry.line, file: entry.file };
    // One friend may have thousands, so the list grows in place.
    for (const id of friends) {
      const others = notes.get(id);
      if (others === undefined) notes.set(id, [note]);
      else others.push(note);
    }
  }
  return notes;
}

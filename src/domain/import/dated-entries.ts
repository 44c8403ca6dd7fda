/** Rows with a day: which of them count, and for which friend. */

import type { InteractionLogged } from '../contact/changes.ts';
import { longestNote } from '../text/limits.ts';
import { stableHash } from '../text/stable-hash.ts';
import type { Day } from '../time/day.ts';
import type { DatedEntry, ImportProblem } from './contact-card.ts';
import { cutBytes, fitsLine } from './fit.ts';
import type { NoteInFile } from './new-lists.ts';

/** The id of the friend of this full name; null for one out of sight, undefined when nobody is called so. */
export type WhoIs = (name: string) => string | null | undefined;

export interface DatedRow {
  readonly entry: DatedEntry;
  /** Friend ids. */
  readonly friends: readonly string[];
}

export interface DatedRows {
  readonly rows: readonly DatedRow[];
  /** Rows about nobody but people out of sight: passed over without a word. */
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
  if (on > today) return 'this day has not come yet';
  if (names.length === 0) return 'this row names nobody, so it was left out';
  const unknown = names.find((_, index) => friends[index] === undefined);
  return unknown === undefined ? null : `nobody called ${unknown} is on the list`;
}

export interface Interactions {
  readonly changes: readonly InteractionLogged[];
  readonly problems: readonly ImportProblem[];
}

/**
 * The id comes from what the row says, so that the same row, imported again, is the same interaction; a row that
 * stands twice in one file is two.
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

/** By friend id. */
export function notesByFriend(rows: readonly DatedRow[]): ReadonlyMap<string, readonly NoteInFile[]> {
  const notes = new Map<string, NoteInFile[]>();
  for (const { entry, friends } of rows) {
    const note = { on: entry.on, text: entry.text, isPrivate: false, line: entry.line, file: entry.file };
    for (const id of friends) notes.set(id, [...(notes.get(id) ?? []), note]);
  }
  return notes;
}

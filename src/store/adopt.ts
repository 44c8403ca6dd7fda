/** A whole journal: copied for an export, and written here, line by line unchanged, by an import. */

import type { WholeJournal } from '../deps/whole-journal.ts';
import type { Change } from '../domain/changes.ts';
import { stateOf } from '../domain/fold-state.ts';
import { foldLines, keptLines } from '../domain/journal/fold.ts';
import type { JournalCopy } from '../domain/journal/journal-copy.ts';
import { takenBackLines, undoneTargets } from '../domain/journal/lines-off.ts';
import { comparePositions, type LinePosition } from '../domain/journal/order.ts';
import { inParts } from './copies.ts';
import { foldOptions } from './fold-options.ts';
import { readBeyond } from './journal-files.ts';
import { journalFiles, journalPath } from './journal-folder.ts';
import type { Session } from './session.ts';
import { textOfLine } from './sums.ts';

export function wholeJournalOf(session: Session, newId: () => string): WholeJournal {
  const copy = () => session.read(copyJournal);
  return {
    copy,
    stateOf: (lines) => stateOf(foldLines(lines, foldOptions).foldState),
    missing: async (other) => missingHere(await copy(), other),
    adopt: (other, options) => adopt(session, newId, other, options),
  };
}

/** Lines that are there twice are twice in the copy: whether something is off can depend on it. */
function copyJournal(journal: string): JournalCopy {
  const reads = journalFiles(journal).flatMap(
    (name) => readBeyond(journalPath(journal, name), name, null)?.read ?? [],
  );
  const lines = reads.flatMap((read) => read.lines);
  const remaining = keptLines(lines, lines, foldOptions).filter((line) => line !== null);
  return {
    lines: remaining.sort(comparePositions),
    newer: [...new Set(reads.flatMap(({ newer }) => newer))],
  };
}

/** What isn't here yet, or only with a restore or an import that was taken back. */
export function missingHere(here: JournalCopy, { lines, newer }: JournalCopy): JournalCopy {
  const off = takenBackLines(
    here.lines,
    undoneTargets([...here.lines].sort(comparePositions), foldOptions.registry),
  );
  const ids = new Set(here.lines.map(({ id }) => id).filter((id) => !off.has(id)));
  for (const text of here.newer) ids.add(positionOf(text).id);
  const others = lines.filter(({ id }) => !ids.has(id));
  // What was forgotten here stays forgotten.
  const remaining = keptLines(others, [...here.lines, ...others], foldOptions).filter(
    (line) => line !== null,
  );
  return { lines: remaining, newer: newer.filter((text) => !ids.has(positionOf(text).id)) };
}

/** Answers the id that takes everything back. */
async function adopt(
  session: Session,
  newId: () => string,
  { lines, newer }: JournalCopy,
  { changes, onLine }: Parameters<WholeJournal['adopt']>[1],
): Promise<string> {
  const texts = [
    ...lines.map((line) => ({ id: line.id, at: line.at, text: textOfLine(line) })),
    ...newer.map((text) => ({ ...positionOf(text), text })),
  ].sort(comparePositions);
  // Each as often as it is written, so that taking this back takes back all of them.
  const marks = inParts(texts.map(({ id }) => id)).map(
    (ids): Change => ({ type: 'journal.restored', lines: ids }),
  );
  const batch = newId();
  await session.write(
    [...marks, ...changes].map((change) => ({ command: 'import', batch, changes: [change] })),
    {
      restored: texts.map(({ text }) => text),
      after: texts.at(-1)?.at ?? '',
      ...(onLine && { onLine }),
    },
  );
  return batch;
}

function positionOf(text: string): LinePosition {
  const { id, at } = JSON.parse(text) as Partial<LinePosition>;
  return { id: id ?? '', at: at ?? '' };
}

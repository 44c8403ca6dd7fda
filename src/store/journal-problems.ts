/** The sentences about a journal that isn't as it was. They load only then. */

import { type CommandHint, UserError } from '../errors.ts';
import type { Folders } from './folders.ts';
import { oddEntries } from './journal-folder.ts';
import type { JournalState } from './journal-state.ts';
import { shorterFiles } from './loss.ts';

export interface Looked {
  readonly folders: Folders;
  readonly state: JournalState;
  /** There was a journal, and now there is none. */
  readonly isEmptied: boolean;
}

export function problemsIn({ folders, state, isEmptied }: Looked): (string | CommandHint)[] {
  const problems: (string | CommandHint)[] = [];
  const seeMore = (text: string): CommandHint => ({
    text: `${text} To see more:`,
    command: 'momconnect doctor',
  });
  const { badLines, newerLines } = state;
  if (badLines > 0) {
    const lines = badLines === 1 ? 'One line of the journal' : `${badLines} lines of the journal`;
    problems.push(seeMore(`${lines} couldn't be read, and the rest is fine.`));
  }
  if (newerLines > 0) {
    const [lines, are] = newerLines === 1 ? ['One line', 'is'] : [`${newerLines} lines`, 'are'];
    problems.push(
      `${lines} of the journal came from a newer version of momconnect, and ${are} left out here until you update.`,
    );
  }
  const { strange, notHere } = oddEntries(folders.journal);
  if (strange.length > 0)
    problems.push(`This isn't part of your journal, because it can't be read: ${strange.join(', ')}`);
  if (notHere.length > 0)
    problems.push(
      `Part of your journal isn't on this computer yet, and iCloud still has it: ${notHere.join(', ')}`,
    );
  const files = shorterFiles(state).map(({ file }) => file);
  if (notHere.length === 0 && isEmptied) {
    problems.push(seeMore(`Your journal isn't in ${folders.journal} anymore.`));
  } else if (files.length > 0) {
    problems.push(seeMore(`Some of your journal is missing (${files.join(', ')}).`));
  }
  return problems;
}

/** For when writing would start a second journal because the real one isn't there. */
export function noJournal(journal: string, isInCloud: boolean): UserError {
  if (isInCloud) {
    return new UserError(
      "Your journal isn't on this computer yet, so nothing was saved. iCloud still has it.",
      {
        code: 'unreadable',
        ways: [`Open ${journal} in Finder to download it, then try again.`],
      },
    );
  }
  return new UserError(`Your journal isn't in ${journal} anymore, so nothing was saved there.`, {
    code: 'unreadable',
    ways: [
      {
        text: "Is the drive or the sync folder connected? To bring back what's in the copies:",
        command: 'momconnect restore',
      },
      { text: 'To start over:', command: 'momconnect doctor --accept' },
    ],
  });
}

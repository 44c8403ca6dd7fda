/** `log list`: their contacts, newest first, with numbers to type. */

import type { Deps, Style } from '../../deps.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { type DateForm, lateDayInWords } from '../../domain/time/date-words.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { wholeNumber } from '../shared/read-values.ts';
import { rememberEntries, withNames } from './find-entry.ts';
import { headline, type LoggedInteraction } from './log-lines.ts';

interface ListOptions {
  readonly limit: number;
  readonly private?: boolean;
  readonly all?: boolean;
}

export interface ListedEntry extends LoggedInteraction {
  readonly number: number;
}

export function logListCommand(deps: Deps): Command {
  return new Command('list')
    .description('the times you were in touch, newest first')
    .argument('[name...]', 'only with this friend')
    .option('-n, --limit <count>', 'show at most this many', wholeNumber, 10)
    .option('--private', 'private notes too')
    .option('--all', "people you've hidden, too")
    .examples('momconnect log list', 'momconnect log list ana --limit 20')
    .action(async (words: string[], options: ListOptions) => {
      const entries = await runLogList(deps, words.join(' '), options);
      printAnswer(deps, entries, renderLogList);
    });
}

export async function runLogList(deps: Deps, typed: string, options: ListOptions): Promise<ListedEntry[]> {
  const { store } = deps;
  const friend = typed === '' ? null : await findFriend(deps, typed, { includeAll: options.all === true });
  const state = store.read();
  const isShown = (ids: readonly string[]) => options.all === true || friendsAmong(state, ids).length > 0;
  const entries = store
    .history(friend?.id ?? null)
    .filter(({ friends }) => friend !== null || isShown(friends))
    .toReversed()
    .slice(0, options.limit)
    .map((entry, index) => {
      const isNoteShown = !isDiscreet(deps) && (!entry.isPrivate || options.private === true);
      const friends = entry.friends.filter((id) => id === friend?.id || isShown([id]));
      const listedEntry = { ...entry, friends, note: isNoteShown ? entry.note : null };
      return { number: index + 1, ...withNames(deps, listedEntry) };
    });
  rememberEntries(
    deps,
    entries.map(({ id }) => id),
  );
  return entries;
}

export function renderLogList(entries: readonly ListedEntry[], style: Style): string {
  if (entries.length === 0) return "Nothing's logged here yet. To start: momconnect log ana";
  const indent = ' '.repeat(String(entries.length).length + 2);
  return [
    ...entries.map((entry) =>
      style.wrap(entryLine(entry, style.dates), `${entry.number}`.padEnd(indent.length), indent),
    ),
    '',
    withCommand('To change one:', 'momconnect log edit 1 --on yesterday', style),
    withCommand('To remove one:', 'momconnect log remove 1', style),
  ].join('\n');
}

function entryLine(entry: ListedEntry, dates: DateForm): string {
  const { note, isPrivate } = entry;
  const noteInWords =
    note === null ? (isPrivate ? '. A private note' : '') : `: "${note.replace(/\s+/g, ' ')}"`;
  return `${headline(entry)}, ${lateDayInWords(entry.on, dates)}${noteInWords}`;
}

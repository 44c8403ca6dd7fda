/** `log list`: their contacts, newest first, with numbers to type. */

import type { Deps } from '../../deps.ts';
import type { Interaction } from '../../domain/contact/interaction.ts';
import { winsOf } from '../../domain/contact/wins.ts';
import { hiddenWords } from '../../domain/discreet/hidden-words.ts';
import { resolveId } from '../../domain/fold-state.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { wordSearch } from '../../domain/text/word-search.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { usage, wholeNumber } from '../shared/read-values.ts';
import { rememberEntries, withNames } from './find-entry.ts';
import type { LoggedInteraction } from './log-lines.ts';
import { renderLogList } from './log-list-view.ts';

interface ListOptions {
  readonly limit: number;
  readonly find?: string;
  readonly wins?: boolean;
  readonly private?: boolean;
  readonly all?: boolean;
}

export interface ListedEntry extends LoggedInteraction {
  readonly number: number;
}

/** What only the screen says. */
export interface ListScreen {
  readonly isSearch: boolean;
  /** How many more there are than it shows. */
  readonly more: number;
  /** For `--wins`: how many of the entries are of this month. The others are of this day in other years. */
  readonly ofThisMonth: number | null;
}

export function logListCommand(deps: Deps): Command {
  return new Command('list')
    .description('the times you were in touch, newest first')
    .argument('[name...]', 'only with this friend')
    .option('-n, --limit <count>', 'show at most this many', wholeNumber, 10)
    .option('--find <words>', 'only those with these words in them')
    .option('--wins', 'what you did this month, and on this day in other years')
    .option('--private', 'private notes too')
    .option('--all', "people you've hidden, too")
    .examples(
      'momconnect log list',
      'momconnect log list ana --limit 20',
      'momconnect log list --find surgery',
      'momconnect log list --wins',
    )
    .action(async (words: string[], options: ListOptions) => {
      const { entries, screen } = await runLogList(deps, words.join(' '), options);
      printAnswer(deps, entries, renderLogList, screen);
    });
}

/** @throws UserError `usage` for a search without words, and what findFriend throws */
export async function runLogList(
  deps: Deps,
  typed: string,
  options: ListOptions,
): Promise<{ readonly entries: readonly ListedEntry[]; readonly screen: ListScreen }> {
  const fits = options.find === undefined ? null : readSearch(options.find);
  const friend = typed === '' ? null : await findFriend(deps, typed, { includeAll: options.all === true });
  const state = deps.store.read();
  const isAll = options.all === true;
  const isShown = (ids: readonly string[]) => isAll || friendsAmong(state, ids).length > 0;
  // Whoever she asked for by name is named in the notes, too.
  const others = [...state.friends.values()].filter(({ id }) => id !== friend?.id);
  const namesHidden = isAll ? () => false : hiddenWords(others);
  const shownEntry = (entry: Interaction): LoggedInteraction => {
    const isNoteShown = !isDiscreet(deps) && (!entry.isPrivate || options.private === true);
    const friends = entry.friends.filter((id) => id === friend?.id || isShown([id]));
    const textShown = (text: string | null) => (text === null || namesHidden(text) ? null : text);
    const note = isNoteShown ? textShown(entry.note) : null;
    return withNames(deps, { ...entry, friends, note, what: textShown(entry.what) });
  };
  const history = (await deps.store.history(friend?.id ?? null))
    .filter(({ friends }) => friend !== null || isShown(friends))
    .filter((entry) => fits === null || fits(wordsOf(shownEntry(entry))));
  const { found, ofThisMonth } = chosen(deps, history, options);
  const limit = options.wins === true ? found.length : options.limit;
  const entries = found.slice(0, limit).map((entry, index) => ({ number: index + 1, ...shownEntry(entry) }));
  rememberEntries(
    deps,
    entries.map(({ id }) => id),
  );
  return { entries, screen: { isSearch: fits !== null, more: found.length - entries.length, ofThisMonth } };
}

function chosen(
  { store, today }: Deps,
  entries: readonly Interaction[],
  { wins, all }: ListOptions,
): { readonly found: readonly Interaction[]; readonly ofThisMonth: number | null } {
  if (wins !== true) return { found: entries.toReversed(), ofThisMonth: null };
  const state = store.read();
  const friendOf = (id: string) => {
    const friend = state.friends.get(resolveId(state, id));
    return friend === undefined || all !== true ? friend : { ...friend, state: 'active' as const };
  };
  const { thisMonth, otherYears } = winsOf(entries, friendOf, today);
  return { found: [...thisMonth, ...otherYears], ofThisMonth: thisMonth.length };
}

function readSearch(typed: string): (text: string) => boolean {
  const search = wordSearch(typed);
  if (!search('')) return search;
  throw usage('There are no words in that.', {
    text: 'For example:',
    command: 'momconnect log list --find surgery',
  });
}

/** Only what she'd see. */
function wordsOf({ friends, way, what, note }: LoggedInteraction): string {
  return [...friends.map(({ name }) => name), way, what, note].filter(Boolean).join(' ');
}

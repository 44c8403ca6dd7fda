/** `log list`: their contacts, newest first, with numbers to type. */

import type { Deps, Style } from '../../deps.ts';
import type { Interaction } from '../../domain/contact/interaction.ts';
import { winsOf } from '../../domain/contact/wins.ts';
import { hiddenWords } from '../../domain/discreet/hidden-words.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { resolveId } from '../../domain/journal/resolve-id.ts';
import { wordSearch } from '../../domain/text/word-search.ts';
import { type DateForm, monthAndDate, pastDayInWords } from '../../domain/time/date-words.ts';
import { months } from '../../domain/time/day.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, numbered, screen, wayIf } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { forExample, usage, wholeNumber } from '../shared/read-values.ts';
import { rememberEntries, withNames } from './find-entry.ts';
import { headline, type LoggedInteraction } from './log-lines.ts';

type ListOptions = { readonly limit: number; readonly find?: string } & {
  readonly [Name in 'wins' | 'private' | 'all']?: boolean;
};

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
      const { entries, ...onScreen } = await runLogList(deps, words.join(' '), options);
      printAnswer(deps, entries, renderLogList, onScreen);
    });
}

/**
 * All but the entries is only for the screen: `more` is how many it doesn't show, and `ofThisMonth`, for `--wins`, how many
 * of the entries are of this month. The others are of this day in other years.
 */
async function runLogList(deps: Deps, input: string, options: ListOptions) {
  const fits = options.find === undefined ? null : readSearch(options.find);
  const friend = input === '' ? null : await findFriend(deps, input, { includeAll: options.all === true });
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
  const ids = entries.map(({ id }) => id);
  rememberEntries(deps, ids);
  return { entries, isSearch: fits !== null, more: found.length - entries.length, ofThisMonth };
}

function chosen({ store, today }: Deps, entries: readonly Interaction[], { wins, all }: ListOptions) {
  if (wins !== true) return { found: entries.toReversed(), ofThisMonth: null };
  const state = store.read();
  const friendOf = (id: string) => {
    const friend = state.friends.get(resolveId(state, id));
    return friend === undefined || all !== true ? friend : { ...friend, state: 'active' as const };
  };
  const { thisMonth, otherYears } = winsOf(entries, friendOf, today);
  return { found: [...thisMonth, ...otherYears], ofThisMonth: thisMonth.length };
}

function readSearch(input: string): (text: string) => boolean {
  const search = wordSearch(input);
  if (!search('')) return search;
  throw usage('There are no words in that.', forExample('momconnect log list --find surgery'));
}

/** Only what she'd see. */
function wordsOf({ friends, way, what, note }: LoggedInteraction): string {
  return [...friends.map(({ name }) => name), way, what, note].filter(Boolean).join(' ');
}

type Listed = Awaited<ReturnType<typeof runLogList>>;
type Entries = Listed['entries'];
type OnScreen = Omit<Listed, 'entries'>;

function renderLogList(entries: Entries, style: Style, { isSearch, more, ofThisMonth }: OnScreen): string {
  const nothing = 'Nothing has those words in it. To see it all:';
  const toStart =
    ofThisMonth === null
      ? "Nothing's logged here yet. To start:"
      : "Nothing's logged this month, and that's fine. To save something:";
  if (entries.length === 0)
    return screen(style, [
      ...wayIf(isSearch, nothing, 'momconnect log list'),
      ...wayIf(!isSearch, toStart, 'momconnect log ana'),
    ]);
  const digits = String(entries.length).length;
  const linesOf = (some: Entries) =>
    some.map((entry) => numbered(entry.number, entryLine(entry, style.dates), digits));
  return screen(style, [
    ...(ofThisMonth === null ? linesOf(entries) : winLines(entries, ofThisMonth, style.dates, linesOf)),
    more > 0 && '',
    more > 0 && `${more} more: add --limit ${entries.length + more}`,
    '',
    { text: 'To change one:', command: 'momconnect log edit 1 --on yesterday' },
    { text: 'To remove one:', command: 'momconnect log remove 1' },
  ]);
}

/** What she did, under two headings. */
function winLines(
  entries: Entries,
  ofThisMonth: number,
  dates: DateForm,
  linesOf: (some: Entries) => readonly Line[],
): readonly Line[] {
  const { today } = dates;
  const thisMonth = linesOf(entries.slice(0, ofThisMonth));
  const otherYears = linesOf(entries.slice(ofThisMonth));
  return [
    thisMonth.length > 0 && `What you did in ${months[+today.slice(5, 7) - 1]}:`,
    ...thisMonth,
    thisMonth.length > 0 && otherYears.length > 0 && '',
    otherYears.length > 0 && `On ${monthAndDate(today.slice(5), dates)} in other years:`,
    ...otherYears,
  ];
}

function entryLine(entry: Entries[number], dates: DateForm): string {
  const { note, isPrivate, on } = entry;
  const noteInWords =
    note === null ? (isPrivate ? '. A private note' : '') : `: "${note.replace(/\s+/g, ' ')}"`;
  return `${headline(entry)}, ${pastDayInWords(on, dates)}${noteInWords}`;
}

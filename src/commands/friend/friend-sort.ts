/** `friend sort`: how close everyone from an address book is, five people at a time. */

import type { Deps, Style } from '../../deps.ts';
import { circles, type Friend } from '../../domain/friend/friend.ts';
import { type Place, unsortedFriends } from '../../domain/friend/sorting.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, numbered, screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { forExample, readCircle, usage } from '../shared/read-values.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';
import { readLast } from './friend-last.ts';
import { askToSort, pageLength, savePlace } from './sort-walk.ts';

type SortOptions = { readonly [Name in 'circle' | 'last']?: string } & {
  readonly [Name in 'notHere' | 'skip']?: boolean;
};

export function friendSortCommand(deps: Deps): Command {
  return new Command('sort')
    .description('choose who can come up in suggestions, five people at a time')
    .argument('[names...]', 'only these people')
    .option('--circle <circle>', `how close: ${circles.join(', ')}`)
    .option('--not-here', 'leave them off your list')
    .option('--skip', 'decide later')
    .option('--last <day>', 'when you were last in touch; a guess is fine: "last summer"')
    .examples(
      'momconnect friend sort',
      'momconnect friend sort ana bea --circle close',
      'momconnect friend sort ana --circle friends --last "last summer"',
      'momconnect friend sort "Pizza Place" --not-here',
    )
    .action(async (words: string[], options: SortOptions) => {
      printAnswer(deps, await runFriendSort(deps, words, options), renderFriendSort);
    });
}

type SortData = ReturnType<typeof sortData>;

/** @throws UserError `usage` for options that don't fit, and what `findFriend` throws */
async function runFriendSort(deps: Deps, words: readonly string[], options: SortOptions): Promise<SortData> {
  const place = readPlace(options);
  if (place !== null && words.length === 0)
    throw usage('Who is it?', forExample('momconnect friend sort ana --circle close'));
  const friends = words.length === 0 ? null : await friendsTyped(deps, words, { command: 'friend sort' });
  if (place !== null) {
    const last = options.last === undefined ? {} : readLast(options.last, deps);
    for (const friend of friends ?? []) await savePlace(deps, friend, place, last);
    return sortData(deps, placed(friends ?? [], place), false);
  }
  if (deps.prompter.isInteractive) return sortAsking(deps, friends);
  return sortData(deps, [], false);
}

/** @param friends only these; null for everyone who isn't sorted */
export async function sortAsking(deps: Deps, friends: readonly Friend[] | null): Promise<SortData> {
  const people = friends ?? unsortedFriends(deps.store.read().friends.values());
  return sortData(deps, await askToSort(deps, people), people.length > 0);
}

const placed = (friends: readonly Friend[], place: Place): readonly Friend[] =>
  place === 'skip' ? [] : friends;

/**
 * `sorted` has everyone with a new place, in order; `left` is how many aren't sorted yet, and `next` the first of them.
 * @param isAsked true when she stopped, or was asked: then there is no need to name them again
 */
function sortData({ store }: Deps, sorted: readonly Friend[], isAsked: boolean) {
  const { friends } = store.read();
  const left = unsortedFriends(friends.values());
  const next = left.slice(0, pageLength).map(({ id, name }) => ({ id, name }));
  // Her numbers mean these five now.
  if (!isAsked && sorted.length === 0 && next.length > 0) store.rememberShown(next.map(({ id }) => id));
  const after = sorted.flatMap(({ id }) => {
    const friend = friends.get(id);
    if (friend === undefined) return [];
    const { name, state, circle } = friend;
    return [{ id, name, state, circle }];
  });
  return { sorted: after, left: left.length, next, isAsked };
}

/** null when she gave none. */
function readPlace({ circle, notHere, skip, last }: SortOptions): Place | null {
  const places: Place[] = [
    ...(circle === undefined ? [] : [readCircle(circle)]),
    ...(notHere === true ? (['not here'] as const) : []),
    ...(skip === true ? (['skip'] as const) : []),
  ];
  if (places.length > 1) throw usage('Use only one of --circle, --not-here and --skip.');
  if (last !== undefined && circle === undefined)
    throw usage(
      '--last goes with --circle.',
      forExample('momconnect friend sort ana --circle close --last "last summer"'),
    );
  return places[0] ?? null;
}

export function renderFriendSort({ sorted, left, next, isAsked }: SortData, style: Style): string {
  const toMove = {
    text: "Everyone's sorted. To move someone:",
    command: 'momconnect friend sort NAME --circle close',
  };
  if (sorted.length === 0 && left === 0) return screen(style, [toMove]);
  const active = sorted.filter(({ state }) => state === 'active');
  const names = active.map(({ name }) => shorten(name));
  const away = sorted.length - active.length;
  const news = [
    ...(active.length > 0 ? [`${fewInWords(names, 8)} can come up in suggestions now.`] : []),
    ...(away > 0 ? [`${away === 1 ? "1 person isn't" : `${away} people aren't`} on your list anymore.`] : []),
  ];
  return screen(style, [
    news.length > 0 && news.join(' '),
    ...(left === 0 ? ["Everyone's sorted."] : leftLines(left, next, isAsked)),
    sorted.length > 0 && { text: 'To take back the last answer:', command: 'momconnect undo' },
  ]);
}

function leftLines(left: number, next: SortData['next'], isAsked: boolean): readonly Line[] {
  const people = left === 1 ? "1 person isn't" : `${left} people aren't`;
  const count = `${people} sorted yet, and won't come up in suggestions.`;
  if (isAsked) return [{ text: `${count} Whenever you like:`, command: 'momconnect friend sort' }];
  return [
    count,
    ...next.map(({ name }, at) => numbered(at + 1, shorten(name))),
    { text: 'To sort the first one:', command: 'momconnect friend sort 1 --circle close' },
    { text: 'To find out who you really talk to:', command: 'momconnect catch-up sources' },
  ];
}

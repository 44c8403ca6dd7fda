/** `friend sort`: how close everyone from an address book is, five people at a time. */

import type { Deps, Style } from '../../deps.ts';
import { type Circle, circles, type Friend, type FriendState } from '../../domain/friend/friend.ts';
import { type Place, unsortedFriends } from '../../domain/friend/sorting.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { forExample, readCircle, usage } from '../shared/read-values.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';
import { readLast } from './friend-last.ts';
import { askToSort, pageLength, savePlace } from './sort-walk.ts';

interface SortOptions {
  readonly circle?: string;
  readonly notHere?: boolean;
  readonly skip?: boolean;
  readonly last?: string;
}

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

interface SortedFriend extends Pick<Friend, 'id' | 'name'> {
  readonly state: FriendState;
  readonly circle: Circle;
}

export interface SortData {
  /** Everyone with a new place, in order. */
  readonly sorted: readonly SortedFriend[];
  /** How many aren't sorted yet. */
  readonly left: number;
  /** The first of them. */
  readonly next: readonly Pick<Friend, 'id' | 'name'>[];
  /** True when she stopped, or was asked: then there is no need to name them again. */
  readonly isAsked: boolean;
}

/** @throws UserError `usage` for options that don't fit, and what `findFriend` throws */
export async function runFriendSort(
  deps: Deps,
  words: readonly string[],
  options: SortOptions,
): Promise<SortData> {
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

function sortData({ store }: Deps, sorted: readonly Friend[], isAsked: boolean): SortData {
  const { friends } = store.read();
  const left = unsortedFriends(friends.values());
  const next = left.slice(0, pageLength).map(({ id, name }) => ({ id, name }));
  // Her numbers mean these five now.
  if (!isAsked && sorted.length === 0 && next.length > 0) store.rememberShown(next.map(({ id }) => id));
  const after = sorted.flatMap(({ id }): SortedFriend[] => {
    const friend = friends.get(id);
    return friend === undefined
      ? []
      : [{ id, name: friend.name, state: friend.state, circle: friend.circle }];
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

const mostNames = 8;

export function renderFriendSort({ sorted, left, next, isAsked }: SortData, style: Style): string {
  if (sorted.length === 0 && left === 0)
    return withCommand(
      "Everyone's sorted. To move someone:",
      'momconnect friend sort NAME --circle close',
      style,
    );
  const active = sorted.filter(({ state }) => state === 'active');
  const names = active.map(({ name }) => shorten(name));
  const away = sorted.length - active.length;
  const lines = [
    ...(active.length > 0 ? [`${fewInWords(names, mostNames)} can come up in suggestions now.`] : []),
    ...(away > 0 ? [`${away === 1 ? "1 person isn't" : `${away} people aren't`} on your list anymore.`] : []),
  ];
  return [
    ...(lines.length > 0 ? [style.wrap(lines.join(' '))] : []),
    ...(left === 0 ? [style.wrap("Everyone's sorted.")] : leftLines({ left, next, isAsked }, style)),
    ...(sorted.length > 0 ? [style.wrap('To take back the last answer: momconnect undo')] : []),
  ].join('\n');
}

function leftLines({ left, next, isAsked }: Omit<SortData, 'sorted'>, style: Style): string[] {
  const people = left === 1 ? "1 person isn't" : `${left} people aren't`;
  const count = `${people} sorted yet, and won't come up in suggestions.`;
  if (isAsked) return [withCommand(`${count} Whenever you like:`, 'momconnect friend sort', style)];
  return [
    style.wrap(count),
    ...next.map(({ name }, at) => style.wrap(`${at + 1}  ${shorten(name)}`, '', '   ')),
    withCommand('To sort the first one:', 'momconnect friend sort 1 --circle close', style),
    withCommand('To find out who you really talk to:', 'momconnect catch-up sources', style),
  ];
}

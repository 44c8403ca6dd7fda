/** `friend edit`: change one thing or several, or take something away. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import type { FriendEdited } from '../domain/change.ts';
import type { Friend, FriendLists, FriendState } from '../domain/friend.ts';
import { entriesOfChild, entriesReplacedBy } from '../domain/friend-children.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { findFriend } from './find-friend.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { type FriendOptions, readFriendOptions, readName, withFriendOptions } from './friend-options.ts';
import { readOneOf, usage } from './read-values.ts';

interface EditOptions extends FriendOptions {
  readonly name?: string;
  readonly state?: string;
  readonly drop?: readonly string[];
  readonly takeChild?: readonly string[];
  readonly all?: boolean;
}

const editableStates: readonly FriendState[] = ['active', 'unsorted', 'paused', 'archived'];

export function friendEditCommand(deps: Deps): Command {
  const collect = (value: string, before: string[] = []) => [...before, value];
  return withFriendOptions(
    new Command('edit').description('change or add what you know').argument('<name...>'),
  )
    .option('--name <name>', 'a new name')
    .option('--state <state>', editableStates.join(', '))
    .option('--drop <value>', 'take away a phone, email, nickname, tag, child or note', collect)
    .option('--take-child <name>', 'take away a child', collect)
    .option('--all', 'also people kept out of sight')
    .addHelpText(
      'after',
      examples([
        'momconnect friend edit ana --every 3w --circle close',
        'momconnect friend edit ana --next "how the first week was" --on monday',
        'momconnect friend edit ana --next ""          (an empty value takes it away)',
        'momconnect friend edit ana --drop "+1 555 0100"',
      ]),
    )
    .action(async (words: string[], options: EditOptions) => {
      present(deps, await runFriendEdit(deps, words.join(' '), options), renderFriendEdit);
    });
}

export interface EditedFriend extends FriendData {
  /** What was changed, in the words of the options. */
  readonly changed: readonly string[];
}

export async function runFriendEdit(deps: Deps, typed: string, options: EditOptions): Promise<EditedFriend> {
  const { store, today } = deps;
  const friend = await findFriend(deps, typed, { includeAll: options.all === true });
  const read = await readFriendOptions(options, deps);
  const set = { ...read.set, ...nameAndState(options) };
  const take = [
    ...(options.drop ?? []).map((value) => dropped(friend, value)),
    ...(options.takeChild ?? []).map((name) => takenChild(friend, name)),
    ...(read.add.children ?? []).map((entry) => ({ children: entriesReplacedBy(entry, friend) })),
  ];
  const change: FriendEdited = {
    type: 'friend.edited',
    friend: friend.id,
    on: today,
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(Object.keys(read.add).length === 0 ? {} : { add: read.add }),
    ...(take.length === 0 ? {} : { take: mergeLists(take) }),
  };
  const changed = Object.keys(options).filter((name) => name !== 'all' && name !== 'private');
  if (changed.length === 0) {
    throw usage(
      'Nothing to change was named.',
      `As in: momconnect friend edit ${friend.id} --next "the new job"`,
    );
  }
  store.append('friend edit', [change]);
  return { ...friendData(store.read().friends.get(friend.id) as Friend, today), changed };
}

function nameAndState({ name, state }: EditOptions): { name?: string; state?: FriendState } {
  return {
    ...(name === undefined ? {} : { name: readName([name]) }),
    ...(state === undefined ? {} : { state: readOneOf(state, editableStates, 'state') }),
  };
}

/** The list that holds the value; a note by its beginning, since nobody types a whole note again. */
function dropped(friend: Friend, value: string): Partial<FriendLists> {
  for (const field of ['phones', 'emails', 'nicknames', 'tags'] as const) {
    if (friend[field].includes(value)) return { [field]: [value] };
  }
  const children = entriesOfChild(friend, value);
  if (children.length > 0) return { children };
  const notes = friend.notes.filter(({ text }) => value !== '' && text.startsWith(value));
  if (notes.length === 1) return { notes };
  throw usage(
    notes.length === 0
      ? `There is no "${value}" with ${friend.name}.`
      : `Several notes begin with "${value}".`,
    `What there is: momconnect friend show ${friend.id}`,
  );
}

function takenChild(friend: Friend, name: string): Partial<FriendLists> {
  const children = entriesOfChild(friend, name);
  if (children.length > 0) return { children };
  throw usage(
    `There is no child "${name.trim()}" with ${friend.name}.`,
    `What there is: momconnect friend show ${friend.id}`,
  );
}

function mergeLists(parts: readonly Partial<FriendLists>[]): Partial<FriendLists> {
  const lists: Record<string, unknown[]> = {};
  for (const part of parts) {
    for (const [field, values] of Object.entries(part)) lists[field] = [...(lists[field] ?? []), ...values];
  }
  return lists;
}

export function renderFriendEdit({ name, next, nextOn, changed }: EditedFriend, style: Style): string {
  const isNextAlone = changed.every((option) => option === 'next' || option === 'on') && next !== null;
  const first = isNextAlone
    ? `Next time with ${name}: "${next}"${nextOn === null ? '' : `, from ${nextOn} on`}.`
    : `${name}: changed.`;
  return `${style.wrap(first)}\nTo take it back: momconnect undo`;
}

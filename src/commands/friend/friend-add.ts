/** `friend add`: someone new on the list. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import { type Friend, isOutOfSight } from '../../domain/friend.ts';
import { friendId } from '../../domain/friend-id.ts';
import { nameBook, shortNameOf } from '../../domain/names.ts';
import { everyInWords } from '../../domain/spans.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { type FriendOptions, readFriendOptions, readName, withFriendOptions } from './friend-options.ts';
import { type FoundZone, renderZone } from './zone-values.ts';

interface AddOptions extends FriendOptions {
  /** A namesake of someone who is on the list. */
  readonly another?: boolean;
}

export function friendAddCommand(deps: Deps): Command {
  return withFriendOptions(new Command('add').description('put someone on your list').argument('[name...]'))
    .option('--another', 'someone else with the same name')
    .addHelpText(
      'after',
      examples([
        'momconnect friend add "Ana Sample" --every 2w',
        'momconnect friend add "Bea Example" --circle inner --birthday "12 april"',
        'momconnect friend add Cleo --last "2 months ago" --next "the new job"',
      ]),
    )
    .action(async (words: string[], options: AddOptions) => {
      present(deps, await runFriendAdd(deps, words, options), renderFriendAdd);
    });
}

export interface AddedFriend extends FriendData {
  /** The shortest name that means nobody else. */
  readonly called: string;
  /** The zone that her city named; null where none was looked for. */
  readonly zoneFound: FoundZone | null;
}

export async function runFriendAdd(
  deps: Deps,
  words: readonly string[],
  options: AddOptions,
): Promise<AddedFriend> {
  const { store, today } = deps;
  const name = readName(await wordsOrAsked(deps, words));
  const { set, add, zone: zoneFound } = await readFriendOptions(options, deps, null);
  const { friends, merged } = store.read();
  const known = namesake(friends.values(), name);
  if (known !== undefined && options.another !== true) throw alreadyThere(known);
  // Someone removed comes back under the same id, with what was kept.
  const id = friendId(name, (taken) => taken in merged || friends.get(taken)?.isRemoved === false);
  store.append('friend add', [{ type: 'friend.added', friend: id, on: today, name, ...set, ...add }]);
  const after = store.read().friends;
  const friend = after.get(id) as Friend;
  return { ...friendData(friend, today), called: shortNameOf(friend, nameBook(after.values())), zoneFound };
}

async function wordsOrAsked({ prompter }: Deps, words: readonly string[]): Promise<readonly string[]> {
  return words.length === 0 && prompter.isInteractive ? [await prompter.ask({ message: 'Who?' })] : words;
}

function namesake(friends: Iterable<Friend>, name: string): Friend | undefined {
  const folded = foldText(name);
  for (const friend of friends) {
    if (!friend.isRemoved && (friend.name === name || (folded !== '' && foldText(friend.name) === folded)))
      return friend;
  }
  return undefined;
}

function alreadyThere(friend: Friend): UserError {
  const id = shellQuote(friend.id);
  if (isOutOfSight(friend)) {
    return new UserError(`${friend.name} is kept out of sight.`, {
      code: 'exists',
      hint: `To bring back: momconnect friend resume ${id} --all   Someone else of that name: add --another`,
    });
  }
  return new UserError(`${friend.name} is on your list already.`, {
    code: 'exists',
    hint: `To change something: momconnect friend edit ${id}   Someone else of that name: add --another`,
  });
}

export function renderFriendAdd(friend: AddedFriend, style: Style): string {
  const often = `You would like to be in touch about every ${everyInWords(friend.cadenceDays)}.`;
  const called = shellQuote(friend.called);
  return [
    style.wrap(`${friend.name} is on your list. ${often}`),
    ...renderZone(friend.zoneFound, called, style),
    style.wrap(`To write it down when you are in touch: momconnect log ${called}`),
  ].join('\n');
}

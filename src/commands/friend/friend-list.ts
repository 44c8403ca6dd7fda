/** `friend list`: her people, sorted and filtered. */

import type { Deps, Style } from '../../deps.ts';
import { circles, type FriendState, friendStates, wayBack } from '../../domain/friend/friend.ts';
import { hasTag } from '../../domain/friend/tags.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Day } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type CommandHint, screen, wayIf } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { readCircle, readDay, readOneOf, wholeNumber } from '../shared/read-values.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { lastInWords } from './friend-facts.ts';

interface ListOptions {
  readonly circle?: string;
  readonly state?: string;
  readonly tag?: string;
  readonly notSince?: string;
  readonly since?: string;
  readonly sort: string;
  readonly limit?: number;
  readonly all?: boolean;
}

const sorts = ['name', 'last', 'circle', 'added'] as const;
const shownStates: readonly FriendState[] = ['active', 'unsorted', 'paused'];
/** How many friends a terminal shows; a pipe gets everybody. */
const screenful = 18;

export function friendListCommand(deps: Deps): Command {
  return new Command('list')
    .description('your people')
    .option('--circle <circle>', `only one circle: ${circles.join(', ')}`)
    .option('--state <state>', `only one state: ${friendStates.join(', ')}`)
    .option('--tag <word>', 'only people with this tag')
    .option('--not-since <day>', "only people you haven't been in touch with since")
    .option('--since <day>', "only people you've been in touch with since")
    .option('--sort <order>', sorts.join(', '), 'name')
    .option('-n, --limit <count>', 'show at most this many', wholeNumber)
    .option('--all', 'archived and hidden people too, and people who died')
    .examples(
      'momconnect friend list',
      'momconnect friend list --circle close --sort last',
      'momconnect friend list --not-since "3 months ago"',
      'momconnect friend list --state unsorted',
    )
    .action(async (options: ListOptions) => {
      const { today, globals } = deps;
      const friends = await runFriendList(deps, options);
      const limit = options.limit ?? (deps.prompter.isInteractive ? screenful : friends.length);
      if (globals.json)
        return printAnswer(deps, options.limit === undefined ? friends : friends.slice(0, limit), String);
      const friendsShown = friends.slice(0, limit);
      deps.store.rememberShown(friendsShown.map(({ id }) => id));
      printAnswer(
        deps,
        {
          shown: friendsShown,
          more: friends.length - friendsShown.length,
          today,
          tagMeant: friends.length > 0 ? null : await tagMeant(deps, options.tag),
        },
        renderFriendList,
      );
    });
}

export async function runFriendList(deps: Deps, options: ListOptions): Promise<FriendData[]> {
  const { store, today } = deps;
  const circle = options.circle === undefined ? null : readCircle(options.circle);
  const state = options.state === undefined ? null : readOneOf(options.state, friendStates, 'state');
  const sort = readOneOf(options.sort, sorts, 'order');
  const since = options.since === undefined ? null : await readDay(options.since, deps, 'past');
  const notSince = options.notSince === undefined ? null : await readDay(options.notSince, deps, 'past');
  const friends = [...store.read().friends.values()].filter(({ isRemoved }) => !isRemoved);
  return friends
    .map((friend) => friendData(friend, today))
    .filter((friend) =>
      state === null ? options.all === true || shownStates.includes(friend.state) : friend.state === state,
    )
    .filter((friend) => circle === null || friend.circle === circle)
    .filter(({ tags }) => options.tag === undefined || hasTag(tags, options.tag))
    .filter(({ lastContact }) => since === null || (lastContact !== null && lastContact >= since))
    .filter(({ lastContact }) => notSince === null || lastContact === null || lastContact < notSince)
    .sort((a, b) => compareText(keyOf(a, sort), keyOf(b, sort)));
}

/** Sorts by plain code points of folded names: that loads no collation tables, and is the same on every machine. */
function keyOf(friend: FriendData, sort: (typeof sorts)[number]): string {
  const name = `${foldText(friend.name)} ${friend.id}`;
  if (sort === 'last') return `${friend.lastContact ?? ''} ${name}`;
  if (sort === 'added') return `${friend.addedOn} ${name}`;
  return sort === 'circle' ? `${circles.indexOf(friend.circle)} ${name}` : name;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface FriendListScreen {
  readonly shown: readonly FriendData[];
  readonly more: number;
  readonly today: Day;
  /** A tag spelled almost like the one that nobody has. */
  readonly tagMeant: string | null;
}

async function tagMeant({ store }: Deps, input: string | undefined): Promise<string | null> {
  if (input === undefined) return null;
  const { nearestTag } = await import('../../domain/friend/tag-groups.ts');
  return nearestTag(input, store.read().friends.values());
}

export function renderFriendList(
  { shown: friendsShown, more, today, tagMeant: tag }: FriendListScreen,
  style: Style,
): string {
  if (friendsShown.length === 0 && tag !== null)
    return withCommand(
      `There's nobody here. Did you mean the tag ${tag}?`,
      `momconnect friend list --tag ${shellQuote(tag)}`,
      style,
    );
  if (friendsShown.length === 0)
    return withCommand("There's nobody here. To add someone:", 'momconnect friend add "Ana Sample"', style);
  const lines = friendsShown.map((friend, index) => {
    const number = `${index + 1}`.padEnd(String(friendsShown.length).length);
    return {
      text: `${number}  ${friend.name}: ${factsOf(friend, today).join(', ')}`,
      first: '',
      rest: '    ',
    };
  });
  const all = `momconnect friend list --limit ${friendsShown.length + more}`;
  return screen(style, [...lines, ...waysBack(friendsShown), ...wayIf(more > 0, `And ${more} more:`, all)]);
}

/** The way back for the people shown: archived and hidden ones are only here when she asks for them. */
function waysBack(friendsShown: readonly FriendData[]): CommandHint[] {
  return (['archived', 'hidden'] as const).flatMap((state) =>
    friendsShown.some((friend) => friend.state === state)
      ? { text: `To bring back someone ${state}:`, command: `momconnect friend ${wayBack(state)} NAME` }
      : [],
  );
}

function factsOf(friend: FriendData, today: Day): string[] {
  const { state, circle, lastContact, tags } = friend;
  if (state === 'died') return ['passed away'];
  const last = lastInWords(friend, { today });
  const contact = lastContact === null ? last : `in touch ${last}`;
  const labels = tags.map((tag) => `#${tag}`).join(' ');
  return [state === 'active' ? circle : `${state}, ${circle}`, contact, ...(labels === '' ? [] : [labels])];
}

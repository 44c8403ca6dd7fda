/** `local invite`: words that ask along to a group of hers, or a place she tries. Nothing is sent, and nothing is written down. */

import type { Deps, Style } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { Friend } from '../../domain/friend.ts';
import { composeInvitation, type InvitationWords } from '../../domain/local/invitation.ts';
import type { Local } from '../../domain/local/local.ts';
import { matchName, nameBook } from '../../domain/names.ts';
import { firstNameOf } from '../../domain/person-name.ts';
import { stableHash } from '../../domain/suggest/stable-hash.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import type { QrCode } from '../../ui/qr.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { findFriend } from '../find-friend.ts';
import { codeOf, isReachAsked, type Reach, type ReachOptions, reachOut, withReachOptions } from '../reach.ts';
import { renderReach } from '../reach-view.ts';
import { seedNumber } from '../read-values.ts';
import { typedName } from '../typed-name.ts';
import { findLocal, keptLocals } from './local-data.ts';
import { findOwnGroup, firstNameSet, ownGroups, startContent, whenOf } from './own-groups.ts';

interface InviteOptions extends ReachOptions {
  readonly seed?: number;
}

export interface LocalInvitation {
  /** The group's. */
  readonly id: string;
  readonly number: number;
  readonly group: string;
  /** null for nobody in particular. */
  readonly friend: { readonly id: string; readonly name: string } | null;
  readonly text: string;
  readonly reach: Reach;
  readonly seed: number;
  /** The next number that gives other words. */
  readonly otherSeed: number;
  /** Whether she chose the words by a number. */
  readonly isSeedGiven: boolean;
  /** What to type when it is sent; null for nobody in particular. */
  readonly done: string | null;
  /** As typed in commands; null for nobody in particular. */
  readonly called: string | null;
}

export function localInviteCommand(deps: Deps): Command {
  const command = new Command('invite')
    .description('words that ask a family to your group, or along to a place')
    .argument('[words...]', 'which one, where there are several, and who it is for, if they are on your list')
    .option('--seed <number>', 'the same number gives the same words', seedNumber);
  return withReachOptions(command)
    .addHelpText('after', examples(['momconnect local invite', 'momconnect local invite ana --code']))
    .action(async (words: string[], options: InviteOptions) => {
      const invitation = await runLocalInvite(deps, words, options);
      const code = deps.globals.json ? null : await codeOf(invitation.reach, options);
      present(deps, invitation, (data, style) => renderLocalInvite(data, style, code, isReachAsked(options)));
    });
}

export async function runLocalInvite(
  deps: Deps,
  words: readonly string[],
  options: InviteOptions,
): Promise<LocalInvitation> {
  const { group, rest } = splitWords(deps, words);
  const friend = rest === '' ? null : await findFriend(deps, rest, { command: 'local invite' });
  // The same words each time, so that a code made later carries the ones she has read.
  const seed = options.seed ?? stableHash(`${group.id} ${friend?.id ?? ''}`);
  const wording = wordingOf(deps, group, friend);
  const text = wording(seed);
  const reach = await reachOut(deps, { words: text, subject: group.name, friend }, options);
  const called = friend === null ? null : typedName(friend, deps.store.read().friends.values());
  return {
    id: group.id,
    number: group.number,
    group: group.name,
    friend: friend === null ? null : { id: friend.id, name: friend.name },
    text,
    reach,
    seed,
    otherSeed: otherSeedThan(options.seed ?? 0, text, wording),
    isSeedGiven: options.seed !== undefined,
    done: called === null ? null : `momconnect done ${called}`,
    called,
  };
}

function wordingOf(deps: Deps, group: Local, friend: Friend | null): (seed: number) => string {
  const words = startContent<InvitationWords>(deps.content, group.isOwn ? 'invitation' : 'along');
  const about = {
    group: group.name,
    friend: friend === null ? null : firstNameOf(friend),
    when: whenOf(group, deps.dates()),
    where: group.place,
    from: firstNameSet(deps),
  };
  return (seed) => composeInvitation(words, { ...about, seed });
}

const enoughSeeds = 50;
/** As many digits as can be typed. */
const largestSeed = 1e15;

/** Two numbers in a row can give the same words. */
function otherSeedThan(seed: number, text: string, wording: (seed: number) => string): number {
  const next = Array.from({ length: enoughSeeds }, (_, at) => (seed + 1 + at) % largestSeed);
  return next.find((other) => wording(other) !== text) ?? seed;
}

interface GroupAndRest {
  readonly group: Local;
  /** Whom it is for; '' for nobody in particular. */
  readonly rest: string;
}

/** A number first is the group's. Words that name a friend are the friend; what begins as a group is called is the group. */
function splitWords(deps: Deps, words: readonly string[]): GroupAndRest {
  const [first = '', ...others] = words;
  if (/^#?\d+$/.test(first)) return { group: findLocal(deps, first), rest: others.join(' ') };
  const own = ownGroups(deps);
  const kept = keptLocals(deps);
  // Places she tries are meant where there is nothing of her own.
  const isTrying = own.length === 0 && kept.length > 0;
  const { friends } = deps.store.read();
  const typed = words.join(' ');
  const isFriend = matchName(typed, nameBook(friends.values()), 'beginning').kind !== 'none';
  const length = isFriend ? 0 : lengthOfGroup(isTrying ? kept : own, words);
  const rest = words.slice(length).join(' ');
  const example = (number: number) => ['local invite', number, ...(rest === '' ? [] : [rest])].join(' ');
  const typedGroup = words.slice(0, length).join(' ');
  return {
    group: isTrying ? findLocal(deps, typedGroup) : findOwnGroup(deps, typedGroup, example),
    rest,
  };
}

/** How many of the first words name a group of hers, the most there can be. */
function lengthOfGroup(groups: readonly Local[], words: readonly string[]): number {
  for (let length = words.length; length > 0; length--) {
    const typed = words.slice(0, length).join(' ');
    const wanted = foldText(typed);
    if (groups.some(({ id, name }) => id === typed || (wanted !== '' && foldText(name).startsWith(wanted))))
      return length;
  }
  return 0;
}

/** @param isReaching whether she asked for a way to send it */
export function renderLocalInvite(
  invitation: LocalInvitation,
  style: Style,
  code: QrCode | null,
  isReaching: boolean,
): string {
  const { friend, text, number, called, done, group, seed, otherSeed, isSeedGiven } = invitation;
  const again = ['momconnect local invite', number, ...(called === null ? [] : [called])].join(' ');
  const same = isSeedGiven ? ` --seed ${seed}` : '';
  const paper = `momconnect note draft ${called ?? 'NAME'} --occasion invite-to-group`;
  return [
    style.wrap(friend === null ? `To a family for ${group}:` : `To ${friend.name}:`),
    '',
    style.wrap(`"${text}"`, '  '),
    '',
    ...(isReaching
      ? renderReach(invitation.reach, style, code)
      : [withCommand('A code for your phone:', `${again}${same} --code`, style)]),
    withCommand('Other words:', `${again} --seed ${otherSeed}`, style),
    withCommand('On paper:', paper, style),
    ...(done === null ? [] : [withCommand("Once you've sent it:", done, style)]),
    ...(friend === null ? [withCommand('For someone on your list:', `${again} NAME`, style)] : []),
  ].join('\n');
}

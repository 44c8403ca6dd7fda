/**
 * `local invite`: words to invite someone to her group, or to a place she tries. Sends nothing, and writes nothing
 * down.
 */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { greetedName } from '../../domain/friend/greeted-name.ts';
import { matchName, nameBook } from '../../domain/friend/names.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { composeInvitation, type InvitationWords } from '../../domain/place/started-groups.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { type Line, screen, wayIf } from '../../ui/screen.ts';
import { type DeliveryOptions, deliver, isDeliveryAsked, withDeliveryOptions } from '../contact/delivery.ts';
import { printToSend } from '../contact/delivery-view.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { readContent } from '../shared/read-content.ts';
import { seedNumber } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';
import { findLocal, findOwnGroup, placesOnList, whenInWords } from './local-data.ts';
import { firstWordOf } from './local-pages.ts';

type InviteOptions = DeliveryOptions & { readonly seed?: number };

/** As many digits as she can type. */
const largestSeed = 1e15;

export function localInviteCommand(deps: Deps): Command {
  const command = new Command('invite')
    .description('words that ask a family to your group, or along to a place')
    .argument('[words...]', "which one, if you have more than one, and who it's for, if they're on your list")
    .option('--seed <number>', 'use the same number to get the same words again', seedNumber);
  return withDeliveryOptions(command)
    .examples('momconnect local invite', 'momconnect local invite ana --code')
    .action(async (words: string[], options: InviteOptions) => {
      await printToSend(deps, await runLocalInvite(deps, words, options), options, renderLocalInvite);
    });
}

/**
 * `otherSeed` gives other words. `done` is what to type when it's sent; like `friend`, it's null for nobody in
 * particular.
 */
async function runLocalInvite(deps: Deps, words: readonly string[], options: InviteOptions) {
  const { group, rest } = splitWords(deps, words);
  const { id, number, name } = group;
  const friend = rest === '' ? null : await findFriend(deps, rest, { command: 'local invite' });
  // The same words each time, so that a later code has the words she has read.
  const seed = options.seed ?? stableHash(`${id} ${friend?.id ?? ''}`);
  const wording = wordingOf(deps, group, friend);
  const text = wording(seed);
  // Two numbers in a row can give the same words.
  const seeds = Array.from({ length: 50 }, (_, at) => ((options.seed ?? 0) + 1 + at) % largestSeed);
  const otherSeed = seeds.find((other) => wording(other) !== text) ?? seed;
  const called = friend === null ? null : typedName(friend, deps.store.read().friends.values());
  const done = called === null ? null : `momconnect log ${called}`;
  const again = `momconnect local invite ${number}${called === null ? '' : ` ${called}`}`;
  const sameWords = options.seed === undefined ? again : `${again} --seed ${seed}`;
  return {
    id,
    number,
    group: name,
    friend: friend && { id: friend.id, name: friend.name },
    text,
    reach: await deliver(deps, { words: text, subject: name, friend }, options),
    seed,
    otherSeed,
    done,
    ways: [
      ...wayIf(!isDeliveryAsked(options), 'A code for your phone:', `${sameWords} --code`),
      { text: 'Other words:', command: `${again} --seed ${otherSeed}` },
      { text: 'On paper:', command: `momconnect note draft ${called ?? 'NAME'} --occasion invite-to-group` },
      done === null
        ? { text: 'For someone on your list:', command: `${again} NAME` }
        : { text: "Once you've sent it:", command: done },
    ],
  };
}

function wordingOf(deps: Deps, group: LocalPlace, friend: Friend | null): (seed: number) => string {
  const file = `local-start/${group.isOwn ? 'invitation' : 'along'}`;
  const words = readContent<InvitationWords>(deps.content, file);
  const about = {
    group: group.name,
    friend: friend && greetedName(firstNameOf(friend)),
    when: whenInWords(group.meets, group.time, deps.dates()),
    where: group.place,
    from: firstWordOf(deps.settings.get('name') ?? ''),
  };
  return (seed) => composeInvitation(words, { ...about, seed });
}

/**
 * Which group it is, and who it's for; '' for nobody in particular. A number at the start is the group's. Words that
 * name a friend are the friend; words that start like a group's name are the group. If she has no group of her own,
 * places she tries count.
 */
function splitWords(deps: Deps, words: readonly string[]) {
  const [first = '', ...others] = words;
  if (/^#?\d+$/.test(first)) return { group: findLocal(deps, first), rest: others.join(' ') };
  const locals = placesOnList(deps);
  const own = locals.filter(({ isOwn }) => isOwn);
  const isTrying = own.length === 0 && locals.length > 0;
  const book = nameBook(deps.store.read().friends.values());
  const isFriend = matchName(words.join(' '), book, 'beginning').kind !== 'none';
  const length = isFriend ? 0 : lengthOfGroup(isTrying ? locals : own, words);
  const [typed, rest] = [words.slice(0, length).join(' '), words.slice(length).join(' ')];
  return { group: isTrying ? findLocal(deps, typed) : findOwnGroup(deps, typed, 'invite', rest), rest };
}

/** How many of the first words name her group, as many as possible. */
function lengthOfGroup(groups: readonly LocalPlace[], words: readonly string[]): number {
  const begins = (name: string, typed: string) => typed !== '' && foldText(name).startsWith(typed);
  const isGroup = (typed: string) =>
    groups.some(({ id, name }) => id === typed || begins(name, foldText(typed)));
  let length = words.length;
  while (length > 0 && !isGroup(words.slice(0, length).join(' '))) length--;
  return length;
}

type Invitation = Awaited<ReturnType<typeof runLocalInvite>>;

/** @param reach lines on how it gets to the friend; none if she asked for nothing */
function renderLocalInvite(invitation: Invitation, style: Style, reach: readonly Line[]): string {
  const { friend, text, group, ways } = invitation;
  return screen(style, [
    friend === null ? `To a family for ${group}:` : `To ${friend.name}:`,
    '',
    { text: `"${text}"`, first: '  ' },
    '',
    ...reach,
    ...ways,
  ]);
}

/** `local invite`: words to invite someone to her group, or along to a place. Sends nothing, and writes nothing down. */

import type invitation from '../../content/local-start/invitation.json';
import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { greetedName } from '../../domain/friend/greeted-name.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { fillIn } from '../../domain/text/look-up.ts';
import { pickOne, seededNumbers } from '../../domain/text/seeded-numbers.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { screen, wayIf } from '../../ui/screen.ts';
import { type DeliveryOptions, deliver, isDeliveryAsked, withDeliveryOptions } from '../contact/delivery.ts';
import { sending } from '../contact/delivery-view.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { readContent } from '../shared/read-content.ts';
import { seedNumber } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { findGroupAndFriend, placeInWords, whenInWords } from './local-data.ts';
import { firstWordOf } from './local-pages.ts';

type InviteOptions = DeliveryOptions & { readonly seed?: number };

export function localInviteCommand(deps: Deps): Command {
  const command = new Command('invite')
    .description('words that ask a family to your group, or along to a place')
    .argument('[words...]', "which one, if you have more than one, and who it's for, if they're on your list")
    .option('--seed <number>', 'use the same number to get the same words again', seedNumber);
  return withDeliveryOptions(command)
    .examples('momconnect local invite', 'momconnect local invite ana --code')
    .action(
      sending(deps, runLocalInvite, ({ friend, text, group, ways }, style, reach) => {
        const headline = friend === null ? `To a family for ${group}:` : `To ${friend.name}:`;
        return screen(style, [headline, '', { text: `"${text}"`, first: '  ' }, '', ...reach, ...ways]);
      }),
    );
}

/** `otherSeed` gives other words. `done` is for when it's sent; like `friend`, it's null for nobody in particular. */
async function runLocalInvite(deps: Deps, words: readonly string[], options: InviteOptions) {
  const { group, rest } = findGroupAndFriend(deps, words);
  const { id, number, name } = group;
  const friend = rest === '' ? null : await findFriend(deps, rest, { command: 'local invite' });
  // The same words each time, so that a later code has the words she has read.
  const seed = options.seed ?? stableHash(`${id} ${friend?.id ?? ''}`);
  const wording = wordingOf(deps, group, friend);
  const text = wording(seed);
  // Two numbers in a row can give the same words. She can type 15 digits.
  const seeds = Array.from({ length: 50 }, (_, at) => ((options.seed ?? 0) + 1 + at) % 1e15);
  const otherSeed = seeds.find((other) => wording(other) !== text) ?? seed;
  const nameToType = friend === null ? null : namesToType(deps, friend);
  const done = nameToType && `momconnect log ${nameToType}`;
  const again = `momconnect local invite ${number}${nameToType === null ? '' : ` ${nameToType}`}`;
  const sameWords = options.seed === undefined ? again : `${again} --seed ${seed}`;
  const reach = await deliver(deps, { words: text, subject: name, friend }, options);
  return {
    ...{ id, number, group: name, friend: friend && { id: friend.id, name: friend.name }, text, reach },
    ...{ seed, otherSeed, done },
    ways: [
      ...wayIf(!isDeliveryAsked(options), 'A code for your phone:', `${sameWords} --code`),
      { text: 'Other words:', command: `${again} --seed ${otherSeed}` },
      {
        text: 'On paper:',
        command: `momconnect note draft ${nameToType ?? 'NAME'} --occasion invite-to-group`,
      },
      done === null
        ? { text: 'For someone on your list:', command: `${again} NAME` }
        : { text: "Once you've sent it:", command: done },
    ],
  };
}

/** From a seed to words on one line, for a message. They say when and where, as far as that's known. */
function wordingOf(deps: Deps, group: LocalPlace, friend: Friend | null): (seed: number) => string {
  const file = group.isOwn ? 'invitation' : 'along';
  const { greeting, texts, plans } = readContent<typeof invitation>(deps.content, `local-start/${file}`);
  const when = whenInWords(group.meets, group.time, deps.dates());
  const where = group.place === null ? null : placeInWords(group.place);
  const plan = when === null ? (where === null ? 'neither' : 'where') : where === null ? 'when' : 'both';
  const firstName = friend && greetedName(firstNameOf(friend));
  const hello = firstName === null ? greeting.unnamed : greeting.named;
  const values = { group: group.name, friend: firstName ?? '', when: when ?? '', where: where ?? '' };
  const signature = firstWordOf(deps.settings.get('name') ?? '');
  return (seed) => {
    const text = fillIn(pickOne(texts, seededNumbers(seed)), { plan: plans[plan] });
    const words = fillIn(`${hello} ${text}`, values);
    return signature === null ? words : `${words} ${signature}`;
  };
}

/** `friend add`: adds someone new. */

import type { Deps, Style } from '../../deps.ts';
import { type Friend, wayBack } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import { bookOf, shortNameOf } from '../../domain/friend/names.ts';
import { namesOnLine } from '../../domain/friend/names-on-line.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import { cadenceInWords } from '../../domain/time/cadence.ts';
import { type CommandHint, UserError } from '../../errors.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type NewReminder, reminderChange, reminderLine } from '../contact/keep-reminder.ts';
import { askNeeded } from '../shared/ask.ts';
import { Command } from '../shared/command.ts';
import { nameTaken } from '../shared/hidden-names.ts';
import { isNobody, phoneInName, readName } from '../shared/read-name.ts';
import { usage } from '../shared/read-values.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { changedFacts } from './friend-facts.ts';
import { askLast } from './friend-last.ts';
import { type FriendOptions, readFriendOptions, withFriendOptions } from './friend-options.ts';
import { type SharesContact, sharedContactLines, whoSharesContact } from './same-contact-line.ts';
import { type FoundZone, renderZone } from './zone-values.ts';

interface AddOptions extends FriendOptions {
  /** A namesake of someone on the list. */
  readonly another?: boolean;
}

export function friendAddCommand(deps: Deps): Command {
  return withFriendOptions(new Command('add').description('put someone on your list').argument('[name...]'))
    .option('--another', 'add a different person with the same name')
    .examples(
      'momconnect friend add "Ana Sample" --every 2w',
      'momconnect friend add "Bea Example" --circle inner --birthday "april 12"',
      'momconnect friend add Cleo --last "2 months ago" --next "the new job"',
    )
    .action(async (words: string[], options: AddOptions) => {
      const { friend, screen } = await runFriendAdd(deps, words, options);
      printAnswer(deps, friend, renderFriendAdd, screen);
    });
}

export interface AddedFriend extends FriendData {
  /** The zone of her city; null when none was looked up. */
  readonly zoneFound: FoundZone | null;
  /** The reminder that a `--next` with a day became. */
  readonly reminder: NewReminder | null;
  /** Someone else with the same name, or with the same first name if one of the two has only that. */
  readonly similar: (Pick<Friend, 'id' | 'name'> & { readonly isSame: boolean }) | null;
  /** Someone else with the same number or address. */
  readonly sharesReach: SharesContact | null;
}

interface AddedScreen {
  /** The shortest name that means nobody else. */
  readonly called: string;
  /** The options she gave. */
  readonly given: readonly string[];
}

export async function runFriendAdd(
  deps: Deps,
  words: readonly string[],
  options: AddOptions,
): Promise<{ readonly friend: AddedFriend; readonly screen: AddedScreen }> {
  const { store, today } = deps;
  const name = readName(await wordsOrAsked(deps, words));
  refuseMore(name);
  const { set: given, add, reminder, zone: zoneFound } = await readFriendOptions(options, deps, null);
  const { friends, merged } = store.read();
  const sameName = namesake(friends.values(), name);
  if (sameName !== undefined && options.another !== true) throw alreadyThere(sameName);
  const last = options.last === undefined ? await askLast(deps) : {};
  const set = { ...given, ...last };
  // Someone who was removed comes back under the same id, with everything saved.
  const id = friendId(name, (id) => id in merged || friends.get(id)?.isRemoved === false);
  await store.append('friend add', [
    { type: 'friend.added', friend: id, on: today, name, ...set, ...add },
    ...(reminder === null ? [] : [reminderChange(deps, id, reminder)]),
  ]);
  const after = store.read().friends;
  const friend = after.get(id) as Friend;
  const similar = similarTo(friend, after.values());
  const same = await whoSharesContact(deps, friend, add);
  return {
    friend: { ...friendData(friend, today), zoneFound, reminder, similar, sharesReach: same },
    screen: {
      called: shortNameOf(friend, bookOf(after)),
      given: [...Object.keys(options), ...('lastTold' in last ? ['last'] : [])],
    },
  };
}

/** A number would become part of the name, and so would a second person. */
function refuseMore(name: string): void {
  const phone = phoneInName.exec(name)?.groups?.phone;
  if (phone !== undefined) {
    const [own = '', ...remark] = name.replace(phoneInName, '').split(/\s*,\s*/);
    const note = remark.length === 0 ? '' : ` --note ${inQuotes(remark.join(', '))}`;
    throw usage("There's a phone number in that name.", {
      text: 'To save both:',
      command: `momconnect friend add ${inQuotes(own || 'Ana Sample')} --phone ${inQuotes(phone)}${note}`,
    });
  }
  const [first = '', ...others] = name.includes(',') ? namesOnLine(name) : [name];
  if (others.length > 0)
    throw usage(`That's more than one person, so add them one at a time.`, {
      text: 'For example:',
      command: `momconnect friend add ${inQuotes(first)}`,
    });
}

function similarTo({ id, name }: Friend, friends: Iterable<Friend>): AddedFriend['similar'] {
  const words = foldText(name).split(' ');
  for (const friend of friends) {
    if (friend.id === id || friend.isRemoved || friend.state === 'hidden' || friend.state === 'died')
      continue;
    const others = foldText(friend.name).split(' ');
    const isSame = words.join(' ') === others.join(' ');
    if (isSame || (words[0] === others[0] && Math.min(words.length, others.length) === 1))
      return { id: friend.id, name: friend.name, isSame };
  }
  return null;
}

async function wordsOrAsked({ prompter }: Deps, words: readonly string[]): Promise<readonly string[]> {
  return words.length === 0 && prompter.isInteractive ? [await askWho(prompter)] : words;
}

async function askWho(prompter: Deps['prompter']): Promise<string> {
  const answer = await askNeeded(prompter, { message: 'Who?' });
  if (isNobody(answer)) throw new UserError('Stopped.', { code: 'cancelled' });
  return answer;
}

function namesake(friends: Iterable<Friend>, name: string): Friend | undefined {
  const folded = foldText(name);
  for (const friend of friends) {
    if (
      !friend.isRemoved &&
      (withoutMarks(friend.name) === name || (folded !== '' && foldText(friend.name) === folded))
    )
      return friend;
  }
  return undefined;
}

const another: CommandHint = {
  text: 'A different person with the same name? Add',
  command: '--another',
};

function alreadyThere(friend: Friend): UserError {
  const { name, state } = friend;
  if (state === 'hidden') return nameTaken(another);
  if (state === 'died') {
    return new UserError(`You saved that ${name} passed away.`, {
      code: 'exists',
      ways: [[{ text: 'What you saved:', command: `momconnect friend show ${inQuotes(name)}` }, another]],
    });
  }
  const id = shellQuote(friend.id);
  const back = wayBack(state);
  const way =
    back === null
      ? { text: 'To change something:', command: `momconnect friend edit ${id} --every 2w` }
      : { text: 'To bring them back:', command: `momconnect friend ${back} ${id}` };
  return new UserError(`${name} is already on your list${back === null ? '' : `, ${state}`}.`, {
    code: 'exists',
    ways: [[way, another]],
  });
}

export function renderFriendAdd(friend: AddedFriend, style: Style, { called, given }: AddedScreen): string {
  const isChosen = given.includes('every') || given.includes('circle');
  const often = cadenceInWords(friend.cadenceDays);
  const quotedName = shellQuote(called);
  const addedSentence = `${friend.name} is on your list.`;
  const rhythm = isChosen
    ? style.wrap(`${addedSentence} You want to be in touch ${often}.`)
    : withCommand(
        `${addedSentence} Comes up ${often} or so. To change it:`,
        `momconnect friend edit ${quotedName} --every 2w`,
        style,
      );
  const zone = renderZone(friend.zoneFound, quotedName, style);
  const savedReminder = reminderLine(friend.reminder, style.dates);
  const isSaid = [
    'every',
    'circle',
    ...(zone.length > 0 ? ['city', 'zone'] : []),
    ...(savedReminder.length > 0 ? ['next', 'on'] : []),
  ];
  const options = given.filter((option) => !isSaid.includes(option));
  const lines = changedFacts(friend, options, style.dates).map(([label, value]) => `${label}: ${value}`);
  return [
    rhythm,
    ...[...lines, ...savedReminder].map((line) => style.wrap(line)),
    ...zone,
    ...(friend.sharesReach === null
      ? similarLines(friend, given.includes('another'), style)
      : sharedContactLines(friend.id, friend.sharesReach, style)),
    withCommand("When you're in touch:", `momconnect log ${quotedName}`, style),
  ].join('\n');
}

/** The one with the longer name stays. */
function similarLines({ id, name, similar }: AddedFriend, isAnother: boolean, style: Style): string[] {
  if (similar === null) return [];
  if (similar.isSame) {
    const text = `Two people on your list are called ${name} now. To tell them apart, for example:`;
    return [withCommand(text, `momconnect friend edit ${id} --name ${inQuotes(`${name} B`)}`, style)];
  }
  if (isAnother) return [];
  const [part, into] = name.length < similar.name.length ? [id, similar.id] : [similar.id, id];
  const text = `${similar.name} is on your list too. If it's the same person:`;
  return [withCommand(text, `momconnect friend merge ${part} ${into}`, style)];
}

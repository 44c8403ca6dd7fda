/** `call invite`: the words to send, to everybody or to one guest on that guest's clock. Nothing is sent from here. */

import type { Deps, Style } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend.ts';
import { matchName, nameBook } from '../../domain/names.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import type { QrCode } from '../../ui/qr.ts';
import { sanitiseText } from '../../ui/sanitise.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { findFriend } from '../find-friend.ts';
import { codeOf, type Reach, type ReachOptions, reachOut, withReachOptions } from '../reach.ts';
import { renderReach } from '../reach-view.ts';
import { usage } from '../read-values.ts';
import { findOpenCall } from './find-call.ts';
import { type Guest, guestsOf, namesToType, nextToAsk } from './guests.ts';
import { invitationTexts } from './invitation-texts.ts';
import { dayPassed, passedLine } from './past-call.ts';
import { readTopics, titleOf } from './topics.ts';

interface InviteOptions extends ReachOptions {
  readonly long?: boolean;
  readonly short?: boolean;
  readonly poll?: boolean;
}

export interface Invite {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  /** null for one that goes to all of them. */
  readonly friend: { readonly id: string; readonly name: string } | null;
  readonly form: 'long' | 'short' | 'poll';
  readonly text: string;
  readonly reach: Reach;
}

export function callInviteCommand(deps: Deps): Command {
  return withReachOptions(
    new Command('invite')
      .description('the invitation, to copy or to put on your phone')
      .argument('[words...]', 'the call, and a guest for words to that one alone')
      .option('--short', 'a line or two; what --code draws')
      .option('--long', 'all of it; what is shown without --code')
      .option('--poll', 'only the times, to choose from'),
  )
    .addHelpText(
      'after',
      examples([
        'momconnect call invite 1',
        'momconnect call invite 1 --poll --copy',
        'momconnect call invite 1 ana --code',
      ]),
    )
    .action(async (words: string[], options: InviteOptions) => {
      const invite = await runCallInvite(deps, words, options);
      const code = deps.globals.json ? null : await codeOf(invite.reach, options);
      present(deps, invite, (data, style) => renderCallInvite(data, style, code));
      sayWhatNext(deps, invite);
    });
}

export async function runCallInvite(
  deps: Deps,
  words: readonly string[],
  options: InviteOptions,
): Promise<Invite> {
  const form = formAsked(options);
  const { call, name } = readWords(deps, words);
  const state = deps.store.read();
  const guests = guestsOf(call, state);
  const friend = name === '' ? null : await guestNamed(deps, call, guests, name);
  if (friend === null && call.kind === 'fresh') throw onlyOneByOne(deps, call, guests);
  const friends = guests.map((guest) => guest.friend);
  const text = invitationTexts(deps, call, friends, friend)[form];
  const topic = titleOf(call.topic, readTopics(deps.content));
  const reach = await reachOut(deps, { words: text, subject: `A video call: ${topic}`, friend }, options);
  const { id, number } = call;
  return { id, number, topic, friend: friend && { id: friend.id, name: friend.name }, form, text, reach };
}

/** The long one never fits a code on a screen. */
function formAsked({ long, short, poll, code }: InviteOptions): Invite['form'] {
  if ([long, short, poll].filter((each) => each === true).length > 1)
    throw usage('An invitation is long, short, or a poll.', 'Leave in one of --long, --short or --poll.');
  if (poll === true) return 'poll';
  return short === true || (code === true && long !== true) ? 'short' : 'long';
}

/** The call may be left out where one is open; so a first word that is a guest's name is not taken for a topic. */
function readWords(deps: Deps, words: readonly string[]): { readonly call: Call; readonly name: string } {
  const [first = '', ...rest] = words;
  const name = words.join(' ');
  if (!/^#?\d+$/.test(first) && isSomebody(deps, first)) return { call: findOpenCall(deps, ''), name };
  try {
    return { call: findOpenCall(deps, first), name: rest.join(' ') };
  } catch (error) {
    const isName = error instanceof UserError && error.code === 'not_found' && !/^(?:#?\d+)?$/.test(first);
    if (!isName) throw error;
    return { call: findOpenCall(deps, ''), name };
  }
}

function isSomebody({ store }: Deps, word: string): boolean {
  return word !== '' && matchName(word, nameBook(store.read().friends.values()), 'beginning').kind !== 'none';
}

async function guestNamed(
  deps: Deps,
  { number }: Call,
  guests: readonly Guest[],
  name: string,
): Promise<Friend> {
  const friend = await findFriend(deps, name, { command: `call invite ${number}` });
  if (guests.some((guest) => guest.friend.id === friend.id)) return friend;
  throw notAGuest(deps, number, friend);
}

/** @param number of the call that the friend could be asked to */
export function notAGuest({ store }: Pick<Deps, 'store'>, number: number, friend: Friend): UserError {
  return new UserError(`${friend.name} is not a guest of call ${number}.`, {
    code: 'not_found',
    hint: `To ask them too: momconnect call edit ${number} --with ${namesToType([friend], store.read())}`,
  });
}

function onlyOneByOne({ store }: Deps, { number }: Call, guests: readonly Guest[]): UserError {
  const next = nextToAsk(guests, null) ?? guests[0]?.friend;
  return usage(
    'These guests do not know each other, so each gets an invitation alone, with no list of the others.',
    next === undefined
      ? `First a guest: momconnect call edit ${number} --with NAME`
      : `The first: momconnect call invite ${number} ${namesToType([next], store.read())}`,
  );
}

export function renderCallInvite({ text, reach }: Invite, style: Style, code: QrCode | null): string {
  const reached = renderReach(reach, style, code);
  return [style.outgoing(text), ...(reached.length === 0 ? [] : ['', ...reached])].join('\n');
}

/** Apart from the answer, which she may hand on to another program as it is. */
function sayWhatNext(deps: Deps, { id, number, friend }: Invite): void {
  const { output, globals, store } = deps;
  if (globals.json) return;
  const state = store.read();
  const known = friend === null ? undefined : state.friends.get(friend.id);
  const name = known === undefined ? 'NAME' : namesToType([known], state);
  const command = `momconnect call rsvp ${name} yes --call ${number}`;
  const call = state.calls.find((each) => each.id === id);
  const isAlone = call !== undefined && friend !== null && call.kind === 'fresh';
  const next = isAlone ? nextToAsk(guestsOf(call, state), friend.id) : null;
  const passedOn = call === undefined ? null : dayPassed(deps, call);
  const hasChoice = call !== undefined && call.picked === null && call.options.length > 1;
  const how = hasChoice ? 'yes, no, maybe or numbers' : 'yes, no or maybe';
  const lines = [
    ...(passedOn === null
      ? []
      : [
          withCommand(
            passedLine(passedOn, output.style.dates),
            `momconnect call held ${number}`,
            output.style,
          ),
        ]),
    withCommand(`When an answer comes (${how}):`, command, output.style),
    ...(next === null
      ? []
      : [
          withCommand(
            'The next guest:',
            `momconnect call invite ${number} ${namesToType([next], state)}`,
            output.style,
          ),
        ]),
  ];
  output.say(`\n${sanitiseText(lines.join('\n'))}`);
}

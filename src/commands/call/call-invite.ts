/** `call invite`: the words to send, to everybody or to one guest on that guest's clock. Nothing is sent from here. */

import type { Deps, Style } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, nameBook } from '../../domain/friend/names.ts';
import { UserError } from '../../errors.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import type { QrCode } from '../../ui/qr.ts';
import { withCommand } from '../../ui/with-command.ts';
import { codeOf, type DeliveryOptions, deliver, withDeliveryOptions } from '../contact/delivery.ts';
import { renderDelivery } from '../contact/delivery-view.ts';
import type { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { usage } from '../shared/read-values.ts';
import type { CallAct } from './call-act.ts';
import type { Way } from './call-answer.ts';
import { callFacts, callTexts } from './call-data.ts';
import { findOpenCall, guestsOf, inviteCommand, namesToType, nextToAsk, notAGuest } from './find-call.ts';

interface InviteOptions extends DeliveryOptions {
  readonly long?: boolean;
  readonly short?: boolean;
  readonly poll?: boolean;
}

export const inviteAct: CallAct = {
  name: 'invite',
  about: 'the invitation to send, to everybody or to one guest',
  words: '[words...]',
  example: 'momconnect call 1 --invite ana --code',
  withOptions: (command: Command) =>
    withDeliveryOptions(
      command
        .option('--short', 'a line or two; --code uses this one')
        .option('--long', 'the whole invitation; this is what you get unless you add --code')
        .option('--poll', 'just the times to choose from'),
    ),
  act: async (deps, words, options) => {
    const invite = await runCallInvite(deps, words, options);
    const { globals, output } = deps;
    const code = globals.json ? null : await codeOf(invite.reach, options);
    printAnswer(deps, invite, (data, style) => renderCallInvite(data, style, code));
    // Apart from the answer, which she may hand on to another program as it is.
    const ways = invite.ways.map(({ text, command }) => withCommand(text, command, output.style));
    if (!globals.json) output.say(`\n${ways.join('\n')}`);
  },
};

type Invite = Awaited<ReturnType<typeof runCallInvite>>;

/** `friend` is null for one that goes to all of them. */
export async function runCallInvite(deps: Deps, words: readonly string[], options: InviteOptions) {
  const form = formAsked(options);
  const { call, name } = readWords(deps, words);
  const guest =
    name === '' ? null : await findFriend(deps, name, { command: `call ${call.number} --invite` });
  const guests = guestsOf(call, deps.store.read()).map(({ friend }) => friend.id);
  if (guest !== null && !guests.includes(guest.id)) throw notAGuest(deps, call.number, guest);
  if (guest === null && call.kind === 'fresh') throw onlyOneByOne(deps, call);
  const text = callTexts(deps, call, guest)[form];
  const { id, number, topic } = callFacts(deps, call);
  const subject = `A video call: ${topic}`;
  const reach = await deliver(deps, { words: text, subject, friend: guest }, options);
  const friend = guest && { id: guest.id, name: guest.name };
  return { id, number, topic, friend, form, text, reach, ways: waysOn(deps, call, guest) };
}

/** The long one never fits a code on a screen. */
function formAsked({ long, short, poll, code }: InviteOptions): 'long' | 'short' | 'poll' {
  if ([long, short, poll].filter((each) => each === true).length > 1)
    throw usage('An invitation is long, short, or a poll.', 'Use just one: --long, --short or --poll.');
  if (poll === true) return 'poll';
  return short === true || (code === true && long !== true) ? 'short' : 'long';
}

/** The call may be left out where one is open; so a first word that is a guest's name is not taken for a topic. */
function readWords(deps: Deps, [first = '', ...rest]: readonly string[]): { call: Call; name: string } {
  const whole = { name: [first, ...rest].join(' ').trim() };
  const isNumber = /^(?:#?\d+)?$/.test(first);
  const book = nameBook(deps.store.read().friends.values());
  if (!isNumber && matchName(first, book, 'beginning').kind !== 'none')
    return { call: findOpenCall(deps, ''), ...whole };
  try {
    return { call: findOpenCall(deps, first), name: rest.join(' ') };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'not_found' || isNumber) throw error;
    return { call: findOpenCall(deps, ''), ...whole };
  }
}

function onlyOneByOne({ store }: Deps, call: Call): UserError {
  const hasGuests = guestsOf(call, store.read()).length > 0;
  return usage(
    "These guests don't know each other, so you invite them one at a time, with no list of the others.",
    hasGuests
      ? `To start: ${inviteCommand(call, store.read())}`
      : `To add a guest first: momconnect call ${call.number} --edit --with NAME`,
  );
}

function waysOn(deps: Deps, call: Call, guest: Friend | null): readonly Way[] {
  const state = deps.store.read();
  const { number, kind, picked, options } = call;
  const how = picked === null && options.length > 1 ? 'yes, no, maybe or numbers' : 'yes, no or maybe';
  const name = guest === null ? 'NAME' : namesToType([guest], state);
  const next = guest !== null && kind === 'fresh' ? nextToAsk(guestsOf(call, state), guest.id) : null;
  const nextCommand = next && `momconnect call ${number} --invite ${namesToType([next], state)}`;
  return [
    ...callFacts(deps, call).ways,
    {
      text: `When you get an answer (${how}):`,
      command: `momconnect call ${number} --rsvp ${name} yes`,
    },
    ...(nextCommand === null ? [] : [{ text: 'The next guest:', command: nextCommand }]),
  ];
}

export function renderCallInvite({ text, reach }: Invite, style: Style, code: QrCode | null): string {
  const reached = renderDelivery(reach, style, code);
  return [style.forSending(text), ...(reached.length === 0 ? [] : ['', ...reached])].join('\n');
}

/** `call invite`: the words to send, to everyone or to one guest. The program itself sends nothing. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { type CommandHint, screen, wayIf } from '../../ui/screen.ts';
import { askSentTo, refuseSentAsData, type SentOption, withSentOption } from '../contact/ask-sent.ts';
import { type DeliveryOptions, deliver, withDeliveryOptions } from '../contact/delivery.ts';
import { printToSend } from '../contact/delivery-view.ts';
import type { Options } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { callFacts, callTexts, zoneWays } from './call-data.ts';
import { stepCommand } from './call-lines.ts';
import { findCallAndFriend, guestOf, inviteCommand, nextToInvite, type PlannedCall } from './find-call.ts';

const forms = ['long', 'short', 'poll'] as const;
type InviteOptions = DeliveryOptions & SentOption & Options<never, never, (typeof forms)[number]>;

export function callInviteCommand(deps: Deps) {
  const about = 'the invitation to send, to everybody or to one guest';
  const command = stepCommand('invite', about, '[words...]', 'momconnect call 1 --invite ana --code')
    .option('--short', 'a line or two; --code uses this one')
    .option('--long', 'the whole invitation; this is what you get unless you add --code')
    .option('--poll', 'just the times to choose from');
  return withSentOption(withDeliveryOptions(command)).action(
    async (words: string[], options: InviteOptions) => {
      refuseSentAsData(deps, options);
      const { sentTo, ...invite } = await runCallInvite(deps, words, options);
      await printToSend(deps, invite, options, ({ text }, style, reach) =>
        screen(style, [{ verbatim: style.forSending(text) }, reach.length > 0 && '', ...reach]),
      );
      // On stderr: stdout has only the words, so she can pipe them into another program.
      if (!deps.globals.json) deps.output.say(`\n${screen(deps.output.style, invite.ways)}`);
      const way = invite.reach.via === 'email' ? 'email' : 'text';
      if (sentTo.length > 0) await askSentTo(deps, sentTo, way, options);
    },
  );
}

/** `friend` is null for words to everyone. */
async function runCallInvite(deps: Deps, words: readonly string[], options: InviteOptions) {
  const form = formAsked(options);
  const { call, name } = findCallAndFriend(deps, words);
  const command = `call ${call.number} --invite`;
  const guest = name === '' ? null : guestOf(deps, call, await findFriend(deps, name, { command }));
  if (guest === null && call.kind === 'fresh')
    throw usage(
      "These guests don't know each other, so you invite them one at a time, with no list of the others.",
      call.invited.length > 0
        ? { text: 'To start:', command: inviteCommand(deps, call) }
        : { text: 'To add a guest first:', command: `momconnect call ${call.number} --edit --with NAME` },
    );
  const text = callTexts(deps, call, guest)[form];
  const subject = `A video call: ${call.label.topic}`;
  const reach = await deliver(deps, { words: text, subject, friend: guest }, options);
  const friend = guest && { id: guest.id, name: guest.name };
  const sentTo = guest === null ? call.invited : [guest];
  return { ...call.label, friend, form, text, reach, ways: waysOn(deps, call, guest), sentTo };
}

/** A code means the short one: the long one doesn't fit into a code on a screen. */
function formAsked(options: InviteOptions) {
  const [form, ...others] = forms.filter((each) => options[each]);
  const justOne = { text: 'Use just one:', command: '--long, --short or --poll.' };
  if (others.length > 0) throw usage('An invitation is long, short, or a poll.', justOne);
  return form ?? (options.code ? 'short' : 'long');
}

function waysOn(deps: Deps, call: PlannedCall, guest: Friend | null): readonly CommandHint[] {
  const { number, kind, picked, options } = call;
  const how = picked === null && options.length > 1 ? 'yes, no, maybe or numbers' : 'yes, no or maybe';
  const name = guest === null ? 'NAME' : namesToType(deps, guest);
  const next = guest !== null && kind === 'fresh' ? nextToInvite(call, guest) : undefined;
  const nextName = next === undefined ? '' : namesToType(deps, next);
  return [
    ...zoneWays(deps),
    ...callFacts(deps, call).ways,
    { text: `When you get an answer (${how}):`, command: `momconnect call ${number} --rsvp ${name} yes` },
    ...wayIf(next !== undefined, 'The next guest:', `momconnect call ${number} --invite ${nextName}`),
  ];
}

/** The words of a call to send: to everybody, or to one guest on that guest's clock. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import { cancelFor, type InvitationPlan, invitationFor, timeSetFor } from '../../domain/call/invitation.ts';
import { type Friend, firstNameOf } from '../../domain/friend.ts';
import { readCallWords } from './read-words.ts';
import { type OptionData, shownOptions, timesOfGuest } from './shown-options.ts';
import { readTopics, titleOf } from './topics.ts';

type TextDeps = Pick<Deps, 'content' | 'settings' | 'zone' | 'dates'>;

export interface InvitationTexts {
  readonly long: string;
  readonly short: string;
  readonly poll: string;
}

/** @param guest whom it is for; null for all of them */
export function invitationTexts(
  deps: TextDeps,
  call: Call,
  guests: readonly Friend[],
  guest: Friend | null,
): InvitationTexts {
  return invitationFor(invitationPlan(deps, call, guests, guest), readCallWords(deps.content), deps.dates());
}

/** What to send when she calls it off. */
export function cancelText(deps: TextDeps, call: Call, guests: readonly Friend[]): string {
  return cancelFor(invitationPlan(deps, call, guests, null), readCallWords(deps.content), deps.dates());
}

/** What to send once the time is known. */
export function timeSetText(deps: TextDeps, call: Call, guests: readonly Friend[]): string {
  return timeSetFor(invitationPlan(deps, call, guests, null), readCallWords(deps.content), deps.dates());
}

function invitationPlan(
  deps: TextDeps,
  call: Call,
  guests: readonly Friend[],
  guest: Friend | null,
): InvitationPlan {
  const { topic, minutes, kind, plusOne, link } = call;
  const { options, picked } = shownOptions(deps, call, guests);
  // Where nobody is told who else is asked, other people's cities stay out as well.
  const clocks = kind === 'fresh' ? 1 : guests.length + 1;
  const timesOf = (option: OptionData) =>
    guest === null ? option.times.slice(0, clocks) : timesOfGuest(deps, option, guest);
  return {
    topic: titleOf(topic, readTopics(deps.content)),
    minutes,
    kind,
    plusOne,
    people: guests.filter(({ id }) => call.answers[id] !== 'no').length + 1,
    options: options.map(timesOf),
    picked: picked === null ? null : timesOf(picked),
    link,
    host: deps.settings.get('name'),
    guest: guest === null ? null : firstNameOf(guest),
  };
}

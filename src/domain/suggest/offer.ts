/** Invites someone to one of the four ways, if that fits better than a hello. */

import type { Friend } from '../friend/friend.ts';
import { type Day, dayNumber, daysBetween } from '../time/day.ts';
import type { Tradition } from '../tradition/tradition.ts';
import { type Energy, isLongSilence } from './act.ts';
import type { ComingCall, ComingLocal } from './coming.ts';
import type { RankedFriend } from './rank.ts';

export type Offer =
  | ({ readonly kind: 'call' } & ComingCall)
  | ({ readonly kind: 'local' } & ComingLocal)
  | { readonly kind: 'tradition' };

export interface OfferSituation {
  readonly today: Day;
  readonly call: ComingCall | null;
  readonly local: ComingLocal | null;
  readonly traditions: readonly Tradition[];
  readonly energy: Energy;
  readonly minutes: number | null;
  readonly isQuiet: boolean;
  /** Lives where she does, or is close and not known to live elsewhere. */
  readonly isNear: boolean;
  /** Something she wanted to ask goes first. */
  readonly hasQuestion: boolean;
}

/** Writing an invitation takes about this many minutes. */
export const offerMinutes = 2;
const mostGuests = 19;
/** A text a day needs this many recent contacts to build on. */
const liveContacts = 3;
const liveDays = 60;
/** We don't ask about meetings further away than this. */
const localDays = 7;

/** null when nothing fits; after a long silence nothing does. */
export function offerFor(ranked: RankedFriend, situation: OfferSituation): Offer | null {
  const { today, minutes, isQuiet, hasQuestion, call, local } = situation;
  if (hasQuestion || isQuiet || isLongSilence(ranked, today)) return null;
  if ((minutes !== null && minutes < offerMinutes) || ranked.lastContact === null) return null;
  const { friend } = ranked;
  if (call !== null && fitsCall(friend, call)) return { kind: 'call', ...call };
  if (local !== null && fitsLocal(friend, local, situation)) return { kind: 'local', ...local };
  return fitsTradition(friend, situation) ? { kind: 'tradition' } : null;
}

/** People in rooms are invited one by one, not from here. */
function fitsCall({ id }: Friend, { call }: ComingCall): boolean {
  return call.kind === 'known' && call.guests.length < mostGuests && !call.guests.includes(id);
}

function fitsLocal({ id }: Friend, { local, on }: ComingLocal, situation: OfferSituation): boolean {
  const { today, energy, isNear } = situation;
  return energy !== 'low' && isNear && !local.met.includes(id) && daysBetween(today, on) <= localDays;
}

function fitsTradition({ circle, contactDays }: Friend, { traditions, today }: OfferSituation): boolean {
  if (traditions.some(({ state }) => state !== 'ended')) return false;
  const since = dayNumber(today) - liveDays;
  const isLive = contactDays.filter((day) => day >= since).length >= liveContacts;
  return isLive && (circle === 'inner' || circle === 'close');
}

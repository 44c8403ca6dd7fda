/** The words of an offer: what it's called, what to say, and its command. */

import type { ActWords } from '../../domain/suggest/act-words.ts';
import { type Offer, offerMinutes } from '../../domain/suggest/offer.ts';
import { fillIn } from '../../domain/text/look-up.ts';
import { comingDayInWords, type DateForm, timeInWords, whenIsInWords } from '../../domain/time/date-words.ts';
import { daysBetween } from '../../domain/time/day.ts';
import type { Suggestion } from './suggest-data.ts';

interface InvitedFriend {
  readonly dates: DateForm;
  /** In a form to type after a command. */
  readonly name: string;
  /** The friend's zone; null when unknown. */
  readonly zone: string | null;
  /** The topic of the call, in words. */
  readonly topic: string;
}

/** If the friend's clock may differ, don't say an hour: the invitation has it on each clock. */
export function offeredAct(
  offer: Offer,
  { offers }: ActWords,
  { dates, name, topic, zone }: InvitedFriend,
): Suggestion['act'] {
  const { label, takes, opener, openerElsewhere } = offers[offer.kind];
  const values = valuesOf(offer, dates, topic);
  return {
    way: ({ call: 'video', local: 'visit', tradition: 'text' } as const)[offer.kind],
    offer: offer.kind,
    label: fillIn(label, values),
    takes,
    minutes: offerMinutes,
    opener: fillIn(isElsewhere(offer, zone) ? (openerElsewhere ?? opener) : opener, values),
    command: commandOf(offer, name),
  };
}

/** Different names may be the same clock. Treating those as different is the safe side. */
function isElsewhere(offer: Offer, zone: string | null): boolean {
  return offer.kind === 'call' && zone !== null && zone !== offer.call.picked?.zone;
}

function valuesOf(offer: Offer, dates: DateForm, topic: string): Readonly<Record<string, string>> {
  if (offer.kind === 'tradition') return {};
  const { on } = offer;
  const when = whenIsInWords(on, dates);
  if (offer.kind === 'call') {
    const isSoon = daysBetween(dates.today, on) < 7;
    const which = isSoon ? `${comingDayInWords(on, dates)}'s call` : `the call ${when}`;
    return {
      which,
      when,
      time: offer.time === null ? '' : timeInWords(offer.time, dates),
      topic,
    };
  }
  const { name, time } = offer.local;
  return { name, when, at: time === null ? '' : ` at ${timeInWords(time, dates)}` };
}

function commandOf(offer: Offer, name: string): string {
  if (offer.kind === 'call') return `momconnect call ${offer.call.number} --edit --with ${name}`;
  if (offer.kind === 'local') return `momconnect local invite ${offer.local.number} ${name}`;
  return `momconnect daily start ${name}`;
}

/** The words of an offer: what it's called, what to say, and its command. */

import type { ActWords } from '../../domain/suggest/act-words.ts';
import { type Offer, offerMinutes } from '../../domain/suggest/offer.ts';
import { fillIn } from '../../domain/text/look-up.ts';
import { type DateForm, dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { daysBetween, weekdayOf } from '../../domain/time/day.ts';
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
  const when = whenIs(on, dates);
  if (offer.kind === 'call') {
    const isSoon = daysBetween(dates.today, on) < 7;
    const which = isSoon ? `${nameOfDay(on, dates)}'s call` : `the call ${when}`;
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

/** `today`, `tomorrow`, `on Thursday`, and with the date from a week on. */
export function whenIs(on: string, dates: DateForm): string {
  return nextToToday(on, dates) ?? `on ${dayShort(on, dates)}`;
}

/** The same without `on`. */
export function nameOfDay(on: string, dates: DateForm): string {
  return nextToToday(on, dates) ?? dayShort(on, dates);
}

/** null for a day further away than yesterday and tomorrow. */
export function nextToToday(on: string, { today }: DateForm): string | null {
  const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  return near[daysBetween(today, on)] ?? null;
}

function dayShort(on: string, dates: DateForm): string {
  return on > dates.today && daysBetween(dates.today, on) < 7 ? weekdayOf(on) : dayInWords(on, dates);
}

function commandOf(offer: Offer, name: string): string {
  if (offer.kind === 'call') return `momconnect call ${offer.call.number} --edit --with ${name}`;
  if (offer.kind === 'local') return `momconnect local invite ${offer.local.number} ${name}`;
  return `momconnect daily start ${name}`;
}

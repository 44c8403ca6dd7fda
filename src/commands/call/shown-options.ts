/** The times of a call on the clocks of everybody in it. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import { type ShownTime, timesFor, zoneOf } from '../../domain/call/times.ts';
import type { Friend } from '../../domain/friend.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { clockRemarks, nightRemarks } from './clock-words.ts';
import { calledBriefly } from './guests.ts';

export interface OptionData extends WallTime {
  /** Counts from 1; what she types. */
  readonly number: number;
  /** `2026-12-04T01:00:00.000Z` */
  readonly utc: string;
  /** Hers first. */
  readonly times: readonly ShownTime[];
  /** First names of the guests who said that it suits them. */
  readonly suits: readonly string[];
}

export interface ShownOptions {
  readonly options: readonly OptionData[];
  /** The one it will be; null while it is not known. */
  readonly picked: OptionData | null;
}

export function shownOptions(
  deps: Pick<Deps, 'zone'>,
  call: Pick<Call, 'options' | 'picked' | 'suits'>,
  guests: readonly Friend[],
): ShownOptions {
  const called = calledBriefly(guests.map(({ name }) => name));
  const shown = (time: WallTime, number: number): OptionData => ({
    number,
    ...time,
    utc: new Date(instantOf(time)).toISOString(),
    times: timesFor(time, peopleIn(guests), { zone: deps.zone() }),
    suits: guests.flatMap(({ id, name }, index) =>
      (call.suits[id] ?? []).some((each) => instantOf(each) === instantOf(time))
        ? [called[index] ?? name]
        : [],
    ),
  });
  const options = call.options.map((time, index) => shown(time, index + 1));
  const { picked } = call;
  const at = picked === null ? null : instantOf(picked);
  return { options, picked: options.find((option) => instantOf(option) === at) ?? null };
}

/** On the clock of one guest alone: nobody else's city is in it. */
export function timesOfGuest(deps: Pick<Deps, 'zone'>, time: WallTime, friend: Friend): readonly ShownTime[] {
  const people = peopleIn([friend]);
  return timesFor(time, people, { zone: zoneOf(people[0] ?? null, { zone: deps.zone() }) });
}

/** Sentences about clocks that change, each once and with the times it is about, and about nights. */
export function clockRemarksOf(
  deps: Pick<Deps, 'zone' | 'dates'>,
  { options, picked }: Pick<Call, 'options' | 'picked'>,
  guests: readonly Friend[],
): readonly string[] {
  const own = { zone: deps.zone() };
  const dates = deps.dates();
  const remarksOn = (time: WallTime) => clockRemarks(time, peopleIn(guests), own, dates);
  const nightsOf = (times: readonly WallTime[]) => nightRemarks(times, peopleIn(guests), own, dates);
  if (picked !== null) return [...remarksOn(picked), ...nightsOf([picked])];
  const each = options.map(remarksOn);
  const said = [...new Set(each.flat())];
  const changes = said.map((remark) => {
    const where = each.flatMap((remarks, index) => (remarks.includes(remark) ? [String(index + 1)] : []));
    if (where.length === options.length) return remark;
    return `${where.length === 1 ? 'Time' : 'Times'} ${namesInWords(where)}: ${remark}`;
  });
  return [...changes, ...nightsOf(options)];
}

function peopleIn(guests: readonly Friend[]) {
  const called = calledBriefly(guests.map(({ name }) => name));
  return guests.map(({ name, zone, city }, index) => ({ name: called[index] ?? name, zone, city }));
}

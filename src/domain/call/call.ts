/** A video call of 5 to 20, as the journal remembers it. */

import * as is from '../journal/checks.ts';
import { type ValuesOf, value } from '../journal/fields.ts';
import type { Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';

/** `fresh`: the guests don't know each other's stories. */
export const callKinds = ['known', 'fresh'] as const;
export type CallKind = (typeof callKinds)[number];

export const callLengths = [60, 90, 120] as const;

export const answers = ['yes', 'no', 'maybe'] as const;
export type Answer = (typeof answers)[number];

/** What she can set. For each field the last edit wins. */
export const callFields = {
  /** The name of one of our topics, or her own words. */
  topic: value<string>(is.id, ''),
  minutes: value<number>(is.count, callLengths[0]),
  kind: value<CallKind>(is.oneOf(callKinds), 'known'),
  /** Each guest can bring one person. */
  plusOne: value<boolean>(is.boolean, false),
  /** Up to four times to choose from, in her zone when she planned it. */
  options: value<readonly WallTime[]>(is.allOf(is.time), []),
  /** null until she picks one of the options. */
  picked: value<WallTime | null>(is.orNull(is.time), null),
  link: value<string | null>(is.orNull(is.text), null),
  /** Minutes before; null for none. */
  alarm: value<number | null>(is.orNull(is.count), null),
  cancelledOn: value<Day | null>(is.orNull(is.day), null),
} as const;

export type CallFields = ValuesOf<typeof callFields>;

export interface Call extends CallFields {
  readonly id: string;
  /** What she types: 1, 2 ... in the order calls were planned. */
  readonly number: number;
  readonly on: Day;
  /** Friend ids. Some may be merged or removed by now: `friendsAmong` finds who's left. */
  readonly guests: readonly string[];
  /** By friend id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By friend id: times that work for them. */
  readonly suits: Readonly<Record<string, readonly WallTime[]>>;
  readonly heldOn: Day | null;
}

export function isOpenCall({ heldOn, cancelledOn }: Pick<Call, 'heldOn' | 'cancelledOn'>): boolean {
  return heldOn === null && cancelledOn === null;
}

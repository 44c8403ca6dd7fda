/** A video call of 5 to 20, as the journal remembers it. */

import type { Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';

/** `fresh`: people who do not know each other's story. */
export const callKinds = ['known', 'fresh'] as const;
export type CallKind = (typeof callKinds)[number];

export const callLengths = [60, 90, 120] as const;

export const answers = ['yes', 'no', 'maybe'] as const;
export type Answer = (typeof answers)[number];

/** What she can set one value at a time; the last edit wins for each field. */
export interface CallFields {
  /** A topic of `content/calls`, by its name, or one in her own words. */
  readonly topic: string;
  readonly minutes: number;
  readonly kind: CallKind;
  /** Each guest may bring one. */
  readonly plusOne: boolean;
  /** Up to four times to choose from, in her zone when she planned it. */
  readonly options: readonly WallTime[];
  /** The one it will be; null while guests choose. */
  readonly picked: WallTime | null;
  readonly link: string | null;
  /** Minutes before it; null for none. */
  readonly alarm: number | null;
  readonly cancelledOn: Day | null;
}

export interface Call extends CallFields {
  readonly id: string;
  /** Counts from 1 in the order calls were planned; what she types. */
  readonly number: number;
  readonly on: Day;
  /** Friend ids; some may be merged away or gone from her list by now (`friendsAmong`). */
  readonly guests: readonly string[];
  /** By friend id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Times that suit, by friend id; only of those who named some. */
  readonly suits: Readonly<Record<string, readonly WallTime[]>>;
  readonly heldOn: Day | null;
}

/** True while it is still ahead: neither held nor cancelled. */
export function isOpenCall({ heldOn, cancelledOn }: Pick<Call, 'heldOn' | 'cancelledOn'>): boolean {
  return heldOn === null && cancelledOn === null;
}

/** What a call can be about, as it lies in `content/calls/topics.json`. */
export interface CallTopic {
  /** `asking-for-help` */
  readonly name: string;
  /** In lower case, to stand after `The topic:`. */
  readonly title: string;
  /** Three for the talk, the gentlest first. */
  readonly questions: readonly string[];
  /** Only for a group that has chosen it: never proposed. */
  readonly optIn?: true;
}

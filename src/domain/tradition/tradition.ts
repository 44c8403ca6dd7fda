/** A text a day with one to three friends, as stored in the journal. */

import * as is from '../journal/checks.ts';
import { type ValuesOf, value } from '../journal/fields.ts';
import type { Day } from '../time/day.ts';

export const themes = ['made-my-day', 'grateful', 'picture', 'mixed', 'own'] as const;
export type Theme = (typeof themes)[number];

export const traditionStates = ['active', 'paused', 'ended'] as const;
export type TraditionState = (typeof traditionStates)[number];

/** What she can set one value at a time. The last edit of each field wins. */
export const traditionFields = {
  theme: value<Theme>(is.oneOf(themes), 'mixed'),
  /** Her own prompts, for the theme `own`. */
  prompts: value<readonly string[]>(is.texts, []),
  /** Her preferred time, `20:30`; null when she didn't say. */
  time: value<string | null>(is.orNull(is.clockTime), null),
  state: value<TraditionState>(is.oneOf(traditionStates), 'active'),
} as const;

export type TraditionFields = ValuesOf<typeof traditionFields>;

export interface Tradition extends TraditionFields {
  readonly id: string;
  /** Counts from 1 in the order they were started; she types it to name one. */
  readonly number: number;
  readonly on: Day;
  /** Ids of friends; some may be merged or off her list by now (`friendsAmong`). */
  readonly friends: readonly string[];
  /** Days when something was shared, ascending, each once. Days without aren't counted. */
  readonly sharedOn: readonly Day[];
  /** What she wrote on some of these days, one answer a day. */
  readonly answers: readonly { readonly on: Day; readonly text: string }[];
}

/** A text a day with one to three friends, as the journal remembers it. */

import * as is from '../journal/checks.ts';
import { type ValuesOf, value } from '../journal/fields.ts';
import type { Day } from '../time/day.ts';

export const themes = ['made-my-day', 'grateful', 'picture', 'mixed', 'own'] as const;
export type Theme = (typeof themes)[number];

export const traditionStates = ['active', 'paused', 'ended'] as const;
export type TraditionState = (typeof traditionStates)[number];

/** What she can set one value at a time; the last edit wins for each field. */
export const traditionFields = {
  theme: value<Theme>(is.oneOf(themes), 'mixed'),
  /** Prompts of her own, for the theme `own`. */
  prompts: value<readonly string[]>(is.texts, []),
  /** Her loose hour, `20:30`; null when she did not say. */
  time: value<string | null>(is.orNull(is.clockTime), null),
  state: value<TraditionState>(is.oneOf(traditionStates), 'active'),
} as const;

export type TraditionFields = ValuesOf<typeof traditionFields>;

export interface Tradition extends TraditionFields {
  readonly id: string;
  /** Counts from 1 in the order traditions were started; what she types. */
  readonly number: number;
  readonly on: Day;
  /** Friend ids; some may be merged away or gone from her list by now (`friendsAmong`). */
  readonly friends: readonly string[];
  /** Days on which something was shared, ascending, each once. Days without are not counted. */
  readonly sharedOn: readonly Day[];
  /** What she wrote on some of these days, one for each day. */
  readonly answers: readonly { readonly on: Day; readonly text: string }[];
}

/** The answer of `suggest` for scripts, and what only its screen uses. */

import type { Way } from '../../domain/contact/interaction.ts';
import type { Circle } from '../../domain/friend/friend.ts';
import type { Energy } from '../../domain/suggest/act.ts';
import type { ActLabel } from '../../domain/suggest/act-words.ts';
import type { NearDate } from '../../domain/suggest/dates.ts';
import type { Offer } from '../../domain/suggest/offer.ts';
import type { ChosenFriend } from '../../domain/suggest/rank.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ReminderData } from '../contact/reminder-data.ts';

export interface Suggestion {
  readonly friend: { readonly id: string; readonly name: string; readonly circle: Circle };
  /** `birthday`: today, whoever else is due. */
  readonly kind: ChosenFriend['kind'];
  readonly lastContact: Day | null;
  /** Where the count of days starts, for `--why`. */
  readonly countedFrom: Day;
  readonly cadenceDays: number;
  readonly ratio: number;
  readonly resting: boolean;
  readonly reason: string;
  readonly act: ActLabel & {
    readonly way: Way;
    /** What the friend is invited to; null for an ordinary act. */
    readonly offer: Offer['kind'] | null;
    readonly opener: string;
    readonly command: string;
  };
}

/** Something from the four ways that is on today or soon. */
export interface Coming {
  readonly kind: 'tradition' | 'call' | 'local';
  readonly id: string;
  readonly on: Day;
  readonly time: string | null;
  /** Today's prompt, the topic of the call, or the name of the place. */
  readonly what: string;
  /** Who a line goes to; empty for a call or place. */
  readonly friends: readonly string[];
  readonly command: string;
  /** Its time has passed. */
  readonly isOver: boolean;
}

/** How much energy and time she has today. */
export interface Means {
  readonly energy: Energy;
  readonly minutes: number | null;
  /** True when she said it about today; otherwise it's a setting, or unknown. */
  readonly isSaid: { readonly energy: boolean; readonly minutes: boolean };
}

/** Why there is nobody to show: nobody on the list, nobody picked from it, nobody who fits, nobody today. */
export type EmptyKind = 'list' | 'picked' | 'filter' | 'today';

export interface ShownDate extends Pick<NearDate, 'kind' | 'on' | 'inDays'> {
  readonly friend: { readonly id: string; readonly name: string };
  /** The child whose birthday it is; left out on a screen that others see. */
  readonly child?: string;
  /** Why a day is hard; left out on a screen that others see. */
  readonly words?: string;
  /** Left out for the living. */
  readonly hasDied?: boolean;
}

export interface Suggestions {
  readonly on: Day;
  readonly suggestions: readonly Suggestion[];
  readonly dates: readonly ShownDate[];
  /** Reminders whose day has come, and reminders without a day of the suggested friends. */
  readonly reminders: readonly ReminderData[];
  readonly coming: readonly Coming[];
}

/** Never in the JSON: what she asked for, and what is said around the names. */
export interface Screen extends Means {
  /** What to type for the friend of the first dated reminder; null when there is none. */
  readonly remindedOf: string | null;
  /** The first day after a pause; null when nothing is paused. */
  readonly pausedUntil: Day | null;
  readonly isDemo: boolean;
  readonly isWhy: boolean;
  readonly isNobodyDue: boolean;
  readonly empty: EmptyKind | null;
  /**
   * It's night for the friend with this number, or one of her own quiet hours, which end at `until`; `where` is the
   * friend's name if the friend's clock differs from this one.
   */
  readonly quiet: {
    readonly time: string;
    readonly number: number;
    readonly where: string | null;
    readonly until: string | null;
  } | null;
  /** Someone to say hello to before the friend who was silent for long. */
  readonly warmUp: { readonly silent: string; readonly current: string | null } | null;
}

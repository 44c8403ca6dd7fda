/** The cadences she set for whole circles. They are settings, so no fold and no snapshot knows them. */

import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';
import { type Circle, circles, type Friend } from './friend.ts';

export type CircleSetting = `circle.${Circle}`;

interface CircleCadence {
  /** null follows our default. */
  readonly days: number | null;
  /** The day she last set or cleared it; null when that isn't known. */
  readonly changedOn: Day | null;
}

/** Has no circle that never had a setting. */
export type CircleCadences = Readonly<Partial<Record<Circle, CircleCadence>>>;

/**
 * Reads values such as `14d`, and skips anything else.
 * @param changedOn the day of the last change, by the setting's name
 */
export function circleCadencesIn(
  values: Readonly<Partial<Record<CircleSetting, string>>>,
  changedOn: Readonly<Partial<Record<CircleSetting, Day>>>,
): CircleCadences {
  const cadences: Partial<Record<Circle, CircleCadence>> = {};
  for (const circle of circles) {
    const days = daysSet(values[`circle.${circle}`]);
    const on = changedOn[`circle.${circle}`] ?? null;
    if (days !== null || on !== null) cadences[circle] = { days, changedOn: on };
  }
  return cadences;
}

/** null for no setting, or one that can't be read. */
export function daysSet(value: string | null | undefined): number | null {
  const [, days] = /^([1-9]\d{0,3})d$/.exec(value ?? '') ?? [];
  return days === undefined ? null : Number(days);
}

/** The same object when she set none, which is nearly always. */
export function withCircleCadences(state: State, cadences: CircleCadences): State {
  if (Object.keys(cadences).length === 0) return state;
  const friends = new Map<string, Friend>();
  for (const [id, friend] of state.friends) {
    const cadence = friend.everyDays === null ? cadences[friend.circle] : undefined;
    friends.set(id, cadence === undefined ? friend : withCadence(friend, cadence));
  }
  return { ...state, friends };
}

function withCadence(friend: Friend, { days, changedOn }: CircleCadence): Friend {
  const isLater = changedOn !== null && changedOn > (friend.cadenceChangedOn ?? '');
  return { ...friend, circleDays: days, cadenceChangedOn: isLater ? changedOn : friend.cadenceChangedOn };
}

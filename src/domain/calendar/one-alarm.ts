/** Gives out the alarms of a calendar file: at most one a day in all of it. */

import { minutesIn } from '../time/clock-time.ts';
import { type Day, dayFromNumber, dayNumber } from '../time/day.ts';

export const minutesInDay = 24 * 60;

/** On her clock. */
export function minutesSince1970(day: Day, time = '00:00'): number {
  return dayNumber(day) * minutesInDay + minutesIn(time);
}

export interface AlarmWish {
  /** When it takes place, each time: minutes since 1970-01-01 (`minutesSince1970`). */
  readonly times: readonly number[];
  /** For each alarm, how many minutes before: the best first, the others for when that day has an alarm already. */
  readonly before: readonly (readonly number[])[];
  /** Leaves out the days that have another alarm, so that it can have its own on all others. */
  readonly givesWay?: true;
}

export interface GivenAlarms {
  /** In minutes before. */
  readonly alarms: readonly number[];
  /** Days it leaves out. */
  readonly except: readonly Day[];
}

/** In the same order; what comes earlier goes first. Everything gets its first alarm before anything gets a second. */
export function oneAlarmADay(wishes: readonly AlarmWish[]): readonly GivenAlarms[] {
  const daysTaken = new Set<number>();
  const alarmsOf = wishes.map(() => ({ alarms: [] as number[], except: [] as Day[] }));
  const rounds = Math.max(0, ...wishes.map(({ before }) => before.length));
  const firm = wishes.flatMap((wish, index) => (wish.givesWay ? [] : [{ wish, index }]));
  for (let round = 0; round < rounds; round += 1)
    for (const { wish, index } of firm) {
      const fitting = wish.before[round]?.find((minutes) => {
        const days = alarmDays(wish, minutes);
        return isEachOnce(days) && days.every((day) => !daysTaken.has(day));
      });
      if (fitting !== undefined) take(daysTaken, wish, fitting, alarmsOf[index]?.alarms);
    }
  for (const [index, wish] of wishes.entries()) {
    const [minutes] = wish.before[0] ?? [];
    if (!wish.givesWay || minutes === undefined) continue;
    const days = alarmDays(wish, minutes);
    const times = wish.times.filter((_, at) => daysTaken.has(days[at] as number));
    if (times.length === wish.times.length || !isEachOnce(days)) continue;
    alarmsOf[index]?.except.push(...times.map((time) => dayFromNumber(dayOf(time))));
    take(daysTaken, wish, minutes, alarmsOf[index]?.alarms);
  }
  return alarmsOf;
}

const dayOf = (minutes: number): number => Math.floor(minutes / minutesInDay);

function alarmDays({ times }: AlarmWish, minutes: number): readonly number[] {
  return times.map((time) => dayOf(time - minutes));
}

const isEachOnce = (days: readonly number[]): boolean => new Set(days).size === days.length;

function take(daysTaken: Set<number>, wish: AlarmWish, minutes: number, alarms: number[] = []): void {
  alarms.push(minutes);
  for (const day of alarmDays(wish, minutes)) daysTaken.add(day);
}

/** Friends for the tests of choosing: whole ones, from the few fields a test is about. */

import type { Friend } from '../../../src/domain/friend/friend.ts';
import { type Day, dayNumber } from '../../../src/domain/time/day.ts';

export const today: Day = '2026-11-20';

type Given = Partial<Omit<Friend, 'contactDays' | 'attemptDays' | 'triedDays'>> & {
  readonly contacts?: readonly Day[];
  readonly attempts?: readonly Day[];
  /** On which the friend tried. */
  readonly tried?: readonly Day[];
};

const numbersOf = (days: readonly Day[] = []): number[] =>
  [...new Set(days.map(dayNumber))].sort((a, b) => a - b);

/** Active since 2025-01-01, every 10 days, unless told otherwise. */
export function makeFriend({ id = 'ana-sample', contacts, attempts, tried, ...given }: Given = {}): Friend {
  const addedOn = given.addedOn ?? '2025-01-01';
  return {
    id,
    name: 'Ana Sample',
    state: 'active',
    circle: 'close',
    everyDays: 10,
    lastTold: null,
    lastAbout: null,
    address: null,
    birthday: null,
    city: null,
    zone: null,
    inspires: null,
    next: null,
    nicknames: [],
    phones: [],
    emails: [],
    tags: [],
    children: [],
    anniversaries: [],
    hardDays: [],
    notes: [],
    cards: [],
    addedOn,
    isRemoved: false,
    activeSpans: [[addedOn, null]],
    cadenceChangedOn: null,
    snooze: null,
    contactDays: numbersOf(contacts),
    attemptDays: numbersOf(attempts),
    triedDays: numbersOf(tried),
    lastWay: null,
    lastWhat: null,
    isHerTurn: false,
    ...given,
  };
}

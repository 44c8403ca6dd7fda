/** A small circle with a few months behind it, as a journal. */

import type { Change } from '../../../src/domain/changes.ts';
import type { InteractionLogged } from '../../../src/domain/contact/changes.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';

export const today: Day = '2026-11-20';
export const ago = (days: number): Day => addDays(today, -days);

export function added(friend: string, name: string, given: Partial<FriendAdded> = {}): FriendAdded {
  return { type: 'friend.added', friend, name, on: ago(500), ...given };
}

export function logged(friend: string, on: Day, given: Partial<InteractionLogged> = {}): InteractionLogged {
  return { type: 'interaction.logged', interaction: `${friend}-${on}`, on, friends: [friend], ...given };
}

/** Every Friday, and `today` is one. */
export const storyTime: Change = {
  type: 'local.added',
  local: 'l1',
  number: 1,
  on: ago(9),
  name: 'Story time',
  kind: 'story-time',
  meets: 'fri',
  time: '10:00',
};

export const circle: readonly (readonly Change[])[] = [
  [
    added('ana-sample', 'Ana Sample', { everyDays: 14, next: 'the new job', phones: ['+1 555 0100'] }),
    logged('ana-sample', ago(28), { way: 'call' }),
  ],
  [
    added('bea-example', 'Bea Example', { everyDays: 45, phones: ['+1 555 0101'] }),
    logged('bea-example', ago(60), { way: 'visit', what: 'walk' }),
  ],
  [
    added('cleo-example', 'Cleo Example', {
      circle: 'friends',
      phones: ['+1 555 0102'],
      address: '1 Sample Street',
    }),
    logged('cleo-example', ago(155), { way: 'group', what: 'story time' }),
  ],
  [
    added('dana-example', 'Dana Example', { birthday: '--11-24', circle: 'close' }),
    logged('dana-example', ago(6), { way: 'text' }),
  ],
];

/** Sample people for tests of commands. */

import type { Change } from '../../src/domain/changes.ts';
import type { FriendAdded } from '../../src/domain/friend/changes.ts';

export function added(name: string, more: Partial<FriendAdded> = {}): readonly Change[] {
  const friend = more.friend ?? name.toLowerCase().replaceAll(' ', '-');
  return [{ type: 'friend.added', friend, name, on: '2026-01-01', ...more }];
}

export function met(friend: string, on: string, more: object = {}): readonly Change[] {
  return [{ type: 'interaction.logged', interaction: `${friend}@${on}`, on, friends: [friend], ...more }];
}

export const ana = added('Ana Sample', { circle: 'close', phones: ['+1 555 0100'] });
export const bea = added('Bea Example', { circle: 'inner', tags: ['school'] });
export const cleo = added('Cleo Example', { circle: 'wider', state: 'unsorted' });

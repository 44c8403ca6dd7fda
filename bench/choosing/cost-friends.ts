/** Sample friends with contacts of the last 180 days spread over them at random, the same each time. */

import { registry } from '../../src/domain/changes.ts';
import { emptyFoldState } from '../../src/domain/fold-state.ts';
import { circles, type Friend } from '../../src/domain/friend/friend.ts';
import { applyChange } from '../../src/domain/journal/fold-appended.ts';
import { seededNumbers } from '../../src/domain/text/seeded-numbers.ts';
import { type Day, dayNumber } from '../../src/domain/time/day.ts';

export function makeFriends(count: number, contacts: number, today: Day): Friend[] {
  const foldState = emptyFoldState();
  const next = seededNumbers(1);
  for (let index = 0; index < count; index += 1) {
    const circle = circles[index % circles.length];
    const friend = `sample-${index}`;
    applyChange(
      foldState,
      { type: 'friend.added', friend, name: friend, on: '2020-01-01', circle },
      registry,
    );
    const longAgo = 180 + Math.floor(next() * 365);
    foldState.friends.get(friend)?.contactDays.push(dayNumber(today) - longAgo);
  }
  const friends = [...foldState.friends.values()];
  for (let index = 0; index < contacts; index += 1) {
    const friend = friends[Math.floor(next() * count)];
    friend?.contactDays.push(dayNumber(today) - Math.floor(next() * 180));
  }
  for (const friend of friends) friend.contactDays = [...new Set(friend.contactDays)].sort((a, b) => a - b);
  // As they come from the snapshot.
  return JSON.parse(JSON.stringify(friends));
}

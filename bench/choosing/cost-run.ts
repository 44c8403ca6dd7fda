/** Ranks once, cold, in a process of its own, and prints the milliseconds. Arguments: friends, contacts. */

import { chooseShown, rankFriends } from '../../src/domain/suggest/rank.ts';
import { addDays } from '../../src/domain/time/day.ts';
import { makeFriends } from './cost-friends.ts';

const [count = 0, contacts = 0, rounds = 1] = process.argv.slice(2).map(Number);
const today = '2026-11-20';
const friends = makeFriends(count, contacts, today);
const times = Array.from({ length: rounds }, (_, round) => {
  const start = performance.now();
  // Another day each time, so that nothing of the last round helps.
  const ranking = rankFriends(friends, addDays(today, round % 7));
  chooseShown(ranking, { limit: 3, circle: null, tag: null });
  return performance.now() - start;
});
console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);

/** Who has a birthday today comes first, before those who are due. No look-back knows of it: nobody is passed over for it. */

import type { Day } from '../day.ts';
import type { Friend } from '../friend.ts';
import { isToBeWished } from './dates.ts';
import { type Choice, chooseShown, type Ranked, type Ranking } from './rank.ts';
import { spellToday } from './spell.ts';
import { standingOf } from './standing.ts';

export interface Chosen extends Ranked {
  readonly kind: 'due' | 'birthday';
}

/** As `chooseShown` does, with birthdays in front, in the order of the ranking. */
export function chooseToday(
  friends: Iterable<Friend>,
  ranking: Ranking,
  choice: Choice,
  today: Day,
): readonly Chosen[] {
  const wished = birthdaysOf(friends, ranking, today);
  const first =
    wished.length === 0 ? [] : chooseShown({ ...ranking, candidates: wished, isNobodyDue: false }, choice);
  const ids = new Set(first.map(({ friend }) => friend.id));
  const others = chooseShown(ranking, choice).filter(({ friend }) => !ids.has(friend.id));
  return [
    ...first.map((each) => ({ ...each, kind: 'birthday' as const })),
    ...others.slice(0, choice.limit - first.length).map((each) => ({ ...each, kind: 'due' as const })),
  ];
}

/** Those who are ranked as they are, which knows how they rest. */
function birthdaysOf(friends: Iterable<Friend>, { day, candidates }: Ranking, today: Day) {
  const wished = [...friends].filter((friend) => isToBeWished(friend, today));
  return wished.map(
    (friend) =>
      candidates.find(({ standing }) => standing.friend === friend) ?? spellToday(standingOf(friend), day),
  );
}

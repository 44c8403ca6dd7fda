/** Pairs that could be one person but weren't joined, so that we can mention them or ask. */

import { isHiddenFromLists } from '../friend/friend.ts';
import { areToldApart } from '../friend/told-apart.ts';
import type { State } from '../state.ts';
import type { MarkedCard } from './card-marks.ts';
import type { ImportedPerson, PersonIndex } from './person-index.ts';
import { type AlikeReason, compareIdentities } from './same-person.ts';

export interface AlikePair {
  readonly one: ImportedPerson;
  readonly other: ImportedPerson;
  readonly reason: AlikeReason;
  readonly isQuestion: boolean;
  /** The same in every plan of the same file, whatever she answers about other pairs. */
  readonly key: string;
}

/**
 * Pairs each person with the first one who has the same number or name, so a number of twenty people makes nineteen
 * pairs. Never mentions friends hidden from lists.
 */
export function alikePairs(
  people: readonly ImportedPerson[],
  index: PersonIndex,
  state: Pick<State, 'merged'>,
): AlikePair[] {
  const pairs = new Map<string, AlikePair>();
  const indexes = new Map(people.map((person, at) => [person, at]));
  const personIndex = (person: ImportedPerson) => (person.friend === null ? (indexes.get(person) ?? 0) : -1);
  const firstTwo = new Map<readonly ImportedPerson[], readonly ImportedPerson[]>();
  const earliest = (sharing: readonly ImportedPerson[]) => {
    const first =
      firstTwo.get(sharing) ??
      sharing
        .filter(isInSight)
        .sort((a, b) => personIndex(a) - personIndex(b))
        .slice(0, 2);
    firstTwo.set(sharing, first);
    return first;
  };
  for (const other of people.filter(isInSight)) {
    for (const sharing of index.sharing(other.identity)) {
      const sharer = earliest(sharing).find((person) => person !== other);
      if (sharer === undefined || personIndex(sharer) > personIndex(other)) continue;
      if (sharer.friend && other.friend && areToldApart(sharer.friend, other.friend, state)) continue;
      const { reason, isQuestion } = compareIdentities(sharer.identity, other.identity);
      if (reason === null) continue;
      const key = pairKey(sharer, other);
      if (pairs.has(key) || pairs.has(pairKey(other, sharer))) continue;
      pairs.set(key, { one: sharer, other, reason, isQuestion, key });
    }
  }
  return [...pairs.values()];
}

/** Whether she said of some pair that card and person are the same. */
export function isOnePersonBy(
  answers: ReadonlySet<string>,
  person: ImportedPerson,
  card: MarkedCard,
): boolean {
  return marksOf(person).some(
    (mark) => answers.has(`${mark} ${card.mark}`) || answers.has(`${card.mark} ${mark}`),
  );
}

const pairKey = (one: ImportedPerson, other: ImportedPerson): string =>
  `${firstMark(one)} ${firstMark(other)}`;

const firstMark = ({ friend, cards }: ImportedPerson): string | undefined => friend?.id ?? cards[0]?.mark;

function marksOf({ friend, cards }: ImportedPerson): string[] {
  return [...(friend === null ? [] : [friend.id]), ...cards.map(({ mark }) => mark)];
}

function isInSight({ friend }: ImportedPerson): boolean {
  return friend === null || !isHiddenFromLists(friend);
}

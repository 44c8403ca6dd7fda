/** Who was joined and who is similar, by name, for showing. */

import { isHiddenFromLists } from '../friend/friend.ts';
import { nameKey } from './compare-names.ts';
import { joinCards } from './join-cards.ts';
import type { ImportedPerson } from './person-index.ts';
import type { AlikeReason } from './same-person.ts';
import type { WhoIsWho } from './who-is-who.ts';

interface JoinedPair {
  readonly names: readonly [name: string, other: string];
  /** False when an earlier import already joined the two cards. */
  readonly isNew: boolean;
}

export interface PlannedAlike {
  readonly names: readonly [name: string, other: string];
  readonly ids: readonly [id: string, other: string];
  readonly reason: AlikeReason;
  /** False when neither has a new card. */
  readonly isNew: boolean;
  /** The same full name with other numbers: only she can decide. */
  readonly isQuestion: boolean;
  readonly key: string;
}

export interface PlannedPairs {
  /** Two cards of the import, or a card and a friend with another name. */
  readonly joined: readonly JoinedPair[];
  /** Pairs that could be one person and weren't joined. */
  readonly alike: readonly PlannedAlike[];
}

/** @param ids the ids of `people`, in the same order */
export function pairsOf({ people, alike }: WhoIsWho, ids: readonly string[]): PlannedPairs {
  const idOf = new Map(people.map((person, at) => [person, ids[at] ?? '']));
  const names = new Map<ImportedPerson, string>();
  const nameFor = (person: ImportedPerson) => {
    const name = names.get(person) ?? nameOf(person);
    names.set(person, name);
    return name;
  };
  const idFor = (person: ImportedPerson) => person.friend?.id ?? idOf.get(person) ?? '';
  return {
    joined: people.filter(({ friend }) => friend === null || !isHiddenFromLists(friend)).flatMap(joinedIn),
    alike: alike.map(({ one, other, reason, isQuestion, key }) => ({
      names: [nameFor(one), nameFor(other)],
      ids: [idFor(one), idFor(other)],
      reason,
      isNew: one.fresh.length + other.fresh.length > 0,
      isQuestion,
      key,
    })),
  };
}

const nameOf = ({ friend, fresh }: ImportedPerson): string => friend?.name ?? joinCards(fresh)?.name ?? '';

function joinedIn(person: ImportedPerson): JoinedPair[] {
  const { friend, cards, fresh } = person;
  const [first, ...others] = cards;
  if (first === undefined) return [];
  const freshCards = new Set(fresh);
  const isNew = (card: typeof first) => freshCards.has(card);
  const isRenamed = friend !== null && isNew(first) && nameKey(friend.name) !== nameKey(first.name);
  const renames: JoinedPair[] = isRenamed ? [{ names: [friend.name, first.name], isNew: true }] : [];
  return [
    ...renames,
    ...others.map(
      (card): JoinedPair => ({ names: [first.name, card.name], isNew: isNew(first) || isNew(card) }),
    ),
  ];
}

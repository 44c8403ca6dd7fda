/** Everybody of an import and of the list, to be found by a name, a number or an address without looking at all. */

import type { Friend } from '../friend.ts';
import type { MarkedCard } from './card-marks.ts';
import type { ComparedName } from './compare-names.ts';
import { reachKeys } from './reach.ts';
import type { Identity } from './same-person.ts';

/** Somebody of the file or of the list, with the cards that are theirs. */
export interface ImportedPerson {
  /** null for somebody new. Friends out of sight are found too: what is known of them must not come back under a new id. */
  readonly friend: Friend | null;
  readonly cards: MarkedCard[];
  /** Those of `cards` that were not imported before as they are. */
  readonly fresh: MarkedCard[];
  identity: Identity;
}

/** A bucket of more can only be namesakes by the hundred; to look at all would take forever. */
const mostLookedAt = 50;

export class PersonIndex {
  readonly #buckets = new Map<string, Set<ImportedPerson>>();

  add(person: ImportedPerson, identity: Identity): void {
    for (const key of new Set([...broadKeys(identity), ...narrowKeys(identity)])) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, new Set([person]));
      else bucket.add(person);
    }
  }

  /** Who may be the same person: of the same name, or of the same number and a word of the name. */
  near(identity: Identity): ImportedPerson[] {
    const all = new Set<ImportedPerson>();
    for (const key of narrowKeys(identity))
      for (const person of firstOf(this.#buckets.get(key))) all.add(person);
    return [...all];
  }

  /** For each number, address and name, some of those who have it, in the order they came. */
  sharing(identity: Identity): ImportedPerson[][] {
    return broadKeys(identity).map((key) => firstOf(this.#buckets.get(key)));
  }
}

const nameKeys = ({ names }: Identity): string[] => names.map(({ key }: ComparedName) => `name ${key}`);

function broadKeys(identity: Identity): string[] {
  return [...reachKeys(identity.reach).map((key) => `reach ${key}`), ...nameKeys(identity)];
}

/** With a word of the name, so that a number of a thousand people is as quick as any. */
function narrowKeys(identity: Identity): string[] {
  const { names, reach } = identity;
  const words = new Set(names.flatMap(({ given, family, key }) => [given[0] ?? key, family, key]));
  const reaches = reachKeys(reach).flatMap((key) => [...words].map((word) => `reach ${key} ${word}`));
  return [...nameKeys(identity), ...reaches];
}

function firstOf(bucket: Iterable<ImportedPerson> = []): ImportedPerson[] {
  const first: ImportedPerson[] = [];
  for (const person of bucket) {
    if (first.length === mostLookedAt) break;
    first.push(person);
  }
  return first;
}

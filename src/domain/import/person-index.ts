/** Finds people of an import and of the list by name, number or address, without going through everybody. */

import type { Friend } from '../friend/friend.ts';
import type { MarkedCard } from './card-marks.ts';
import type { Identity } from './same-person.ts';

/** A person from the file or the list, with her cards. */
export interface ImportedPerson {
  /** null for somebody new. Friends hidden from lists are found as well: they must not come back under a new id. */
  readonly friend: Friend | null;
  readonly cards: MarkedCard[];
  /** The cards that are new or changed since the last import. */
  readonly fresh: MarkedCard[];
  identity: Identity;
}

/** A bucket with more people is hundreds of namesakes; comparing them all would take forever. */
const mostLookedAt = 50;

/** Nearly every number, address and name has one person, and thousands of sets would take long to make. */
type Bucket = ImportedPerson | Set<ImportedPerson>;

export class PersonIndex {
  readonly #buckets = new Map<string, Bucket>();

  readonly #firsts = new Map<string, readonly ImportedPerson[]>();

  /** Each identity is asked for several times. */
  readonly #keys = new WeakMap<Identity, Keys>();

  #keysOf(identity: Identity): Keys {
    const cached = this.#keys.get(identity);
    if (cached !== undefined) return cached;
    const keys = keysOf(identity);
    this.#keys.set(identity, keys);
    return keys;
  }

  add(person: ImportedPerson, identity: Identity): void {
    const { names, reaches, words } = this.#keysOf(identity);
    for (const keys of [names, reaches, words]) for (const key of keys) this.#addTo(key, person);
  }

  #addTo(key: string, person: ImportedPerson): void {
    this.#firsts.delete(key);
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, person);
    else if (bucket instanceof Set) bucket.add(person);
    else if (bucket !== person) this.#buckets.set(key, new Set([bucket, person]));
  }

  /** Everybody who may be the same person: with the same name, or with the same number and a word of the name. */
  near(identity: Identity): ImportedPerson[] {
    const all = new Set<ImportedPerson>();
    const { names, words } = this.#keysOf(identity);
    for (const keys of [names, words]) for (const key of keys) addFirst(all, this.#buckets.get(key));
    return [...all];
  }

  /** For each number, address and name that several people have, some of them, in the order they were added. */
  sharing(identity: Identity): (readonly ImportedPerson[])[] {
    const { names, reaches } = this.#keysOf(identity);
    return [...reaches, ...names].flatMap((key) => {
      const bucket = this.#buckets.get(key);
      return bucket instanceof Set ? [this.#firstOf(key, bucket)] : [];
    });
  }

  /** Answers the same list every time, once everybody is added. */
  #firstOf(key: string, bucket: ReadonlySet<ImportedPerson>): readonly ImportedPerson[] {
    const first = this.#firsts.get(key) ?? [...bucket].slice(0, mostLookedAt);
    this.#firsts.set(key, first);
    return first;
  }
}

interface Keys {
  readonly names: readonly string[];
  readonly reaches: readonly string[];
  /** Each number or address combined with a word of the name, so that even a number of a thousand people is quick. */
  readonly words: readonly string[];
}

function keysOf({ names, contactKeys }: Identity): Keys {
  const reaches = [...contactKeys.keys].map((key) => `reach ${key}`);
  const words = new Set(names.flatMap(({ given, family, key }) => [given[0] ?? key, family]));
  return {
    names: names.map(({ key }) => `name ${key}`),
    reaches,
    words: reaches.flatMap((key) => [...words].map((word) => `${key} ${word}`)),
  };
}

function addFirst(all: Set<ImportedPerson>, bucket: Bucket | undefined): void {
  if (bucket === undefined) return;
  if (!(bucket instanceof Set)) {
    all.add(bucket);
    return;
  }
  let count = 0;
  for (const person of bucket) {
    if (count++ === mostLookedAt) break;
    all.add(person);
  }
}

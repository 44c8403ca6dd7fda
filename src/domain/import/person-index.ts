/** Everybody of an import and of the list, to be found by a name, a number or an address without looking at all. */

import type { Friend } from '../friend/friend.ts';
import type { MarkedCard } from './card-marks.ts';
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
    for (const key of [...names, ...reaches, ...words]) {
      this.#firsts.delete(key);
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, new Set([person]));
      else bucket.add(person);
    }
  }

  /** Who may be the same person: of the same name, or of the same number and a word of the name. */
  near(identity: Identity): ImportedPerson[] {
    const all = new Set<ImportedPerson>();
    const { names, words } = this.#keysOf(identity);
    for (const key of [...names, ...words])
      for (const person of firstOf(this.#buckets.get(key))) all.add(person);
    return [...all];
  }

  /** For each number, address and name, some of those who have it, in the order they came. */
  sharing(identity: Identity): (readonly ImportedPerson[])[] {
    const { names, reaches } = this.#keysOf(identity);
    return [...reaches, ...names].map((key) => this.#firstWith(key));
  }

  /** The same list each time, once all have come in. */
  #firstWith(key: string): readonly ImportedPerson[] {
    const first = this.#firsts.get(key) ?? firstOf(this.#buckets.get(key));
    this.#firsts.set(key, first);
    return first;
  }
}

interface Keys {
  readonly names: readonly string[];
  readonly reaches: readonly string[];
  /** Each number or address with a word of the name, so that a number of a thousand people is as quick as any. */
  readonly words: readonly string[];
}

function keysOf({ names, contactKeys }: Identity): Keys {
  const reaches = [...contactKeys.keys].map((key) => `reach ${key}`);
  const words = new Set(names.flatMap(({ given, family, key }) => [given[0] ?? key, family, key]));
  return {
    names: names.map(({ key }) => `name ${key}`),
    reaches,
    words: reaches.flatMap((key) => [...words].map((word) => `${key} ${word}`)),
  };
}

const nobody: readonly ImportedPerson[] = [];

function firstOf(bucket: ReadonlySet<ImportedPerson> | undefined): readonly ImportedPerson[] {
  if (bucket === undefined) return nobody;
  if (bucket.size <= mostLookedAt) return [...bucket];
  const first: ImportedPerson[] = [];
  for (const person of bucket) {
    if (first.length === mostLookedAt) break;
    first.push(person);
  }
  return first;
}

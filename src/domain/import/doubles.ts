/**
 * Entries on her list that may be one person: the same number, address or name, or almost the same name. Only she knows,
 * so nothing is joined. Looks people up by what they may share, and never compares everyone with everyone.
 */

import { sharedContactKey } from '../friend/contact-keys.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { areToldApart } from '../friend/told-apart.ts';
import type { State } from '../state.ts';
import { foldText } from '../text/fold-text.ts';
import { identityNow } from './identity.ts';
import { areNamesNear, initialKey, isFirstAlone, isInitial, nearNameKeys } from './near-names.ts';
import { haveOtherBirthdays, type Identity } from './same-person.ts';

export type DoubleReason = 'number' | 'email' | 'name' | 'near name';

export interface Double {
  /** The entry that would stay. */
  readonly into: Friend;
  readonly part: Friend;
  /** At least one; a number or an address comes first. */
  readonly reasons: readonly DoubleReason[];
}

interface Entry {
  readonly friend: Friend;
  readonly identity: Omit<Identity, 'firstName'>;
}

/** A switchboard or a family name may be shared by hundreds. */
const mostInBucket = 40;

/** The surest first. Never has anybody hidden from lists. */
export function findDoubles({ friends, merged }: Pick<State, 'friends' | 'merged'>): readonly Double[] {
  const entries = [...friends.values()]
    .filter((friend) => !isHiddenFromLists(friend))
    .map((friend): Entry => ({ friend, identity: identityNow(friend, merged) }));
  const doubles: Double[] = [];
  const compared = new Set<string>();
  const compare = (bucket: readonly Entry[], isOnly: boolean) => {
    for (const [one, other] of pairsIn(bucket)) {
      const key = `${one.friend.id} ${other.friend.id}`;
      if (compared.has(key)) continue;
      compared.add(key);
      const reasons = reasonsFor(one, other, isOnly);
      if (reasons.length > 0 && !areToldApart(one.friend, other.friend, { merged }))
        doubles.push(inOrder(one.friend, other.friend, reasons));
    }
  };
  for (const bucket of onlyTwo(entries)) compare(bucket, true);
  for (const [key, bucket] of bucketsOf(entries))
    if (!key.startsWith(initialKey) || bucket.some(hasInitial)) compare(bucket, false);
  return surestFirst(doubles);
}

const hasInitial = ({ identity }: Entry): boolean => identity.names.some(isInitial);

/** Ana and Ana Sample, when there is no third Ana. */
function onlyTwo(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [first = ''] = entry.identity.names[0]?.key.split(' ') ?? [];
    byFirst.set(first, [...(byFirst.get(first) ?? []).slice(0, 2), entry]);
  }
  return [...byFirst.values()].filter(
    (bucket) => bucket.length === 2 && bucket.some(({ identity }) => identity.names.every(isFirstAlone)),
  );
}

/** Everyone with the same key, for keys that several have. Most keys are one person's, so those make no list. */
function bucketsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const firsts = new Map<string, Entry>();
  const buckets = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      else if (buckets.has(key)) buckets.get(key)?.push(entry);
      else buckets.set(key, [first, entry]);
    }
  }
  return buckets;
}

function keysOf({ identity: { names, contactKeys } }: Entry): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const key of contactKeys.keys) keys.add(`reach ${key}`);
  for (const name of names) for (const key of nearNameKeys(name)) keys.add(key);
  return keys;
}

/** All pairs of a few; of many, each with the first, so that the list stays readable. */
function* pairsIn(bucket: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const firsts = bucket.length > mostInBucket ? bucket.slice(0, 1) : bucket;
  for (const [at, one] of firsts.entries()) for (const other of bucket.slice(at + 1)) yield [one, other];
}

/** @param isOnly they are the only two with their first name, and one has nothing else */
function reasonsFor(
  { friend: one, identity }: Entry,
  { friend: other, identity: others }: Entry,
  isOnly: boolean,
): DoubleReason[] {
  if (identity.kind !== others.kind || (one.state === 'archived' && other.state === 'archived')) return [];
  const isSameName = identity.names.some(({ key }) => others.names.some((name) => name.key === key));
  const isNear =
    !isSameName &&
    (isOnly || identity.names.some((name) => others.names.some((near) => areNamesNear(name, near))));
  // A mother and a daughter may share a number, but no birthday.
  if (haveOtherBirthdays(identity, others) && !isSameName) return [];
  const shared = sharedContactKey(identity.contactKeys, others.contactKeys);
  return [
    ...(shared === null ? [] : [shared]),
    ...(isSameName ? (['name'] as const) : isNear ? (['near name'] as const) : []),
  ];
}

/** Whoever she chose stays, then whoever she was in touch with more, was added earlier, or has the longer name. */
function inOrder(one: Friend, other: Friend, reasons: readonly DoubleReason[]): Double {
  const states = ['active', 'paused', 'unsorted', 'archived'];
  const rankOf = (friend: Friend) => states.indexOf(friend.state);
  const difference =
    rankOf(one) - rankOf(other) ||
    other.contactDays.length - one.contactDays.length ||
    (one.addedOn < other.addedOn ? -1 : one.addedOn > other.addedOn ? 1 : 0) ||
    other.name.length - one.name.length ||
    (one.id < other.id ? -1 : 1);
  return difference < 0 ? { into: one, part: other, reasons } : { into: other, part: one, reasons };
}

function surestFirst(doubles: readonly Double[]): readonly Double[] {
  const rankOf = ({ reasons }: Double) => {
    if (reasons.length > 1) return 0;
    return ['name', 'email', 'near name', 'number'].indexOf(reasons[0] ?? 'number') + 1;
  };
  const keyed = doubles.map((double) => ({
    double,
    key: `${rankOf(double)} ${foldText(double.into.name)} ${double.into.id} ${double.part.id}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ double }) => double);
}

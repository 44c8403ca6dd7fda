/** What every kind of change declares. The journal reads, folds, numbers and forgets by it, and knows no kind but its own. */

import type { Change } from '../changes.ts';
import type { FoldState, Numbered } from '../fold-state.ts';
import type { Fields } from './checks.ts';

/** All that must be said of a kind of change. What is left out doesn't compile. */
export interface Definition<C> {
  /** What each key must hold for a line of a file to be believed. */
  readonly check: { readonly [Key in Exclude<keyof C, 'type'>]-?: FieldCheck };
  apply(foldState: FoldState, change: C): void;
  readonly rules: Rules<C>;
}

/** What the journal must know of a kind. */
export interface Rules<C> {
  readonly people: People<C>;
  /** Texts that may speak of any of its people: they are dropped where one of them is forgotten. */
  readonly notes: readonly OptionalKey<C>[];
  /** Whose number it gives, which stays given when its line is taken back; null where nothing stays of it. */
  undone(change: C): Numbered | null;
  /** `on-top`: what it does never depends on lines that come later, so that it can be folded on top of a snapshot. */
  readonly folds: 'on-top' | 'from-start';
  readonly thing: Thing<C> | null;
}

export type FieldCheck = (value: unknown, change: Fields) => boolean;

/** Where a change names friends by their ids. Whoever is forgotten goes from all of these. */
interface People<C> {
  /** Keys of one id: where she is forgotten, nothing is left of the change. */
  readonly one: readonly KeyOf<C, string>[];
  /** Keys of several ids: who is forgotten is taken out. */
  readonly many: readonly KeyOf<C, readonly string[]>[];
  /**
   * `added`: put on the list by it, also after she was forgotten. `needed`: without any of them nothing is left of it. `begin`
   * and `join`: its `friends` begin or join a thing that goes when nobody is left of them all. `begin-closed`: nobody joins
   * later, so that nothing is left of the change without them.
   */
  readonly role: 'added' | 'named' | 'needed' | 'begin' | 'begin-closed' | 'join';
}

/** What a change is about, other than friends. */
interface Thing<C> {
  /** The key of its id. */
  readonly key: KeyOf<C, string>;
  /** The list of the fold state that holds it; null for what has no list. */
  readonly list: Numbered | null;
  /**
   * `entry`: an entry by itself, which a `removal` takes off. To forget a thing takes the whole lines with `words` of it; a
   * line with an entry in it stays where it says no more than a `mark`, such as that a call was held.
   */
  readonly says: 'entry' | 'removal' | 'words' | 'mark';
}

type KeyOf<C, Value> = {
  [Key in Exclude<keyof C, 'type'>]-?: [Exclude<C[Key], undefined>] extends [Value] ? Key : never;
}[Exclude<keyof C, 'type'>] &
  string;
type OptionalKey<C> = { [Key in keyof C]-?: undefined extends C[Key] ? Key : never }[keyof C];

/** A definition for each kind of these changes. */
export type Definitions<C extends { readonly type: string }> = {
  readonly [Type in C['type']]: Definition<Extract<C, { readonly type: Type }>>;
};

export type Registry = Definitions<Change>;

export const nobody = { one: [], many: [], role: 'named' } as const;
/** `friends` have begun it, and others may join. */
export const beginners = { one: [], many: ['friends'], role: 'begin' } as const;
export const closedBeginners = { one: [], many: ['friends'], role: 'begin-closed' } as const;
/** All that is said is about this friend. */
export const friend = { one: ['friend'], many: [], role: 'named' } as const;
export const leavesNothing = (): null => null;
export const keepsNumber =
  <N extends Numbered>(list: N) =>
  (): N =>
    list;

export function rulesOf(change: Change, registry: Registry): Rules<Change> {
  return registry[change.type].rules as unknown as Rules<Change>;
}

/** Ids of friends, as the change has them. */
export function peopleIn(change: Change, registry: Registry): readonly string[] {
  const { one, many } = rulesOf(change, registry).people;
  const fields = change as unknown as Fields;
  const ids = [...one, ...many].flatMap((key) => fields[key] as string | readonly string[] | undefined);
  return ids.filter((id) => id !== undefined);
}

/** The friend that the change adds to the list; null for any other change. */
export function addedIn(change: Change, registry: Registry): string | null {
  return rulesOf(change, registry).people.role === 'added' ? (peopleIn(change, registry)[0] ?? null) : null;
}

/** Asked of each line of a long journal. */
export function namesAny(change: Change, registry: Registry, isWanted: (friend: string) => boolean): boolean {
  const { one, many } = rulesOf(change, registry).people;
  const fields = change as unknown as Fields;
  for (const key of one) if (fields[key] !== undefined && isWanted(fields[key] as string)) return true;
  for (const key of many) if ((fields[key] as readonly string[] | undefined)?.some(isWanted)) return true;
  return false;
}

/** The change without these friends: the same one where it names none of them, null where nothing is left. */
export function withoutPeople(
  change: Change,
  registry: Registry,
  isForgotten: (friend: string) => boolean,
): Change | null {
  if (!namesAny(change, registry, isForgotten)) return change;
  const { people, notes } = rulesOf(change, registry);
  const remaining: Record<string, unknown> = { ...change };
  if (people.one.some((key) => isForgotten(remaining[key] as string))) return null;
  for (const key of people.many)
    remaining[key] = (remaining[key] as readonly string[] | undefined)?.filter((id) => !isForgotten(id));
  for (const key of notes) delete remaining[key];
  const isEmpty = people.many.every((key) => (remaining[key] as readonly string[] | undefined)?.length === 0);
  const isNeeded = people.role === 'needed' || people.role === 'begin-closed';
  return isNeeded && isEmpty ? null : (remaining as unknown as Change);
}

/** The id of the thing it is about; null where it is about none. */
export function thingIn(change: Change, registry: Registry): string | null {
  const { thing } = rulesOf(change, registry);
  return thing === null ? null : ((change as unknown as Fields)[thing.key] as string);
}

export const saysOf = (change: Change, registry: Registry) => rulesOf(change, registry).thing?.says ?? null;

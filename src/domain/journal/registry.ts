/**
 * What every kind of change must declare. The journal reads, folds, numbers and forgets by these declarations, and
 * knows only its own kinds.
 */

import type { Change } from '../changes.ts';
import type { FoldState, NumberedList } from '../fold-state.ts';
import type { Check, Fields } from './checks.ts';

/** Everything to declare for a kind of change. If something is missing, it doesn't compile. */
export interface Definition<C> {
  /** The check that each key must pass. */
  readonly check: { readonly [Key in Exclude<keyof C, 'type'>]-?: FieldCheck };
  apply(foldState: FoldState, change: C): void;
  readonly rules: Rules<C>;
}

/** What the journal must know about a kind. */
export interface Rules<C> {
  readonly people: People<C>;
  /** Texts that may be about any of its people. They are dropped when one of them is forgotten. */
  readonly notes: readonly OptionalKey<C>[];
  /** Which list's number stays taken when the line is taken back; null when nothing stays. */
  undone(change: C): NumberedList | null;
  /** `on-top`: never depends on later lines, so it can be folded on top of a snapshot. */
  readonly folds: 'on-top' | 'from-start';
  readonly thing: Thing<C> | null;
}

export type FieldCheck = (value: unknown, change: Fields) => boolean;

/** The keys with ids of friends. A forgotten friend is removed from all of them. */
interface People<C> {
  /** Keys with one id. If that friend is forgotten, nothing of the change remains. */
  readonly one: readonly KeyOf<C, string>[];
  /** Keys with several ids. A forgotten friend is taken out. */
  readonly many: readonly KeyOf<C, readonly string[]>[];
  /**
   * `added`: the change adds the friend, even after a forget. `needed`: without any of these friends, nothing remains.
   * `begin` and `join`: the `friends` start or join a thing, which goes when all of them are forgotten. `begin-closed`:
   * nobody can join later, so without these friends nothing remains.
   */
  readonly role: 'added' | 'named' | 'needed' | 'begin' | 'begin-closed' | 'join';
}

/** What a change is about, apart from friends. */
interface Thing<C> {
  /** The key that has its id. */
  readonly key: KeyOf<C, string>;
  /** The list of the fold state that holds it; null for what has no list. */
  readonly list: NumberedList | null;
  /**
   * `entry`: an entry of its own. `removal`: removes one. `words`: when the thing is forgotten, the whole line goes.
   * `mark`: the line only mentions the thing, for example that a call was held; if it has an entry, it stays.
   */
  readonly says: 'entry' | 'removal' | 'words' | 'mark';
}

type KeyOf<C, Value> = {
  [Key in Exclude<keyof C, 'type'>]-?: [Exclude<C[Key], undefined>] extends [Value] ? Key : never;
}[Exclude<keyof C, 'type'>] &
  string;
type OptionalKey<C> = { [Key in keyof C]-?: undefined extends C[Key] ? Key : never }[keyof C];

/** The changes that pass these checks, which stand under their kinds. */
export type ChangesOf<Checks> = {
  readonly [Type in keyof Checks]: { readonly type: Type } & Passing<Checks[Type]>;
}[keyof Checks];

type Passing<Checks> = {
  readonly [Key in keyof Checks as undefined extends Passed<Checks[Key]> ? never : Key]: Passed<Checks[Key]>;
} & {
  readonly [Key in keyof Checks as undefined extends Passed<Checks[Key]> ? Key : never]?: Passed<Checks[Key]>;
};
type Passed<C> = C extends Check<infer T> ? T : never;

/** A definition for each of these kinds of change. */
export type Definitions<C extends { readonly type: string }> = {
  readonly [Type in C['type']]: Definition<Extract<C, { readonly type: Type }>>;
};

export type Registry = Definitions<Change>;

export const nobody = { one: [], many: [], role: 'named' } as const;
/** The `friends` start it, and others may join. */
export const beginners = { one: [], many: ['friends'], role: 'begin' } as const;
export const closedBeginners = { one: [], many: ['friends'], role: 'begin-closed' } as const;
/** The whole change is about this friend. */
export const friend = { one: ['friend'], many: [], role: 'named' } as const;
export const leavesNothing = (): null => null;

/**
 * The rules of what has a number that she types. `begin` is for the change that gives it: the number stays taken, and
 * the line goes when the thing is forgotten. `mark` is for a line that only mentions it. Who is in it, each change says.
 */
export function numberedThing<K extends string, L extends NumberedList>(key: K, list: L) {
  const rules = { notes: [], folds: 'on-top' } as const;
  return {
    begin: { ...rules, undone: () => list, thing: { key, list, says: 'words' } },
    mark: { ...rules, undone: leavesNothing, thing: { key, list, says: 'mark' } },
  } as const;
}

export function rulesOf(change: Change, registry: Registry): Rules<Change> {
  return registry[change.type].rules as unknown as Rules<Change>;
}

/** The ids of friends in a change. */
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

/** Called for each line of a long journal. */
export function namesAny(change: Change, registry: Registry, isWanted: (friend: string) => boolean): boolean {
  const { one, many } = rulesOf(change, registry).people;
  const fields = change as unknown as Fields;
  for (const key of one) if (fields[key] !== undefined && isWanted(fields[key] as string)) return true;
  for (const key of many) if ((fields[key] as readonly string[] | undefined)?.some(isWanted)) return true;
  return false;
}

/** The change without these friends: unchanged when it names none of them, null when nothing remains. */
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

/** The id of the thing the change is about; null when there is none. */
export function thingIn(change: Change, registry: Registry): string | null {
  const { thing } = rulesOf(change, registry);
  return thing === null ? null : ((change as unknown as Fields)[thing.key] as string);
}

export const saysOf = (change: Change, registry: Registry) => rulesOf(change, registry).thing?.says ?? null;

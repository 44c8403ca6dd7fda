/** Changes of every kind that is registered, for properties: few names and few days, so that everything meets everything. */

import fc from 'fast-check';
import { answers, callKinds } from '../../../src/domain/call/call.ts';
import { chatSources } from '../../../src/domain/catch-up/changes.ts';
import { type Change, registry } from '../../../src/domain/changes.ts';
import { initiators, outcomes, ways } from '../../../src/domain/contact/interaction.ts';
import { circles, friendStates } from '../../../src/domain/friend/friend.ts';
import { feelings } from '../../../src/domain/place/local.ts';
import { dayFromNumber, dayNumber } from '../../../src/domain/time/day.ts';
import { themes, traditionStates } from '../../../src/domain/tradition/tradition.ts';

export const friend = fc.constantFrom('ana', 'bea', 'cleo', 'dana', '__proto__', 'constructor');
export const lastDay = '2026-11-20';
export const textsInChanges = ['one', 'two', 'three'];

const day = fc.integer({ min: dayNumber('2025-12-01'), max: dayNumber(lastDay) }).map(dayFromNumber);
const word = fc.constantFrom(...textsInChanges);
const words = fc.uniqueArray(word, { maxLength: 2 });
const notes = fc.array(fc.record({ on: day, text: word, isPrivate: fc.boolean() }), { maxLength: 2 });
/** As programs before 0.5 wrote it, without one, or as two devices may: the same one twice. */
const number = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const friends = fc.array(friend, { minLength: 1, maxLength: 3 });
const hash = fc.constantFrom('a', 'b');
const call = fc.constantFrom('c1', 'c2');
const draft = fc.constantFrom('d1', 'd2', 'd3');
const idea = fc.constantFrom('n1', 'n2');
const interaction = fc.constantFrom('i1', 'i2', 'day-2026-11-13-text-ab');
const local = fc.constantFrom('l1', 'l2');
const reminder = fc.constantFrom('r1', 'r2');
const tradition = fc.constantFrom('t1', 't2');

const time = fc.constant({ at: '2026-12-03T19:00', zone: 'America/Chicago' });
const clock = fc.option(fc.constant('20:30'));
const mayBe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

const friendFields = {
  name: word,
  state: fc.constantFrom(...friendStates),
  circle: fc.constantFrom(...circles),
  everyDays: fc.option(fc.constantFrom(3, 14)),
  lastTold: fc.option(day),
  lastAbout: fc.option(word),
  address: fc.option(word),
  birthday: fc.option(fc.constant('--04-12')),
  city: fc.option(word),
  zone: fc.option(fc.constant('America/Chicago')),
  inspires: fc.option(word),
  next: fc.option(word),
  nextOn: fc.option(day),
};
const lists = {
  nicknames: words,
  phones: words,
  emails: words,
  tags: words,
  children: words,
  anniversaries: words,
  cards: words,
  hardDays: words,
  notes,
};
const callFields = {
  topic: word,
  minutes: fc.constantFrom(60, 90),
  kind: fc.constantFrom(...callKinds),
  plusOne: fc.boolean(),
  options: fc.array(time, { maxLength: 1 }),
  picked: fc.option(time),
  link: fc.option(word),
  alarm: fc.option(fc.constant(30)),
  cancelledOn: fc.option(day),
};
const traditionFields = {
  theme: fc.constantFrom(...themes),
  prompts: words,
  time: clock,
  state: fc.constantFrom(...traditionStates),
};
const localFields = {
  name: word,
  kind: word,
  meets: fc.option(word),
  time: clock,
  place: fc.option(word),
  link: fc.option(word),
  ask: fc.option(word),
  isOwn: fc.boolean(),
  isRemoved: fc.boolean(),
};
const numbersKept = {
  numbers: mayBe(fc.constant({ l00: [null, 2] })),
  highest: mayBe(fc.constant({ drafts: 3 })),
};

type Type = Change['type'];
type Without<T extends Type> = Omit<Extract<Change, { readonly type: T }>, 'type'>;
/** An arbitrary for each key of a change, so that one without what is new in it doesn't compile. */
type Model<T extends Type> = { readonly [K in keyof Without<T>]-?: fc.Arbitrary<Without<T>[K]> };

const keep = fc.record({ draft, number, on: day, text: word, seed: fc.nat(9), phrases: words });
const begin = { number, on: day, friends };

const models: { readonly [T in Exclude<Type, 'draft.kept'>]: Model<T> } = {
  'friend.added': { ...optionals({ ...friendFields, ...lists }), friend, on: day, name: word, number },
  'friend.edited': { friend, on: day, set: some(friendFields), add: some(lists), take: some(lists), number },
  'friend.removed': { friend, on: day },
  'friend.merged': { friend, into: friend, on: day },
  'friend.apart': { friend, other: friend, on: day },
  'friend.snoozed': { friend, on: day, until: day },
  'friend.forgotten': { hash, ...numbersKept },
  'interaction.logged': {
    interaction,
    on: day,
    friends,
    way: mayBe(fc.constantFrom(...ways, null)),
    what: mayBe(word),
    note: mayBe(word),
    outcome: mayBe(fc.constantFrom(...outcomes)),
    by: mayBe(fc.constantFrom(...initiators)),
    isPrivate: mayBe(fc.constant(true as const)),
    isHerTurn: mayBe(fc.constant(true as const)),
  },
  'interaction.removed': { interaction, on: day, friends },
  'draft.edited': { draft, friend: mayBe(friend), text: word },
  'draft.posted': { draft, on: day },
  'draft.removed': { draft },
  'idea.kept': { idea, number, on: day, text: word },
  'idea.removed': { idea },
  'call.planned': { ...optionals(callFields), ...begin, call, topic: word, minutes: callFields.minutes },
  'call.edited': { call, on: day, set: some(callFields), friends: mayBe(friends), without: mayBe(friends) },
  'call.answered': {
    call,
    friend,
    answer: fc.constantFrom(...answers),
    times: mayBe(fc.array(time, { maxLength: 1 })),
  },
  'call.held': { call, on: day },
  'tradition.started': { ...optionals(traditionFields), ...begin, tradition, theme: traditionFields.theme },
  'tradition.edited': { tradition, on: day, set: some(traditionFields) },
  'tradition.shared': { tradition, on: day, friends: mayBe(friends), text: mayBe(word) },
  'local.added': { ...optionals(localFields), local, number, on: day, name: word, kind: word },
  'local.edited': { local, on: day, set: some(localFields), steps: mayBe(words), leftOut: mayBe(words) },
  'local.visited': {
    local,
    on: day,
    felt: mayBe(fc.constantFrom(...feelings)),
    friends: mayBe(friends),
    note: mayBe(word),
  },
  'reminder.kept': { reminder, number, on: day, friend, words: word, day: mayBe(day) },
  'reminder.ended': { reminder, friend, on: day },
  'pause.started': { on: day, until: day, keepsDaily: fc.boolean() },
  'pause.ended': { on: day },
  'contact.mapped': { name: hash, friend, on: day },
  'contact.ignored': { name: hash, on: day },
  'chats.read': { source: fc.constantFrom(...chatSources), on: day, friends, from: day, until: day },
  'line.forgotten': { line: hash, butAdded: mayBe(fc.constant(true as const)), ...numbersKept },
  'line.undone': { target: hash, off: fc.boolean() },
  'line.set-aside': { hash },
  'journal.restored': { lines: words },
  'journal.accepted': {
    files: fc.array(fc.record({ file: word, had: fc.integer({ min: 1, max: 9 }), has: fc.nat(3) }), {
      maxLength: 1,
    }),
    lines: words,
  },
};

function optionals<T>(model: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) {
  const entries = Object.entries<fc.Arbitrary<unknown>>(model).map(([key, value]) => [key, mayBe(value)]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined> };
}

/** Either for a friend or for somebody else. */
const draftKept = fc
  .tuple(keep, fc.oneof(fc.record({ friend }), fc.record({ to: word })), mayBe(fc.constant(2)))
  .map(([draft, whom, panels]) => ({ occasion: 'o', tone: 't', card: 'c', ...draft, ...whom, panels }));

/** A change of this kind, without the keys that it leaves out. */
export function anyOf(type: Type): fc.Arbitrary<Change> {
  const fields: fc.Arbitrary<object> =
    type === 'draft.kept' ? draftKept : fc.record(models[type] as Record<string, fc.Arbitrary<unknown>>);
  return fields.map((rest) => {
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    return { type, ...Object.fromEntries(given) } as unknown as Change;
  });
}

export const allTypes = Object.keys(registry) as Type[];
export const onTopTypes = allTypes.filter((type) => registry[type].rules.folds === 'on-top');

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FriendContact } from '../../../src/domain/catch-up/friend-contact.ts';
import { contactId, type PlanInput, planCatchUp } from '../../../src/domain/catch-up/plan.ts';
import type { Interaction } from '../../../src/domain/contact/interaction.ts';
import { onceEach } from '../../../src/domain/contact/once-each.ts';
import { hashOf } from '../../support/fake-store.ts';

const contact = (given: Partial<FriendContact> = {}): FriendContact => ({
  name: 'Ana Sample',
  friend: 'ana-sample',
  on: '2026-11-13',
  way: 'text',
  outcome: 'connected',
  by: 'friend',
  wrote: ['friend', 'me'],
  ...given,
});

const entry = (given: Partial<Interaction> = {}): Interaction => ({
  id: 'by-hand',
  on: '2026-11-13',
  friends: ['ana-sample'],
  way: 'text',
  what: null,
  note: null,
  outcome: 'connected',
  by: null,
  isPrivate: false,
  ...given,
});

const plan = (given: Partial<PlanInput>) =>
  planCatchUp({
    contacts: [contact()],
    history: [],
    removed: new Set(),
    takenBack: new Map(),
    contactsTakenBack: new Set(),
    decidedNow: new Set(),
    merged: {},
    since: '2025-11-20',
    today: '2026-11-20',
    hashOf,
    ...given,
  });

const id = contactId(contact(), hashOf);

describe('what is new', () => {
  test.each<readonly [string, Partial<PlanInput>, number]>([
    ['a day that nobody logged', {}, 1],
    ['not a day and way she logged herself', { history: [entry()] }, 0],
    ['not a day she logged without saying how', { history: [entry({ way: null })] }, 0],
    ['another way on that day', { history: [entry({ way: 'call' })] }, 1],
    ['a contact where she had tried', { history: [entry({ outcome: 'attempt' })] }, 1],
    [
      'not an attempt on a day of contact',
      { history: [entry()], contacts: [contact({ outcome: 'attempt' })] },
      0,
    ],
    ['nothing that she removed', { removed: new Set([id]) }, 0],
    ['nothing that she took back', { takenBack: new Map([[id, 'batch']]) }, 0],
    [
      'what she took back, once she names the person again',
      { takenBack: new Map([[id, 'batch']]), decidedNow: new Set(['ana-sample']) },
      1,
    ],
    ['nothing before the day she named', { since: '2026-11-14' }, 0],
    ['nothing after today', { today: '2026-11-12' }, 0],
    [
      'nothing that was removed under an earlier id',
      { removed: new Set([contactId(contact({ friend: 'ana' }), hashOf)]), merged: { ana: 'ana-sample' } },
      0,
    ],
  ])('%s', (_, given, count) => {
    expect(plan(given).changes).toHaveLength(count);
  });

  test('says how to bring back what was taken back', () => {
    expect(plan({ takenBack: new Map([[id, 'batch']]) })).toMatchObject({ takenBack: 1, redo: 'batch' });
  });
});

/** Whoever began wrote, and an attempt has one side. */
const anyContact: fc.Arbitrary<FriendContact> = fc
  .record({
    friend: fc.constantFrom('ana-sample', 'bea-example'),
    on: fc.constantFrom('2026-11-13', '2026-11-14', '2026-11-15'),
    way: fc.constantFrom('text' as const, 'call' as const, 'group' as const),
    by: fc.constantFrom('me' as const, 'friend' as const),
    isBoth: fc.boolean(),
    isAnswered: fc.boolean(),
  })
  .map(({ isBoth, isAnswered, ...given }) =>
    contact({
      ...given,
      wrote: isBoth ? ['me', 'friend'] : [given.by],
      outcome: isBoth || isAnswered ? 'connected' : 'attempt',
    }),
  );

const file = fc.array(anyContact, { maxLength: 12 });
const keyOf = ({ friend, on, way }: FriendContact) => `${friend} ${on} ${way}`;
/** What the files have of one day differs only by how much of it they have: who began is the same. */
const sameStart = (contacts: readonly FriendContact[]) => {
  const first = new Map<string, FriendContact>();
  for (const each of contacts) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return contacts.map((each) => {
    const by = first.get(keyOf(each))?.by ?? each.by;
    return { ...each, by, wrote: each.wrote.length === 1 ? [by] : each.wrote };
  });
};

function historyAfter(history: readonly Interaction[], contacts: readonly FriendContact[]): Interaction[] {
  const logged = plan({ contacts, history }).changes.map(
    ({ interaction, on, friends, way = null, outcome = 'connected', by = null, isHerTurn }) =>
      entry({
        id: interaction,
        on,
        friends,
        way,
        outcome,
        by,
        ...(isHerTurn === undefined ? {} : { isHerTurn }),
      }),
  );
  return onceEach([...history, ...logged]);
}

const shown = (history: readonly Interaction[]) =>
  history
    .map(({ id: each, outcome, by, isHerTurn }) => `${each} ${outcome} ${by} ${isHerTurn === true}`)
    .sort();

describe('an export that goes on where the last one ended', () => {
  const days = (history: readonly Interaction[]) => history.map(({ on, outcome }) => `${on} ${outcome}`);
  const her = contact({ on: '2026-11-10', by: 'me', wrote: ['me'], outcome: 'attempt' });
  const friend = contact({ on: '2026-11-12', wrote: ['friend'], outcome: 'attempt' });
  const both = contact({ on: '2026-11-10' });

  test.each<readonly [string, FriendContact, FriendContact, readonly string[]]>([
    ['her text is answered in the next', her, friend, ['2026-11-10 connected', '2026-11-12 connected']],
    ['a text follows the day both wrote', both, friend, ['2026-11-10 connected', '2026-11-12 connected']],
    [
      'more than three days later',
      her,
      { ...friend, on: '2026-11-14' },
      ['2026-11-10 attempt', '2026-11-14 attempt'],
    ],
    ['someone else', her, { ...friend, friend: 'bea' }, ['2026-11-10 attempt', '2026-11-12 attempt']],
    [
      'an answered call',
      her,
      contact({ on: '2026-11-11', way: 'call', wrote: [] }),
      ['2026-11-10 connected', '2026-11-11 connected'],
    ],
    [
      'a call nobody picked up',
      her,
      contact({ on: '2026-11-11', way: 'call', outcome: 'attempt', wrote: [] }),
      ['2026-11-10 attempt', '2026-11-11 attempt'],
    ],
  ])('%s', (_, first, second, expected) => {
    const inOrder = historyAfter(historyAfter([], [first]), [second]);
    expect(days(inOrder)).toEqual(expected);
    expect(shown(historyAfter(historyAfter([], [second]), [first]))).toEqual(shown(inOrder));
    expect(plan({ contacts: [first, second], history: inOrder }).changes).toEqual([]);
  });
});

describe('again and again', () => {
  test('the same file adds nothing', () => {
    fc.assert(
      fc.property(file, (contacts) => {
        expect(plan({ contacts, history: historyAfter([], contacts) }).changes).toEqual([]);
      }),
    );
  });

  test('two files give the same in any order, and as one', () => {
    fc.assert(
      fc.property(file, file, (one, other) => {
        const all = sameStart([...one, ...other]);
        const [a, b] = [all.slice(0, one.length), all.slice(one.length)];
        const once = shown(historyAfter([], all));
        expect(shown(historyAfter(historyAfter([], a), b))).toEqual(once);
        expect(shown(historyAfter(historyAfter([], b), a))).toEqual(once);
        expect(plan({ contacts: a, history: historyAfter(historyAfter([], a), b) }).changes).toEqual([]);
      }),
    );
  });

  test('two devices that read the same agree', () => {
    fc.assert(
      fc.property(file, (contacts) => {
        const [here, there] = [historyAfter([], contacts), historyAfter([], contacts)];
        expect(onceEach([...here, ...there])).toEqual(here);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import type { FriendAdded, FriendEdited } from '../../../src/domain/friend/changes.ts';
import { contentMark } from '../../../src/domain/import/card-marks.ts';
import type { ContactCard, ContactsRead, DatedEntry } from '../../../src/domain/import/contact-card.ts';
import type { Newcomers } from '../../../src/domain/import/contact-changes.ts';
import {
  entriesOf,
  type ImportPlan,
  pickFriends,
  planImport,
} from '../../../src/domain/import/import-plan.ts';
import type { State } from '../../../src/domain/state.ts';
import { times } from '../../support/long-run.ts';
import { card, stateAfter } from './people.ts';

const today = '2026-03-01';
const resting: Newcomers = { state: 'unsorted', circle: 'close', everyDays: null };
const active: Newcomers = { state: 'active', circle: 'friends', everyDays: 14 };

type Given = Partial<ContactsRead> & { readonly newcomers?: Newcomers; readonly known?: readonly string[] };

function plan(state: State, { newcomers = resting, known = [], ...given }: Given): ImportPlan {
  const read: ContactsRead = {
    format: 'vcard',
    cards: [],
    activities: [],
    notes: [],
    problems: [],
    ...given,
  };
  const { friends, merged } = state;
  return planImport({
    read,
    friends,
    merged,
    interactions: new Set(known),
    today,
    newcomersFrom: () => newcomers,
  });
}

const add = (name: string, more: Partial<FriendAdded> = {}): Change[] => [
  {
    type: 'friend.added',
    friend: more.friend ?? name.toLowerCase().replaceAll(' ', '-'),
    on: '2026-01-01',
    name,
    ...more,
  },
];
const edit = (friend: string, set: FriendEdited['set']): Change[] => [
  { type: 'friend.edited', friend, on: '2026-01-02', set: set ?? {} },
];
const outcomes = ({ people }: ImportPlan) => people.map(({ id, outcome }) => `${id} ${outcome}`);
const changeOf = ({ people }: ImportPlan, id: string) => people.find((person) => person.id === id)?.change;
const nobody = stateAfter([]);
const [phone, otherPhone] = ['+1 555 010 0100', '+1 555 010 0199'];

describe('who is new', () => {
  it('comes in resting, with everything of the card', () => {
    const given = card('Ana Sample', {
      nicknames: ['Annie'],
      phones: [phone],
      emails: ['a@example.org'],
      address: '1 Main St., Old Town',
      city: 'Old Town',
      birthday: '--04-12',
      notes: ['likes tea'],
      tags: ['choir'],
    });
    expect(changeOf(plan(nobody, { cards: [given] }), 'ana-sample')).toEqual({
      cards: [contentMark(given)],
      type: 'friend.added',
      friend: 'ana-sample',
      on: today,
      name: 'Ana Sample',
      state: 'unsorted',
      circle: 'close',
      nicknames: ['Annie'],
      phones: [phone],
      emails: ['a@example.org'],
      address: '1 Main St., Old Town',
      city: 'Old Town',
      birthday: '--04-12',
      notes: [{ on: today, text: 'likes tea', isPrivate: false }],
      tags: ['choir'],
    });
  });

  it('comes in active when she says how close or how often', () => {
    const planned = plan(nobody, { cards: [card('Ana')], newcomers: active });
    expect(changeOf(planned, 'ana')).toMatchObject({ state: 'active', circle: 'friends', everyDays: 14 });
  });

  it('a company or group is marked and set aside either way', () => {
    const cards = [
      card('Sample Bakery', { kind: 'company', tags: ['bread'] }),
      card('Choir', { kind: 'group' }),
    ];
    const planned = plan(nobody, { cards, newcomers: active });
    expect(changeOf(planned, 'sample-bakery')).toMatchObject({ state: 'paused', tags: ['bread', 'company'] });
    expect(changeOf(planned, 'choir')).toMatchObject({ state: 'paused', tags: ['group'] });
  });

  it('a namesake gets a number', () => {
    const full = (line: number, number: string, email: string) =>
      card('Priya Sample', { line, phones: [number], emails: [email] });
    const cards = [full(1, phone, 'p@example.org'), full(9, otherPhone, 'q@example.org')];
    expect(outcomes(plan(nobody, { cards }))).toEqual(['priya-sample added', 'priya-sample-2 added']);
  });

  it('never takes the id of somebody else', () => {
    const state = stateAfter([
      add('Bea', { friend: 'ana' }),
      add('Cleo'),
      add('Cleo Example'),
      [{ type: 'friend.merged', friend: 'cleo', into: 'cleo-example', on: today }],
    ]);
    const cards = [card('Ana', { phones: [phone] }), card('Dana')];
    expect(outcomes(plan(state, { cards }))).toEqual(['ana-2 added', 'dana added']);
    expect(outcomes(plan(state, { cards: [card('Cleo')] }))).toEqual(['cleo-example known']);
  });
});

describe('who is known', () => {
  const ana = add('Ana Sample', { phones: [phone], emails: ['a@example.org'], circle: 'inner' });
  const outcomesOf = (...cards: ContactCard[]) => outcomes(plan(stateAfter([ana]), { cards }));

  it.each<[string, ContactCard, string]>([
    ['the same name', card('ana  SAMPLE'), 'ana-sample known'],
    ['a phone and a shorter name', card('Ana', { phones: ['555 010 0100'] }), 'ana-sample updated'],
    [
      'an email and another last name',
      card('Ana Example', { emails: ['A@example.org'] }),
      'ana-example added',
    ],
    [
      'an email and her middle name',
      card('Ana M. Sample', { emails: ['A@example.org'] }),
      'ana-sample updated',
    ],
    ['a phone and another first name', card('Bea Sample', { phones: [phone] }), 'bea-sample added'],
    ['a name with a slip', card('Ana Samle'), 'ana-samle added'],
    ['only the first name', card('Ana'), 'ana added'],
    ['a company with her phone', card('Ana’s', { kind: 'company', phones: [phone] }), 'anas added'],
  ])('%s', (_, given, outcome) => expect(outcomesOf(given)).toEqual([outcome]));

  it('gains what she has not, and loses nothing', () => {
    const state = stateAfter([
      add('Ana Sample', { phones: [phone], city: 'Old Town', birthday: '--04-12', tags: ['Choir'] }),
    ]);
    const given = card('Ana Sample', {
      phones: ['(555) 010-0100', otherPhone],
      city: 'New Town',
      birthday: '1990-05-13',
      address: '2 New St.',
      tags: ['choir', 'run'],
    });
    expect(changeOf(plan(state, { cards: [given] }), 'ana-sample')).toEqual({
      type: 'friend.edited',
      friend: 'ana-sample',
      on: today,
      set: { address: '2 New St.' },
      add: { phones: [otherPhone], tags: ['run'], cards: [contentMark(given)] },
    });
  });

  it('keeps another name of hers as a nickname', () => {
    const planned = plan(stateAfter([ana]), { cards: [card('Ana M. Sample', { phones: [phone] })] });
    expect(changeOf(planned, 'ana-sample')).toMatchObject({ add: { nicknames: ['Ana M. Sample'] } });
  });

  it.each([
    ['hidden', edit('ana-sample', { state: 'hidden' })],
    ['gone', edit('ana-sample', { state: 'died' })],
    ['removed', [{ type: 'friend.removed', friend: 'ana-sample', on: today } as const]],
  ])('who is %s is never brought back, and nothing is said', (_, change) => {
    const state = stateAfter([ana, change]);
    const planned = plan(state, {
      cards: [card('Ana Sample', { phones: [otherPhone] }), card('Ana', { phones: [phone] })],
      newcomers: active,
    });
    expect(planned).toMatchObject({
      people: [],
      joined: [],
      alike: [],
      problems: [],
      skipped: { people: 1 },
    });
    expect(entriesOf(planned)).toEqual([]);
  });

  it('who rests becomes active when everybody does; who was sorted stays', () => {
    const state = stateAfter([
      add('Ana', { state: 'unsorted' }),
      add('Bea', { state: 'paused' }),
      add('Cleo', { state: 'active', circle: 'inner' }),
    ]);
    const planned = plan(state, { cards: [card('Ana'), card('Bea'), card('Cleo')], newcomers: active });
    expect(planned.people.map(({ change }) => change)).toEqual([
      {
        type: 'friend.edited',
        friend: 'ana',
        on: today,
        set: { state: 'active', circle: 'friends', everyDays: 14 },
        add: { cards: [contentMark(card('Ana'))] },
      },
      expect.objectContaining({ friend: 'bea', add: { cards: [contentMark(card('Bea'))] } }),
      expect.objectContaining({ friend: 'cleo', add: { cards: [contentMark(card('Cleo'))] } }),
    ]);
    expect(outcomes(planned)).toEqual(['ana updated', 'bea known', 'cleo known']);
  });

  it('namesakes are told apart by phone, then by order', () => {
    const state = stateAfter([
      add('Priya', { phones: [phone] }),
      add('Priya', { friend: 'priya-2', phones: [otherPhone] }),
    ]);
    const [first, second] = [
      card('Priya', { phones: [otherPhone], emails: ['q@example.org'] }),
      card('Priya', { phones: [phone], emails: ['p@example.org'] }),
    ];
    expect(plan(state, { cards: [first, second] }).people.map(({ id }) => id)).toEqual(['priya-2', 'priya']);
  });
});

describe('rows with a day', () => {
  const row = (text: string, names: readonly string[], more: Partial<DatedEntry> = {}): DatedEntry => ({
    line: 2,
    on: '2026-02-01',
    text,
    names,
    ...more,
  });
  const cards = [card('Ana'), card('Bea')];

  it('are interactions of those they name', () => {
    const planned = plan(nobody, { cards, activities: [row('Lunch with Ana and Bea', ['Ana', 'Bea'])] });
    expect(planned.interactions).toMatchObject([
      {
        on: '2026-02-01',
        friends: ['ana', 'bea'],
        note: 'Lunch with Ana and Bea',
        interaction: expect.stringMatching(/^md-2026-02-01-[a-z0-9]+$/),
      },
    ]);
  });

  it('count once, however often the file is imported, and twice when they stand there twice', () => {
    const activities = [row('Lunch', ['Ana']), row('Lunch', ['Ana'], { line: 3 }), row('Tea', ['Ana'])];
    const ids = plan(nobody, { cards, activities }).interactions.map(({ interaction }) => interaction);
    expect(new Set(ids).size).toBe(3);
    const again = plan(nobody, { cards, activities, known: ids });
    expect(again).toMatchObject({ interactions: [], skipped: { interactions: 3 } });
  });

  it('find friends who are on the list but not in the file', () => {
    const state = stateAfter([add('Cleo Example')]);
    const planned = plan(state, {
      activities: [row('Walk', ['Cleo Example'])],
      notes: [row('Cleo starts a course', ['Cleo Example'])],
    });
    expect(planned.interactions).toMatchObject([{ friends: ['cleo-example'] }]);
    expect(changeOf(planned, 'cleo-example')).toMatchObject({
      add: { notes: [{ on: '2026-02-01', text: 'Cleo starts a course', isPrivate: false }] },
    });
  });

  it('still count for those known when one name is not', () => {
    const planned = plan(nobody, { cards, activities: [row('Lunch', ['Ana', 'Zoe'])] });
    expect(planned.interactions).toMatchObject([{ friends: ['ana'] }]);
    expect(planned.problems).toEqual([{ line: 2, reason: 'nobody called Zoe is on the list' }]);
  });

  it.each([
    ['nobody', row('Moved', []), 'this row names nobody, so it was left out'],
    ['strangers alone', row('Lunch', ['Zoe']), 'nobody called Zoe is on the list'],
    ['a day to come', row('Lunch', ['Ana'], { on: '2026-03-02' }), "this day hasn't come yet"],
  ])('with %s are listed', (_, given, reason) => {
    expect(plan(nobody, { cards, activities: [given] })).toMatchObject({
      interactions: [],
      problems: [{ line: 2, reason }],
    });
  });

  it('about somebody out of sight are passed over without a word', () => {
    const state = stateAfter([add('Ana', { state: 'hidden' })]);
    const planned = plan(state, { activities: [row('Lunch', ['Ana'])], notes: [row('said', ['Ana'])] });
    expect(planned).toMatchObject({
      people: [],
      interactions: [],
      problems: [],
      skipped: { interactions: 2 },
    });
  });
});

describe('what is too long', () => {
  it('a note over 4 KB is cut, and said', () => {
    const planned = plan(nobody, { cards: [card('Ana', { line: 7, notes: ['é'.repeat(3000)] })] });
    expect(changeOf(planned, 'ana')).toMatchObject({ notes: [{ text: 'é'.repeat(2048) }] });
    expect(planned.problems).toEqual([
      { line: 7, reason: 'the note is longer than 4 KB; what came after was left out' },
    ]);
  });

  it('a name is cut, and said', () => {
    const planned = plan(nobody, { cards: [card('a'.repeat(250))] });
    expect(planned.people[0]?.name).toHaveLength(200);
    expect(planned.problems).toHaveLength(1);
  });

  it('every entry fits a line', () => {
    const notes = Array.from({ length: 30 }, (_, index) => `${index} ${'"'.repeat(4000)}`);
    const cards = [
      card('Ana', {
        notes,
        phones: notes,
        emails: notes,
        tags: notes,
        address: notes.join(),
        nicknames: notes,
      }),
    ];
    for (const changes of entriesOf(plan(nobody, { cards }))) {
      expect(new TextEncoder().encode(JSON.stringify(changes)).length).toBeLessThan(16_000);
    }
  });
});

describe('pickFriends', () => {
  const chosen: Newcomers = { state: 'active', circle: 'inner', everyDays: null };

  it('makes those active, and leaves the rest resting', () => {
    const state = stateAfter([add('Cleo', { state: 'unsorted' }), add('Dana', { state: 'paused' })]);
    const planned = plan(state, { cards: [card('Ana'), card('Bea'), card('Cleo'), card('Dana')] });
    const picked = pickFriends(planned, new Set(['ana', 'cleo', 'dana']), today, chosen);
    const after = stateAfter([
      add('Cleo', { state: 'unsorted' }),
      add('Dana', { state: 'paused' }),
      ...entriesOf(picked),
    ]).friends;
    expect(after.get('ana')).toMatchObject({ state: 'active', circle: 'inner' });
    expect(after.get('bea')).toMatchObject({ state: 'unsorted', circle: 'close' });
    expect(after.get('cleo')).toMatchObject({ state: 'active', circle: 'inner' });
    expect(after.get('dana')).toMatchObject({ state: 'paused' });
    expect(picked.skipped.people).toBe(1);
  });
});

describe('the same file twice', () => {
  const name = fc.constantFrom(
    'Ana',
    'Ana Sample',
    'Ana Sample Jr.',
    'Bea Example',
    'Sample, Ana',
    'Zoë',
    'zoe',
    '🌸',
    'Dr. Bea',
  );
  const number = fc.constantFrom(phone, '555 010 0100', otherPhone, '112', '+44 20 7946 0100');
  const contact = fc.record({
    name,
    phones: fc.array(number, { maxLength: 3 }),
    emails: fc.array(fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org'), { maxLength: 2 }),
    birthday: fc.option(fc.constantFrom('--04-12', '1990-04-12', '1990-05-13')),
    nicknames: fc.array(fc.constantFrom('Annie', 'Ana Sample', 'B'), { maxLength: 2 }),
    notes: fc.array(fc.constantFrom('tea', 'cats'), { maxLength: 2 }),
    kind: fc.constantFrom('person' as const, 'company' as const),
  });
  const cards = fc
    .array(contact, { maxLength: 12 })
    .map((all) => all.map(({ name: called, ...more }, index) => card(called, { ...more, line: index + 1 })));

  it('adds nobody twice and changes nothing', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(resting, active), (given, newcomers) => {
        const first = entriesOf(plan(nobody, { cards: given, newcomers }));
        const state = stateAfter(first);
        const again = plan(state, { cards: given, newcomers });
        expect(outcomes(again).filter((each) => !each.endsWith('known'))).toEqual([]);
      }),
      { numRuns: times(100, 500) },
    );
  });
});

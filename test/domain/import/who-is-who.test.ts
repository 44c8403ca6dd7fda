import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { entriesOf, type ImportPlan, planImport } from '../../../src/domain/import/import-plan.ts';
import type { State } from '../../../src/domain/state.ts';
import { times } from '../../support/long-run.ts';
import { card, stateAfter } from './people.ts';

const today = '2026-03-01';
const [home, mobile] = ['+1 212 555 0100', '+1 212 555 0177'];
const [mail, otherMail] = ['home@example.org', 'other@example.org'];

/**
 * `Ana Sample | +1 212 555 0100 | ana@example.org | 1990-04-12 | #choir | uid:1 | company`: a number, address, day, note,
 * UID, kind.
 */
function read(text: string, line: number): ContactCard {
  const [name = '', ...values] = text.split(' | ');
  const all = (pattern: RegExp) => values.filter((value) => pattern.test(value));
  return card(name, {
    line,
    phones: all(/^(?:\+|\()?\d[^@-]*\d{2}|x\d/).filter((value) => !/^\d{4}-/.test(value)),
    emails: all(/@/),
    birthday: all(/^(?:--|\d{4}-)\d\d-\d\d$/)[0] ?? null,
    notes: all(/^#/).map((note) => note.slice(1)),
    uid: all(/^uid:/)[0]?.slice(4) ?? null,
    kind: all(/^company$/).length > 0 ? 'company' : 'person',
  });
}

function plan(
  texts: readonly string[],
  state: State = stateAfter([]),
  onePerson = new Set<string>(),
): ImportPlan {
  const { friends, merged } = state;
  return planImport({
    read: { cards: texts.map((text, at) => read(text, at + 1)), activities: [], notes: [], problems: [] },
    friends,
    merged,
    interactions: new Set(),
    today,
    newcomersFrom: () => ({ state: 'unsorted', circle: 'close', everyDays: null }),
    onePerson,
  });
}

const add = (name: string, more: Partial<FriendAdded> = {}): Change[] => [
  { type: 'friend.added', friend: name.toLowerCase().replaceAll(' ', '-'), on: '2026-01-01', name, ...more },
];
const alikeNames = ({ alike }: ImportPlan) => alike.map(({ names, reason }) => [...names, reason]);

describe('two cards of one import', () => {
  test.each<[kind: string, rows: readonly (readonly [string, string])[]]>([
    [
      'given and family name alike, and one number',
      [
        [`Ana Sample | ${home}`, `Ana Sample | (212) 555-0100`],
        [`Ana Sample | ${home} | ${mail}`, `Ana Sample | ${home} | ${otherMail}`],
        [`Zoë Müller | ${home}`, `Zoe Mueller | ${home}`],
        [`Renée Dupont | ${mail}`, `RENEE DUPONT | ${mail}`],
        [`Sample, Lea | ${home}`, `Lea Sample | ${home}`],
        [`Sample Lea | ${home}`, `Lea Sample | ${home}`],
        [`Dr. Ana Sample | ${home}`, `Ana Sample | ${home}`],
        [`Anna van der Berg | ${home}`, `Anna Van Der Berg | ${home}`],
        [`Ana 💕 Sample | ${home}`, `Ana Sample (work) | ${home}`],
        [`Lea K. | ${home}`, `Lea Klein | ${home}`],
        [`Ana-Maria Sample | ${home}`, `Ana Maria Sample | ${home}`],
        [`Nguyễn Thị Minh Khai | ${home}`, `Nguyen Thi Minh Khai | ${home}`],
      ],
    ],
    [
      'a short name or a nickname',
      [
        [`Liz Sample | ${home}`, `Elizabeth Sample | ${home}`],
        [`Chris Klein | ${mail}`, `Christine Klein | ${mail}`],
        [`Bob Gross | ${home}`, `Robert Gross | ${home}`],
        [`Alex Example | ${home}`, `Alexandra Example | ${home}`],
        [`Steffi Klein | ${home}`, `Stephanie Klein | ${home}`],
        [`Jo Example | ${home}`, `Joanna Example | ${home}`],
      ],
    ],
    [
      'a middle name, an initial, a suffix alike',
      [
        [`Ana M. Sample | ${home}`, `Ana Marie Sample | ${home}`],
        [`Ana Sample | ${home}`, `Ana Marie Sample | ${home}`],
        [`John Sample Jr. | ${home}`, `John Sample Jr | ${home}`],
        [`Ana Sample, MD | ${mail}`, `Ana Sample | ${mail}`],
      ],
    ],
    [
      'a single name and one number',
      [
        [`Maria | ${home}`, `Maria | ${home}`],
        [`Maria | ${home}`, `Maria Klein | ${home}`],
        [`Mrs. Sample | ${home}`, `Mrs. Sample | ${home}`],
        [`Nia's Mom | ${mobile}`, `Nia’s Mom | ${mobile}`],
        ['Maria | 555-0100', 'Maria | 555 0100'],
      ],
    ],
    [
      'a whole name and nothing against it',
      [
        ['Ana Sample', 'ana  sample'],
        [`Ana Sample | ${home}`, 'Ana Sample'],
        ['Sample, Ana', `Ana Sample | ${mail}`],
        ['Ana Sample | --04-12', 'Ana Sample | 1990-04-12'],
        ['이영희', `이영희 | ${home}`],
      ],
    ],
    [
      'one UID',
      [
        [`Ana Maiden | uid:abc-1 | ${home}`, `Ana Married | uid:abc-1 | ${mobile}`],
        [`Liz | uid:7 | ${home}`, `Elizabeth Sample | uid:7 | ${home}`],
        [
          'One Alpha | uid:4f3c2b1a-0000-4000-8000-aabbccddeeff',
          'Two Beta | uid:4f3c2b1a-0000-4000-8000-aabbccddeeff',
        ],
      ],
    ],
  ])('%s are one person', (_, rows) => {
    const wrong = rows.filter((texts) => plan(texts).people.length !== 1 || plan(texts).joined.length !== 1);
    expect(wrong).toEqual([]);
    expect(rows.map((texts) => plan([...texts].reverse()).people.length)).toEqual(rows.map(() => 1));
  });

  test.each<[kind: string, rows: readonly (readonly [string, string, reason: string | null])[]]>([
    [
      'couples and families on one number or address',
      [
        [`Mr. Sample | ${home}`, `Mrs. Sample | ${home}`, 'number'],
        [`Ana Sample | ${home}`, `Paul Sample | ${home}`, 'number'],
        [`Ana Sample | ${mail}`, `Paul Sample | ${mail}`, 'email'],
        [`Paul Sample | ${home}`, `Paula Sample | ${home}`, 'number'],
        [`Daniel Klein | ${home}`, `Danielle Klein | ${home}`, 'number'],
        [`Martin Gross | ${mail}`, `Martina Gross | ${mail}`, 'email'],
        [`Mr. Chris Sample | ${home}`, `Mrs. Chris Sample | ${home}`, 'number'],
        [`Dr. Sample | ${home}`, `Mrs. Sample | ${home}`, 'number'],
        [`Frau Sample | ${home}`, `Herr Sample | ${home}`, 'number'],
        [`Mrs. Sample | ${home}`, `Ana Sample | ${home}`, 'number'],
        [`Nia's Mom | ${home}`, `Nia's Dad | ${home}`, 'number'],
        [`Anna & Paul Sample | ${home}`, `Anna Sample | ${home}`, 'number'],
        [`Sample | ${home}`, `Ana Sample | ${home}`, 'number'],
        [`Sample Family | ${home}`, `Ana Sample | ${home}`, 'number'],
      ],
    ],
    [
      'one first name and one number',
      [
        [`Eva Alpha | ${home}`, `Eva Beta | ${home}`, 'number'],
        [`Ana Maiden | ${home}`, `Ana Married | ${home}`, 'number'],
        [`Lea Klein | ${home}`, `Lea Klein-Gross | ${home}`, 'number'],
        [`María García | ${home}`, `María García López | ${home}`, 'number'],
      ],
    ],
    [
      'generations, initials, middle names and other nicknames',
      [
        [`John Sample Sr. | ${home}`, `John Sample Jr. | ${home}`, 'number'],
        [`John Sample | ${home}`, `John Sample III | ${home}`, 'number'],
        [`Anna Maria Sample | ${home}`, `Anna Louise Sample | ${home}`, 'number'],
        [`John A. Sample | ${home}`, `John B. Sample | ${home}`, 'number'],
        [`A. Sample | ${home}`, `Ana Sample | ${home}`, 'number'],
        [`Liz Sample | ${home}`, `Beth Sample | ${home}`, 'number'],
        [`Liz Sample | ${home}`, `Elizabeth Klein | ${home}`, 'number'],
        [`Liz | ${home}`, `Elizabeth Sample | ${home}`, 'number'],
      ],
    ],
    [
      'one whole name, other numbers',
      [
        [`Maria Klein | ${home}`, `Maria Klein | ${mobile}`, 'name'],
        [`Maria Klein | ${home}`, `Maria Klein | ${mail}`, 'name'],
        [`Maria Klein | ${home} | ${mail}`, `Maria Klein | ${mobile} | ${otherMail}`, 'name'],
      ],
    ],
    [
      'one single name and no shared number',
      [
        [`Maria | ${home} | #choir`, `Maria | ${mobile} | #neighbor`, 'name'],
        [`Maria | ${home}`, 'Maria', 'name'],
        ['Mrs. Sample | #teacher', 'Mrs. Sample | #aunt', 'name'],
        ['🌸', '🌸 | #tulips', 'name'],
        ['Maria | 555-0100', 'Maria | 555-0199', 'name'],
        ['Maria | (212) 555-0100 x12', 'Maria | (212) 555-0100 x34', 'name'],
      ],
    ],
    [
      'a switchboard',
      [
        [`Ana Sample | ${home}`, `Bea Klein | ${home}`, 'number'],
        [`Ana Sample | ${mail}`, `Office | ${mail}`, 'email'],
      ],
    ],
    [
      'a person and a company',
      [
        [`Ana Sample | ${home}`, `Ana Sample | ${home} | company`, null],
        ['Ana Sample', 'Ana Sample | company', null],
      ],
    ],
    [
      'nothing in common',
      [
        ['Ana Sample', 'Ana', null],
        ['Ana Sample', 'Ana Samle', null],
        [`Liz Sample | ${home}`, `Elizabeth Sample | ${mobile}`, null],
        ['Ana Sample | --04-12', 'Ana Sample | 1990-04-13', null],
        ['Ana Sample | uid:1', 'Bea Klein | uid:1', null],
        ['Maria | 112', 'Mario | 112', null],
      ],
    ],
    [
      'a mother and a daughter of one name',
      [
        [`Ana Sample | ${home} | 1950-04-12`, `Ana Sample | ${home} | 1985-09-01`, 'number'],
        [`Ana Sample | ${home} | 1970-04-12`, `Ana Sample | ${home} | 1982-09-01`, 'number'],
      ],
    ],
  ])('%s are two people', (_, rows) => {
    const asTold = rows.map(([one, two]) => {
      const planned = plan([one, two]);
      return [planned.people.length, planned.joined.length, planned.alike[0]?.reason ?? null];
    });
    expect(asTold).toEqual(rows.map(([, , reason]) => [2, 0, reason]));
    expect(rows.map(([one, two]) => plan([two, one]).people.length)).toEqual(rows.map(() => 2));
  });
});

describe('more than two cards', () => {
  it('a single name that could be either of two is neither, in any order', () => {
    const texts = [`Eva | ${home}`, `Eva Alpha | ${home}`, `Eva Beta | ${home}`];
    for (const order of [texts, [...texts].reverse(), [1, 0, 2].map((at) => texts[at] ?? '')]) {
      expect(plan(order).people).toHaveLength(3);
    }
  });

  it('a family on a landline makes one pair for each who follows the first', () => {
    const planned = plan(['Ana', 'Paul', 'Mia', 'Tom'].map((name) => `${name} Sample | ${home}`));
    expect(alikeNames(planned)).toEqual([
      ['Ana Sample', 'Paul Sample', 'number'],
      ['Ana Sample', 'Mia Sample', 'number'],
      ['Ana Sample', 'Tom Sample', 'number'],
    ]);
  });

  it('cards of one person are joined by what any of them has', () => {
    const planned = plan([`Ana Sample | ${home}`, `Ana Sample | ${home} | ${mail}`, `Ana Sample | ${mail}`]);
    expect(planned.people).toHaveLength(1);
    expect(planned.joined).toHaveLength(2);
  });

  it('a UID that stands on cards of everybody says nothing', () => {
    const uid = 'uid:00000000-0000-0000-0000-000000000000';
    expect(plan(['Ana', 'Bea', 'Cleo'].map((name) => `${name} Sample | ${uid}`)).people).toHaveLength(3);
  });

  it('everything of a person comes together, under the fuller name', () => {
    const planned = plan([
      `Liz Sample | ${home} | #tea`,
      `Elizabeth M. Sample | ${home} | ${mail} | 1990-04-12`,
    ]);
    expect(planned.people[0]?.change).toMatchObject({
      name: 'Elizabeth M. Sample',
      nicknames: ['Liz Sample'],
      phones: [home],
      emails: [mail],
      birthday: '1990-04-12',
      notes: [{ text: 'tea' }],
    });
  });

  it.each([
    ['of one switchboard', (at: number) => `P${at} Sample${at} | ${home}`],
    ['of one name and other numbers', (at: number) => `Maria Klein | +1 212 ${5_000_000 + at}`],
    ['of one single name', (at: number) => `Maria | +1 212 ${5_000_000 + at} | #${at}`],
    ['of everybody', (at: number) => `Ana${at} Sample${at} | +1 212 ${5_000_000 + at} | a${at}@example.org`],
  ])('many cards %s are quick', (_, textOf) => {
    const count = times(600, 10_000);
    const texts = Array.from({ length: count }, (__, at) => textOf(at));
    const start = process.cpuUsage();
    expect(plan(texts).people).toHaveLength(count);
    expect(process.cpuUsage(start).user).toBeLessThan(times(3_000_000, 20_000_000));
  });
});

describe('a card and the list', () => {
  const klein = add('Nina Klein', {
    phones: [home],
    notes: [{ on: today, text: 'a secret', isPrivate: true }],
  });

  it('a shared number puts nothing on the page of somebody else, and is said', () => {
    const planned = plan([`Nina Gross | ${home} | ${mail} | 1980-01-01`], stateAfter([klein]));
    expect(planned.people).toMatchObject([{ id: 'nina-gross', outcome: 'added' }]);
    expect(alikeNames(planned)).toEqual([['Nina Klein', 'Nina Gross', 'number']]);
    expect(planned.alike[0]?.ids).toEqual(['nina-klein', 'nina-gross']);
  });

  test.each<[string, Change[], string, string]>([
    ['a whole name', klein, 'Nina Klein | #tea', 'updated'],
    ['a nickname and the number', klein, `N. Klein | ${home}`, 'added'],
    ['the family name first', klein, `Klein, Nina | ${home} | ${mail}`, 'updated'],
    ['a whole name with another number', klein, `Nina Klein | ${mobile}`, 'added'],
    ['a single name with another number', add('Maria', { phones: [home] }), `Maria | ${mobile}`, 'added'],
    ['a single name and something new', add('Maria', { phones: [home] }), 'Maria | #choir', 'added'],
    ['a single name and nothing new', add('Maria', { phones: [home] }), 'Maria', 'known'],
    [
      'a single name with the number',
      add('Maria', { phones: [home] }),
      `Maria | ${home} | #choir`,
      'updated',
    ],
  ])('%s', (_, friend, text, outcome) => {
    expect(plan([text], stateAfter([friend])).people.map((person) => person.outcome)).toEqual([outcome]);
  });

  it('what she answers to a question holds', () => {
    const state = stateAfter([klein]);
    const first = plan([`Nina Klein | ${mobile}`], state);
    expect(first.alike).toMatchObject([{ isQuestion: true, reason: 'name' }]);
    const after = plan([`Nina Klein | ${mobile}`], state, new Set(first.alike.map(({ key }) => key)));
    expect(after.people).toMatchObject([{ id: 'nina-klein', outcome: 'updated' }]);
    expect(after.alike).toEqual([]);
  });

  it('a card that could be either of two namesakes is neither', () => {
    const state = stateAfter([add('Priya Sample'), add('Priya Sample', { friend: 'priya-sample-2' })]);
    expect(plan(['Priya Sample | #tea'], state).people).toMatchObject([
      { id: 'priya-sample-3', outcome: 'added' },
    ]);
  });
});

describe('a card that was imported before', () => {
  const imported = (texts: readonly string[], ...later: readonly (readonly Change[])[]) =>
    stateAfter([...entriesOf(plan(texts)), ...later]);
  const rename = (friend: string, name: string): Change[] => [
    { type: 'friend.edited', friend, on: today, set: { name } },
  ];
  const known = (id: string) => ({ people: [{ id, outcome: 'known' }], alike: [] });

  it('is that person after a rename', () => {
    const state = imported(['Ana Maiden | 1990-01-01'], rename('ana-maiden', 'Ana Married'));
    const again = plan(['Ana Maiden | 1990-01-01'], state);
    expect(again).toMatchObject(known('ana-maiden'));
    expect(entriesOf(again)).toEqual([]);
  });

  it('is that person after a merge', () => {
    const cards = [`Mr. Sample | ${home}`, `Mrs. Sample | ${home}`];
    const state = imported(cards, [
      { type: 'friend.merged', friend: 'mr-sample', into: 'mrs-sample', on: today },
    ]);
    expect(plan(cards, state)).toMatchObject(known('mrs-sample'));
    expect(plan(cards.slice(0, 1), state)).toMatchObject(known('mrs-sample'));
  });

  it('brings back nothing that she took away', () => {
    const texts = [`Ana Sample | ${home} | #tea`];
    const take = { phones: [home], notes: [{ on: today, text: 'tea', isPrivate: false }] };
    const state = imported(texts, [{ type: 'friend.edited', friend: 'ana-sample', on: today, take }]);
    expect(plan(texts, state)).toMatchObject(known('ana-sample'));
  });

  it('is that person with something new by its UID, or by the number and the name of then', () => {
    const state = imported([`Ana Maiden | ${home} | uid:11`], rename('ana-maiden', 'Ana Married'));
    for (const text of [`Ana Maiden | ${mobile} | uid:11`, `Ana Maiden | ${home} | #tea`]) {
      expect(plan([text], state).people).toMatchObject([{ id: 'ana-maiden', outcome: 'updated' }]);
    }
  });

  it('tells two Marias apart, and says nothing of them twice', () => {
    const texts = [`Maria | ${home} | #choir`, `Maria | ${mobile} | #neighbor`, 'Maria | #gym'];
    const state = imported(texts);
    const again = plan([...texts].reverse(), state);
    expect(again.people.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'maria-3 known',
      'maria-2 known',
      'maria known',
    ]);
    expect(again.alike.every(({ isNew }) => !isNew)).toBe(true);
  });

  it('is not remembered once the friend was forgotten', () => {
    const state = imported(['Ana Maiden'], [{ type: 'friend.forgotten', hash: 'ana-maiden' }]);
    expect(plan(['Ana Maiden'], state).people).toMatchObject([{ id: 'ana-maiden', outcome: 'added' }]);
  });
});

describe('somebody out of sight', () => {
  const hidden = (name: string, more: Partial<FriendAdded> = {}) =>
    stateAfter([add(name, { state: 'hidden', ...more })]);

  test.each([
    ['a whole name, whatever the number', hidden('Ana Sample', { phones: [home] }), `Ana Sample | ${mobile}`],
    ['a single name', hidden('Ana', { phones: [home] }), 'Ana | #tea'],
    ['a first name and the number', hidden('Ana Sample', { phones: [home] }), `Ana Married | ${home}`],
    ['a single name and the number', hidden('Ana Sample', { phones: [home] }), `Ana | ${home}`],
  ])('%s stays so, and nothing is said', (_, state, text) => {
    expect(plan([text], state)).toMatchObject({ people: [], alike: [], joined: [], problems: [] });
  });

  it('keeps nobody else out', () => {
    const state = hidden('Ana', { phones: [home] });
    expect(plan([`Ana | ${mobile}`, `Bea Sample | ${home}`], state)).toMatchObject({
      people: [{ outcome: 'added' }, { outcome: 'added' }],
      alike: [],
    });
  });

  it('a card that says somebody died makes that known, and is never suggested', () => {
    const state = stateAfter([add('Gran Rose', { state: 'active' })]);
    const { friends, merged } = state;
    const planned = planImport({
      read: { cards: [card('Gran Rose', { diedOn: '2020-01-01' })], activities: [], notes: [], problems: [] },
      friends,
      merged,
      interactions: new Set(),
      today,
      newcomersFrom: () => ({ state: 'active', circle: 'close', everyDays: null }),
    });
    expect(planned.people[0]).toMatchObject({
      state: 'died',
      change: { set: { state: 'died' }, add: { hardDays: ['2020-01-01 the day Gran Rose died'] } },
    });
  });
});

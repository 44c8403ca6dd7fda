import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import {
  bookAround,
  bookOf,
  matchName,
  type NameMatch,
  nameBook,
  namesInWords,
  shortNameOf,
  writtenAsName,
} from '../../../src/domain/friend/names.ts';
import { anyText } from '../../support/any-text.ts';
import { makeFriend } from '../suggest/make-friend.ts';

const named = (name: string, more: Partial<Friend> = {}): Friend =>
  makeFriend({ id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'), name, ...more });

const circle = [
  named('Ana Sample', { nicknames: ['Anita'] }),
  named('Bea Example'),
  named('Cleo Example'),
  named('Priya Lakshmi Sample'),
  named('Zoë O’Example', { id: 'zoe-oexample' }),
  named('Юлия Пример', { id: 'yuliya' }),
  named('🌸', { id: 'friend-1f338' }),
];

test('a book knows the first word of an id that a rename left behind', () => {
  expect(nameBook([named('Cleo Example', { id: 'ana-sample' })]).firstWords.has('ana')).toBe(true);
});

test.each([
  ['Ana Sample', 4],
  ['Ana Maria Del Sample', 5],
  ['Dr. Ana Maria Del Sample', 5],
])('the longest name beside %s has %i words, a title included', (name, words) => {
  expect(nameBook([named(name)]).longestName).toBe(words);
});

/** The ids found, with `~` before one that was guessed. */
function inWords(match: NameMatch): string {
  if (match.kind === 'one') return `${match.isFuzzy ? '~' : ''}${match.friend.id}`;
  if (match.kind === 'several') return match.friends.map(({ id }) => id).join(' or ');
  return `nobody, near: ${match.nearest.map(({ id }) => id).join(' ')}`.trim();
}

const find = (input: string, friends = circle, options = {}) =>
  inWords(matchName(input, nameBook(friends, options)));

test('everyone on her list has one book, with hidden friends another one', () => {
  const friends = new Map(
    [...circle, named('Hidden Sample', { state: 'hidden' })].map((friend) => [friend.id, friend]),
  );
  const [seen, full] = [bookOf(friends), bookOf(friends, { includeAll: true })];
  expect([seen.entries.length, full.entries.length]).toEqual([circle.length, circle.length + 1]);
  expect([bookOf(friends), bookOf(friends, { includeAll: true })]).toEqual([seen, full]);
  expect(bookOf(friends)).toBe(seen);
});

describe('a name as she may type it', () => {
  test.each([
    ['ana-sample', 'ana-sample'],
    ['Ana Sample', 'ana-sample'],
    ['ANA SAMPLE', 'ana-sample'],
    ['  ana   sample ', 'ana-sample'],
    ['anita', 'ana-sample'],
    ['ana', 'ana-sample'],
    ['ana s', 'ana-sample'],
    ['ana s.', 'ana-sample'],
    ['Ana Sam', 'ana-sample'],
    ['Sample Ana', 'ana-sample'],
    ['Sample, Ana', 'ana-sample'],
    ['ana-s', 'ana-sample'],
    ['an', 'ana-sample'],
    ['priya lakshmi', 'priya-lakshmi-sample'],
    ['priya sample', 'priya-lakshmi-sample'],
    ['sample priya lakshmi', 'priya-lakshmi-sample'],
    ['priya s', 'priya-lakshmi-sample'],
    ['zoe', 'zoe-oexample'],
    ["o'example", 'zoe-oexample'],
    ['юлия', 'yuliya'],
    ['🌸', 'friend-1f338'],
    ['sample', 'ana-sample or priya-lakshmi-sample'],
    ['example', 'bea-example or cleo-example'],
  ])('%s: %s', (input, expected) => {
    expect(find(input)).toBe(expected);
  });

  test.each([
    ['anna', '~ana-sample'],
    ['naa', 'nobody, near: ana-sample'],
    ['annna', 'nobody, near: ana-sample'],
    ['ann', 'nobody, near: ana-sample'],
    ['cloe', '~cleo-example'],
    ['Pryia', '~priya-lakshmi-sample'],
    ['rpiya', '~priya-lakshmi-sample'],
    ['bea exmaple', '~bea-example'],
    ['bae exmple', '~bea-example'],
    ['hana', 'nobody, near: ana-sample'],
    ['ana lopez', 'nobody, near: ana-sample'],
    ['x', 'nobody, near:'],
    ['', 'nobody, near:'],
    ['...', 'nobody, near:'],
    ['🌻', 'nobody, near:'],
  ])('with a slip, %s: %s', (input, expected) => {
    expect(find(input)).toBe(expected);
  });
});

describe('the levels', () => {
  test.each([
    ['a full name before a first name', 'Ana', [named('Ana'), named('Ana Sample')], 'ana'],
    ['a full name before a slip', 'Anna Sample', [named('Anna Sample'), named('Ana Sample')], 'anna-sample'],
    ['a first name before a last name', 'Kelly', [named('Ana Kelly'), named('Kelly Sample')], 'kelly-sample'],
    ['a last name before a beginning', 'cle', [named('Ana Cle'), named('Cleo Sample')], 'ana-cle'],
    ['a beginning before a slip', 'bean', [named('Beanie Sample'), named('Bea Sample')], 'beanie-sample'],
    ['a full name before the same swapped', 'Ana Kim', [named('Ana Kim'), named('Kim Ana')], 'ana-kim'],
    ['one slip before two', 'samannta', [named('Samantha Ex'), named('Samanta Ex')], '~samanta-ex'],
    [
      'what she is called is a first name like others',
      'khai',
      [named('Nguyễn Thị Minh Khai', { id: 'minh-khai' }), named('Khai Sample')],
      'minh-khai or khai-sample',
    ],
    [
      'the name behind a comma too',
      'lea',
      [named('Sample, Lea', { id: 'sample-lea' }), named('Lea Klein')],
      'sample-lea or lea-klein',
    ],
    [
      'a nickname is a first name like others',
      'Bea',
      [named('Beatrix Ex', { nicknames: ['Bea'] }), named('Bea Sample')],
      'beatrix-ex or bea-sample',
    ],
    [
      'namesakes are asked about',
      'ana sample',
      [named('Ana Sample'), named('Ana Sample', { id: 'ana-sample-2' })],
      'ana-sample or ana-sample-2',
    ],
    [
      'ids tell namesakes apart',
      'ana-sample-2',
      [named('Ana Sample'), named('Ana Sample', { id: 'ana-sample-2' })],
      'ana-sample-2',
    ],
    ['two equally near are asked about', 'anaa', [named('Anab X'), named('Anac Y')], 'anab-x or anac-y'],
  ])('%s', (_, input, friends, expected) => {
    expect(find(input, friends)).toBe(expected);
  });
});

describe('who is looked at', () => {
  test.each(['active', 'paused', 'unsorted', 'archived'] as const)('%s friends are found', (state) => {
    expect(find('ana', [named('Ana Sample', { state })])).toBe('ana-sample');
  });

  test.each(['hidden', 'died'] as const)(
    '%s friends only when all are asked for, and never as the nearest',
    (state) => {
      const friends = [named('Ana Sample', { state })];
      expect(find('ana', friends)).toBe('nobody, near:');
      expect(find('annna', friends)).toBe('nobody, near:');
      expect(find('ana', friends, { includeAll: true })).toBe('ana-sample');
    },
  );

  test('removed friends never', () => {
    expect(find('ana', [named('Ana Sample', { isRemoved: true })], { includeAll: true })).toBe(
      'nobody, near:',
    );
  });

  test('active friends come before imported ones of the same first name', () => {
    const friends = [named('Ana Sample', { state: 'unsorted' }), named('Ana Example')];
    expect(find('ana', friends)).toBe('ana-example');
    expect(find('ana sample', friends)).toBe('ana-sample');
  });

  test('but not before namesakes', () => {
    const friends = [named('Ana Sample', { state: 'unsorted' }), named('Ana Sample', { id: 'ana-sample-2' })];
    expect(find('ana sample', friends)).toBe('ana-sample or ana-sample-2');
  });
});

test('no text can break it, and every full name finds its friend', () => {
  const book = nameBook(circle);
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (input) => {
      expect(['one', 'several', 'none']).toContain(matchName(input, book).kind);
    }),
  );
  for (const friend of circle)
    expect(matchName(friend.name, book)).toMatchObject({ kind: 'one', friend, level: 'exact' });
});

test('the short name is the first name, unless that could be someone else', () => {
  const friends = [named('Ana Sample'), named('Sample, Lea'), named('Bea Example'), named('Bea Sample')];
  expect(friends.map((friend) => shortNameOf(friend, nameBook(friends)))).toEqual([
    'ana',
    'lea',
    'bea-example',
    'bea-sample',
  ]);
});

test('a book around some friends gives the same short names as one with everybody', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...'Ana ana ANA Ann Bea & and , my My the Dr. Mom mama sister Nia’s O’Ana (Ana) "Bea" Lee de Nguyễn Thị 2 MD 🌸 Zoë'.split(
        ' ',
      ),
    ),
    anyText({ maxLength: 4 }),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const state = fc.constantFrom('active' as const, 'active' as const, 'paused' as const, 'archived' as const);
  const person = fc.record({ name: words, state, nicknames: fc.array(words, { maxLength: 1 }) });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
      const friends = people.map(({ name, state, nicknames }, at) =>
        named(name, { id: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${at}`, state, nicknames }),
      );
      const [first, second] = friends;
      const some = [first, second].filter((friend) => friend !== undefined);
      const whole = nameBook(friends);
      const around = bookAround(some, friends);
      for (const friend of some) expect(shortNameOf(friend, around)).toBe(shortNameOf(friend, whole));
    }),
    { numRuns: process.env.MOMCONNECT_LONG ? 4000 : 300 },
  );
});

describe('someone saved without a name', () => {
  const friends = [
    named('the lady at the library'),
    named('my mom'),
    named('my sister Katie'),
    named('a friend from church'),
    named('our neighbor Pat'),
    named('My Nguyen'),
    named('Theo Sample'),
  ];

  test.each(['the', 'a', 'at', 'from', 'the library', 'at the library', 'from church', 'thee'])(
    'is not called %s',
    (input) => {
      expect(find(input, friends)).not.toMatch(/lady|mom|katie|church/);
    },
  );

  test.each([
    ['the lady at the library', 'the-lady-at-the-library'],
    ['lady at the library', 'the-lady-at-the-library'],
    ['lady', 'the-lady-at-the-library'],
    ['mom', 'my-mom'],
    ['mum', 'my-mom'],
    ['my mom', 'my-mom'],
    ['katie', 'my-sister-katie'],
    ['my sister', 'my-sister-katie'],
    ['our neighbor', 'our-neighbor-pat'],
  ])('is found by %s', (input, expected) => {
    expect(find(input, friends)).toBe(expected);
  });

  test.each([
    ['my sister', 'one'],
    ['our neighbor', 'one'],
    ['the lady', 'none'],
  ])('is %s in a sentence, for %s', (input, kind) => {
    expect(matchName(input, nameBook(friends), 'called').kind).toBe(kind);
  });

  test('has no short name but what people call them', () => {
    expect(friends.map((friend) => shortNameOf(friend, nameBook(friends)))).toEqual([
      'the-lady-at-the-library',
      'mom',
      'katie',
      'a-friend-from-church',
      'our-neighbor-pat',
      'my',
      'theo',
    ]);
  });
});

test.each([
  [['Ana'], 'Ana'],
  [['Ana', 'Bea'], 'Ana and Bea'],
  [['Ana', 'Bea', 'Cleo'], 'Ana, Bea and Cleo'],
  [[], ''],
])('%j in words', (names, expected) => {
  expect(namesInWords(names)).toBe(expected);
});

test.each([
  ['annna', 'Annna'],
  ['ana-maria sample', 'Ana-Maria Sample'],
  ['McExample', 'McExample'],
  ['élise', 'Élise'],
])('%s is written %s', (input, expected) => {
  expect(writtenAsName(input)).toBe(expected);
});

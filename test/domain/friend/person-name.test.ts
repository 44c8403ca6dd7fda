import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { greetedName } from '../../../src/domain/friend/greeted-name.ts';
import {
  firstNameOf,
  inSpokenOrder,
  readPersonName,
  withoutTitle,
} from '../../../src/domain/friend/person-name.ts';
import * as wordLists from '../../../src/domain/text/name-words.ts';

describe('what a friend is called', () => {
  test.each<[kind: string, rows: readonly (readonly [name: string, called: string])[]]>([
    [
      'a first name',
      [
        ['Ana Sample', 'Ana'],
        ['my cousin Beth Sample', 'Beth'],
        ['my best friend Ana', 'Ana'],
        ['My Nguyen', 'My'],
        ['Ana-Maria Sample', 'Ana-Maria'],
        ['Mary Beth', 'Mary Beth'],
        ['kelly jo', 'Kelly Jo'],
        ['Mary Ann Sample', 'Mary Ann'],
        ['Minji Jo', 'Minji'],
        ['Soo Jin', 'Soo Jin'],
        ['Ana', 'Ana'],
        ['O’Brien, Kate', 'Kate'],
        ['D’Arcy Sample', 'D’Arcy'],
      ],
    ],
    [
      'the family name first',
      [
        ['Sample, Lea', 'Lea'],
        ['SAMPLE, Lea', 'Lea'],
        ['DUPONT Marie', 'Marie'],
        ['DUPONT Marie Claire', 'Marie'],
        ['Sample,Lea', 'Lea'],
        ['Sample, Lea M.', 'Lea'],
        ['Sample, Dr. Lea', 'Lea'],
        ['de la Cruz, Maria', 'Maria'],
      ],
    ],
    [
      'a comma that means something else',
      [
        ['Ana Sample, MD', 'Ana'],
        ['Ana Sample, Jr.', 'Ana'],
        ['Lea Sample, neighbor', 'Lea'],
        ['Sample,', 'Sample'],
      ],
    ],
    [
      'a title and a family name',
      [
        ['Mrs. Sample', 'Mrs. Sample'],
        ['Frau Sample', 'Frau Sample'],
        ['Frau Dr. Sample', 'Frau Dr. Sample'],
        ['Rev. Klein', 'Rev. Klein'],
        ['Mrs. van der Berg', 'Mrs. van der Berg'],
        ["Mrs. O'Brien next door", "Mrs. O'Brien"],
        ['Ms. Kim from daycare', 'Ms. Kim'],
        ['Fr. Brown', 'Fr. Brown'],
      ],
    ],
    [
      'a title and a whole name',
      [
        ['Dr. Priya Sample', 'Priya'],
        ['Mrs. Lea Sample next door', 'Lea'],
        ['Rev. Anna Klein', 'Anna'],
        ['Mrs. Lea Sample', 'Lea'],
        ['Frau Lea Sample', 'Lea'],
        ['Dr. med. Anna Klein', 'Anna'],
      ],
    ],
    [
      'a calling',
      [
        ['Aunt Bea', 'Aunt Bea'],
        ['Aunt Rose Miller', 'Aunt Rose'],
        ['Coach Dan Klein', 'Coach Dan'],
        ['Pastor Tom Klein', 'Pastor Tom'],
        ['Mama Nia', 'Mama Nia'],
        ['Grandma', 'Grandma'],
      ],
    ],
    [
      'a family name alone',
      [
        ['van der Berg', 'van der Berg'],
        ['Van der Berg', 'Van der Berg'],
        ['De Souza', 'De Souza'],
        ['VAN DER BERG', 'van der Berg'],
      ],
    ],
    [
      'a family name of several words',
      [
        ['Anna van der Berg', 'Anna'],
        ['Van Morrison', 'Van'],
        ['Ana de Souza', 'Ana'],
      ],
    ],
    [
      'somebody’s mom',
      [
        ['Nia’s Mom', 'Nia’s Mom'],
        ["Nia's mum", "Nia's mum"],
        ["Lukas' Mama", "Lukas' Mama"],
        ['Nias Mama', 'Nias Mama'],
        ['Mom of Nia', 'Mom of Nia'],
        ['Mama von Nia', 'Mama von Nia'],
        ['Nia Mom', 'Nia Mom'],
      ],
    ],
    [
      'somebody’s mom with her own name',
      [
        ['Jen (Nia’s mom)', 'Jen'],
        ['Jen, Nia’s mom', 'Jen'],
        ['Jen - Nia’s mom', 'Jen'],
        ['Nia’s Mom Jen', 'Jen'],
        ['Emma’s mom Paula Klein', 'Paula'],
      ],
    ],
    [
      'no name at all',
      [
        ['my sister', 'my sister'],
        ['the new folks', 'the new folks'],
        ['Familie Sample', 'Familie Sample'],
        ['Sample Family', 'Sample Family'],
        ['🌸', '🌸'],
      ],
    ],
    [
      'Vietnamese order',
      [
        ['Nguyễn Thị Minh Khai', 'Khai'],
        ['Nguyen Van An', 'An'],
        ['Trần Anh', 'Anh'],
        ['Le Thi Hoa', 'Hoa'],
        ['Lê Minh', 'Minh'],
      ],
    ],
    [
      'a Vietnamese name in the other order',
      [
        ['Kim Nguyen', 'Kim'],
        ['Hoang Nguyen', 'Hoang'],
        ['Le Ann Sample', 'Le'],
        ['Tran Klein', 'Tran'],
      ],
    ],
    [
      'two people',
      [
        ['Anna & Paul', 'Anna & Paul'],
        ['Anna & Paul Sample', 'Anna & Paul'],
        ['Anna Klein & Paul Gross', 'Anna & Paul'],
        ['Anna, Paul & Mia', 'Anna, Paul & Mia'],
        ['Anna und Paul Sample', 'Anna und Paul'],
        ['Sandy and Andy', 'Sandy and Andy'],
        ['Mr. and Mrs. Sample', 'Mr. and Mrs. Sample'],
        ['Mom & Dad', 'Mom & Dad'],
      ],
    ],
    [
      'with pictures and remarks',
      [
        ['🌸 Ana Sample', 'Ana'],
        ['Ana🌸 Sample', 'Ana'],
        ['Bea 🌸 Example', 'Bea'],
        ['Ana 👩🏽‍🦱', 'Ana'],
        ['Ana (work)', 'Ana'],
        ['(Ana) Sample', 'Ana'],
        ['Beatrice "Bea" Sample', 'Bea'],
        ['Dana Sample 2', 'Dana'],
      ],
    ],
    [
      'letters',
      [
        ['ANA SAMPLE', 'Ana'],
        ['ÉLODIE DUPONT', 'Élodie'],
        ['AJ Sample', 'AJ'],
        ['JJ', 'JJ'],
        ['J. Sample', 'J. Sample'],
        ['ana sample', 'Ana'],
        ['van der berg', 'van der berg'],
        ['J. Paul Sample', 'Paul'],
        ['A. J. Sample', 'A. J. Sample'],
      ],
    ],
    [
      'other scripts',
      [
        ['安藤 ロイド', '安藤 ロイド'],
        ['김민준', '김민준'],
        ['Мария Иванова', 'Мария'],
      ],
    ],
    [
      'a name that looks like something else',
      [
        ['Jack Ma', 'Jack'],
        ['JACK MA', 'Jack'],
        ['Bob Friend', 'Bob'],
        ['Amartya Sen', 'Amartya'],
        ['Kim Jun', 'Kim'],
        ['An Nguyen', 'An'],
        ['My Nguyen', 'My'],
        ['Ben Da Silva', 'Ben'],
        ['Al Green', 'Al'],
        ['Tia Klein', 'Tia'],
        ['Sandy Anders', 'Sandy'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(rows.map(([name]) => [name, firstNameOf({ name })])).toEqual(rows);
  });

  it('a company or group has no first name', () => {
    expect(firstNameOf({ name: 'Sample Bakery', tags: ['company'] })).toBe('Sample Bakery');
    expect(firstNameOf({ name: 'Choir of Old Town', tags: ['group'] })).toBe('Choir of Old Town');
  });
});

describe('plain words are read quickly, and as all other names', () => {
  const words = Object.values(wordLists).flatMap((list) => [...list]);
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const unlike = (names: readonly string[]) =>
    names.filter(
      // With a space behind it, no name is read quickly.
      (name) => JSON.stringify(readPersonName(name)) !== JSON.stringify(readPersonName(`${name} `)),
    );

  test('with each word that may mean something else, in either place', () => {
    const names = words
      .map(capital)
      .flatMap((word) => [word, `${word} Sample`, `Ana ${word}`, `Ana ${word} Sample`, `Ana Lea ${word} 2`]);
    expect(names.length).toBeGreaterThan(500);
    expect(unlike(names)).toEqual([]);
  });

  test('with any words, and a number', () => {
    const word = fc.oneof(fc.constantFrom(...words).map(capital), fc.stringMatching(/^[A-Z][a-z]{1,6}$/));
    const number = fc.constantFrom('', ' 2', ' 17');
    const names = fc.tuple(fc.array(word, { minLength: 1, maxLength: 5 }), number);
    fc.assert(
      fc.property(names, ([parts, end]) => unlike([`${parts.join(' ')}${end}`]).length === 0),
      { numRuns: process.env.MOMCONNECT_LONG ? 20_000 : 300 },
    );
  });
});

test.each([
  ['Dr. Ana Sample', 'Ana Sample'],
  ['Frau Sample', 'Sample'],
  ['Dr.', 'Dr.'],
  ['Ana Sample', 'Ana Sample'],
])('%s without the title is %s', (name, untitled) => expect(withoutTitle(name)).toBe(untitled));

test.each([
  ['Sample, Lea', 'Lea Sample'],
  ['Sample, Lea, MD', 'Lea Sample, MD'],
  ['van der Berg, Anna', 'Anna van der Berg'],
  ['Ana Sample, MD', 'Ana Sample, MD'],
  ['Anna, Paul & Mia', 'Anna, Paul & Mia'],
  ['Jen, Nia’s mom', 'Jen, Nia’s mom'],
  ['Lea Sample', 'Lea Sample'],
])('%s is spoken of as %s', (name, spoken) => expect(inSpokenOrder(name)).toBe(spoken));

test.each([
  ['Sample Lea', 'Sample', 'Lea Sample'],
  ['Sample Lea Marie', 'Sample', 'Lea Marie Sample'],
  ['van der Berg Anna', 'van der Berg', 'Anna van der Berg'],
  ['Nguyễn Thị Minh Khai', 'Nguyễn', 'Nguyễn Thị Minh Khai'],
  ['安藤 ロイド', '安藤', '安藤 ロイド'],
])('%s, which begins with the family %s, is spoken of as %s', (name, family, spoken) =>
  expect(inSpokenOrder(name, family)).toBe(spoken),
);

test.each([
  ['my mom', 'Mom'],
  ['our grandma', 'Grandma'],
  ['my sister', null],
  ['the lady at the library', null],
  ['a friend from church', null],
  ['zoë', 'Zoë'],
  ['ana-maria', 'Ana-Maria'],
  ["Mrs. O'Brien next door", "Mrs. O'Brien"],
  ['Ana Sample', 'Ana'],
  ['mom', 'Mom'],
  ['grandma', 'Grandma'],
])('%s is greeted as %s', (name, greeted) => {
  expect(greetedName(firstNameOf({ name }))).toBe(greeted);
});

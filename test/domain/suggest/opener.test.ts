import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { type ActWay, actWays, SaidSentences } from '../../../src/domain/suggest/act-words.ts';
import { chooseOpener, nextOf } from '../../../src/domain/suggest/opener.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { actWords, textFromNext } from './act-content.ts';
import { makeFriend, today } from './make-friend.ts';
import { openings } from './openings.ts';

const words = actWords();
const openerFor = (friend: Friend, way: ActWay, day: string, saidSentences = new SaidSentences()) =>
  chooseOpener(friend, way, day, words, saidSentences, null, textFromNext);

describe('from what she wanted to ask', () => {
  const opened = (next: string, way: ActWay = 'text') =>
    chooseOpener(makeFriend({ next }), way, today, words, new SaidSentences(), null, textFromNext);

  test.each(['text', 'voice', 'email', 'call'] as const)('by %s', (way) => {
    expect(opened('the new job', way)).toEqual({
      text: "Hi Ana, how's the new job going?",
      unsaid: null,
    });
  });

  test('what fits no sentence is beside a calm hello', () => {
    const { text, unsaid } = opened(' likes  peonies ');
    expect(unsaid).toBe('likes peonies');
    expect(words.calm).toContain(text.replace('Ana', '{friend}'));
    expect(words.calm.filter((line) => /!|what's new|how's (?:it|life|everything)/i.test(line))).toEqual([]);
  });

  test('one sentence alone greets, and half of the longer ones', () => {
    const nexts = openings.flatMap(([next, text]) =>
      text === null ? [] : { next, isLong: /[.!?] /.test(text) },
    );
    const greeted = ({ next }: { readonly next: string }) => opened(next).text.startsWith('Hi Ana, ');
    expect(nexts.filter((each) => !each.isLong && !greeted(each))).toEqual([]);
    const long = nexts.filter(({ isLong }) => isLong);
    expect(long.filter(greeted).length / long.length).toBeGreaterThan(0.4);
    expect(long.filter(greeted).length / long.length).toBeLessThan(0.6);
  });

  test.each([
    ['the new job', 'the new job'],
    ['  ', null],
    [null, null],
  ])('of %j', (next, expected) => {
    expect(nextOf({ next })).toBe(expected);
  });
});

describe('a plain hello', () => {
  test.each(actWays)('by %s, when there is nothing to ask', (way) => {
    expect(words.hellos[way]).toContain(openerFor(makeFriend(), way, today).text.replace('Ana', '{friend}'));
  });

  test('stays the same all day, and changes over days and friends', () => {
    const hello = (id: string, day: string) => openerFor(makeFriend({ id }), 'text', day).text;
    expect(hello('ana-sample', today)).toBe(hello('ana-sample', today));
    const others = Array.from({ length: 20 }, (_, at) => hello('ana-sample', addDays(today, at)));
    expect(new Set(others).size).toBeGreaterThan(2);
  });

  test('nobody gets a sentence that somebody else on the screen has', () => {
    const saidSentences = new SaidSentences();
    const friends = [...'abcdefghij'].map((letter) =>
      makeFriend({ id: letter, name: `Ana${letter} Sample`, next: letter < 'c' ? 'the new job' : null }),
    );
    const openers = friends.map((friend) => openerFor(friend, 'text', today, saidSentences).text);
    const sentences = openers.flatMap((opener) => opener.split(/(?<=[.?!]) /));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(openers.slice(0, 2).every((opener) => /how's the new job going\?$/i.test(opener))).toBe(true);
  });

  test('greets nobody as my sister', () => {
    const hellos = Array.from(
      { length: 20 },
      (_, at) => openerFor(makeFriend({ name: 'my sister' }), 'text', addDays(today, at)).text,
    );
    expect(hellos.some((hello) => hello.startsWith('Hi, '))).toBe(true);
    expect(hellos.join(' ')).not.toContain('sister');
  });

  describe('after a long silence', () => {
    const silent = makeFriend({ contacts: [addDays(today, -400)] });
    const first = (me: string | null, day = today) =>
      chooseOpener(silent, 'text', day, words, new SaidSentences(), me, textFromNext).text;
    const texts = (me: string | null) => Array.from({ length: 40 }, (_, at) => first(me, addDays(today, at)));

    test('has words of its own, with her name where she has told it', () => {
      expect(words.again).toHaveLength(10);
      expect(texts('Sam')).toContain("Hi Ana, it's Sam. It's been a while! How are you doing?");
      expect(texts(null)).toContain("Hi Ana. It's been a while! How are you doing?");
      expect(texts(null).join(' ')).not.toMatch(/\{me\}|it's null/);
    });
  });

  test('there are ten by text and ten for a birthday', () => {
    expect([words.hellos.text.length, words.birthday.text?.length]).toEqual([10, 10]);
  });

  test('never comes from a note', () => {
    const notes = [{ on: today, text: 'the divorce', isPrivate: false }];
    const opener = openerFor(makeFriend({ notes }), 'text', today).text;
    expect(words.hellos.text).toContain(opener.replace('Ana', '{friend}'));
  });
});

test.each([
  [1, [], true],
  [3, [], true],
  [4, [], false],
  [1, [today], false],
])('%i days after their birthday, in touch %j', (days, contacts, isNamed) => {
  const friend = makeFriend({ birthday: `--${addDays(today, -days).slice(5)}`, contacts });
  const { text } = openerFor(friend, 'text', today);
  expect(text === 'Hi Ana, I hope you had a good birthday.').toBe(isNamed);
});

describe('on their own birthday', () => {
  const born = { birthday: `--${today.slice(5)}`, next: 'the new job' };

  test.each(['text', 'voice', 'email', 'call'] as const)(
    'a %s is a wish, also with something to ask',
    (way) => {
      expect(openerFor(makeFriend(born), way, today).text).toMatch(/^(?:Happy|It's your) birthday, Ana! /);
    },
  );

  test.each([
    ['after she was in touch', { contacts: [today] }],
    ['for somebody else', { birthday: null }],
  ])('not %s', (_, given) => {
    expect(openerFor(makeFriend({ ...born, ...given }), 'text', today).text).toContain('the new job');
  });

  test('nobody is greeted as my sister', () => {
    expect(openerFor(makeFriend({ ...born, name: 'my sister' }), 'text', today).text).toMatch(
      /^(?:Happy|It's your) birthday! /,
    );
  });
});

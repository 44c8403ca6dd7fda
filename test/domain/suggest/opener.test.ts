import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { actWays, SaidSentences } from '../../../src/domain/suggest/act-words.ts';
import { nextOf, openerFor, questionFor } from '../../../src/domain/suggest/opener.ts';
import { actWords } from './act-content.ts';
import { makeFriend, today } from './make-friend.ts';

const words = actWords();
const asked = (next: string) => questionFor(makeFriend({ next }), 'text', words);

describe('from what she wanted to ask', () => {
  test.each([
    ['the new job', 'How is the new job going? Answer whenever, or never.'],
    ['your new job', 'How is your new job going? Answer whenever, or never.'],
    ['her new job', 'How is your new job going? Answer whenever, or never.'],
    ["her mum's hip", "I wanted to ask about your mum's hip. Answer whenever, or never."],
    ['the scan', 'I wanted to ask about the scan. Answer whenever, or never.'],
    ['a job', 'I wanted to ask about a job. Answer whenever, or never.'],
    ['my blue pan', 'I wanted to ask about my blue pan. Answer whenever, or never.'],
    ['how the first week was', 'I wanted to ask how the first week was. Answer whenever, or never.'],
    ['how was the trip?', 'How was the trip? Answer whenever, or never.'],
    ['how was the trip', 'How was the trip? Answer whenever, or never.'],
    ['whether she got the flat', 'I wanted to ask whether you got the flat. Answer whenever, or never.'],
  ])('%s', (next, opener) => {
    expect(asked(next)).toBe(opener);
  });

  test.each([
    ['a reminder that is no question', 'send the recipe'],
    ['someone who may or may not be the friend', 'how his first day was'],
    ['them', 'whether they moved'],
    ['her own name in it', 'how Ana slept'],
    ['another woman she could be', 'how her sister is, and if she moved'],
    ['a day that has passed since', 'the scan tomorrow'],
    ['nothing but spaces', '   '],
  ])('not from %s', (_, next) => {
    expect(asked(next)).toBeNull();
  });

  test.each([
    ['voice', 'How is the new job going? No need to call back.'],
    ['email', 'How is the new job going? No hurry to answer.'],
    ['call', 'How is the new job going?'],
  ] as const)('by %s', (way, opener) => {
    expect(openerFor(makeFriend({ next: 'the new job' }), way, today, words)).toBe(opener);
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
    expect(words.hellos[way]).toContain(
      openerFor(makeFriend(), way, today, words).replace('Ana', '{friend}'),
    );
  });

  test('stays the same all day, and changes over days and friends', () => {
    const hello = (id: string, day: string) => openerFor(makeFriend({ id }), 'text', day, words);
    expect(hello('ana-sample', today)).toBe(hello('ana-sample', today));
    const others = Array.from({ length: 20 }, (_, at) => hello('ana-sample', addDays(today, at)));
    expect(new Set(others).size).toBeGreaterThan(2);
  });

  test('nobody gets a sentence that somebody else on the screen has', () => {
    const said = new SaidSentences();
    const friends = [...'abcdefghij'].map((letter) =>
      makeFriend({ id: letter, name: `Ana${letter} Sample`, next: letter < 'c' ? 'the new job' : null }),
    );
    const openers = friends.map((friend) => openerFor(friend, 'text', today, words, said));
    const sentences = openers.flatMap((opener) => opener.split(/(?<=[.?!]) /));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(openers.slice(0, 2)).toEqual([
      'How is the new job going? Answer whenever, or never.',
      'Hi Anab, how is the new job going?',
    ]);
  });

  test('greets nobody as my sister', () => {
    expect(openerFor(makeFriend({ name: 'my sister' }), 'text', today, words)).toMatch(/^Hi, /);
  });

  test('never comes from a note', () => {
    const notes = [{ on: today, text: 'the divorce', isPrivate: false }];
    const opener = openerFor(makeFriend({ notes }), 'text', today, words);
    expect(words.hellos.text).toContain(opener.replace('Ana', '{friend}'));
  });
});

describe('on their own birthday', () => {
  const born = { birthday: `--${today.slice(5)}`, next: 'the new job' };

  test.each(['text', 'voice', 'email', 'call'] as const)(
    'a %s is a wish, also with something to ask',
    (way) => {
      expect(openerFor(makeFriend(born), way, today, words)).toMatch(/^Happy birthday, Ana\. /);
    },
  );

  test.each([
    ['after she was in touch', { contacts: [today] }],
    ['for somebody else', { birthday: null }],
  ])('not %s', (_, given) => {
    expect(openerFor(makeFriend({ ...born, ...given }), 'text', today, words)).toContain('the new job');
  });

  test('nobody is greeted as my sister', () => {
    expect(openerFor(makeFriend({ ...born, name: 'my sister' }), 'text', today, words)).toMatch(
      /^Happy birthday\. /,
    );
  });
});

import { expect, test } from 'vitest';
import { recapText, weekShared } from '../../../src/domain/tradition/invitation.ts';
import { promptFor } from '../../../src/domain/tradition/prompt.ts';
import type { Tradition } from '../../../src/domain/tradition/tradition.ts';
import { makeFriend } from '../suggest/make-friend.ts';
import { prompts, words } from './prompt-words.ts';

const tradition: Tradition = {
  id: 't1',
  number: 1,
  on: '2026-11-01',
  friends: ['ana-sample'],
  theme: 'picture',
  prompts: [],
  time: null,
  state: 'active',
  sharedOn: ['2026-11-13', '2026-11-14', '2026-11-17', '2026-11-20', '2026-11-21'],
  answers: [{ on: '2026-11-17', text: 'A nap!' }],
};

test.each([
  ['2026-11-20', ['2026-11-14', '2026-11-17', '2026-11-20']],
  ['2026-11-13', ['2026-11-13']],
  ['2026-11-12', []],
])('the week up to %s has the days %j', (last, days) => {
  const week = weekShared(tradition, last, prompts);
  expect(week.map(({ on }) => on)).toEqual(days);
  for (const { on, prompt, answer } of week) {
    expect(prompt).toBe(promptFor(tradition, on, prompts));
    expect(answer).toBe(on === '2026-11-17' ? 'A nap!' : null);
  }
});

test('the text is a greeting, a line a day, and an easy end', () => {
  const week = [
    { on: '2026-11-14', prompt: 'A photo?', answer: 'A nap of $& and {day}.' },
    { on: '2026-11-16', prompt: 'Something blue?', answer: null },
    { on: '2026-11-17', prompt: 'A picture?', answer: 'A quiet morning.' },
  ];
  const friends = [makeFriend({ name: 'Ana Sample' }), makeFriend({ name: 'Aunt Bea' })];
  expect(recapText(friends, week, words)).toBe(
    [
      "Hi Ana and Aunt Bea, here's what I wrote this week.",
      'Saturday: A nap of $& and {day}.',
      'Tuesday: A quiet morning.',
      'How was your week?',
    ].join('\n'),
  );
});

test('of one line nobody is asked which', () => {
  const week = [{ on: '2026-11-17', prompt: 'A picture?', answer: 'A quiet morning.' }];
  expect(recapText([makeFriend({ name: 'Ana Sample' })], week, words)).toBe(
    "Hi Ana, here's what I wrote this week.\nTuesday: A quiet morning.\nWant to keep going next week?",
  );
});

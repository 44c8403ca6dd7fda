import { expect, test } from 'vitest';
import { promptFor } from '../../../src/domain/tradition/prompt.ts';
import { recapText, weekShared } from '../../../src/domain/tradition/recap.ts';
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
};

test.each([
  ['2026-11-20', ['2026-11-14', '2026-11-17', '2026-11-20']],
  ['2026-11-13', ['2026-11-13']],
  ['2026-11-12', []],
])('the week up to %s has the days %j', (last, days) => {
  const week = weekShared(tradition, last, prompts);
  expect(week.map(({ on }) => on)).toEqual(days);
  for (const { on, prompt } of week) expect(prompt).toBe(promptFor(tradition, on, prompts).prompt);
});

test('the text is a greeting, a line a day, and an easy end', () => {
  const week = [
    { on: '2026-11-14', prompt: 'A photo of $& and {day}.' },
    { on: '2026-11-17', prompt: 'A quiet picture.' },
  ];
  const friends = [makeFriend({ name: 'Ana Sample' }), makeFriend({ name: 'Aunt Bea' })];
  expect(recapText(friends, week, words)).toBe(
    [
      "Hi Ana and Aunt Bea, here's what we did this week.",
      'Saturday: A photo of $& and {day}.',
      'Tuesday: A quiet picture.',
      'Which one did you like best?',
    ].join('\n'),
  );
});

test('of one line nobody is asked which', () => {
  const week = [{ on: '2026-11-17', prompt: 'A quiet picture.' }];
  expect(recapText([makeFriend({ name: 'Ana Sample' })], week, words)).toBe(
    "Hi Ana, here's what we did this week.\nTuesday: A quiet picture.\nWant to keep going next week?",
  );
});

import { describe, expect, test } from 'vitest';
import { type AnswerQuestions, afterQuestion } from '../../../src/domain/contact/answer-questions.ts';
import { unanswered } from '../../../src/domain/contact/unanswered.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { makeFriend, today } from '../suggest/make-friend.ts';

const yesterday = '2026-11-19';
const asked = (
  on: string,
  later: readonly string[] = [],
  about: readonly string[] = ['ana-sample'],
): AnswerQuestions => ({
  on,
  about,
  later,
});
const isWaiting = (friend: Partial<Parameters<typeof makeFriend>[0]>, before?: AnswerQuestions) =>
  unanswered([makeFriend(friend)], today, before).length === 1;

describe('on the day after she reached out', () => {
  test.each<[string, boolean, Parameters<typeof makeFriend>[0], AnswerQuestions?]>([
    ['she is asked', true, { attempts: [yesterday] }],
    ['also after an older contact', true, { attempts: [yesterday], contacts: ['2026-11-01'] }],
    ['not on the same day', false, { attempts: [today] }],
    ['not two days later', false, { attempts: ['2026-11-18'] }],
    ['not after a contact', false, { attempts: [yesterday], contacts: [yesterday] }],
    ['not when the friend tried', false, { attempts: [yesterday], tried: [today] }],
    ['not of an attempt by the friend', false, { tried: [yesterday] }],
    ['not a second time', false, { attempts: [yesterday] }, asked(today)],
    ['again about a new attempt', true, { attempts: ['2026-11-18', yesterday] }, asked(yesterday)],
    ['the next day too, for later', true, { attempts: ['2026-11-18'] }, asked(yesterday, ['ana-sample'])],
    ['and then no more', false, { attempts: ['2026-11-17'] }, asked('2026-11-18', ['ana-sample'])],
    [
      'for later, but they were in touch',
      false,
      { attempts: ['2026-11-18'], contacts: [yesterday] },
      asked(yesterday, ['ana-sample']),
    ],
  ])('%s: %s', (_, expected, friend, before) => {
    expect(isWaiting(friend ?? {}, before)).toBe(expected);
  });

  test.each<Friend['state']>(['hidden', 'died', 'archived'])('nobody who is %s is named', (state) => {
    expect(isWaiting({ attempts: [yesterday], state })).toBe(false);
  });

  test('three at most, the newest first', () => {
    const friends = ['a', 'b', 'c', 'd'].map((id) => makeFriend({ id, attempts: [yesterday] }));
    expect(unanswered(friends, today, undefined)).toHaveLength(3);
  });
});

test('what she was asked is of one day', () => {
  const first = afterQuestion(undefined, yesterday, 'ana-sample', true);
  expect(first).toEqual({ on: yesterday, about: ['ana-sample'], later: ['ana-sample'] });
  expect(afterQuestion(first, yesterday, 'bea-example', false)).toEqual({
    on: yesterday,
    about: ['ana-sample', 'bea-example'],
    later: ['ana-sample'],
  });
  expect(afterQuestion(first, today, 'bea-example', false)).toEqual({
    on: today,
    about: ['bea-example'],
    later: [],
  });
});

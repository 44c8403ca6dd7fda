import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import type { Draft } from '../../../src/domain/note/draft.ts';
import { noteIdeas } from '../../../src/domain/note/ideas.ts';
import { makeFriend, today } from '../suggest/make-friend.ts';

type Given = Parameters<typeof makeFriend>[0];

const draft = (occasion: string, on: string, more: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  number: 1,
  on,
  friend: 'ana-sample',
  occasion,
  tone: 'warm',
  card: 'a2',
  seed: 1,
  text: 'Dear Ana',
  phrases: [],
  postedOn: null,
  isRemoved: false,
  ...more,
});

/** What is thought of for one friend, without the friend. */
function ideaFor(given: Given, ...drafts: Draft[]) {
  const [idea, ...others] = noteIdeas([makeFriend(given)], drafts, today);
  expect(others).toEqual([]);
  if (idea === undefined) return null;
  const { friend: _, ...reason } = idea;
  return reason;
}

describe('a birthday', () => {
  test.each([
    ['today', '--11-20', '2026-11-20'],
    ['in 21 days', '1990-12-11', '2026-12-11'],
    ['in 22 days', '--12-12', null],
    ['that was yesterday', '--11-19', null],
  ])('%s', (_, birthday, on) => {
    expect(ideaFor({ birthday })).toEqual(on === null ? null : { kind: 'birthday', on });
  });

  test('in the new year is near at the end of the old one, and 29 February is kept on the 28th', () => {
    const on = (day: string, birthday: string) =>
      noteIdeas([makeFriend({ birthday })], [], day).map((idea) => 'on' in idea && idea.on);
    expect(on('2026-12-30', '--01-02')).toEqual(['2027-01-02']);
    expect(on('2027-02-20', '--02-29')).toEqual(['2027-02-28']);
  });
});

describe('a kindness not yet thanked', () => {
  test.each<[string, Given, string | null]>([
    ['as what to remember', { next: 'thank her for the soup' }, 'thank her for the soup'],
    ['in other forms', { next: 'Thanks for the lift' }, 'Thanks for the lift'],
    ['by a tag', { tags: ['Thank'] }, null],
  ])('%s', (_, given, next) => {
    expect(ideaFor(given)).toEqual({ kind: 'thanks', next });
  });

  test.each<[string, Given]>([['a word that only begins so', { next: 'thankless task, ask' }]])(
    'not %s',
    (_, given) => {
      expect(ideaFor(given)).toBeNull();
    },
  );
});

describe('what she marked or kept', () => {
  test.each<[Given, object | null]>([
    [{ tags: ['new-baby'] }, { kind: 'new-baby' }],
    [{ tags: ['loss'] }, { kind: 'loss' }],
    [{ tags: ['new-baby', 'loss'] }, { kind: 'loss' }],
    [{ inspires: 'the way she listens' }, { kind: 'inspires', inspires: 'the way she listens' }],
    [{ tags: ['choir'] }, null],
  ])('%j', (given, expected) => {
    expect(ideaFor(given)).toEqual(expected);
  });

  test('no baby is spoken of beside a loss, also after a note of sympathy', () => {
    expect(ideaFor({ tags: ['new-baby', 'baby-loss'] }, draft('sympathy', '2026-11-01'))).toBeNull();
  });
});

describe('an old friend long unheard of', () => {
  test.each<[string, Given, object | null]>([
    [
      'a year and a day ago',
      { circle: 'friends', contacts: ['2025-11-19'] },
      { kind: 'unheard', last: '2025-11-19' },
    ],
    ['a year ago', { circle: 'friends', contacts: ['2025-11-20'] }, null],
    [
      'as told when added',
      { circle: 'wider', lastTold: '2020-01-01' },
      { kind: 'unheard', last: '2020-01-01' },
    ],
    ['never', { circle: 'wider' }, { kind: 'unheard', last: null }],
    ['but close', { circle: 'close' }, null],
  ])('%s', (_, given, expected) => {
    expect(ideaFor(given)).toEqual(expected);
  });
});

describe('a draft for it', () => {
  const given = { inspires: 'the way she listens' };

  test.each<[string, Draft, boolean]>([
    ['of today', draft('inspires-me', today), false],
    ['posted 179 days ago', draft('inspires-me', '2026-05-25', { postedOn: '2026-05-25' }), false],
    ['of 180 days ago', draft('inspires-me', '2026-05-24'), true],
    ['let go of', draft('inspires-me', today, { isRemoved: true }), true],
    ['for something else', draft('birthday', today), true],
    ['for someone else', draft('inspires-me', today, { friend: 'bea-example' }), true],
  ])('%s', (_, draftKept, isThought) => {
    expect(ideaFor(given, draftKept) !== null).toBe(isThought);
  });
});

test.each<[string, Given]>([
  ['died', { state: 'died' }],
  ['hidden', { state: 'hidden' }],
  ['paused', { state: 'paused' }],
  ['archived', { state: 'archived' }],
  ['unsorted', { state: 'unsorted' }],
  ['removed', { isRemoved: true }],
  ['snoozed', { snooze: { on: '2026-11-01', until: '2026-12-01' } }],
])('nobody who is %s', (_, given) => {
  const all = { birthday: '--11-25', tags: ['thank', 'new-baby'], inspires: 'x', circle: 'wider' } as const;
  expect(ideaFor({ ...all, ...given })).toBeNull();
});

test('a snooze that is over, or ended by a contact, hides nobody', () => {
  const given = { tags: ['thank'] };
  expect(ideaFor({ ...given, snooze: { on: '2026-11-01', until: today } })).not.toBeNull();
  const snooze = { on: '2026-11-01', until: '2026-12-01' };
  expect(ideaFor({ ...given, snooze, contacts: ['2026-11-02'] })).not.toBeNull();
});

describe('of many', () => {
  const idsOf = (friends: readonly Friend[]) => noteIdeas(friends, [], today).map(({ friend }) => friend.id);

  test('at most five, each friend once, the first of each kind before the second of any', () => {
    const friends = [
      makeFriend({ id: 'cleo', circle: 'wider', lastTold: '2020-01-01' }),
      makeFriend({ id: 'dana', circle: 'wider', lastTold: '2019-01-01' }),
      makeFriend({ id: 'ines', circle: 'wider' }),
      makeFriend({ id: 'late', birthday: '--12-01', tags: ['thank'] }),
      makeFriend({ id: 'soon', birthday: '--11-22' }),
      makeFriend({ id: 'kind', tags: ['thank'] }),
      makeFriend({ id: 'last', inspires: 'her garden' }),
    ];
    expect(idsOf(friends)).toEqual(['soon', 'kind', 'last', 'dana', 'late']);
    expect(idsOf(friends.toReversed())).toEqual(idsOf(friends));
  });

  test('nobody at all is no fault', () => {
    expect(idsOf([])).toEqual([]);
  });
});

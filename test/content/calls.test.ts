import { describe, expect, test } from 'vitest';
import { callKinds, callLengths } from '../../src/domain/call/call.ts';
import { type InvitationPlan, invitationFor } from '../../src/domain/call/invitation.ts';
import { timesFor } from '../../src/domain/call/times.ts';
import { findUnkind, type KindnessRule } from '../../src/domain/note/kindness.ts';
import { keysOf } from '../../src/domain/text/english/fill-phrase.ts';
import { dateFormOf } from '../../src/domain/time/date-words.ts';
import {
  agendaWords,
  agreementWords,
  callWords,
  checkIns,
  ifs,
  sizeWords,
  topics,
} from '../domain/call/call-content.ts';
import { forbiddenWords } from '../domain/note/note-content.ts';
import { builtContent } from '../support/built-content.ts';
import { times } from '../support/long-run.ts';

const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const sentences = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentences);
const all = sentences([topics, checkIns, agreementWords, agendaWords, callWords, sizeWords, ifs]);

/** What cannot be taken for granted of anybody. */
const assumed =
  /\b(?:your (?:husband|wife|partner|baby|babies|birth|kids?|children|child|son|daughter|mother|father|parents|car|god|church|job|boss)|breast-?feed\w*|when you gave birth|the father)\b/i;

describe.each(topics)('the topic "$title"', ({ name, title, questions }) => {
  test('has three questions that can be asked of anybody', () => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title).toMatch(/^(?:[a-z]|[A-Z]{2,})[^.!?]*[a-zI]$/);
    expect(questions).toHaveLength(3);
    for (const question of questions) {
      expect(question).toMatch(/^[A-Z].*[.?]$/);
      expect(question).toContain('?');
      expect(question).not.toMatch(assumed);
      expect(question.length).toBeLessThanOrEqual(120);
    }
  });
});

test('there are more than 32 topics, each question once', () => {
  expect(topics.length).toBeGreaterThan(32);
  for (const list of [
    topics.map(({ name }) => name),
    topics.map(({ title }) => title),
    topics.flatMap(({ questions }) => questions),
  ])
    expect(new Set(list).size).toBe(list.length);
});

test('what can weigh, or is not for everybody, is for those who choose it', () => {
  expect(topics.filter(({ optIn }) => optIn).map(({ name }) => name)).toEqual([
    'partner-teamwork',
    'arrival-stories',
    'grief-we-carry',
  ]);
});

test('there are a dozen check-ins or more, each a question of one breath', () => {
  expect(checkIns.length).toBeGreaterThanOrEqual(12);
  expect(new Set(checkIns).size).toBe(checkIns.length);
  for (const question of checkIns) {
    expect(question).toMatch(/^[A-Z].{5,60}\?$/);
    expect(question).not.toMatch(assumed);
  }
});

describe('the agreements', () => {
  test.each([
    'danger',
    'pass',
    'fixing',
    'Say I',
    'a turn',
    'Camera',
    'records',
    'private',
    'therapist',
    'early',
  ])('speak of it: %s', (word) => {
    const { all, fresh } = agreementWords;
    for (const agreements of [all, [...fresh, ...all]])
      expect(agreements.filter((line) => line.includes(word))).toHaveLength(1);
  });

  test('ask people who do not know each other for a first name and no more', () => {
    expect(agreementWords.fresh[0]).toMatch(/^First names only\. Nobody is asked for more/);
    expect(agreementWords.all.join()).not.toContain('First names');
  });
});

describe('every sentence', () => {
  test.each(all)('%j is kind and plain', (sentence) => {
    expect(sentence).not.toMatch(/!|[^\p{ASCII}]|\p{Extended_Pictographic}/u);
    expect(sentence).not.toMatch(forbiddenWords);
    // A guest has no pronoun unless one is set.
    expect(sentence).not.toMatch(/\b(?:she|her|hers|he|him|his)\b/i);
  });

  test('has only slots there are', () => {
    const slots = [
      ...['guest', 'host', 'topic', 'length', 'people', 'plus-one', 'link', 'when', 'times'],
      ...['time', 'minutes', 'calls', 'group'],
    ];
    expect([...new Set(all.flatMap(keysOf))].sort()).toEqual(slots.sort());
  });
});

describe('every text to send', () => {
  const zone = 'America/Chicago';
  const people = [
    { name: 'Ana', zone: 'Europe/London', city: null },
    { name: 'Bea', zone: 'Asia/Kolkata', city: 'Pune' },
  ];
  const optionAt = (at: string) => timesFor({ at, zone }, people, zone);
  const two = [optionAt('2026-12-03T19:00'), optionAt('2026-12-05T09:30')];
  const moments: readonly Partial<InvitationPlan>[] = [
    { options: two, picked: null, link: null, guest: 'Ana', host: 'Sam', plusOne: true },
    { options: two.slice(0, 1), picked: null, link: 'https://meet.example.org/x1', guest: 'Ana', host: null },
    { options: two, picked: two[1] ?? null, link: 'https://meet.example.org/x1', host: 'Sam', plusOne: true },
    { options: [] },
  ];
  const plain: Omit<InvitationPlan, 'topic' | 'kind' | 'minutes'> = {
    plusOne: false,
    people: 8,
    options: [],
    picked: null,
    link: null,
    host: null,
    guest: null,
  };

  const us = dateFormOf('2026-11-20', 'US', null);

  function textsOf(plan: InvitationPlan): string[] {
    const { long, short, poll } = invitationFor(plan, callWords, us);
    return [
      long,
      short,
      poll,
      invitationFor(plan, callWords, us).timeSet,
      invitationFor(plan, callWords, us).cancel,
    ];
  }

  const some = topics.slice(0, times(4, topics.length));
  test.each(some.map(({ title }) => title))('about "%s" is kind and whole', (topic) => {
    for (const kind of callKinds) {
      for (const minutes of callLengths) {
        for (const moment of moments) {
          for (const text of textsOf({ ...plain, ...moment, topic, kind, minutes })) {
            const findings = [null, 'invite-to-group'].flatMap((occasion) =>
              findUnkind(text, rules, occasion),
            );
            expect(findings.map((each) => [each.found, text])).toEqual([]);
            expect(text).not.toMatch(forbiddenWords);
            expect(text).not.toMatch(/[{}!]| {2}|[.?,]{2}|\s[.,?]|\n{3}|^\s|\s$|undefined|null/);
            expect(text).toContain(topic);
          }
        }
      }
    }
  });
});

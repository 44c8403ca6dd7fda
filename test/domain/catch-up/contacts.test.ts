import { describe, expect, test } from 'vitest';
import type { Chat, ChatCall } from '../../../src/domain/catch-up/chat.ts';
import { callsOfNobody, contactsIn } from '../../../src/domain/catch-up/contacts.ts';
import { isNewRhythm, rhythmOf } from '../../../src/domain/catch-up/rhythm.ts';
import { cadenceDaysOf } from '../../../src/domain/friend/friend.ts';
import { addDays } from '../../../src/domain/time/day.ts';

type Written = Readonly<Record<string, string>>;

function chat(written: Written, calls: Readonly<Record<string, ChatCall[]>> = {}, isGroup = false): Chat {
  const days = [...new Set([...Object.keys(written), ...Object.keys(calls)])].sort();
  return {
    source: 'whatsapp',
    isGroup,
    days: days.map((on) => {
      const wrote = (written[on] ?? '').split(' ').filter(Boolean);
      return { on, wrote, calls: calls[on] ?? [] };
    }),
  };
}

const missed = (by: string | null): ChatCall => ({
  by,
  way: 'call',
  isAnswered: false,
  isMissed: true,
  count: 1,
});
const answered = (by: string): ChatCall => ({
  by,
  way: 'video',
  isAnswered: true,
  isMissed: false,
  count: 1,
});

const isMe = (name: string) => name === 'Sam';
const found = (of: Chat) =>
  contactsIn(of, isMe).map(
    ({ name, on, way, outcome, by }) => `${on.slice(5)} ${name} ${way} ${outcome} by ${by}`,
  );

describe('messages between two', () => {
  test.each<readonly [string, Written, readonly string[]]>([
    ['both on a day', { '2026-11-13': 'Ana Sam' }, ['11-13 Ana text connected by friend']],
    [
      'an answer on the third day counts for both days',
      { '2026-11-13': 'Sam', '2026-11-16': 'Ana' },
      ['11-13 Ana text connected by me', '11-16 Ana text connected by friend'],
    ],
    [
      'no answer within three days',
      { '2026-11-13': 'Sam', '2026-11-17': 'Ana' },
      ['11-13 Ana text attempt by me', '11-17 Ana text attempt by friend'],
    ],
    ['nobody but her', { '2026-11-13': 'Sam' }, []],
    ['nobody but the friend', { '2026-11-13': 'Ana' }, ['11-13 Ana text attempt by friend']],
  ])('%s', (_, written, expected) => {
    expect(found(chat(written))).toEqual(expected);
  });

  test('an answered call answers a message', () => {
    expect(found(chat({ '2026-11-13': 'Ana' }, { '2026-11-14': [answered('Sam')] }))).toEqual([
      '11-13 Ana text connected by friend',
      '11-14 Ana video connected by me',
    ]);
  });
});

describe('calls', () => {
  test('one that was answered beats one that was missed', () => {
    const calls = { '2026-11-13': [missed('Ana'), { ...answered('Sam'), way: 'call' as const }] };
    expect(found(chat({}, calls))).toEqual(['11-13 Ana call connected by me']);
  });

  test.each([
    [['Sam', 'Ana'], 'me'],
    [['Ana', 'Sam'], 'friend'],
  ])('of several that were missed, by %j, the first says who began', (names, by) => {
    const read = chat({ '2026-11-13': 'Ana' }, { '2026-11-20': names.map(missed) });
    expect(found(read)[1]).toBe(`11-20 Ana call attempt by ${by}`);
  });

  test('one that she missed in a chat of two was the other one, who need not have a name on it', () => {
    const read = chat({ '2026-11-13': 'Sam Ana' }, { '2026-11-20': [missed(null)] });
    expect(found(read)).toEqual(['11-13 Ana text connected by me', '11-20 Ana call attempt by friend']);
    expect(callsOfNobody(read, isMe, '2026-11-01', '2026-11-20')).toBe(0);
  });

  const sam = { '2026-11-20': 'Sam' };
  test.each<readonly [string, Chat, readonly string[]]>([
    ['where nobody else wrote', chat(sam, { '2026-11-20': [missed(null)] }), []],
    ['in a group', chat({ '2026-11-10': 'Ana', ...sam }, { '2026-11-20': [missed(null)] }, true), ['group']],
    [
      'that was not missed',
      chat({ '2026-11-10': 'Ana' }, { '2026-11-20': [{ ...answered('Ana'), by: null }] }),
      ['text'],
    ],
  ])('one without a name is counted, not logged, %s', (_, read, ways) => {
    expect(callsOfNobody(read, isMe, '2026-11-01', '2026-11-20')).toBe(1);
    expect(contactsIn(read, isMe).map(({ way }) => way)).toEqual(ways);
    expect(callsOfNobody(read, isMe, '2026-11-21', '2026-11-30')).toBe(0);
    expect(callsOfNobody(read, isMe, '2026-11-01', '2026-11-19')).toBe(0);
  });
});

describe('a group', () => {
  test('counts only those who wrote that day, and is contact only if she wrote around it', () => {
    const days = { '2026-11-13': 'Bea Sam', '2026-11-15': 'Cleo', '2026-11-25': 'Ana' };
    expect(found(chat(days, {}, true))).toEqual([
      '11-13 Bea group connected by friend',
      '11-15 Cleo group connected by friend',
      '11-25 Ana group attempt by friend',
    ]);
  });

  test('has no calls between two people', () => {
    expect(found(chat({ '2026-11-13': 'Bea Sam' }, { '2026-11-14': [answered('Bea')] }, true))).toEqual([
      '11-13 Bea group connected by friend',
    ]);
  });
});

describe('the rhythm', () => {
  const every = (gap: number, count: number) =>
    Array.from({ length: count }, (_, at) => addDays('2026-01-01', at * gap));
  test.each([
    [every(9, 8), 9],
    [every(9, 8).flatMap((day) => [day, addDays(day, 1)]), 9],
    [every(1, 40), 1],
    [every(9, 3), null],
    [every(2, 6), null],
    [every(2, 20), 2],
    [[], null],
  ])('%#', (days, rhythm) => {
    expect(rhythmOf(days)).toBe(rhythm);
  });

  test('is offered when it differs, and never to someone with a cadence she chose', () => {
    const close = { circle: 'close', everyDays: null } as const;
    const usual = cadenceDaysOf(close);
    expect([usual, usual * 1.2, usual * 1.3].map((days) => isNewRhythm(close, days))).toEqual([
      false,
      false,
      true,
    ]);
    expect(isNewRhythm({ ...close, everyDays: 90 }, 9)).toBe(false);
  });
});

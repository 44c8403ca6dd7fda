import { describe, expect, test } from 'vitest';
import { callKinds } from '../../../src/domain/call/call.ts';
import { type InvitationPlan, invitationFor } from '../../../src/domain/call/invitation.ts';
import type { ShownTime } from '../../../src/domain/call/times.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { callWords } from './call-content.ts';

const us = dateFormOf('2026-11-20', 'US', null);
const clock = (city: string, day: string, time: string, names: readonly string[] = []): ShownTime => ({
  names,
  city,
  zone: 'UTC',
  day,
  time,
});
const evening = [
  clock('Chicago', '2026-12-03', '19:00'),
  clock('Boston', '2026-12-03', '20:00', ['Bea']),
  clock('London', '2026-12-04', '01:00', ['Cleo', 'Dana']),
];
const morning = [clock('Chicago', '2026-12-05', '09:30'), clock('London', '2026-12-05', '15:30', ['Cleo'])];
const plan = (more: Partial<InvitationPlan> = {}): InvitationPlan => ({
  topic: 'asking for help',
  minutes: 60,
  kind: 'known',
  plusOne: false,
  people: 8,
  options: [evening, morning],
  picked: null,
  link: null,
  host: 'Sam Sample',
  guest: null,
  ...more,
});
const textsOf = (more: Partial<InvitationPlan> = {}) => invitationFor(plan(more), callWords, us);

describe('the long invitation', () => {
  test('to people she knows has all they need', () => {
    expect(textsOf({ guest: 'Ana', plusOne: true, link: 'https://meet.example.org/x1' }).long).toBe(
      `Hi Ana,

I'm planning a video call for up to 15 of us, and I'd love for you to come. It'll take an hour.
The topic: asking for help

Which of these times work for you? Just send me the numbers.
1. Thursday, December 3: Chicago 7 pm, Boston 8 pm; Friday, December 4: London 1 am
2. Saturday, December 5: Chicago 9:30 am, London 3:30 pm

You don't have to prepare anything, and your place can be a mess. You can bring a friend if you'd like.
A few things we'll stick to: stories stay with us unless somebody's in danger, anybody can pass, no advice unless you ask for it, nobody records, and cameras, kids and leaving early are up to you.

Here's the link: https://meet.example.org/x1

If you can't or don't want to, that's completely fine. You don't have to say why.

Sam`,
    );
  });

  test('to people who do not know each other names the rules of that room, and nobody', () => {
    const { long, short } = textsOf({ kind: 'fresh', guest: 'Ana' });
    expect(long).toContain('First names only.');
    expect(long).toContain('one by one');
    expect(long).toContain('a waiting room');
    for (const text of [long, short]) expect(text).not.toMatch(/Bea|Cleo|Dana|Sample|eight|\b8\b(?! pm)/);
  });

  test('to few people she knows has no rules of a group, and to more it has', () => {
    expect(textsOf({ people: 4 }).long).not.toContain("A few things we'll stick to");
    expect(textsOf({ people: 5 }).long).toContain("A few things we'll stick to");
    expect(textsOf({ people: 4, kind: 'fresh' }).long).toContain("A few things we'll stick to");
  });

  test('counts everybody they may bring', () => {
    expect(textsOf({ people: 8, plusOne: true }).long).toContain('up to 15 of us');
    expect(textsOf({ people: 2, plusOne: true }).long).toContain('up to three of us');
  });

  test('names no guest but the one it is for', () => {
    for (const kind of callKinds)
      expect(textsOf({ kind, guest: 'Ana' }).long).not.toMatch(/Bea|Cleo|Dana|Sample/);
  });

  test.each([
    ['a time that is picked', { picked: evening }, "It's on Thursday, December 3: Chicago 7 pm, Boston"],
    [
      'one time',
      { options: [morning] },
      'Does this time work for you?\nSaturday, December 5: Chicago 9:30 am, London 3:30 pm\n',
    ],
    ['one clock', { picked: morning.slice(0, 1) }, "It's on Saturday, December 5, at 9:30 am Chicago time."],
    ['no time yet', { options: [] }, "I'll send you some times soon."],
    ['no link yet', {}, "I'll send you the link before the call."],
    ['no name of hers', { host: null }, /You don't have to say why\.$/],
    ['her title', { host: 'Dr. Sam Sample' }, /\n\nSam$/],
    ['nobody in particular', {}, /^Hi,\n/],
    ['two people', { people: 2 }, 'for the two of us, and'],
    ['four people', { people: 4 }, 'for four of us, and'],
    [
      'twenty people',
      { people: 20, minutes: 120 },
      "for about 20 of us, and I'd love for you to come. It'll take two hours.",
    ],
    ['ninety minutes', { minutes: 90 }, "It'll take an hour and a half."],
    ['a length there is no word for', { minutes: 45 }, "It'll take 45 minutes."],
    [
      'a guest who may bring one to people unknown',
      { kind: 'fresh', plusOne: true },
      'Just send me a first name',
    ],
  ] as const)('with %s', (_, more, expected) => {
    const { long } = textsOf(more);
    if (typeof expected === 'string') expect(long).toContain(expected);
    else expect(long).toMatch(expected);
  });

  test('says the year of a time in another year', () => {
    const next = [clock('Chicago', '2027-01-07', '19:00')];
    expect(textsOf({ options: [next] }).long).toContain('Thursday, January 7, 2027: Chicago 7 pm');
  });

  test.each(['{link}', '$& $1', 'what now?', 'a "b" <c>'])('takes her topic as it stands: %s', (topic) => {
    const { long, short, poll } = textsOf({ topic });
    expect(long).toContain(`The topic: ${topic}\n`);
    for (const text of [short, poll]) expect(text).toContain(`talk about ${topic}`);
    expect(textsOf({ topic: 'what now?' }).short).not.toContain('?.');
  });
});

describe('the short ones', () => {
  test('say it in a message', () => {
    expect(textsOf({ guest: 'Ana', picked: evening, link: 'https://meet.example.org/x1' }).short).toBe(
      `Hi Ana, I'd love for you to join a video call for an hour. We'll talk about asking for help. It's on Thursday, December 3: Chicago 7 pm, Boston 8 pm; Friday, December 4: London 1 am. You don't have to prepare anything. No worries if you can't make it.
https://meet.example.org/x1`,
    );
  });

  test('ask which times suit', () => {
    expect(textsOf().poll).toBe(
      `I'm planning a video call for an hour. We'll talk about asking for help. Which of these times work for you?
1. Thursday, December 3: Chicago 7 pm, Boston 8 pm; Friday, December 4: London 1 am
2. Saturday, December 5: Chicago 9:30 am, London 3:30 pm
Just send me the numbers. It's okay if none of them work.`,
    );
  });

  test.each([
    ['one time', [morning], 'Yes, no and maybe are all okay.'],
    ['none', [], 'Which days and times are easiest for you?'],
  ])('ask about %s', (_, options, expected) => {
    expect(textsOf({ options }).poll).toContain(expected);
  });

  test('tell the time it will be', () => {
    expect(
      invitationFor(plan({ picked: morning, link: 'https://meet.example.org/x1' }), callWords, us).timeSet,
    ).toBe(
      `Our video call is set for Saturday, December 5: Chicago 9:30 am, London 3:30 pm. It'll take an hour, and we'll talk about asking for help. If you can't make it after all, that's okay.
https://meet.example.org/x1`,
    );
    expect(invitationFor(plan({ guest: 'Ana' }), callWords, us).timeSet).toMatch(
      /^Hi Ana, I'm still picking a time/,
    );
  });

  test('tell that it is off', () => {
    expect(invitationFor(plan(), callWords, us).cancel).toBe(
      "I'm sorry, but I have to cancel our video call about asking for help. You don't need to do anything.",
    );
    expect(invitationFor(plan({ picked: morning, guest: 'Ana' }), callWords, us).cancel).toBe(
      "Hi Ana, I'm sorry, but I have to cancel our video call about asking for help. It was set for Saturday, December 5: Chicago 9:30 am, London 3:30 pm. You don't need to do anything.",
    );
  });
});

test('clocks are told day by day, her day first', () => {
  const picked = [
    clock('Auckland', '2026-12-04', '08:00'),
    clock('Chicago', '2026-12-03', '13:00'),
    clock('Sydney', '2026-12-04', '06:00'),
  ];
  expect(textsOf({ picked }).timeSet).toContain(
    'for Friday, December 4: Auckland 8 am, Sydney 6 am; Thursday, December 3: Chicago 1 pm.',
  );
});

import { describe, expect, test } from 'vitest';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import type { Change } from '../../../src/domain/changes.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { added, ago, circle, logged, today } from './suggest-journal.ts';

const suggest = (
  journal: readonly (readonly Change[])[],
  options: FakeOptions = {},
  words: readonly string[] = [],
) => runWords(suggestCommand, words, { today, journal, ...options });
const linesFor = async (...args: Parameters<typeof suggest>) => linesOf(await suggest(...args));

const remind = (friend: string, words: string, day?: string): readonly Change[] => [
  {
    type: 'reminder.kept',
    reminder: `r-${words}`,
    on: ago(10),
    friend,
    words,
    ...(day === undefined ? {} : { day }),
  },
];

describe('reminders', () => {
  test('with a day stand on lines of their own from that day on, whoever else is due', async () => {
    const lines = await linesFor([...circle, remind('dana-example', 'the surgery', ago(1))]);
    expect(lines.slice(0, 5)).toEqual([
      expect.stringContaining('Friday'),
      '',
      'Reminder 1, Dana Example: the surgery',
      "Once you've been in touch: momconnect log dana",
      'To drop it: momconnect remember --drop 1',
    ]);
  });

  test('say nothing before their day', async () => {
    const data = dataOf(
      await suggest([...circle, remind('ana-sample', 'the surgery', addDays(today, 1))], json),
    );
    expect(data.reminders).toEqual([]);
  });

  test('with nobody due they are there too', async () => {
    const journal = [
      [added('ana-sample', 'Ana Sample'), logged('ana-sample', ago(1))],
      remind('ana-sample', 'x', today),
    ];
    expect(await linesFor(journal)).toContain('Reminder 1, Ana Sample: x');
  });

  test('without a day stand under the friend, while that friend comes up', async () => {
    const journal = [...circle, remind('bea-example', 'the book'), remind('dana-example', 'the scarf')];
    const lines = await linesFor(journal);
    expect(lines[lines.findIndex((line) => line.startsWith('2  Bea Example')) + 2]).toBe(
      '   Reminder 1: the book',
    );
    expect(lines.join('\n')).not.toContain('scarf');
  });

  test.each([
    ['without a day', undefined],
    ['whose day has come', ago(1)],
  ])('%s become the words to send, and are said once', async (_, day) => {
    const journal = [...circle, remind('bea-example', "her mom's scan", day)];
    const lines = (await linesFor(journal)).join(' ').replace(/\s+/g, ' ');
    expect(lines).toContain("I've been thinking about you. Any news on your mom's scan?");
    expect(lines.split("her mom's scan")).toHaveLength(2);
  });

  test('are in the short list too', async () => {
    const journal = [
      ...circle,
      remind('ana-sample', 'the scarf'),
      remind('bea-example', 'the book'),
      remind('cleo-example', 'the pan'),
    ];
    for (const style of [{}, { width: 40, height: 24 }]) {
      const lines = await linesFor(journal, style, ['-n', '20']);
      for (const words of ['the scarf', 'the book', 'the pan']) expect(lines.join('\n')).toContain(words);
    }
  });

  test('no invitation to something else takes the place of grave ones', async () => {
    const local: Change = {
      type: 'local.added',
      local: 'tots',
      on: ago(20),
      name: 'Tuesday Tots',
      kind: 'own-group',
      isOwn: true,
      meets: 'sat',
      time: '10:00',
    };
    const lines = await linesFor([...circle, [local], remind('ana-sample', 'her chemo')]);
    const anas = lines.slice(
      lines.findIndex((line) => line.startsWith('1  Ana')),
      lines.findIndex((line) => line.startsWith('2  ')),
    );
    expect(anas.join(' ')).toContain('chemo');
    expect(anas.join(' ')).not.toContain('Tots');
  });

  test.each([
    ['how the surgery went', "Happy birthday, Ana. I've been thinking about you. How did the surgery go?"],
    ['her mom died', "I'm thinking of you on your birthday, Ana. I'm so sorry about your mom."],
    ['lost the baby in october', "I'm thinking of you on your birthday, Ana. I'm so sorry."],
    ["don't mention the divorce", 'Happy birthday, Ana.'],
  ])('grave words come with a birthday wish that is calm: %s', async (words, wish) => {
    const journal = [
      [added('ana-sample', 'Ana Sample', { birthday: `--${today.slice(5)}` }), logged('ana-sample', ago(28))],
      remind('ana-sample', words),
    ];
    const { act } = dataOf(await suggest(journal, json)).suggestions[0];
    expect(act.opener).toBe(wish);
  });

  test('for scripts', async () => {
    const journal = [
      ...circle,
      remind('bea-example', 'the book'),
      remind('dana-example', 'the scan', ago(3)),
    ];
    expect(dataOf(await suggest(journal, json)).reminders).toEqual([
      {
        id: 'r-the scan',
        number: 2,
        friend: { id: 'dana-example', name: 'Dana Example' },
        on: ago(3),
        words: 'the scan',
      },
      {
        id: 'r-the book',
        number: 1,
        friend: { id: 'bea-example', name: 'Bea Example' },
        on: null,
        words: 'the book',
      },
    ]);
  });

  test('many take three lines, and one that says where the others are', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((words) => remind('dana-example', words, ago(1)));
    const lines = await linesFor([...circle, ...many]);
    expect(lines.filter((line) => line.startsWith('Reminder '))).toHaveLength(3);
    expect(lines).toContain('And 2 more: momconnect remember');
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  test('are not shown of someone out of sight', async () => {
    const hide: Change = {
      type: 'friend.edited',
      friend: 'dana-example',
      on: today,
      set: { state: 'hidden' },
    };
    const data = dataOf(await suggest([...circle, remind('dana-example', 'x', ago(1)), [hide]], json));
    expect(data.reminders).toEqual([]);
  });
});

describe('a birthday today', () => {
  const dana = (given: Partial<FriendAdded> = {}) => [
    ...circle.slice(0, 3),
    [
      added('dana-example', 'Dana Example', { birthday: '--11-20', ...given }),
      logged('dana-example', ago(6)),
    ],
  ];

  test('comes first, with words of its own', async () => {
    const lines = await linesFor(dana({ next: 'the new job' }));
    expect(lines.slice(2, 5)).toEqual([
      expect.stringMatching(/^1 {2}Dana Example: a (text|voice note), /),
      "   It's Dana's birthday today. You wanted to ask about the new job.",
      expect.stringMatching(/^ {3}"Happy birthday, Dana! /),
    ]);
    expect(lines.filter((line) => line.includes('birthday today'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Cleo');
  });

  test.each([
    ['--energy', 'high'],
    ['--energy', 'low'],
    ['--time', '1h'],
  ])('has a wish that can go today: %s %s', async (...words) => {
    const journal = dana({
      address: '1 Sample Street',
      phones: ['+1 555 0100'],
      emails: ['dana@sample.example'],
    });
    const [first] = dataOf(await suggest(journal, json, words)).suggestions;
    expect(['text', 'voice', 'call', 'email']).toContain(first.act.way);
    expect(first).toMatchObject({ kind: 'birthday', friend: { id: 'dana-example' } });
    expect(first.act.opener).toContain('Happy birthday, Dana!');
  });

  test('is gone, above and below, once she was in touch', async () => {
    const data = dataOf(await suggest([...dana(), [logged('dana-example', today)]], json));
    expect(data.suggestions.map(({ kind }: { kind: string }) => kind)).toEqual(['due', 'due', 'due']);
    expect(data.dates).toEqual([]);
  });

  test('is said where the rule is explained', async () => {
    expect((await linesFor(dana(), {}, ['--why'])).join(' ')).toContain(
      'Anyone with a birthday today comes first.',
    );
  });
});

describe('other dates', () => {
  const withDates = (given: Partial<FriendAdded>) => [
    [added('ana-sample', 'Ana Sample', { everyDays: 30, ...given }), logged('ana-sample', ago(6))],
  ];

  test.each<[Partial<FriendAdded>, string]>([
    [{ children: ['Mia --11-22'] }, "Soon: Ana Sample's Mia has a birthday on Sunday."],
    [{ children: ['Mia --11-20'] }, "Ana Sample's Mia has a birthday today."],
    [
      { children: ['Mia --11-18'] },
      "Ana Sample's Mia had a birthday on Wednesday. You can still send a text.",
    ],
    [{ anniversaries: ['2015-11-21'] }, 'Soon: Ana Sample has an anniversary tomorrow.'],
    [{ hardDays: ['--11-24 her mother died'] }, 'Tuesday may be a hard day for Ana Sample: her mother died.'],
    [{ hardDays: ['--11-20'] }, 'Today may be a hard day for Ana Sample.'],
    [
      { hardDays: ['--11-19 the accident'] },
      'Yesterday may have been a hard day for Ana Sample: the accident.',
    ],
    [{ state: 'died', hardDays: ['2024-11-21'] }, 'Tomorrow may be a hard day: Ana Sample.'],
    [
      { state: 'died', hardDays: ['2024-11-20 the day she died'] },
      'Today may be a hard day: Ana Sample, the day she died.',
    ],
  ])('%j: %s', async (given, line) => {
    expect(await linesFor(withDates(given))).toContain(line);
  });

  test('for scripts', async () => {
    const given = {
      children: ['Mia --11-22'],
      anniversaries: ['--11-21'],
      hardDays: ['--11-20 the accident'],
    };
    const friend = { id: 'ana-sample', name: 'Ana Sample' };
    expect(dataOf(await suggest(withDates(given), json)).dates).toEqual([
      { friend, kind: 'hard-day', on: today, inDays: 0, words: 'the accident' },
      { friend, kind: 'anniversary', on: '2026-11-21', inDays: 1 },
      { friend, kind: 'child-birthday', on: '2026-11-22', inDays: 2, child: 'Mia' },
    ]);
  });

  test('on a screen that others see, a child has no name and a hard day no words', async () => {
    const given = { children: ['Mia --11-22'], hardDays: ['--11-20 the accident'] };
    const text = (await linesFor(withDates(given), { settings: { discreet: 'yes' } })).join('\n');
    expect(text).toContain('child has a birthday on Sunday');
    expect(text).not.toMatch(/Mia|accident/);
  });

  test('nothing of a hard day is a wish', async () => {
    const text = (await linesFor(withDates({ hardDays: ['--11-24 her mother', '--11-19'] }))).join(' ');
    expect(text).not.toMatch(/birthday|happy|hello|card/i);
  });
});

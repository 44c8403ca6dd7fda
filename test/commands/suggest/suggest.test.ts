import { describe, expect, test } from 'vitest';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { actWords } from '../../domain/suggest/act-content.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { added, ago, circle, logged, today } from './suggest-journal.ts';

const suggest = (words: readonly string[] = [], options: FakeOptions = {}) =>
  runWords(suggestCommand, words, { today, journal: circle, ...options });

/** Any look at what she keeps, or at her settings, is a failure. */
function untouchable(deps: FakeDeps): FakeDeps {
  const refuse = (what: string) =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error(`${what} was touched`);
        },
      },
    ) as never;
  return { ...deps, store: refuse('the store'), settings: refuse('a setting') };
}

test('whoever log says to let rest is not suggested until then, even alone', async () => {
  const journal = [[added('zoe', 'Zoe', { on: today })]];
  const deps = fakeDeps({ today, journal });
  const { out } = await runMain(['log', 'called zoe, no answer'], deps);
  expect(out).toContain('No need to try Zoe again for about a week.');
  expect((await runMain(['suggest'], deps)).out).toContain('Nobody to suggest today');
  const later = await runMain(['suggest'], { ...deps, today: addDays(today, 8) });
  expect(later.out).toContain("It's fine to try again.");
});

describe('the screen', () => {
  test('reads as it should at 80 columns', async () => {
    const deps = await suggest([], { settings: { energy: 'low' } });
    const hello = dataOf(await suggest([], { settings: { energy: 'low' }, ...json })).suggestions[1].act
      .opener;
    expect(linesOf(deps)).toEqual([
      'Friday, November 20. With energy set to low, these are small. Pick one, or none.',
      '',
      '1  Ana Sample: a text, about a minute',
      '   You talked about four weeks ago. You wanted to ask about the new job.',
      '   "Hi Ana, how\'s the new job going?"',
      '',
      '2  Bea Example: a voice note, about three minutes',
      "   It's been about two months since your walk.",
      `   "${hello}"`,
      '',
      '3  Cleo Example: a card, about ten minutes',
      '   You saw each other at story time in June. People are usually happier to hear',
      "   from you than you'd think.",
      '',
      'Soon: Dana Example has a birthday on Tuesday. A card sent today might make it.',
      '',
      'momconnect text 1, log 1, skip 2, or: momconnect note draft cleo',
    ]);
  });

  test('keeps to 40 columns, but for a command that is longer', async () => {
    const lines = linesOf(await suggest(['--why'], { width: 40 }));
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  test.each([
    ['everything at once', ['--time', '5m'], { now: `${today}T02:40` }],
    ['six names', ['--limit', '6'], {}],
  ])('is 24 lines at most: %s', async (_, words, options) => {
    const long = { next: 'the appointment with the specialist in the town by the sea', everyDays: 14 };
    const journal = [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [
        added(id, `Priya-Marie ${id.toUpperCase()} Sample-Example`, { ...long, birthday: '--11-24' }),
        logged(id, ago(500), { way: 'visit' as const, what: 'time at the playground' }),
      ]),
    ];
    expect(linesOf(await suggest(words, { ...options, journal })).length).toBeLessThanOrEqual(24);
  });

  test.each([
    [[], 'Friday, November 20. Pick one, or none.'],
    [['--energy', 'high'], 'Friday, November 20. You have some energy today. Pick one, or none.'],
    [
      ['--energy', 'LOW'],
      "Friday, November 20. You're low on energy, so these are small. Pick one, or none.",
    ],
    [
      ['--time', '5m'],
      "Friday, November 20. You don't have much time, so these are quick. Pick one, or none.",
    ],
    [['--time', '1h'], 'Friday, November 20. Pick one, or none.'],
    [['--limit', '1'], "Friday, November 20. Here's one, if you want it."],
  ])('%j begins: %s', async (words, headline) => {
    const lines = linesOf(await suggest(words));
    expect(lines.slice(0, lines.indexOf('')).join(' ')).toBe(headline);
  });

  test('what she says holds for the day, and a setting says nothing of how she is', async () => {
    const deps = await suggest(['--energy', 'low', '--time', '5m']);
    await runMain(['suggest'], deps);
    expect(deps.answered.at(-1)).toContain("You're low on energy, so these are small.");
    await runMain(['suggest', '--energy', 'ok'], deps);
    await runMain(['suggest'], deps);
    expect(deps.answered.at(-1)).toContain("You don't have much time");
    const set = await suggest([], { settings: { energy: 'low', time: '5m' } });
    expect(set.answered.join(' ')).not.toMatch(/You're low|You don't/);
  });

  test.each([
    [['--limit', '1'], 'momconnect text 1, log 1, skip 1'],
    [['--limit', '2'], 'momconnect text 1, log 1, skip 2'],
  ])('%j ends: %s', async (words, closing) => {
    expect(linesOf(await suggest(words)).at(-1)).toBe(closing);
  });

  test('whoever comes after three gets one line', async () => {
    const more = [[added('eve-sample', 'Eve Sample', { everyDays: 30 }), logged('eve-sample', ago(22))]];
    const lines = linesOf(await suggest(['--limit', '5'], { journal: [...circle, ...more] }));
    expect(lines).toContain('4  Eve Sample: a text');
  });
});

describe('nobody to show', () => {
  test.each([
    [
      'nobody on the list',
      [],
      [],
      ["Nobody's on your list yet. One name is enough to start:", 'momconnect friend add "Ana Sample"'],
    ],
    [
      'nobody picked',
      [[added('ana-sample', 'Ana Sample', { state: 'unsorted' as const })]],
      [],
      ['Nobody on your list can come up right now. To choose who can:', 'momconnect friend sort'],
    ],
    [
      'nobody due',
      [[added('ana-sample', 'Ana Sample'), logged('ana-sample', today)]],
      [],
      ["Nobody to suggest today, and that's fine. If you'd like company: momconnect ways"],
    ],
    [
      'nobody who fits',
      circle,
      ['--tag', 'choir'],
      [
        "Nobody to suggest there today, and that's fine. For your whole list:",
        'momconnect suggest',
        '',
        'Soon: Dana Example has a birthday on Tuesday. A card sent today might make it.',
      ],
    ],
  ])('%s', async (_, journal, words, lines) => {
    expect(linesOf(await suggest(words, { journal }))).toEqual(lines);
  });

  test('a hidden friend is not there', async () => {
    const journal = [[added('ana-sample', 'Ana Sample', { state: 'hidden' as const })]];
    expect(linesOf(await suggest([], { journal }))[0]).toContain("Nobody's on your list");
  });
});

describe('what she wanted to remember', () => {
  const withNext = (next: string) => [
    [added('ana-sample', 'Ana Sample', { everyDays: 14, next }), logged('ana-sample', ago(28))],
  ];

  test('that fits no sentence is beside a calm hello', async () => {
    const lines = linesOf(await suggest([], { journal: withNext('likes peonies') }));
    expect(lines.slice(2, 4)).toEqual([
      '1  Ana Sample: a text, about a minute',
      '   You were in touch about four weeks ago. You wanted to remember: likes peonies',
    ]);
    const { act } = dataOf(await suggest([], { journal: withNext('likes peonies'), ...json })).suggestions[0];
    expect(actWords().calm).toContain(act.opener.replace('Ana', '{friend}'));
    expect(lines[4]).toBe(`   "${act.opener}"`);
  });

  test('becomes a whole text, and a reason', async () => {
    const deps = await suggest([], { journal: withNext('return her casserole dish') });
    const lines = linesOf(deps).join(' ').replace(/\s+/g, ' ');
    expect(lines).toContain('You wanted to return her casserole dish.');
    expect(lines).toContain("I still have your casserole dish. When's a good time to bring it back?");
  });
});

describe('dates', () => {
  const birthdays = (...days: number[]) =>
    suggest([], {
      journal: days.map((inDays, at) => {
        const id = `friend-${at}`;
        return [
          added(id, `Priya ${'ABC'[at]}`, { birthday: `--${addDays(today, inDays).slice(5)}` }),
          logged(id, ago(5)),
        ];
      }),
    });

  test.each([
    [[0], "   It's Priya's birthday today."],
    [[1], 'Soon: Priya A has a birthday tomorrow.'],
    [[2], 'Soon: Priya A has a birthday on Sunday.'],
    [[7], 'Soon: Priya A has a birthday on Friday, November 27. A card sent today might'],
    [[-1], 'Priya A had a birthday yesterday. You can still send a text.'],
    [[-3], 'Priya A had a birthday on Tuesday. You can still send a text.'],
    [[4, 5], 'Soon: Priya A has a birthday on Tuesday and Priya B on Wednesday. A card sent'],
  ])('in %j days', async (days, line) => {
    expect(linesOf(await birthdays(...days))).toContain(line);
  });
});

describe('the hour', () => {
  const quiet = (lines: readonly string[]) =>
    lines.filter((line) => line.startsWith("It's ") && line.includes('m. '));

  test.each([
    ['02:40', ["It's 2:40 am. This can wait until morning: momconnect text 1"]],
    ['21:05', ["It's 9:05 pm. This can wait until morning: momconnect text 1"]],
    ['07:53', ["It's 7:53 am. This can wait until 8 am: momconnect text 1"]],
    ['08:00', []],
    ['20:59', []],
  ])('at %s', async (time, lines) => {
    expect(quiet(linesOf(await suggest([], { now: `${today}T${time}` })))).toEqual(lines);
  });

  test('is the one where the friend is', async () => {
    const journal = [
      [added('ana-sample', 'Ana Sample', { zone: 'Asia/Tokyo' }), logged('ana-sample', ago(60))],
    ];
    const night = new Date('2026-11-20T17:40:00Z');
    const deps = await runWords(suggestCommand, [], { today, journal }, (fake) => ({
      ...fake,
      now: () => night,
    }));
    expect(linesOf(deps).join(' ')).toContain("It's 2:40 am where Ana Sample is.");
  });

  test('offers no call at night', async () => {
    const data = dataOf(await suggest(['--energy', 'high'], { now: `${today}T22:00`, ...json }));
    expect(data.suggestions.map(({ act }: { act: { way: string } }) => act.way)).not.toContain('call');
  });
});

describe('a long silence', () => {
  const silent = [added('eve-sample', 'Eve Sample'), logged('eve-sample', ago(400))];

  test('begins with a warm-up to someone current', async () => {
    expect(linesOf(await suggest(['--limit', '1'], { journal: [...circle, silent] }))).toContain(
      'Writing to Eve Sample may be easier if you say a quick hi to Dana Example first.',
    );
  });

  test('names nobody when nobody is current', async () => {
    expect(linesOf(await suggest([], { journal: [silent] })).join(' ')).toContain(
      'a quick hi to someone you talk to a lot first.',
    );
  });
});

describe('--why', () => {
  test('says the numbers and the rule, plainly', async () => {
    const text = linesOf(await suggest(['--why'])).join('\n');
    expect(text).toContain("Last in touch October 23, 28 days; you'd like every 14; 28/14 = 2.0.");
    expect(text).toContain('At 0.7 or more');
    expect(text).not.toMatch(/pass|skip(?! \d)|rest|ignored/i);
  });

  test('also for someone never in touch', async () => {
    const journal = [[added('ana-sample', 'Ana Sample', { on: ago(60), everyDays: 30 })]];
    expect(linesOf(await suggest(['--why'], { journal })).join(' ')).toMatch(
      /Nothing's logged yet. The count starts on/,
    );
  });

  test('without it no number is said but those to type', async () => {
    const text = linesOf(await suggest())
      .slice(1, -1)
      .join('\n')
      .replace(/^\d /gm, '');
    expect(text).not.toMatch(/\d/);
  });
});

describe('--json', () => {
  test('has what scripts rely on', async () => {
    const { on, suggestions, dates } = dataOf(await suggest(['--limit', '1'], json));
    expect(on).toBe(today);
    expect(suggestions).toMatchObject([
      {
        friend: { id: 'ana-sample', name: 'Ana Sample', circle: 'close' },
        lastContact: '2026-10-23',
        cadenceDays: 14,
        ratio: 2,
        resting: false,
        reason: 'You talked about four weeks ago. You wanted to ask about the new job.',
        act: {
          way: 'text',
          minutes: 1,
          opener: "Hi Ana, how's the new job going?",
          command: 'momconnect text ana',
        },
      },
    ]);
    expect(dates).toEqual([
      { friend: { id: 'dana-example', name: 'Dana Example' }, kind: 'birthday', on: '2026-11-24', inDays: 4 },
    ]);
  });

  test.each([
    ['text', {}, 'momconnect text ana'],
    ['voice', { phones: ['+1 555 0100'] }, 'momconnect log ana --via voice'],
    ['email', { emails: ['a@example.org'] }, 'momconnect log ana --via email'],
    ['note', { address: '1 Sample Street', circle: 'friends' as const }, 'momconnect note draft ana'],
  ])('a command that goes with the way: %s', async (way, given, command) => {
    const used = way === 'text' ? {} : { way: 'text' as const };
    const journal = [
      [added('ana-sample', 'Ana Sample', { everyDays: 14, ...given }), logged('ana-sample', ago(28), used)],
    ];
    expect(dataOf(await suggest([], { journal, ...json })).suggestions[0].act).toMatchObject({
      way,
      command,
    });
  });

  test('a first name that two share gives way to the id', async () => {
    const journal = [...circle, [added('ana-other', 'Ana Other', { on: today })]];
    expect(dataOf(await suggest(['--limit', '1'], { journal, ...json })).suggestions[0].act.command).toBe(
      'momconnect text ana-sample',
    );
  });
});

describe('what she has today', () => {
  const ways = async (words: readonly string[], options: FakeOptions = {}) =>
    dataOf(await suggest(words, { ...options, ...json })).suggestions.map(
      ({ act }: { act: { way: string } }) => act.way,
    );

  test.each([
    ['energy given', ['--energy', 'high'], {}, ['voice', 'call', 'note']],
    ['energy remembered', [], { energy: 'high' }, ['voice', 'call', 'note']],
    ['time given', ['--time', '2m'], {}, ['text', 'text', 'text']],
    ['time remembered', [], { time: '2m' }, ['text', 'text', 'text']],
    ['what is given goes first', ['--time', '1h'], { time: '2m' }, ['text', 'voice', 'note']],
    ['a remembered value that is none', [], { energy: 'much', time: 'some' }, ['text', 'voice', 'note']],
  ])('%s', async (_, words, settings, expected) => {
    expect(await ways(words, { settings })).toEqual(expected);
  });

  test.each([
    [['--time', 'soon'], /isn't a length of time/],
    [['--time', '0m'], /isn't a length of time/],
    [['--energy', 'lots'], /Energy can't be "lots"/],
    [['--circle', 'outer'], /no circle "outer"/],
    [['--limit', '0'], /whole number/],
  ])('%j is refused', async (words, message) => {
    await expect(suggest(words)).rejects.toThrow(message);
  });
});

test('the numbers of the list work afterwards', async () => {
  const deps = await suggest();
  expect(deps.store.shown()).toEqual(['ana-sample', 'bea-example', 'cleo-example']);
  expect(deps.lines).toHaveLength(circle.length);
});

describe('--demo', () => {
  test('leaves her files alone and ends with how to start her own list', async () => {
    const deps = await runWords(suggestCommand, ['--demo'], { today }, untouchable);
    const lines = linesOf(deps);
    expect(lines[0]).toContain('These people are made up');
    expect(lines).toContain('1  Ana Sample: a text, about a minute');
    expect(lines.at(-1)).toBe('To start with someone you know: momconnect friend add "NAME"');
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  test.each(['2026-01-01', '2026-02-28', '2028-02-29', '2026-12-30'])(
    'shows three people and a birthday on %s',
    async (day) => {
      const deps = await runWords(suggestCommand, ['--demo'], { today: day, ...json }, untouchable);
      const { suggestions, dates } = dataOf(deps);
      expect(suggestions.map(({ friend }: { friend: { name: string } }) => friend.name)).toEqual([
        'Ana Sample',
        'Bea Example',
        'Cleo Example',
      ]);
      expect(dates).toMatchObject([{ friend: { name: 'Dana Example' }, inDays: 4 }]);
    },
  );
});

test('control characters in a name do not reach the terminal', async () => {
  const journal = [[added('ana-sample', 'Ana \u001b[31mSample'), logged('ana-sample', ago(60))]];
  expect(linesOf(await suggest([], { journal })).join('\n')).not.toContain('\u001b');
});

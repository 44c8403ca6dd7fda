import { describe, expect, test } from 'vitest';
import { logCommand, renderLog, runLog } from '../../../src/commands/contact/log.ts';
import { readNames } from '../../../src/commands/contact/read-log-words.ts';
import type { Change } from '../../../src/domain/changes.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { makeStyle } from '../../../src/ui/style.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';

/** 20 November 2026, a Friday. */
const today = '2026-11-20';

const added = (name: string, more: Partial<FriendAdded> = {}): Change[] => [
  { type: 'friend.added', friend: name.toLowerCase().replaceAll(' ', '-'), on: '2026-01-01', name, ...more },
];

const circle = [
  added('Ana Sample'),
  added('Bea Example', { everyDays: 60 }),
  added('Cleo Example', { state: 'unsorted' }),
  added('Priya Sample'),
  added('May Example'),
];

async function log(words: readonly string[], options: FakeOptions = {}): Promise<FakeDeps> {
  const deps = fakeDeps({ today, journal: circle, ...options });
  const command = logCommand(deps);
  await command.parseAsync(words, { from: 'user' });
  return deps;
}

/** What the last line of the journal says was logged. */
function logged({ lines }: FakeDeps) {
  const change = lines.at(-1)?.changes[0];
  if (change?.type !== 'interaction.logged') throw new Error('Nothing was logged.');
  const { type: _, interaction: __, ...rest } = change;
  return rest;
}

async function refusal(words: readonly string[], options: FakeOptions = {}) {
  const deps = fakeDeps({ today, journal: circle, ...options });
  const command = logCommand(deps);
  const before = deps.lines.length;
  const error = await command.parseAsync(words, { from: 'user' }).then(
    () => null,
    (cause: { code: string; message: string; hint: string | null }) => cause,
  );
  if (error !== null) expect(deps.lines.length).toBe(before);
  return error && { code: error.code, message: error.message, hint: error.hint };
}

describe('names', () => {
  test.each([
    [['ana'], ['ana-sample']],
    [
      ['ana', 'bea'],
      ['ana-sample', 'bea-example'],
    ],
    [['priya', 'sample'], ['priya-sample']],
    [['Sample, Priya'], ['priya-sample']],
    [
      ['Priya Sample', 'bea example'],
      ['priya-sample', 'bea-example'],
    ],
    [['ana', 'ana', 'Ana Sample'], ['ana-sample']],
    [['cleo'], ['cleo-example']],
    [['may'], ['may-example']],
    [
      ['bea', 'may'],
      ['bea-example', 'may-example'],
    ],
  ])('%j', async (words, friends) => {
    expect(logged(await log(words))).toEqual({ on: today, friends });
  });

  test('a slip of the finger is taken, and said', async () => {
    const deps = await log(['anna']);
    expect(logged(deps).friends).toEqual(['ana-sample']);
    expect(deps.said).toEqual(['Reading "anna" as Ana Sample.']);
  });

  test('numbers are those from the last list', async () => {
    const deps = fakeDeps({ today, journal: circle });
    deps.store.rememberShown(['bea-example', 'ana-sample']);
    await runLog(deps, await readNames(deps, ['2', '1']), {});
    expect(logged(deps).friends).toEqual(['ana-sample', 'bea-example']);
  });

  test('the same twice is two interactions', async () => {
    const deps = fakeDeps({ today, journal: circle });
    await runLog(deps, await readNames(deps, ['ana']), {});
    await runLog(deps, await readNames(deps, ['ana']), {});
    expect((await deps.store.history('ana-sample')).length).toBe(2);
  });
});

describe('sentences', () => {
  test.each([
    [
      ['coffee with ana last friday: the new job starts monday'],
      {
        on: '2026-11-13',
        friends: ['ana-sample'],
        way: 'visit',
        what: 'coffee',
        note: 'the new job starts monday',
      },
    ],
    [
      ['coffee', 'with', 'ana', 'and', 'bea'],
      { on: today, friends: ['ana-sample', 'bea-example'], way: 'visit', what: 'coffee' },
    ],
    [['ana', 'walk'], { on: today, friends: ['ana-sample'], way: 'visit', what: 'walk' }],
    [['ana', 'yesterday'], { on: '2026-11-19', friends: ['ana-sample'] }],
    [['ana', '3', 'days', 'ago'], { on: '2026-11-17', friends: ['ana-sample'] }],
    [['ana', 'talked about sleep'], { on: today, friends: ['ana-sample'], note: 'talked about sleep' }],
    [
      ['coffee with may in the park'],
      { on: today, friends: ['may-example'], way: 'visit', what: 'coffee', note: 'in the park' },
    ],
    [
      ['tried to call bea'],
      { on: today, friends: ['bea-example'], way: 'call', outcome: 'attempt', by: 'me' },
    ],
  ])('%j', async (words, expected) => {
    expect(logged(await log(words))).toEqual(expected);
  });

  test('options go before what the sentence says, but both notes are kept', async () => {
    const words = [
      'coffee with ana yesterday: sleep',
      '--on',
      '2026-11-13',
      '--via',
      'zoom',
      '--note',
      'and the job',
    ];
    expect(logged(await log(words))).toEqual({
      on: '2026-11-13',
      friends: ['ana-sample'],
      way: 'video',
      note: 'sleep; and the job',
    });
  });
});

describe('options', () => {
  test.each([
    [['--via', 'call'], { way: 'call' }],
    [['--via', 'Phone'], { way: 'call' }],
    [['--via', 'coffee'], { way: 'visit', what: 'coffee' }],
    [['--on', 'last friday'], { on: '2026-11-13' }],
    [['--note', '  she starts monday '], { note: 'she starts monday' }],
    [['--note', ' '], {}],
    [['--attempt'], { outcome: 'attempt', by: 'me' }],
    [['--attempt', '--by', 'friend'], { outcome: 'attempt', by: 'friend' }],
    [['--by', 'friend'], { by: 'friend' }],
    [['--note', 'x', '--private'], { note: 'x', isPrivate: true }],
  ])('%j', async (options, expected) => {
    expect(logged(await log(['ana', ...options]))).toEqual({
      on: today,
      friends: ['ana-sample'],
      ...expected,
    });
  });

  test('a note of 4 KB is kept, a longer one refused', async () => {
    expect(logged(await log(['ana', '--note', 'é'.repeat(2048)])).note?.length).toBe(2048);
    expect(await refusal(['ana', '--note', 'é'.repeat(2049)])).toMatchObject({
      code: 'usage',
      message: "--note: That's too long: it's more than 4 KB.",
    });
  });
});

describe('what to ask next time', () => {
  const next = 'the new job';
  const before = [added('Ana Sample', { next }), added('Bea Example')];
  const nextOf = async (words: readonly string[], journal = before) =>
    (await log(words, { journal })).store.read().friends.get('ana-sample')?.next;

  test('is set for each friend, in the same line of the journal', async () => {
    const deps = await log(['ana', 'bea', '--next', 'the first week'], { journal: before });
    expect(deps.lines.at(-1)?.changes.map(({ type }) => type)).toEqual([
      'interaction.logged',
      'friend.edited',
      'friend.edited',
    ]);
    expect(deps.store.read().friends.get('bea-example')?.next).toBe('the first week');
  });

  test.each([
    ['goes with a contact today', ['ana'], null],
    ['stays with a contact of an earlier day', ['ana', '--on', 'yesterday'], next],
    ['stays with an attempt', ['ana', '--attempt'], next],
    ['is taken away by an empty one', ['ana', '--on', 'yesterday', '--next', ''], null],
  ])('%s', async (_, words, expected) => {
    expect(await nextOf(words)).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each([
    [
      ['annna'],
      {
        code: 'not_found',
        message: 'Nobody called "annna" is on your list. Did you mean Ana Sample?',
        hint: 'momconnect log ana        or, someone new: momconnect log annna --add',
      },
    ],
    [
      ['ana', 'zoltan'],
      {
        code: 'not_found',
        message: 'Nobody called "zoltan" is on your list.',
        hint: 'To add Zoltan too: momconnect log ana zoltan --add',
      },
    ],
    [
      ['coffee with ana and Tanja'],
      {
        code: 'not_found',
        message: 'Nobody called "Tanja" is on your list.',
        hint: 'To add Tanja too: momconnect log "coffee with ana and Tanja" --add',
      },
    ],
    [
      ['sample'],
      {
        code: 'ambiguous',
        message: '"sample" could be Ana Sample (ana-sample) or Priya Sample (priya-sample).',
        hint: 'For example: momconnect log ana-sample',
      },
    ],
    [
      ['ana', '--on', '30 february'],
      {
        code: 'usage',
        message: 'February has no 30th.',
        hint: 'A day can be: yesterday, last friday, 2026-02-28',
      },
    ],
    [
      ['ana', '--on', 'tomorrow'],
      {
        code: 'usage',
        message: "Tomorrow hasn't happened yet, so it can't be logged.",
        hint: 'For a reminder instead: momconnect remember ana "say hi" --on tomorrow',
      },
    ],
    [
      ['walk with ana next friday'],
      {
        code: 'usage',
        message: "Friday, November 27 hasn't happened yet, so it can't be logged.",
        hint: 'For a reminder: momconnect remember ana "walk with ana" --on 2026-11-27',
      },
    ],
    [
      ['ana', '--via', 'pigeon'],
      {
        code: 'usage',
        message: '"pigeon" isn\'t a way to be in touch.',
        hint: 'A way can be: text, voice, call, video, visit, note, email, group',
      },
    ],
    [[''], { code: 'usage', message: 'Who is it?', hint: 'For example: momconnect log ana' }],
    [
      ['7'],
      {
        code: 'not_found',
        message: "You haven't seen a list yet, so it's not clear who number 7 is.",
        hint: 'To see one: momconnect suggest',
      },
    ],
    [
      [],
      {
        code: 'usage',
        message: 'Who were you in touch with? It needs a name.',
        hint: 'For example: momconnect log ana',
      },
    ],
    [
      ['\u200b\u2060'],
      { code: 'usage', message: "There's no name in that.", hint: 'For example: momconnect log ana' },
    ],
    [
      ['had coffee'],
      {
        code: 'not_found',
        message: "There's no name from your list in that.",
        hint: 'For example: momconnect log "coffee with ana last friday"',
      },
    ],
  ])('%j', async (words, expected) => {
    expect(await refusal(words)).toEqual(expected);
  });

  test.each([
    [[], 'Ana Sample'],
    [['tanja'], 'Tanja'],
    [['coffee with tanja'], 'Tanja'],
  ])('with nobody on the list, %j', async (words, name) => {
    expect(await refusal(words, { journal: [] })).toEqual({
      code: 'not_found',
      message: "Your list is empty for now, so there's nobody to log yet. One name is a good start:",
      hint: `momconnect friend add "${name}"`,
    });
  });

  const toCome = "That hasn't happened yet, so there's nothing to log.";
  test.each([
    ['dinner with ana tonight', '12:00', '20:00'],
    ['ana tonight', '09:00', '20:00'],
    ['ana, drinks this evening', '12:00', '18:00'],
    ['coffee with ana this afternoon', '09:00', '14:00'],
    ['lunch with ana at noon', '09:00', '11:45'],
    ['coffee with ana at 3pm', '14:00', '14:45'],
    ['video call at 8:30 pm with ana', '19:00', '21:00'],
    ['dinner with ana at 7', '12:00', '19:30'],
    ['playdate at 4 with ana today', '12:00', '16:00'],
    ['breakfast with ana at 8', '07:00', '09:00'],
    ['movie with ana at seven', '06:00', '08:00'],
    ['drinks with ana 11pm', '12:00', '23:00'],
    ['ana @ 7pm', '12:00', '19:30'],
    ['ana @7pm', '12:00', '19:30'],
    ['ana 7pm', '12:00', '19:30'],
    ['coffee w/ ana @ noon', '09:00', '11:45'],
  ])('a plan for later today, until then: %s', async (words, before, after) => {
    expect(await refusal([words], { now: `${today}T${before}-06:00` })).toMatchObject({ message: toCome });
    expect(await refusal([words], { now: `${today}T${after}-06:00` })).toBeNull();
    expect(await refusal([words], { now: `2026-11-19T${before}-06:00` })).toBeNull();
    expect(await refusal([words, '--on', 'yesterday'], { now: `${today}T${before}-06:00` })).toBeNull();
  });

  test.each([
    ['had coffee with ana at 11pm'],
    ['ana called at 11pm'],
    ['coffee with ana at 11pm, talked about sleep'],
    ['coffee with ana yesterday at 11pm'],
    ['lunch with ana, her baby is at 7 weeks'],
    ['coffee with ana'],
  ])('not what is over, or another day: %s', async (words) => {
    expect(await refusal([words], { now: `${today}T09:00-06:00` })).toBeNull();
  });

  test('hidden friends are nobody', async () => {
    const journal = [added('Ana Sample'), added('Dana Example', { state: 'hidden' })];
    expect((await refusal(['dana'], { journal }))?.message).toBe(
      'Nobody called "dana" is on your list. Did you mean Ana Sample?',
    );
    expect((await refusal(['danna'], { journal }))?.message).toBe('Nobody called "danna" is on your list.');
  });
});

describe('the answer', () => {
  const answer = async (words: readonly string[], options?: FakeOptions) =>
    (await log(words, options)).answered.join('\n').split('\n');

  test('names, way and day', async () => {
    expect(await answer(['coffee with ana last friday: the new job starts monday'])).toEqual([
      'Coffee with Ana Sample, Friday, November 13.',
      'Saved: "the new job starts monday"',
      'Saved. To take it back: momconnect undo',
    ]);
  });

  test.each([
    [['ana'], ['In touch with Ana Sample, today. Saved. To take it back: momconnect undo']],
    [
      ['ana', '--via', 'call', '--on', 'yesterday'],
      ['Call with Ana Sample, yesterday. Saved. To take it back: momconnect undo'],
    ],
    [
      ['ana', 'may', '--via', 'park', '--on', '2025-11-13'],
      [
        'Time at the park with Ana Sample and May Example, Thursday, November 13, 2025.',
        'Saved. To take it back: momconnect undo',
      ],
    ],
    [
      ['bea', '--attempt'],
      [
        'Saved: you reached out to Bea Example today. You did your part.',
        'No need to try Bea again for about two weeks. To take it back: momconnect undo',
      ],
    ],
    [
      ['bea', '--attempt', '--on', 'last friday', '--note', 'left a card'],
      [
        'Saved: you reached out to Bea Example on Friday, November 13. You did your part.',
        'Saved: "left a card"',
        'No need to try Bea again for about a week. To take it back: momconnect undo',
      ],
    ],
    [
      ['bea', '--attempt', '--on', '2026-11-05'],
      [
        'Saved: you reached out to Bea Example on Thursday, November 5. You did your',
        'part.',
        'To take it back: momconnect undo',
      ],
    ],
    [
      ['ana', 'bea', '--attempt'],
      [
        'Saved: you reached out to Ana Sample and Bea Example today. You did your part.',
        'No need to try Ana and Bea again for a while. To take it back: momconnect undo',
      ],
    ],
    [
      ['cleo', '--attempt'],
      [
        'Saved: you reached out to Cleo Example today. You did your part.',
        'To take it back: momconnect undo',
      ],
    ],
  ])('%j', async (words, expected) => {
    expect(await answer(words)).toEqual(expected);
  });

  test('a long note is shown by its beginning, on lines that fit', async () => {
    const lines = await answer(['ana', '--note', 'word '.repeat(700)]);
    expect(lines.length).toBeLessThan(8);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('as data', async () => {
    const deps = await log(['ana', '--via', 'call', '--note', 'sleep'], { globals: { json: true } });
    expect(JSON.parse(deps.answered.join(''))).toMatchObject({
      interactions: [
        {
          id: expect.any(String),
          on: today,
          way: 'call',
          outcome: 'connected',
          note: 'sleep',
          friends: [{ id: 'ana-sample', name: 'Ana Sample' }],
        },
      ],
      undo: deps.lines.at(-1)?.id,
    });
  });
});

describe('on a terminal', () => {
  test('with no words it asks, and nothing private passes through the shell', async () => {
    const deps = await log([], { answers: ['ana', 'call', '', ''] });
    expect(deps.questions).toEqual([
      'Who?',
      'How?  text, call, video, visit, note, group',
      'When?',
      'Anything to remember? Enter skips',
    ]);
    expect(logged(deps)).toEqual({ on: today, friends: ['ana-sample'], way: 'call' });
    expect(deps.answered).toEqual(['Call with Ana Sample, today. Saved. To take it back: momconnect undo']);
  });

  test('what was kept leads to what to ask next time', async () => {
    const deps = await log(['coffee with ana last friday: the new job starts monday'], {
      answers: ['how the first week was'],
    });
    expect(deps.questions).toEqual(['Something to ask next time? Enter skips']);
    expect(deps.said).toEqual([
      'Coffee with Ana Sample, Friday, November 13.\nSaved: "the new job starts monday"',
    ]);
    expect(deps.answered).toEqual(['Saved. To take it back: momconnect undo']);
    expect(deps.store.read().friends.get('ana-sample')?.next).toBe('how the first week was');
  });

  test('only an unknown way is asked for', async () => {
    expect((await log(['ana'], { answers: [''] })).questions).toEqual([
      'How?  text, call, video, visit, note, group',
    ]);
    expect((await log(['ana', '--via', 'text'], { answers: [] })).questions).toEqual([]);
    expect((await log(['ana', '--attempt'], { answers: [] })).questions).toEqual([]);
  });

  test('an answer that will not do is asked for again', async () => {
    const deps = await log([], {
      answers: ['ana', 'pigeon', 'zoom', 'tomorrow', 'blue', 'last friday', 'slept well', ''],
    });
    expect(logged(deps)).toEqual({
      on: '2026-11-13',
      friends: ['ana-sample'],
      way: 'video',
      note: 'slept well',
    });
    expect(deps.said.slice(0, 3)).toEqual([
      'A way can be: text, voice, call, video, visit, note, email, group',
      "Tomorrow hasn't happened yet, so it can't be logged.",
      '"blue" couldn\'t be read as a day. A day can be: yesterday, last friday,\n2026-02-28',
    ]);
  });

  test('a sentence is an answer to who, and is not asked again', async () => {
    const deps = await log([], { answers: ['ana and bea yesterday', 'walk', ''] });
    expect(deps.questions.length).toBe(3);
    expect(logged(deps)).toEqual({
      on: '2026-11-19',
      friends: ['ana-sample', 'bea-example'],
      way: 'visit',
      what: 'walk',
    });
  });

  test('a near name is asked about', async () => {
    const deps = await log(['annna', '--via', 'text'], { answers: [''] });
    expect(deps.questions).toEqual(['Did you mean Ana Sample?  yes, no, someone new']);
    expect(logged(deps).friends).toEqual(['ana-sample']);
    expect((await refusal(['annna'], { answers: ['no'] }))?.code).toBe('not_found');
  });

  test('several are asked about by number', async () => {
    const deps = await log(['sample', '--via', 'text'], { answers: ['3', '2'] });
    expect(deps.questions).toEqual([
      'Which one?  1 Ana Sample, 2 Priya Sample',
      'Which one?  1 Ana Sample, 2 Priya Sample',
    ]);
    expect(logged(deps).friends).toEqual(['priya-sample']);
  });

  test('someone new is added, and logged in the same line', async () => {
    const deps = await log(['annna', '--via', 'text'], { answers: ['someone new'] });
    expect(deps.lines.at(-1)?.changes.map(({ type }) => type)).toEqual([
      'friend.added',
      'interaction.logged',
    ]);
    expect([...deps.store.read().friends.keys()]).toContain('annna');
  });
});

describe('words that may be about herself', () => {
  const helpLine = 'If any of that is about you: momconnect help-now';

  test('and with nobody named, help comes before any question', async () => {
    expect(await refusal(['I want to die'], { answers: [] })).toMatchObject({
      code: 'not_found',
      hint: helpLine,
    });
  });
});

test('names and notes cannot steer the terminal', () => {
  const text = renderLog(
    {
      interactions: [
        {
          id: 'x',
          on: today,
          way: null,
          what: null,
          outcome: 'connected',
          by: null,
          isPrivate: false,
          note: 'a\nb',
          friends: [{ id: 'ana', name: 'Ana' }],
        },
      ],
      undo: 'y',
      resting: [],
      added: [],
      toRemember: null,
    },
    makeStyle({ width: 80, paint: null, hasLinks: false, dates: () => dateFormOf(today, 'US', null) }),
  );
  expect(text).toBe('In touch with Ana, today.\nSaved: "a b"\nSaved. To take it back: momconnect undo');
});

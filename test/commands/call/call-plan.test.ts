import { describe, expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';
import { call, callDeps, callJson, picked, planned, refused, widestOf } from './call-deps.ts';

const fullCommand = ['plan', '--topic', 'asking for help', '--with', 'ana', 'bea', 'cleo', 'dana'];

describe('call plan', () => {
  test('answers all that scripts rely on, guests without her, rooms and minutes with her', async () => {
    const deps = callDeps({ settings: { name: 'Sam' } });
    const answer = await callJson(
      deps,
      ...fullCommand,
      '--minutes',
      '90',
      '--option',
      '2026-12-03 19:00',
      '--option',
      'saturday 10:00',
    );
    expect(answer).toMatchObject({
      number: 1,
      topic: 'asking for help',
      minutes: 90,
      guests: [
        { id: 'ana-sample', name: 'Ana Sample', zone: 'America/New_York' },
        { id: 'bea-example', name: 'Bea Example', zone: 'Europe/London' },
        { id: 'cleo-example', name: 'Cleo Example', zone: null },
        { id: 'dana-example', name: 'Dana Example', zone: 'Asia/Kolkata' },
      ],
      options: [
        { number: 1, at: '2026-11-21T10:00', zone: 'America/Chicago', utc: '2026-11-21T16:00:00.000Z' },
        { number: 2, at: '2026-12-03T19:00', zone: 'America/Chicago', utc: '2026-12-04T01:00:00.000Z' },
      ],
      picked: null,
      link: null,
      kind: 'known',
      plusOne: false,
      alarm: 30,
      others: [],
    });
    expect(answer.options[1].times.map(({ city, day, time }: never) => [city, day, time])).toEqual([
      ['Chicago', '2026-12-03', '19:00'],
      ['New York', '2026-12-03', '20:00'],
      ['London', '2026-12-04', '01:00'],
      ['Kolkata', '2026-12-04', '06:30'],
    ]);
    const minutes = answer.agenda.reduce((sum: number, part: { minutes: number }) => sum + part.minutes, 0);
    expect(minutes).toBe(90);
    expect(answer.rooms.flat().toSorted()).toEqual([
      'Ana Sample',
      'Bea Example',
      'Cleo Example',
      'Dana Example',
      'Sam',
    ]);
    for (const text of [answer.invitation, answer.short, answer.poll])
      expect(text).toContain('asking for help');
    for (const list of [answer.agreements, answer.checkIns, answer.questions])
      expect(list.length).toBeGreaterThan(2);
    expect(deps.lines.at(-1)?.id).toBe(answer.undo);
    expect(deps.lines.at(-1)?.changes).toHaveLength(1);
  });

  test('of people new to each other, the first guest is named in what to type', async () => {
    const deps = callDeps();
    const text = await call(
      deps,
      ...fullCommand,
      '--kind',
      'fresh',
      '--option',
      'thu 7pm',
      '--option',
      'sat 9am',
    );
    expect(text).toContain('one guest at a time: momconnect call 1 --invite ana\n');
    expect(text).toContain('momconnect call 1 --invite ana --poll');
  });

  test('without a name set she is "you" in her room', async () => {
    const { rooms } = await callJson(callDeps(), ...fullCommand);
    expect(rooms.flat()).toContain('you');
  });

  test('one time is taken as the time it will be', async () => {
    const { picked } = await callJson(callDeps(), ...fullCommand, '--option', 'thursday 7pm');
    expect(picked).toMatchObject({ number: 1, at: '2026-11-26T19:00' });
  });

  test.each([
    ['asking for help', 'asking-for-help', 'asking for help'],
    ['Asking-for-help', 'asking-for-help', 'asking for help'],
    ['asking-for-help', 'asking-for-help', 'asking for help'],
    ['Joy list', 'joy-list', 'a joy list'],
    ['school gate', 'school-gate', 'school pickup'],
    ['in-laws', 'family-and-limits', 'in-laws, family and limits'],
    ['  my own\n words ', 'my own words', 'my own words'],
  ])('the topic %j is kept as %j', async (input, storedTopic, shown) => {
    const deps = callDeps();
    const { topic, questions } = await callJson(deps, 'plan', '--topic', input, '--with', 'ana');
    expect(topic).toBe(shown);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(deps.store.read().calls[0]?.topic).toBe(storedTopic);
  });

  test('reads well, says what is next, and is taken back by undo', async () => {
    const deps = callDeps();
    expect(await call(deps, ...fullCommand, '--option', 'thursday 7pm', '--option', 'sat 10:00')).toBe(
      [
        'Call 1: asking for help, 60 minutes. With Ana, Bea, Cleo and Dana.',
        '1  Saturday, November 21, 10 am; 11 am in New York, 4 pm in London, 9:30 pm in',
        '   Kolkata',
        '2  Thursday, November 26, 7 pm; 8 pm in New York, Friday 1 am in London, Friday',
        '   6:30 am in Kolkata',
        "In London, it's 1 am at time 2.",
        "In Kolkata, it's 6:30 am at time 2, 9:30 pm at time 1.",
        '',
        'The invitation to send: momconnect call 1 --invite',
        'Just the times, to send: momconnect call 1 --invite --poll',
        'When you know which time: momconnect call 1 --pick 1',
        'When somebody answers: momconnect call 1 --rsvp NAME yes',
        'A page to run it from: momconnect call 1 --host',
        'Everything about it: momconnect call 1',
        'Saved. To take it back: momconnect undo',
      ].join('\n'),
    );
    await runMain(['undo'], deps);
    expect(deps.store.read().calls).toEqual([]);
  });

  test.each([
    [{ country: 'GB' }, '1  Saturday 21 November, 10:00; 11:00 in New York, 16:00 in London'],
    [{ country: 'AU' }, '1  Saturday 21 November, 10 am; 11 am in New York, 4 pm in London'],
    [{ clock: '24' }, '1  Saturday, November 21, 10:00; 11:00 in New York, 16:00 in London'],
  ])('with the settings %j times are written so, and read as before', async (settings, line) => {
    const deps = callDeps({ settings });
    const out = await call(deps, ...fullCommand, '--option', 'nov 26 7:30 pm', '--option', 'sat 10am');
    expect(out).toContain(line);
    expect(deps.store.read().calls[0]?.options.map(({ at }) => at)).toEqual([
      '2026-11-21T10:00',
      '2026-11-26T19:30',
    ]);
  });

  test('without times it says how to add them', async () => {
    const deps = callDeps();
    expect(await call(deps, ...fullCommand)).toContain(
      'To add a time: momconnect call 1 --edit --option "thursday 7pm"',
    );
    expect(deps.store.read().calls[0]).toMatchObject({ options: [], picked: null });
  });

  test.each([80, 40])('fits %i columns and one screen with four times in four zones', async (width) => {
    const deps = callDeps({ width });
    const times = ['thu 7pm', 'fri 7pm', 'sat 7pm', 'sun 7pm'].flatMap((time) => ['--option', time]);
    const text = await call(deps, ...fullCommand, 'emilie', ...times);
    expect(widestOf(text)).toBeLessThanOrEqual(width);
    expect(text.split('\n').length).toBeLessThanOrEqual(width === 80 ? 24 : 28);
  });

  test('two guests are a small call, which is said kindly and planned', async () => {
    const { remarks, guests } = await callJson(
      callDeps(),
      'plan',
      '--topic',
      'guilt',
      '--with',
      'ana',
      'cleo',
    );
    expect(guests).toHaveLength(2);
    expect(remarks.join(' ')).toContain('With three of you');
  });

  test('names are told apart, with accents or without, each once', async () => {
    const { guests } = await callJson(
      callDeps(),
      'plan',
      '--topic',
      'guilt',
      '--with',
      'Ana',
      'Sample',
      'emilie',
      'Émilie Sample',
    );
    expect(guests.map(({ id }: { id: string }) => id)).toEqual(['ana-sample', 'emilie-sample']);
  });

  test.each([
    [['ana,bea'], ['ana-sample', 'bea-example']],
    [['Ana, Bea Example'], ['ana-sample', 'bea-example']],
    [
      ['ana,', 'bea'],
      ['ana-sample', 'bea-example'],
    ],
    [['Sample, Ana'], ['ana-sample']],
    [
      ['ana', 'sample,bea'],
      ['ana-sample', 'bea-example'],
    ],
  ])('commas tell names apart: %j', async (names, expected) => {
    const { guests } = await callJson(callDeps(), 'plan', '--topic', 'guilt', '--with', ...names);
    expect(guests.map(({ id }: { id: string }) => id)).toEqual(expected);
  });

  test('a name nobody has does not cost what was typed beside it', async () => {
    const { error } = await refused(callDeps(), ...fullCommand, 'chloe', '--option', 'thursday 7pm');
    for (const line of error.hint.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(error.hint).not.toContain('call plan');
    expect(error.hint).toContain('momconnect friend add "Chloe"');
  });

  test('another call at that hour is said', async () => {
    const journal = [planned('old', picked('2026-12-03T18:30'))];
    const remarks = async (...times: readonly string[]) =>
      (
        await callJson(callDeps({ journal }), ...fullCommand, ...times.flatMap((time) => ['--option', time]))
      ).remarks.filter((remark: string) => remark.includes('at that time'));
    expect(await remarks('dec 3 7pm')).toEqual(['Call 1 (guilt) is on at that time too.']);
    expect(await remarks('dec 2 7pm', 'dec 3 7pm')).toEqual([
      'Time 2: Call 1 (guilt) is on at that time too.',
    ]);
    expect(await remarks('dec 3 7:30pm')).toEqual([]);
    expect(await remarks('dec 3 5:30pm')).toEqual([]);
  });

  test('guests, length, kind and link of an earlier call, and one more', async () => {
    const journal = [
      planned('old', { minutes: 120, kind: 'fresh', link: 'https://meet.example.org/a', heldOn: null }),
    ];
    const answer = await callJson(
      callDeps({ journal }),
      'plan',
      '--again',
      '1',
      '--topic',
      'teens',
      '--with',
      'emilie',
    );
    expect(answer).toMatchObject({
      number: 2,
      topic: 'teens',
      minutes: 120,
      kind: 'fresh',
      link: 'https://meet.example.org/a',
    });
    expect(answer.guests).toHaveLength(5);
  });

  test('a room on a server is long, its own, and nobody is asked', async () => {
    const deps = callDeps();
    const { link } = await callJson(deps, ...fullCommand, '--server', 'Meet.Example.org');
    expect(link).toMatch(/^https:\/\/meet\.example\.org\/[a-z\d]{20}$/);
  });

  test.each([
    ['2h', 120],
    ['45', 45],
    ['none', null],
  ])('--alarm %s', async (input, minutes) => {
    expect(await callJson(callDeps(), ...fullCommand, '--alarm', input)).toMatchObject({ alarm: minutes });
  });
});

describe('a call of more than twenty', () => {
  const names = Array.from({ length: 25 }, (_, index) => `Guest${index + 1} Sample`);
  const journal = names.map((name) => added(name));
  const words = ['plan', '--topic', 'guilt', '--with', ...names, '--option', 'thursday 7pm'];

  test('becomes two in one line, the second without a time of its own', async () => {
    const deps = callDeps({ journal });
    const before = deps.lines.length;
    const answer = await callJson(deps, ...words, '--server', 'meet.example.org');
    const [other] = answer.others;
    expect(answer.others).toHaveLength(1);
    expect([answer.guests.length, other.guests.length]).toEqual([13, 12]);
    expect(Object.keys(other).toSorted()).toEqual(Object.keys(answer).toSorted());
    expect(answer.picked).toMatchObject({ number: 1 });
    expect(other).toMatchObject({ number: 2, picked: null, others: [], undo: answer.undo });
    expect(other.link).not.toBe(answer.link);
    expect(answer.remarks[0]).toContain('two calls');
    expect(deps.lines).toHaveLength(before + 1);
    await runMain(['undo'], deps);
    expect(deps.store.read().calls).toEqual([]);
  });

  test('says so, and names the way to both', async () => {
    const text = await call(callDeps({ journal }), ...words);
    expect(text).toContain('so this will be two calls of about the');
    expect(text).toContain('A time for call 2: momconnect call 2 --edit --option "saturday 10:00"');
    expect(text).not.toContain('at that time');
    expect(text).toContain('momconnect call 2 --invite');
    expect(text.split('\n').length).toBeLessThanOrEqual(24);
  });
});

describe('call plan refuses, and saves nothing', () => {
  const four = ['sat 9am', 'sat 10am', 'sat 11am', 'sat 1pm', 'sat 2pm'].flatMap((time) => [
    '--option',
    time,
  ]);
  test.each<readonly [string, readonly string[], string, RegExp]>([
    ['no topic', ['plan', '--with', 'ana'], 'usage', /^For example, add: --topic [^-]+$/],
    ['no guests', ['plan', '--topic', 'guilt'], 'usage', /^For example, add: --with [a-z]+ [a-z]+ [a-z]+$/],
    ['an empty topic', [...fullCommand, '--topic', ' '], 'usage', /--topic "asking for help"/],
    ['a topic too long', [...fullCommand, '--topic', 'word '.repeat(30)], 'usage', /few words/],
    ['another length', [...fullCommand, '--minutes', '45'], 'usage', /--minutes 60/],
    ['a stranger', ['plan', '--topic', 'guilt', '--with', 'Zoe'], 'not_found', /friend add "Zoe"/],
    ['five times', [...fullCommand, ...four], 'usage', /work best for you/],
    ['a time that has passed', [...fullCommand, '--option', 'today 9am'], 'usage', /next thursday/],
    ['a day that has passed', [...fullCommand, '--option', '2026-11-01 19:00'], 'usage', /next thursday/],
    ['no time of day', [...fullCommand, '--option', 'thursday'], 'usage', /thursday 7pm/],
    ['no day', [...fullCommand, '--option', '7pm'], 'usage', /thursday 7pm/],
    ['no such day', [...fullCommand, '--option', '30 february 7pm'], 'usage', /thursday 7pm/],
    ['plain http', [...fullCommand, '--link', 'http://meet.example.org/a'], 'usage', /https:/],
    ['a script', [...fullCommand, '--link', 'javascript:alert(1)'], 'usage', /https:/],
    ['a link with a password', [...fullCommand, '--link', 'https://a:b@example.org/'], 'usage', /https:/],
    ['no server', [...fullCommand, '--server', 'meet'], 'usage', /meet\.example\.org/],
    ['a server with a path', [...fullCommand, '--server', 'example.org/../x'], 'usage', /meet\.example\.org/],
    [
      'two places',
      [...fullCommand, '--server', 'example.org', '--link', 'https://example.org/a'],
      'usage',
      /Leave one/,
    ],
    ['another kind', [...fullCommand, '--kind', 'secret'], 'usage', /known, fresh/],
    ['an alarm that is none', [...fullCommand, '--alarm', 'soon'], 'usage', /--alarm 30m/],
    ['no earlier call', [...fullCommand, '--again', '3'], 'not_found', /call plan/],
  ])('%s', async (_, words, code, hint) => {
    const { error, wrote, ...ran } = await refused(callDeps(), ...words);
    expect({ code: error.code, wrote, exit: ran.code }).toEqual({
      code,
      wrote: 0,
      exit: code === 'usage' ? 2 : 1,
    });
    expect(error.hint).toMatch(hint);
  });

  test('somebody hidden is nobody', async () => {
    const journal = [added('Zoe Example', { state: 'hidden' })];
    const { error } = await refused(callDeps({ journal }), 'plan', '--topic', 'guilt', '--with', 'zoe');
    expect(error.code).toBe('not_found');
  });

  test('an empty list', async () => {
    const { code, err } = await runMain(['call', 'plan'], fakeDeps());
    expect(code).toBe(1);
    expect(err).toContain('momconnect friend add "Ana Sample"');
  });
});

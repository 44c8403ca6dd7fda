import { describe, expect, test } from 'vitest';
import { added } from '../../support/fixtures-people.ts';
import { answered, at, call, callDeps, callJson, picked, planned, refused, widestOf } from './call-deps.ts';

const idOf = (name: string) => name.toLowerCase().replace(' ', '-');

const lines = [
  planned('one'),
  planned('two', { ...picked('2026-12-03T19:00'), topic: 'my own words', minutes: 90 }),
  planned('three', { options: [at('2026-12-03T19:00')], friends: ['ana-sample'] }),
  planned('four', { options: [], friends: ['cleo-example'] }),
  planned('off', { cancelledOn: '2026-11-19' }),
  [...planned('done'), { type: 'call.held', call: 'done', on: '2026-11-17' } as const],
];

describe('call list', () => {
  test('what is ahead, in the order it was planned', async () => {
    expect(await call(callDeps({ journal: lines }), 'list')).toBe(
      [
        '1  guilt, 60 minutes, 5 in all',
        '   two times to choose from',
        '2  my own words, 90 minutes, 5 in all',
        '   Thursday, December 3, 7 pm; 8 pm in New York, Friday 1 am in London, Friday',
        '   6:30 am in Kolkata',
        '3  guilt, 60 minutes, 2 in all',
        '   maybe Thursday, December 3, 7 pm; 8 pm in New York',
        '4  guilt, 60 minutes, 2 in all',
        '   no time yet',
        '',
        'To see one: momconnect call 1',
      ].join('\n'),
    );
  });

  test('counts leave out those who said no, and name the most there can be', async () => {
    const no = answered('one', 'ana-sample', 'no');
    const count = async (more: object) => call(callDeps({ journal: [planned('one', more), no] }), 'list');
    expect(await count({})).toContain('4 in all');
    expect(await count({ plusOne: true })).toContain('up to 7 in all');
  });

  test('a call whose day has passed comes first, and asks who came', async () => {
    const journal = [planned('one'), planned('two', picked('2026-11-19T19:00'))];
    const text = await call(callDeps({ journal }), 'list');
    expect(text.split('\n').slice(0, 2)).toEqual([
      '2  guilt, 60 minutes, 5 in all',
      '   That was on Thursday, November 19. Who came: momconnect call 2 --held',
    ]);
    const said = 'That was on Thursday, November 19. Who came: momconnect call 2 --held';
    expect(await call(callDeps({ journal }), 'show', '2')).toContain(said);
    const deps = callDeps({ journal });
    await call(deps, 'invite', '2');
    expect(deps.said.join('\n')).toContain(said);
    const passedCall = [planned('one', { options: [at('2026-11-18T19:00'), at('2026-11-19T19:00')] })];
    expect(await call(callDeps({ journal: passedCall }), 'list')).toContain('   its times have passed');
    // On the evening itself it is still ahead, or going on.
    const today = [planned('one', picked('2026-11-20T07:00'))];
    expect(await call(callDeps({ journal: today }), 'list')).not.toContain('who came');
  });

  test('--all has those that are over, too', async () => {
    const text = await call(callDeps({ journal: lines }), 'list', '--all');
    expect(text).toContain('5  guilt');
    expect(text).toContain('canceled on Thursday, November 19');
    expect(text).toContain('held on Tuesday, November 17');
    expect(
      (await callJson(callDeps({ journal: lines }), 'list', '--all')).map(
        (each: { number: number }) => each.number,
      ),
    ).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('nothing ahead is fine', async () => {
    expect(await call(callDeps(), 'list')).toBe(
      "You don't have any calls coming up. To plan one: momconnect call plan",
    );
    expect(await callJson(callDeps(), 'list')).toEqual([]);
  });
});

describe('call 1', () => {
  const journal = [
    planned('one', { ...picked('2026-12-03T19:00'), link: 'https://meet.example.org/room', plusOne: true }),
    answered('one', 'ana-sample', 'yes'),
    answered('one', 'bea-example', 'no'),
    answered('one', 'cleo-example', 'maybe'),
  ];

  test('in one screen, with a way to what is read aloud', async () => {
    const lines = (await call(callDeps({ journal }), 'show')).split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.at(-1)).toBe('What to read aloud, and questions: momconnect call 1 --all');
    expect(lines.join(' ')).not.toContain('Questions about the topic');
  });

  test.each([80, 40])('everything, at %i columns', async (width) => {
    const text = await call(callDeps({ journal, width }), 'show', '--all');
    for (const part of [
      'Call 1: guilt, 60 minutes.',
      '(Ana)',
      'Said yes: Ana.',
      'Said no: Bea.',
      'Said maybe: Cleo.',
      '7:05 pm: ',
      'Each guest can bring one person.',
      'https://meet.example.org/room',
      'Read this aloud',
      'Pick one for the check-in',
      'Questions about the topic',
      'minute 40',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    expect(widestOf(text)).toBeLessThanOrEqual(width);
  });

  test('rooms and agenda are for those who may come', async () => {
    const { rooms } = await callJson(callDeps({ journal }), 'show');
    expect(rooms).toHaveLength(1);
    expect(rooms.flat().toSorted()).toEqual(['Ana Sample', 'Cleo Example', 'Dana Example', 'you']);
  });

  test.each([
    ['known', false],
    ['fresh', true],
  ])('with people %s, first names only: %s', async (kind, isAgreed) => {
    const { agreements } = await callJson(callDeps({ journal: [planned('one', { kind })] }), 'show');
    expect(agreements.join().includes('First names only')).toBe(isAgreed);
  });

  test('rooms stay the same each time it is looked at', async () => {
    const many = [
      planned('one', {
        friends: ['ana-sample', 'bea-example', 'cleo-example', 'dana-example', 'emilie-sample'],
      }),
    ];
    const first = await callJson(callDeps({ journal: many }), 'show');
    expect((await callJson(callDeps({ journal: many, seed: 99 }), 'show')).rooms).toEqual(first.rooms);
  });

  test('a long call has two rounds of rooms, with others in the second', async () => {
    const friends = ['ana', 'bea', 'cleo', 'dana'].map(
      (name) => `${name}-${name === 'ana' ? 'sample' : 'example'}`,
    );
    const more = ['Eve Sample', 'Flo Sample', 'Gus Sample', 'Hal Sample'];
    const long = planned('one', { minutes: 90, friends: [...friends, ...more.map(idOf)] });
    const deps = callDeps({ journal: [...more.map((name) => added(name)), long] });
    const { rooms, secondRooms } = await callJson(deps, 'show');
    expect(secondRooms.flat().toSorted()).toEqual(rooms.flat().toSorted());
    expect(secondRooms).not.toEqual(rooms);
    const text = await call(deps, 'show');
    for (const part of ['Rooms, first round', 'Rooms, second round']) expect(text).toContain(part);
    expect((await callJson(callDeps({ journal }), 'show')).secondRooms).toEqual([]);
  });

  test('in a night in which clocks go forward the parts are on the clock', async () => {
    const deps = callDeps({
      today: '2027-03-01',
      now: '2027-03-01T16:00Z',
      journal: [planned('one', picked('2027-03-14T01:30'))],
    });
    const { agenda } = await callJson(deps, 'show');
    expect(agenda.map(({ begins }: { begins: string }) => begins).slice(-2)).toEqual(['03:20', '03:27']);
  });

  test('without time and link it names the way to both', async () => {
    const text = await call(callDeps({ journal: [planned('one', { options: [] })] }), 'show', '1');
    expect(text).toContain('momconnect call 1 --edit --option "thursday 7pm"');
    expect(text).toContain('momconnect call 1 --edit --link ADDRESS');
  });

  test('on the clock where she is now, if she moved', async () => {
    const deps = callDeps({ journal, settings: { zone: 'Europe/London' } });
    const { picked: time } = await callJson(deps, 'show');
    expect(time).toMatchObject({ at: '2026-12-03T19:00', zone: 'America/Chicago' });
    expect(time.times[0]).toMatchObject({ city: 'London', day: '2026-12-04', time: '01:00' });
  });

  test('is found by a guest, where that is no topic', async () => {
    const two = [...journal, planned('two', { friends: ['emilie-sample'] })];
    expect(await callJson(callDeps({ journal: two }), 'show', 'emilie')).toMatchObject({ number: 2 });
    expect((await refused(callDeps({ journal: [...two, planned('three')] }), 'show', 'ana')).error.code).toBe(
      'ambiguous',
    );
    expect((await refused(callDeps({ journal: two }), 'cancel', 'emilie')).error.code).toBe('not_found');
  });

  test.each([
    ['2', 'not_found'],
    ['sleep', 'not_found'],
  ])('%j is not there', async (input, code) => {
    expect((await refused(callDeps({ journal }), 'show', input)).error.code).toBe(code);
  });

  test('one that is over by its number; without it only those ahead are meant', async () => {
    const over = [planned('one', { cancelledOn: '2026-11-19' })];
    expect(await call(callDeps({ journal: over }), 'show', '1')).toContain(
      'Canceled on Thursday, November 19.',
    );
    expect((await refused(callDeps({ journal: over }), 'show')).error).toMatchObject({
      code: 'not_found',
      hint: 'Calls you planned: momconnect call list --all',
    });
  });
});

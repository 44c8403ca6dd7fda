import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { answered, at, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const journal = [planned('one'), planned('two', { topic: 'joy-list', friends: ['cleo-example'] })];

describe('call and a number, a topic or a guest', () => {
  test.each([['1'], ['guilt'], ['ana']])('%s shows that call', async (input) => {
    const deps = callDeps({ journal });
    expect(await call(deps, input)).toBe(await call(deps, 'show', '1'));
    expect(await callJson(deps, input)).toEqual(await callJson(deps, 'show', '1'));
  });

  test('alone it lists what is ahead, and an empty list is fine', async () => {
    expect(await call(callDeps({ journal }))).toContain('2  a joy list');
    expect(await call(callDeps())).toBe(
      "You don't have any calls coming up. To plan one: momconnect call plan",
    );
  });

  test('the number people call in an emergency brings help', async () => {
    expect(await call(callDeps(), '911')).toContain('call 911');
  });

  test('help has three lines, and the commands for scripts are in none', async () => {
    const { out } = await runMain(['call', '--help'], callDeps());
    expect(out.match(/^ {2}call \S+/gm)).toEqual(['  call plan', '  call list', '  call 1']);
    expect(out).toContain('one of them: invite, answer, time, page, calendar, held, change, cancel');
  });
});

describe('an option of call 1 is its command', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [['--invite'], ['invite', '1']],
    [
      ['--invite', 'bea', '--short'],
      ['invite', '1', 'bea', '--short'],
    ],
    [
      ['--rsvp', 'ana', '1', '2'],
      ['rsvp', 'ana', '1', '2', '--call', '1'],
    ],
    [
      ['--rsvp', 'ana no'],
      ['rsvp', 'ana', 'no', '--call', '1'],
    ],
    [
      ['--pick', '2'],
      ['pick', '1', '2'],
    ],
    [
      ['--pick', 'dec', '5', '10am'],
      ['pick', '1', '2'],
    ],
    [
      ['--edit', '--minutes', '90', '--with', 'emilie'],
      ['edit', '1', '--minutes', '90', '--with', 'emilie'],
    ],
    [
      ['--change', '--no-plus-one'],
      ['edit', '1', '--no-plus-one'],
    ],
    [
      ['--held', '--came', 'ana', '--on', 'today'],
      ['held', '1', '--came', 'ana', '--on', 'today'],
    ],
    [
      ['--host', '--out', 'a.html'],
      ['host', '1', '--out', 'a.html'],
    ],
    [
      ['--ics', '--out', 'a.ics', '--force'],
      ['ics', '1', '--out', 'a.ics', '--force'],
    ],
    [['--cancel'], ['cancel', '1']],
  ])('%j', async (options, command) => {
    const [deps, other] = [callDeps({ journal }), callDeps({ journal })];
    expect(await callJson(deps, '1', ...options)).toEqual(await callJson(other, ...command));
    expect(deps.lines).toEqual(other.lines.map((line, index) => ({ ...line, at: deps.lines[index]?.at })));
    expect([...deps.written.keys()]).toEqual([...other.written.keys()]);
  });

  test.each<readonly [readonly string[], string, string]>([
    [['--came', 'ana'], 'usage', 'Unknown option "--came".'],
    [['--pick', '7'], 'not_found', "Call 1 doesn't have a time 7."],
    [['--edit', '--with', 'zoe'], 'not_found', 'Nobody called "zoe" is on your list.'],
    [['--rsvp', 'ana'], 'usage', `You left out the answer after "ana".`],
    [['--rsvp'], 'usage', 'You left out the name and the answer.'],
  ])('%j is refused', async (options, code, message) => {
    const { error, wrote } = await refused(callDeps({ journal }), '1', ...options);
    expect([error.code, error.message, wrote]).toEqual([code, message, 0]);
  });
});

describe('on a terminal call 1 asks what next', () => {
  async function ask(answers: readonly string[], lines = journal) {
    const deps = callDeps({ journal: lines, answers });
    const { code, out, err } = await runMain(['call', '1'], deps);
    return { deps, code, out, err, call: deps.store.read().calls[0] };
  }
  const first = 'What next?  invite, answer, time, page, calendar, held, change, cancel  (Enter for nothing)';

  test('Enter ends', async () => {
    const { deps, code, out } = await ask(['']);
    expect([deps.questions, code]).toEqual([[first], 0]);
    expect(out).toContain('The plan\n');
  });

  const past = [planned('one', picked('2026-11-19T19:00'))];
  test.each<readonly [readonly string[], object, typeof past]>([
    [['answer', 'ana yes'], { answers: { 'ana-sample': 'yes' } }, journal],
    [['ans', 'ana 1 2'], { answers: { 'ana-sample': 'yes' } }, journal],
    [['time', '2'], { picked: at('2026-12-05T10:00') }, journal],
    [['Time', 'dec 3 7pm'], { picked: at('2026-12-03T19:00') }, journal],
    [['change', 'minutes 90'], { minutes: 90 }, journal],
    [['change', 'topic asking for help'], { topic: 'asking-for-help' }, journal],
    [['change', 'with emilie and ana'], { guests: expect.arrayContaining(['emilie-sample']) }, journal],
    [['change', 'time sat 10:00'], { options: expect.arrayContaining([at('2026-11-21T10:00')]) }, journal],
    [['change', 'drop 2'], { options: [at('2026-12-03T19:00')] }, journal],
    [['change', 'plus-one'], { plusOne: true }, journal],
    [['cancel'], { cancelledOn: '2026-11-20' }, journal],
    [['held', 'ana'], { heldOn: '2026-11-19' }, past],
  ])('%j', async (answers, expected, lines) => {
    const { call: now, code, err } = await ask(answers, lines);
    expect([now, code], err).toEqual([expect.objectContaining(expected), 0]);
  });

  test.each([[['answer', '']], [['time', '']], [['change', '']]])(
    '%j leaves all as it was',
    async (answers) => {
      const { deps } = await ask(answers);
      expect(deps.lines).toHaveLength(callDeps({ journal }).lines.length);
    },
  );

  test('shows who can when before the time is asked', async () => {
    const { deps } = await ask(['time', '1']);
    expect(deps.said.join('\n')).toContain('1  Thursday, December 3, 7 pm\n2  Saturday, December 5, 10 am');
  });

  test('the words for all, the page and the calendar', async () => {
    expect((await ask(['invite'])).out).toContain('\nHi,');
    expect([...(await ask(['page'])).deps.written.keys()]).toEqual(['call-1.html']);
    expect([...(await ask(['cal'])).deps.written.keys()]).toEqual(['call-1.ics']);
  });

  test('of one that is over, only the calendar', async () => {
    const over = [planned('one', { ...picked('2026-12-03T19:00'), cancelledOn: '2026-11-19' })];
    const { deps } = await ask(['calendar'], [...over, answered('one', 'ana-sample', 'yes')]);
    expect(deps.questions[0]).toBe('What next?  calendar  (Enter for nothing)');
    expect(deps.written.get('call-1.ics')).toContain('STATUS:CANCELLED');
  });

  test('with --json nothing is asked', async () => {
    const deps = callDeps({ journal });
    expect(await callJson(deps, '1')).toMatchObject({ number: 1 });
    expect(deps.questions).toEqual([]);
  });
});

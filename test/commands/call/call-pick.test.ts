import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { at, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const journal = [planned('one')];

describe('call pick', () => {
  test.each([
    ['1', '2026-12-03T19:00'],
    ['#2', '2026-12-05T10:00'],
    ['2026-12-03 19:00', '2026-12-03T19:00'],
    ['dec 5 10am', '2026-12-05T10:00'],
  ])('%s', async (input, expected) => {
    const deps = callDeps({ journal });
    const { picked: time, undo } = await callJson(deps, 'pick', '1', ...input.split(' '));
    expect(time.at).toBe(expected);
    expect(deps.store.read().calls[0]).toMatchObject({ picked: at(expected) });
    expect(deps.lines.at(-1)?.id).toBe(undo);
    await runMain(['undo'], deps);
    expect(deps.store.read().calls[0]?.picked).toBeNull();
  });

  test('gives the words to send, and what is next', async () => {
    const text = await call(callDeps({ journal }), 'pick', '1', '1');
    for (const part of [
      'To send to everybody:',
      'Thursday, December 3: Chicago 7 pm',
      'momconnect call 1 --ics',
      'Saved.',
    ])
      expect(text).toContain(part);
  });

  test('people new to each other get it one by one, and no city of another', async () => {
    const text = await call(callDeps({ journal: [planned('one', { kind: 'fresh' })] }), 'pick', '1', '1');
    const [, words = ''] = text.split('To send to each guest separately:');
    expect(words).not.toMatch(/Kolkata|London|New York/);
    expect(text).toContain('momconnect call 1 --invite ana');
  });

  test.each<readonly [string, readonly string[], string]>([
    ['no such number', ['pick', '1', '3'], 'not_found'],
    ['no such time', ['pick', '1', '2026-12-04 19:00'], 'not_found'],
    ['no time at all', ['pick', '1', 'soon'], 'usage'],
    ['no such call', ['pick', '5', '1'], 'not_found'],
    ['nothing to pick', ['pick', '1'], 'usage'],
  ])('refused: %s', async (_, words, code) => {
    const { error, wrote } = await refused(callDeps({ journal }), ...words);
    expect([error.code, wrote]).toEqual([code, 0]);
  });

  test('nothing to pick, with who can when', async () => {
    const times = [at('2026-12-05T10:00')];
    const lines = [
      ...journal,
      [{ type: 'call.answered', call: 'one', friend: 'ana-sample', answer: 'yes', times } as const],
    ];
    const { error } = await refused(callDeps({ journal: lines }), 'pick', '1');
    expect(error).toEqual({
      code: 'usage',
      message:
        'Which one do you want?\n1  Thursday, December 3, 7 pm\n2  Saturday, December 5, 10 am: works for Ana',
      hint: 'For example: momconnect call 1 --pick 1',
    });
  });

  test('a time that has passed since it was offered', async () => {
    const deps = callDeps({
      journal: [planned('one', { options: [at('2026-11-20T09:00'), at('2026-12-05T10:00')] })],
    });
    expect((await refused(deps, 'pick', '1', '1')).error).toMatchObject({
      code: 'usage',
      message: 'Friday, November 20, 9 am has already passed.',
    });
  });

  test('a call without times says how to add one', async () => {
    const deps = callDeps({ journal: [planned('one', { options: [] })] });
    expect((await refused(deps, 'pick', '1', '1')).error.hint).toContain('call 1 --edit --option');
  });
});

describe('call cancel', () => {
  test('is off, with words to send, and undo brings it back', async () => {
    const deps = callDeps({ journal: [planned('one', picked('2026-12-03T19:00'))] });
    const text = await call(deps, 'cancel', '1');
    for (const part of [
      'Call 1 (guilt) is canceled. To send to everybody:',
      'have to cancel our video call about guilt',
      'momconnect call 1 --ics --force',
      'Saved.',
    ])
      expect(text).toContain(part);
    expect(deps.store.read().calls[0]?.cancelledOn).toBe('2026-11-20');
    await runMain(['undo'], deps);
    expect(deps.store.read().calls[0]?.cancelledOn).toBeNull();
  });

  test('one without a time is in no calendar', async () => {
    const text = await call(callDeps({ journal: [planned('one', { options: [] })] }), 'cancel', '1');
    expect(text).not.toContain('calendar');
  });

  test('as data', async () => {
    expect(await callJson(callDeps({ journal }), 'cancel', 'guilt')).toMatchObject({
      id: 'one',
      number: 1,
      cancelledOn: '2026-11-20',
      text: expect.any(String),
    });
  });

  test.each([
    ['canceled', planned('one', { cancelledOn: '2026-11-19' })],
    ['held', [...planned('one'), { type: 'call.held', call: 'one', on: '2026-11-19' } as const]],
  ])('one that was %s already', async (what, line) => {
    const { error, wrote, code } = await refused(callDeps({ journal: [line] }), 'cancel', '1');
    expect({ code, wrote, error }).toMatchObject({
      code: 1,
      wrote: 0,
      error: { code: 'exists', message: `Call 1 was ${what} on Thursday, November 19.` },
    });
  });
});

test('a number is that of a call, never a word of another one', async () => {
  const held = { type: 'call.held', call: 'one', on: '2026-11-02' } as const;
  const deps = callDeps({
    journal: [planned('one'), planned('two', { topic: '1 good thing each' }), [held]],
  });
  await expect(call(deps, 'cancel', '1')).rejects.toThrow('Call 1 was held on Monday, November 2.');
});

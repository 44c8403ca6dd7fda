import { describe, expect, test } from 'vitest';
import { findCommand } from '../../../src/cli/find-command.ts';
import { callHeldCommand } from '../../../src/commands/call/call-held.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { lastContactOf } from '../../../src/domain/friend/friend.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { answered, at, call, callDeps, callJson, people, picked, planned, refused } from './call-deps.ts';

const past = [
  planned('one', picked('2026-11-19T19:00')),
  answered('one', 'ana-sample', 'yes'),
  answered('one', 'bea-example', 'yes'),
  answered('one', 'cleo-example', 'no'),
];
const unanswered = [planned('one', picked('2026-11-19T19:00'))];

describe('call held', () => {
  test('is one interaction with all who came, and one line to undo', async () => {
    const deps = callDeps({ journal: past });
    const before = deps.lines.length;
    const answer = await callJson(
      deps,
      'held',
      '1',
      '--came',
      'ana',
      'Émilie',
      '--note',
      'talked about naps',
    );
    expect(answer).toMatchObject({
      id: 'one',
      on: '2026-11-19',
      came: [
        { id: 'ana-sample', name: 'Ana Sample' },
        { id: 'emilie-sample', name: 'Émilie Sample' },
      ],
      next: at('2026-12-17T19:00'),
    });
    expect(deps.lines).toHaveLength(before + 1);
    expect(deps.lines.at(-1)?.id).toBe(answer.undo);
    expect(await deps.store.history(null)).toEqual([
      {
        id: answer.interaction,
        on: '2026-11-19',
        friends: ['ana-sample', 'emilie-sample'],
        way: 'video',
        what: 'call',
        note: 'talked about naps',
        outcome: 'connected',
        by: null,
        isPrivate: false,
      },
    ]);
    const { friends, calls } = deps.store.read();
    expect(calls[0]?.heldOn).toBe('2026-11-19');
    for (const id of ['ana-sample', 'emilie-sample'])
      expect(lastContactOf(friends.get(id) as never, deps.today)).toBe('2026-11-19');
    await runMain(['undo'], deps);
    expect(await deps.store.history(null)).toEqual([]);
    expect(deps.store.read().calls[0]?.heldOn).toBeNull();
  });

  test('without --came those who said yes came', async () => {
    const text = await call(callDeps({ journal: past }), 'held');
    expect(text).toContain('Call 1, yesterday. That counts as being in touch with Ana and Bea.');
    expect(text).toContain('To plan the next one, Thursday, December 17, 7 pm:');
    expect(text).toContain('Saved. To take it back: momconnect undo');
  });

  test('the next date is a whole command that runs, on another topic', async () => {
    const deps = callDeps({ journal: past });
    const text = await call(deps, 'held');
    const words = /momconnect (call plan .*)/.exec(text)?.[1] ?? '';
    expect(words).toMatch(/^call plan --again 1 --option "2026-12-17 19:00" --topic /);
    expect(words).not.toContain('guilt');
    const argv = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const { code, out } = await runMain(argv, deps);
    expect(code).toBe(0);
    expect(out).toContain('Thursday, December 17, 7 pm');
    expect(findCommand(argv)).toBeDefined();
  });

  test('four weeks after it, the next date is not today', async () => {
    const deps = callDeps({ journal: [planned('one', picked('2026-10-23T19:00'))] });
    expect((await callJson(deps, 'held', '--came', 'ana')).next).toEqual(at('2026-12-18T19:00'));
  });

  test('long after it was planned, the next date is still ahead', async () => {
    const journal = [planned('one', picked('2026-09-03T19:00')), answered('one', 'ana-sample', 'yes')];
    expect(await callJson(callDeps({ journal }), 'held')).toMatchObject({
      on: '2026-09-03',
      next: at('2026-11-26T19:00'),
    });
  });

  test('four weeks later is the same time on the clock, over a change of clocks', async () => {
    const journal = [planned('one', picked('2026-10-15T19:00')), answered('one', 'ana-sample', 'yes')];
    const deps = callDeps({ today: '2026-10-16', now: '2026-10-16T16:00Z', journal });
    expect((await callJson(deps, 'held')).next).toEqual(at('2026-11-12T19:00'));
  });

  test('a call without a time was held today, and names no date', async () => {
    const journal = [planned('one', { options: [] }), answered('one', 'ana-sample', 'yes')];
    const answer = await callJson(callDeps({ journal }), 'held');
    expect(answer).toMatchObject({ on: '2026-11-20', next: null });
    expect(answer.command).not.toContain('--option');
  });

  test('the next date is on her clock now, in words and in the command', async () => {
    const journal = [planned('one', picked('2026-11-19T19:00')), answered('one', 'ana-sample', 'yes')];
    const deps = callDeps({ journal, settings: { zone: 'Europe/London' } });
    const text = await call(deps, 'held');
    expect(text).toContain('To plan the next one, Friday, December 18, 1 am:');
    expect(text).toContain('--option "2026-12-18 01:00"');
  });

  test.each([
    ['2026-11-26T19:00', '2027-01-07T19:00'],
    ['2026-11-27T19:00', '2027-01-08T19:00'],
    ['2026-11-28T10:00', '2027-01-02T10:00'],
    ['2026-12-03T19:00', '2027-01-07T19:00'],
    ['2026-12-05T19:00', '2027-01-02T19:00'],
  ])('four weeks from %s, and not on days many are away: %s', async (time, next) => {
    const journal = [planned('one', picked(time)), answered('one', 'ana-sample', 'yes')];
    const deps = callDeps({ today: '2026-12-06', now: '2026-12-06T16:00Z', journal });
    expect((await callJson(deps, 'held')).next).toEqual(at(next));
  });

  test('the day is hers, where she is', async () => {
    const journal = [planned('one', picked('2026-11-19T19:00')), answered('one', 'ana-sample', 'yes')];
    const deps = callDeps({ journal, settings: { zone: 'Asia/Kolkata' } });
    expect(await callJson(deps, 'held')).toMatchObject({ on: '2026-11-20' });
  });

  test('words of harm in the note name help, and nothing more', async () => {
    const text = await call(callDeps({ journal: past }), 'held', '--note', 'I want to die');
    expect(text).toContain('momconnect help-now');
  });

  test('on a terminal Enter is those who said yes', async () => {
    const deps = callDeps({ journal: past, answers: [''] });
    await callHeldCommand(deps).parseAsync([], { from: 'user' });
    expect(deps.questions).toEqual(['Who came?  Names, with commas']);
    expect((await deps.store.history(null))[0]?.friends).toEqual(['ana-sample', 'bea-example']);
  });

  test('on a terminal names can be typed, and where nobody said yes Enter leaves all as it was', async () => {
    const stopped = callDeps({ journal: unanswered, answers: [''] });
    await expect(callHeldCommand(stopped).parseAsync(['1'], { from: 'user' })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await stopped.store.history(null)).toEqual([]);
    const deps = callDeps({ journal: unanswered, answers: ['ana, Dana Example'] });
    await callHeldCommand(deps).parseAsync(['1'], { from: 'user' });
    expect((await deps.store.history(null))[0]?.friends).toEqual(['ana-sample', 'dana-example']);
  });

  test('on a terminal a name nobody has is said, and asked again', async () => {
    const deps = callDeps({ journal: unanswered, answers: ['zoe', 'ana'] });
    await callHeldCommand(deps).parseAsync(['1'], { from: 'user' });
    expect(deps.said.join('\n')).toContain('Nobody called "zoe"');
    expect((await deps.store.history(null))[0]?.friends).toEqual(['ana-sample']);
  });

  test.each<readonly [string, readonly (readonly Change[])[], readonly string[], string, RegExp]>([
    ['nobody said yes', unanswered, ['held'], 'usage', /^For example, add: --came ana bea cleo$/],
    ['a stranger came', past, ['held', '--came', 'Zoe'], 'not_found', /friend add "Zoe"/],
    ['a day to come', past, ['held', '--on', 'tomorrow'], 'usage', /yesterday/],
    [
      'planned for later',
      [planned('one', picked('2026-12-03T19:00'))],
      ['held', '--came', 'ana'],
      'usage',
      /--on today/,
    ],
    [
      'held already',
      [...past, [{ type: 'call.held', call: 'one', on: '2026-11-19' }]],
      ['held', '1'],
      'exists',
      /--again 1/,
    ],
    ['a note of more than 4 KB', past, ['held', '--note', 'x'.repeat(5000)], 'usage', /Shorten/],
    ['no call', [], ['held'], 'not_found', /call plan/],
  ])('refused: %s', async (_, journal, words, code, hint) => {
    const { error, wrote } = await refused(callDeps({ journal }), ...words);
    expect([error.code, wrote]).toEqual([code, 0]);
    expect(error.hint).toMatch(hint);
  });

  test('earlier than planned, with the day named', async () => {
    const journal = [planned('one', picked('2026-12-03T19:00'))];
    expect(await callJson(callDeps({ journal }), 'held', '--came', 'ana', '--on', 'today')).toMatchObject({
      on: '2026-11-20',
    });
  });

  test('somebody hidden who had said yes is not counted', async () => {
    const hidden = [
      { type: 'friend.edited', friend: 'ana-sample', on: '2026-11-19', set: { state: 'hidden' } } as const,
    ];
    const { came } = await callJson(callDeps({ journal: [...past, hidden] }), 'held');
    expect(came).toEqual([{ id: 'bea-example', name: 'Bea Example' }]);
  });

  test('a guest who was forgotten leaves the call whole', async () => {
    const deps = fakeDeps({ today: '2026-11-20', now: '2026-11-20T16:00Z', journal: [...people, ...past] });
    const removedAna = [{ type: 'friend.removed', friend: 'ana-sample', on: '2026-11-19' } as const];
    await deps.store.append('friend remove', removedAna);
    const { guests } = await callJson(deps, 'show', '1');
    expect(guests.map(({ id }: { id: string }) => id)).not.toContain('ana-sample');
    expect((await callJson(deps, 'held')).came).toEqual([{ id: 'bea-example', name: 'Bea Example' }]);
  });
});

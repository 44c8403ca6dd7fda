import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { answered, at, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const journal = [planned('one')];

describe('call rsvp', () => {
  test('keeps the answer, names who said yes, and is taken back by undo', async () => {
    const deps = callDeps({ journal: [...journal, answered('one', 'bea-example', 'yes')] });
    expect(await call(deps, 'rsvp', 'Ana', 'Sample', 'yes')).toBe(
      'Ana Sample: yes, for call 1 (guilt).\nYes so far: Ana and Bea.\nSaved. To take it back: momconnect undo',
    );
    expect(deps.store.read().calls[0]?.answers).toEqual({ 'ana-sample': 'yes', 'bea-example': 'yes' });
    await runMain(['undo'], deps);
    expect(deps.store.read().calls[0]?.answers).toEqual({ 'bea-example': 'yes' });
  });

  test.each(['yes', 'no', 'maybe', 'YES'])('%s', async (answer) => {
    const data = await callJson(callDeps({ journal }), 'rsvp', 'ana', answer);
    expect(data).toMatchObject({
      id: 'one',
      number: 1,
      friend: { id: 'ana-sample' },
      answer: answer.toLowerCase(),
    });
  });

  test.each<readonly [string, object]>([
    ['ana y', { answer: 'yes', times: [] }],
    ['ana n', { answer: 'no' }],
    ['ana none', { answer: 'no' }],
    ['ana no, sorry', { answer: 'no' }],
    ['ana yes please', { answer: 'yes' }],
    ['Ana Sample Maybe.', { answer: 'maybe' }],
    ['ana 1', { answer: 'yes', times: [1] }],
    ['ana 1 2', { answer: 'yes', times: [1, 2] }],
    ['ana 2, 1', { answer: 'yes', times: [1, 2] }],
    ['ana 1,2', { answer: 'yes', times: [1, 2] }],
    ['ana 1 and 2', { answer: 'yes', times: [1, 2] }],
    ['Ana Sample yes 2', { answer: 'yes', times: [2] }],
    ['ana maybe 2', { answer: 'maybe', times: [2] }],
  ])('%s', async (input, expected) => {
    const deps = callDeps({ journal });
    expect(await callJson(deps, 'rsvp', ...input.split(' '))).toMatchObject({
      friend: { id: 'ana-sample' },
      ...expected,
    });
    expect(await callJson(callDeps({ journal }), 'rsvp', input)).toMatchObject(expected);
  });

  test('to a time, where another device dropped the picked one', async () => {
    const dropped = planned('one', { picked: at('2026-12-10T19:00') });
    const deps = callDeps({ journal: [dropped] });
    expect(await callJson(deps, 'rsvp', 'ana', '1')).toMatchObject({ answer: 'yes', times: [1] });
    expect(await callJson(deps, 'show')).toMatchObject({ picked: null, passedOn: null });
  });

  test('times that suit are told of each, until another answer comes or it is taken back', async () => {
    const deps = callDeps({ journal });
    expect(await call(deps, 'rsvp', 'ana', '1', '2')).toContain(
      'Ana Sample: yes to times 1 and 2, for call 1 (guilt).',
    );
    await call(deps, 'rsvp', 'bea', '2');
    const suits = async () =>
      (await callJson(deps, 'show')).options.map((option: { suits: string[] }) => option.suits);
    expect(await suits()).toEqual([['Ana'], ['Ana', 'Bea']]);
    expect(await call(deps, 'show')).toContain('   Works for Ana and Bea.');
    await call(deps, 'rsvp', 'ana', 'no');
    expect(await suits()).toEqual([[], ['Bea']]);
    await runMain(['undo'], deps);
    expect(await suits()).toEqual([['Ana'], ['Ana', 'Bea']]);
    expect(await call(deps, 'pick', '1', '2')).toContain('Works for Ana and Bea.');
  });

  test('a time keeps who it suits when others come before it', async () => {
    const deps = callDeps({ journal });
    await call(deps, 'rsvp', 'ana', '1');
    const { options } = await callJson(deps, 'edit', '1', '--option', 'nov 30 noon');
    expect(options.map(({ suits }: { suits: string[] }) => suits)).toEqual([[], ['Ana'], []]);
  });

  test('times go with a guest through a merge', async () => {
    const times = [{ at: '2026-12-03T19:00', zone: 'America/Chicago' }];
    const lines = [
      [{ type: 'call.answered', call: 'one', friend: 'ana-sample', answer: 'yes', times } as const],
      [{ type: 'friend.merged', friend: 'ana-sample', into: 'emilie-sample', on: '2026-11-19' } as const],
    ];
    const { options } = await callJson(callDeps({ journal: [...journal, ...lines] }), 'show');
    expect(options[0].suits).toEqual(['Émilie']);
  });

  test('the same again is said, and nothing is written', async () => {
    const deps = callDeps({ journal });
    await call(deps, 'rsvp', 'ana', 'yes', '2');
    const before = deps.lines.length;
    expect(await call(deps, 'rsvp', 'ana', '2')).toContain("It's already that way, so nothing changed.");
    expect(deps.lines).toHaveLength(before);
  });

  test('fewer times than before are written', async () => {
    const deps = callDeps({ journal });
    await call(deps, 'rsvp', 'ana', '1', '2');
    await call(deps, 'rsvp', 'ana', '1');
    const { options } = await callJson(deps, 'show');
    expect(options.map(({ suits }: { suits: string[] }) => suits)).toEqual([['Ana'], []]);
  });

  test('a later answer counts', async () => {
    const deps = callDeps({ journal: [...journal, answered('one', 'ana-sample', 'yes')] });
    expect(await callJson(deps, 'rsvp', 'ana', 'no')).toMatchObject({ yes: [] });
  });

  test('the soonest open call with that guest is meant, or the one that is named', async () => {
    const lines = [
      planned('none', { options: [] }),
      planned('far', picked('2026-12-20T19:00')),
      planned('near', picked('2026-12-01T19:00')),
      planned('other', { ...picked('2026-11-25T19:00'), friends: ['bea-example'] }),
      planned('off', { ...picked('2026-11-22T19:00'), cancelledOn: '2026-11-19' }),
    ];
    expect(await callJson(callDeps({ journal: lines }), 'rsvp', 'ana', 'yes')).toMatchObject({ id: 'near' });
    expect(await callJson(callDeps({ journal: lines }), 'rsvp', 'ana', 'yes', '--call', '2')).toMatchObject({
      id: 'far',
    });
  });

  test.each<readonly [string, readonly string[], string, RegExp]>([
    ['no answer', ['rsvp', 'ana'], 'usage', /rsvp ana yes/],
    ['no name', ['rsvp', 'yes'], 'usage', /rsvp ana yes/],
    ['another answer', ['rsvp', 'ana', 'perhaps'], 'usage', /yes, no, maybe/],
    ['not a guest', ['rsvp', 'emilie', 'yes'], 'not_found', /call 1 --edit --with emilie/],
    [
      'not a guest of that one',
      ['rsvp', 'emilie', 'yes', '--call', '1'],
      'not_found',
      /call 1 --edit --with emilie/,
    ],
    ['nothing', ['rsvp'], 'usage', /rsvp ana yes/],
    ['no such time', ['rsvp', 'ana', '3'], 'not_found', /call 1$/],
    ['a no with numbers', ['rsvp', 'ana', 'no', '1'], 'usage', /rsvp ana 1 3/],
    ['nobody', ['rsvp', 'zoe', 'yes'], 'not_found', /friend add/],
    ['no such call', ['rsvp', 'ana', 'yes', '--call', '9'], 'not_found', /call list/],
  ])('refused: %s', async (_, words, code, hint) => {
    const { error, wrote } = await refused(callDeps({ journal }), ...words);
    expect([error.code, wrote]).toEqual([code, 0]);
    expect(error.hint).toMatch(hint);
  });

  test.each([
    [['chloe', 'yes'], /^momconnect call rsvp cleo yes\n/],
    [['chloe no, sorry', '--call', '1'], /^momconnect call 1 --rsvp cleo no, sorry\n/],
  ])('the way out has the answer in it: %j', async (words, hint) => {
    const { error } = await refused(callDeps({ journal }), 'rsvp', ...words);
    expect(error.hint).toMatch(hint);
  });

  test('numbers have nothing to say once a time is picked', async () => {
    const lines = [planned('one', picked('2026-12-03T19:00'))];
    const { error } = await refused(callDeps({ journal: lines }), 'rsvp', 'ana', '1');
    expect([error.code, error.message]).toEqual(['usage', expect.stringContaining('already has a time')]);
  });

  test('where no call is open', async () => {
    const { error } = await refused(callDeps(), 'rsvp', 'ana', 'yes');
    expect(error).toMatchObject({ code: 'not_found', hint: 'To plan one: momconnect call plan' });
  });

  test('an answer follows the guest through a merge, and leaves when the guest is hidden', async () => {
    const merged = [
      { type: 'friend.merged', friend: 'ana-sample', into: 'emilie-sample', on: '2026-11-19' } as const,
    ];
    const lines = [...journal, answered('one', 'ana-sample', 'yes'), merged];
    const { guests } = await callJson(callDeps({ journal: lines }), 'show');
    expect(guests[0]).toMatchObject({ id: 'emilie-sample', answer: 'yes' });
    const hidden = [
      { type: 'friend.edited', friend: 'bea-example', on: '2026-11-19', set: { state: 'hidden' } } as const,
    ];
    const { guests: guestsLeft, rooms } = await callJson(callDeps({ journal: [...lines, hidden] }), 'show');
    expect(guestsLeft.map(({ id }: { id: string }) => id)).toEqual([
      'emilie-sample',
      'cleo-example',
      'dana-example',
    ]);
    expect(rooms.flat()).not.toContain('Bea Example');
  });
});

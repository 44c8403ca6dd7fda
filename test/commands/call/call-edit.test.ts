import { describe, expect, test } from 'vitest';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';
import { at, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const journal = [planned('one')];

describe('call edit', () => {
  test.each<readonly [readonly string[], object]>([
    [['--topic', 'Joy list'], { topic: 'joy-list' }],
    [['--minutes', '120'], { minutes: 120 }],
    [['--plus-one'], { plusOne: true }],
    [['--kind', 'fresh'], { kind: 'fresh' }],
    [['--alarm', '2h'], { alarm: 120 }],
    [['--link', 'https://meet.example.org/room?x=1'], { link: 'https://meet.example.org/room?x=1' }],
    [
      ['--with', 'emilie', 'ana'],
      { guests: ['ana-sample', 'bea-example', 'cleo-example', 'dana-example', 'emilie-sample'] },
    ],
    [['--without', 'bea', 'dana'], { guests: ['ana-sample', 'cleo-example'] }],
    [
      ['--option', 'dec 6 noon'],
      { options: [at('2026-12-03T19:00'), at('2026-12-05T10:00'), at('2026-12-06T12:00')] },
    ],
    [
      ['--option', 'nov 30 noon'],
      { options: [at('2026-11-30T12:00'), at('2026-12-03T19:00'), at('2026-12-05T10:00')] },
    ],
    [['--drop-option', '1'], { options: [at('2026-12-05T10:00')], picked: null }],
    [['--drop-option', '1', '--drop-option', '2'], { options: [] }],
  ])('%j', async (words, expected) => {
    const deps = callDeps({ journal });
    const before = deps.store.read().calls[0];
    const { undo } = await callJson(deps, 'edit', '1', ...words);
    expect(deps.store.read().calls[0]).toMatchObject({ ...expected });
    expect(deps.lines.at(-1)?.id).toBe(undo);
    await runMain(['undo'], deps);
    expect(deps.store.read().calls[0]).toEqual(before);
  });

  test.each([
    [['--no-plus-one']],
    [['--alarm', 'none']],
    [['--link', 'none']],
    [['--kind', 'known', '--minutes', '60', '--topic', 'guilt']],
    [['--option', '2026-12-03 7pm']],
    [['--with', 'ana']],
  ])('%j is so already, and nothing is written', async (words) => {
    const deps = callDeps({ journal });
    const before = deps.lines.length;
    expect(await call(deps, 'edit', '1', ...words)).toContain("It's already that way, so nothing changed.");
    expect((await callJson(deps, 'edit', '1', ...words)).undo).toBeNull();
    expect(deps.lines).toHaveLength(before);
  });

  test.each([
    [['--kind', 'fresh'], "They don't know each other's stories"],
    [['--plus-one'], 'Each guest can bring one person.'],
    [['--alarm', '2h'], 'an alarm two hours before'],
    [['--link', 'https://meet.example.org/a'], 'momconnect call 1 --invite --short'],
    [['--option', 'dec 6 noon'], 'momconnect call 1 --invite --poll'],
  ])('%j is said, or what to send', async (words, expected) => {
    expect(await call(callDeps({ journal }), 'edit', '1', ...words)).toContain(expected);
  });

  test('beyond twenty it stays one call, which is said only when guests change', async () => {
    const names = Array.from({ length: 18 }, (_, index) => `Guest${index + 1} Sample`);
    const deps = callDeps({ journal: [...names.map((name) => added(name)), ...journal] });
    const text = await call(deps, 'edit', '1', '--with', ...names);
    expect(text.replaceAll('\n', ' ')).toContain("It's still one call");
    expect(text).not.toContain('becomes');
    expect(deps.store.read().calls).toHaveLength(1);
    expect(await call(deps, 'edit', '1', '--plus-one')).not.toContain('More than 20');
  });

  test('a server gives a room of its own', async () => {
    const deps = { ...callDeps({ journal }), newSecret: () => 'abcdefghijabcdefghij' };
    expect(await callJson(deps, 'edit', '1', '--server', 'meet.example.org')).toMatchObject({
      link: 'https://meet.example.org/abcdefghijabcdefghij',
    });
  });

  test('the time it will be goes when it is dropped, and stays when others are added', async () => {
    const lines = [planned('one', picked('2026-12-03T19:00'))];
    expect(await callJson(callDeps({ journal: lines }), 'edit', '1', '--drop-option', '1')).toMatchObject({
      picked: null,
      options: [],
    });
    const text = await call(callDeps({ journal: lines }), 'edit', '1', '--option', 'dec 6 noon');
    expect(text).toContain('(picked)');
    expect(text).toContain('2  Sunday, December 6, 12 pm');
  });

  test('a guest who was merged since can be taken away under the new name', async () => {
    const merged = [
      { type: 'friend.merged', friend: 'ana-sample', into: 'emilie-sample', on: '2026-11-19' } as const,
    ];
    const { guests } = await callJson(
      callDeps({ journal: [...journal, merged] }),
      'edit',
      '1',
      '--without',
      'emilie',
    );
    expect(guests.map(({ id }: { id: string }) => id)).toEqual([
      'bea-example',
      'cleo-example',
      'dana-example',
    ]);
  });

  const five = ['dec 6', 'dec 7', 'dec 8'].flatMap((day) => ['--option', `${day} noon`]);
  test.each<readonly [string, readonly string[], string, RegExp]>([
    ['nothing', [], 'usage', /call 1 --edit --option/],
    ['a fifth time', five, 'usage', /--drop-option 1/],
    ['a time it does not have', ['--drop-option', '3'], 'usage', /call 1$/],
    ['somebody who is no guest', ['--without', 'emilie'], 'not_found', /call 1 --edit --with emilie/],
    ['everybody', ['--without', 'ana', 'bea', 'cleo', 'dana'], 'usage', /call 1 --cancel/],
    ['coming and going', ['--with', 'ana', '--without', 'ana'], 'usage', /in --with or --without/],
    ['a past time', ['--option', 'today 8am'], 'usage', /next thursday/],
    ['an empty topic', ['--topic', ''], 'usage', /--topic/],
  ])('refused: %s', async (_, words, code, hint) => {
    const { error, wrote } = await refused(callDeps({ journal }), 'edit', '1', ...words);
    expect([error.code, wrote]).toEqual([code, 0]);
    expect(error.hint).toMatch(hint);
  });

  test('one that is over stays as it was', async () => {
    const lines = [planned('one', { cancelledOn: '2026-11-19' })];
    expect((await refused(callDeps({ journal: lines }), 'edit', '1', '--plus-one')).error.code).toBe(
      'exists',
    );
  });
});

/** What commands may rely on, asked of the real store and of the one in fake-deps alike. */

import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/deps.ts';
import { bookOf } from '../../src/domain/friend/names.ts';
import { dayFromNumber } from '../../src/domain/time/day.ts';
import { fakeDeps } from '../support/fake-deps.ts';
import { added, logged, moved, temporaryHome } from './temporary-home.ts';

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['the real store', async () => (await temporaryHome().run()).store],
  ['the fake store', async () => fakeDeps().store],
];

describe.each(stores)('%s', (_, open) => {
  const last = { redo: false, id: null };
  const again = { redo: true, id: null };

  test('is new until something is appended', async () => {
    const store = await open();
    expect(store.isNew()).toBe(true);
    await store.append('friend add', [added('ana')]);
    expect(store.isNew()).toBe(false);
  });

  test('leaves what was read as it was', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    const before = store.read();
    await store.append('friend edit', [moved('ana', 'Cork')]);
    expect([before, store.read()].map(({ friends }) => friends.get('ana')?.city)).toEqual([null, 'Cork']);
  });

  test('answers another map of friends after a change, so that the book of names is made anew', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    const before = bookOf(store.read().friends);
    await store.append('friend add', [added('bea')]);
    const { friends } = store.read();
    expect([before.entries.length, bookOf(friends).entries.length]).toEqual([1, 2]);
    expect(bookOf(friends)).toBe(bookOf(store.read().friends));
  });

  test('answers history by day, without what was taken back, and through merges', async () => {
    const store = await open();
    await store.append('friend add', [added('ana'), added('bea')]);
    await store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'walked')]);
    await store.append('log', [logged('i2', ['bea'], '2026-11-04')]);
    await store.append('log', [logged('i3', ['ana'], '2026-11-06')]);
    await store.undo(last);
    await store.append('friend merge', [
      { type: 'friend.merged', friend: 'bea', into: 'ana', on: '2026-11-07' },
    ]);
    expect((await store.history('ana')).map(({ id, friends, note }) => [id, friends, note])).toEqual([
      ['i2', ['ana'], null],
      ['i1', ['ana'], 'walked'],
    ]);
    expect([await store.history('bea'), (await store.history(null)).length]).toEqual([[], 2]);
  });

  test('undoes backwards and redoes forwards', async () => {
    const store = await open();
    const first = await store.append('friend add', [added('ana')]);
    const second = await store.append('friend edit', [moved('ana', 'Cork')]);
    expect(await store.undo(last)).toEqual({
      id: second,
      command: 'friend edit',
      changes: [moved('ana', 'Cork')],
      lines: 1,
    });
    expect([(await store.undo(last))?.id, await store.undo(last)]).toEqual([first, null]);
    expect([(await store.undo(again))?.id, (await store.undo(again))?.id, await store.undo(again)]).toEqual([
      first,
      second,
      null,
    ]);
  });

  test('undoes a batch as one, and by its own id or that of an interaction', async () => {
    const store = await open();
    const batch = await store.appendBatch('import', [[added('ana')], [added('bea')]]);
    const log = await store.append('log', [logged('i1', ['ana'], '2026-11-05')]);
    expect(await store.undo({ redo: false, id: 'i1' })).toMatchObject({ id: log, lines: 1 });
    expect(await store.undo({ redo: false, id: 'i1' })).toBeNull();
    expect((await store.undo({ redo: true, id: log }))?.id).toBe(log);
    expect(await store.undo({ redo: false, id: batch })).toMatchObject({
      id: batch,
      command: 'import',
      lines: 2,
    });
    expect([store.read().friends.size, await store.undo({ redo: false, id: 'nowhere' })]).toEqual([0, null]);
    expect(await store.undo({ redo: true, id: batch })).toMatchObject({ id: batch, lines: 2 });
  });

  test('remembers the list shown last', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    store.rememberShown(['ana']);
    expect(store.shown()).toEqual(['ana']);
  });

  test('forgets a friend with all that was merged into her, and never takes that back', async () => {
    const store = await open();
    await store.append('friend add', [added('ana'), added('anna'), added('bea')]);
    await store.append('log', [logged('i1', ['anna', 'bea'], '2026-11-05', 'Ana told us')]);
    await store.append('friend merge', [
      { type: 'friend.merged', friend: 'anna', into: 'ana', on: '2026-11-07' },
    ]);
    await store.forgetFriend('ana');
    expect([...store.read().friends.keys()]).toEqual(['bea']);
    expect((await store.history(null)).map(({ friends, note }) => [friends, note])).toEqual([
      [['bea'], null],
    ]);
    expect([await store.undo(last), store.read().friends.has('ana')]).toEqual([{ refused: 'forget' }, false]);
  });

  test('does nothing right after a forgetting, and asked again takes back what came before it', async () => {
    const store = await open();
    await store.append('friend add', [added('bea')]);
    const first = await store.append('friend add', [added('ana')]);
    const second = await store.append('friend edit', [moved('ana', 'Cork')]);
    await store.forgetFriend('bea');
    expect([await store.undo(last), store.read().friends.get('ana')?.city]).toEqual([
      { refused: 'forget' },
      'Cork',
    ]);
    expect([(await store.undo(last))?.id, (await store.undo(last))?.id]).toEqual([second, first]);
  });

  test('lists what you can take back, newest first', async () => {
    const store = await open();
    const first = await store.append('friend add', [added('ana')]);
    await store.append('log', [logged('i1', ['ana'], '2026-11-05')]);
    await store.undo(last);
    const batch = await store.appendBatch('import', [[added('bea')], [added('cleo')]]);
    expect((await store.undoable(9)).map(({ id, lines }) => [id, lines])).toEqual([
      [batch, 2],
      [first, 1],
    ]);
    expect((await store.undoable(1)).map(({ id }) => id)).toEqual([batch]);
  });

  test('takes an entry off, tells it anew, and brings the old one back', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    await store.append('log', [logged('i1', ['ana'], '2026-11-05', 'walked')]);
    const removed = {
      type: 'interaction.removed',
      interaction: 'i1',
      on: '2026-11-05',
      friends: ['ana'],
    } as const;
    await store.append('log edit', [removed, logged('i2', ['ana'], '2026-11-04')]);
    const seen = async () => [
      (await store.history('ana')).map(({ id }) => id),
      store.read().friends.get('ana')?.contactDays.map(dayFromNumber),
    ];
    expect(await seen()).toEqual([['i2'], ['2026-11-04']]);
    await store.undo(last);
    expect(await seen()).toEqual([['i1'], ['2026-11-05']]);
    await store.undo(again);
    expect(await seen()).toEqual([['i2'], ['2026-11-04']]);
  });

  test('forgets what was told anew as it was told before, too', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    await store.append('log', [logged('i1', ['ana'], '2026-11-05', 'walked')]);
    const removed = {
      type: 'interaction.removed',
      interaction: 'i1',
      on: '2026-11-05',
      friends: ['ana'],
    } as const;
    await store.append('log edit', [removed, logged('i2', ['ana'], '2026-11-05', 'ran')]);
    await store.forgetLine('i2');
    expect(await store.history(null)).toEqual([]);
  });

  test('forgets a line by its id or that of its interaction', async () => {
    const store = await open();
    await store.append('friend add', [added('ana')]);
    const log = await store.append('log', [logged('i1', ['ana'], '2026-11-05')]);
    await store.append('log', [logged('i2', ['ana'], '2026-11-06')]);
    for (const [id, left] of [
      [log, []],
      ['i2', []],
      ['nowhere', null],
    ] as const)
      expect(await store.forgetLine(id)).toEqual(left);
    expect(await store.history(null)).toEqual([]);
  });
});

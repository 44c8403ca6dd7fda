import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/changes.ts';
import { dayNumber } from '../../src/domain/time/day.ts';
import { added, lineOf, logged, moved, temporaryHome } from './temporary-home.ts';

const removed = (friend: string): Change => ({ type: 'friend.removed', friend, on: '2026-11-03' });

describe('a new home', () => {
  test('is new until something is written, and reading creates nothing', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    expect([store.isNew(), store.read().friends.size, await store.history(null), store.shown()]).toEqual([
      true,
      0,
      [],
      [],
    ]);
    expect([await store.undo({ redo: false, id: null }), await store.undo({ redo: true, id: null })]).toEqual(
      [null, null],
    );
    expect(existsSync(home.file('journal'))).toBe(false);
    await store.append('friend add', [added('ana')]);
    expect([store.isNew(), await home.once((later) => later.isNew())]).toEqual([false, false]);
  });

  test('remembers no list before there is anything to list', async () => {
    const home = temporaryHome();
    await home.once((store) => store.rememberShown([]));
    expect(existsSync(home.file('snapshot.json'))).toBe(false);
  });
});

describe('appending', () => {
  test('never writes a line without a change, which no later run could read', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    await expect(async () => store.append('fresh-start', [])).rejects.toThrow('a line without a change');
    expect(existsSync(home.file('journal'))).toBe(false);
  });

  test('is one line, believed by this run and the next', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    const id = await store.append('friend add', [added('ana')]);
    expect(store.read().friends.get('ana')?.name).toBe('ana Sample');
    expect((await home.friend('ana'))?.name).toBe('ana Sample');
    expect(home.lines()).toEqual([
      { v: 1, id, at: '2026-11-20T10:00:00.000Z', command: 'friend add', changes: [added('ana')] },
    ]);
  });

  test('twice at once comes one after the other, with a time and a number of its own', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    const kept = (id: string) => ({ idea: id, on: '2026-11-20', text: `call ${id}` });
    const write = (id: string) => store.append('ways add', [{ type: 'idea.kept', ...kept(id) }]);
    const ids = await Promise.all(['one', 'two', 'three'].map(write));
    expect(home.lines().map(({ id, at }) => [id, at])).toEqual(
      ids.map((id, more) => [id, `2026-11-20T10:00:00.00${more}Z`]),
    );
    expect(store.read().ideas.map(({ id, number }) => [id, number])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
  });

  test('shows what another device wrote earlier, too, though that takes a fold from the start', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    const { store } = await home.run();
    const older = lineOf('older', '2026-11-19T09:00:00.000Z', added('bea'), moved('bea', 'Cork'));
    home.write(older, 'journal', 'other.jsonl');
    await store.append('log', [logged('i1', ['bea'], '2026-11-20')]);
    expect(store.read().friends.get('bea')).toMatchObject({
      city: 'Cork',
      contactDays: [dayNumber('2026-11-20')],
    });
  });

  test('that failed stops none after it', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    await expect(store.append('log', [])).rejects.toThrow('a line without a change');
    await store.append('friend add', [added('ana')]);
    expect(store.read().friends.has('ana')).toBe(true);
  });

  test('leaves what was read before as it was', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    await store.append('friend add', [added('ana')]);
    const before = store.read();
    await store.append('friend edit', [moved('ana', 'Cork')]);
    await store.append('log', [logged('i1', ['ana'], '2026-11-05')]);
    expect(before.friends.get('ana')).toMatchObject({ city: null, contactDays: [] });
    expect(store.read().friends.get('ana')).toMatchObject({ city: 'Cork' });
  });

  test('many at once share a batch, with a moment for each', async () => {
    const home = temporaryHome();
    const batch = await home.once((store) => store.appendBatch('import', [[added('ana')], [added('bea')]]));
    expect(home.lines().map((line) => [line.batch, line.at.slice(-5)])).toEqual([
      [batch, '.000Z'],
      [batch, '.001Z'],
    ]);
  });

  test('is never before what this device has seen, whatever the clock says', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]), {
      now: '2030-01-01T00:00:00.000Z',
    });
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    expect(home.lines().map(({ at }) => at)).toEqual([
      '2030-01-01T00:00:00.000Z',
      '2030-01-01T00:00:00.001Z',
    ]);
    expect((await home.friend('ana'))?.city).toBe('Cork');
  });

  test('is never before what arrived from another device while she was asked something', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    await store.append('friend add', [added('ana')]);
    store.read();
    home.write(lineOf('other1', '2027-01-01T00:00:00.000Z', moved('ana', 'Leeds')), 'journal', 'other.jsonl');
    await store.append('friend edit', [moved('ana', 'Cork')]);
    expect(store.read().friends.get('ana')?.city).toBe('Cork');
  });

  test('keeps its order even after the last moment there is', async () => {
    const home = temporaryHome();
    mkdirSync(home.file('journal'));
    home.write(lineOf('other1', '9998-12-31T23:59:59.999Z', added('ana')), 'journal', 'other.jsonl');
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    expect(home.lines().map(({ at }) => at)).toEqual([
      '9998-12-31T23:59:59.999Z',
      '9998-12-31T23:59:59.999Z',
    ]);
  });

  test('is not drawn to the end of time by a line that is dated there', async () => {
    const home = temporaryHome();
    mkdirSync(home.file('journal'));
    home.write(lineOf('other1', '9999-12-31T23:59:59.999Z', added('bea')), 'journal', 'other.jsonl');
    await home.once((store) => store.append('friend add', [added('ana')]));
    const { store, said } = await home.run();
    expect([[...store.read().friends.keys()], home.lines().map(({ at }) => at)]).toEqual([
      ['ana'],
      ['2026-11-20T10:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ]);
    expect(said).toHaveLength(1);
  });

  test('uses the real clock for moments, also when today is another day', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]), { today: '2031-05-05' });
    expect(home.lines()[0]?.at).toBe('2026-11-20T10:00:00.000Z');
  });

  test('refuses an entry over 16 KB, and nothing of its batch is saved', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    const long = logged('i1', ['ana'], '2026-11-05', 'ä'.repeat(8200));
    await expect(async () => store.appendBatch('import', [[added('ana')], [long]])).rejects.toThrow(
      /too long for one entry/,
    );
    expect([existsSync(home.file('journal')), store.saved()]).toEqual([false, 'nothing']);
    await store.append('log', [logged('i1', ['ana'], '2026-11-05', 'ä'.repeat(8000))]);
    expect(store.saved()).toBe('some');
  });
});

describe('history', () => {
  async function home() {
    const place = temporaryHome();
    const { store } = await place.run();
    await store.append('friend add', [added('ana')]);
    await store.append('friend add', [added('bea')]);
    await store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'walked')]);
    await store.append('log', [logged('i2', ['bea'], '2026-11-04')]);
    await store.append('log', [logged('i3', ['ana'], '2026-11-05')]);
    return { store };
  }

  test('is by day, and within a day as it was logged', async () => {
    const { store } = await home();
    expect((await store.history(null)).map(({ id }) => id)).toEqual(['i2', 'i1', 'i3']);
    expect(await store.history('ana')).toEqual([
      {
        id: 'i1',
        on: '2026-11-05',
        friends: ['ana', 'bea'],
        way: null,
        what: null,
        note: 'walked',
        outcome: 'connected',
        by: null,
        isPrivate: false,
      },
      {
        id: 'i3',
        on: '2026-11-05',
        friends: ['ana'],
        way: null,
        what: null,
        note: null,
        outcome: 'connected',
        by: null,
        isPrivate: false,
      },
    ]);
  });

  test('follows merges, and leaves out what was taken back', async () => {
    const { store } = await home();
    await store.append('friend merge', [
      { type: 'friend.merged', friend: 'bea', into: 'ana', on: '2026-11-06' },
    ]);
    await store.undo({ redo: false, id: 'i3' });
    expect((await store.history('ana')).map(({ id, friends }) => [id, friends])).toEqual([
      ['i2', ['ana']],
      ['i1', ['ana']],
    ]);
    expect(await store.history('bea')).toEqual([]);
  });

  test('names nobody who was forgotten', async () => {
    const { store } = await home();
    await store.forgetFriend('bea');
    expect((await store.history(null)).map(({ id, friends, note }) => [id, friends, note])).toEqual([
      ['i1', ['ana'], null],
      ['i3', ['ana'], null],
    ]);
  });
});

describe('undo', () => {
  const last = { redo: false, id: null };
  const again = { redo: true, id: null };

  test('walks back through this device, and forth again', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    const first = await store.append('friend add', [added('ana')]);
    const second = await store.append('friend edit', [moved('ana', 'Cork')]);
    expect(await store.undo(last)).toEqual({
      id: second,
      command: 'friend edit',
      changes: [moved('ana', 'Cork')],
      lines: 1,
    });
    expect((await store.undo(last))?.id).toBe(first);
    expect([await store.undo(last), store.read().friends.size]).toEqual([null, 0]);
    expect([(await store.undo(again))?.id, (await store.undo(again))?.id, await store.undo(again)]).toEqual([
      first,
      second,
      null,
    ]);
    expect(store.read().friends.get('ana')?.city).toBe('Cork');
  });

  test('after something new takes that back first', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    const first = await store.append('friend add', [added('ana')]);
    await store.append('friend edit', [moved('ana', 'Cork')]);
    await store.undo(last);
    const third = await store.append('friend edit', [moved('ana', 'Leeds')]);
    expect([(await store.undo(last))?.id, (await store.undo(last))?.id]).toEqual([third, first]);
  });

  test('of a batch takes back all of it, in one run or the next', async () => {
    const home = temporaryHome();
    const batch = await home.once((store) => store.appendBatch('import', [[added('ana')], [added('bea')]]));
    expect(await home.once((store) => store.undo(last))).toMatchObject({
      id: batch,
      command: 'import',
      lines: 2,
    });
    expect(await home.once((store) => store.read().friends.size)).toBe(0);
    expect(await home.once((store) => store.undo(again))).toMatchObject({ id: batch, lines: 2 });
    expect(await home.once((store) => store.read().friends.size)).toBe(2);
  });

  test('by id finds a line, a batch, or an interaction, of any device', async () => {
    const home = temporaryHome();
    const { store } = await home.run();
    await store.append('friend add', [added('ana')]);
    home.write(
      lineOf('other1', '2026-11-20T11:00:00.000Z', logged('i9', ['ana'], '2026-11-05')),
      'journal',
      'other.jsonl',
    );
    const { store: next } = await home.run();
    expect((await next.undo({ redo: false, id: 'i9' }))?.id).toBe('other1');
    expect(await next.undo({ redo: false, id: 'i9' })).toBeNull();
    expect(next.read().friends.get('ana')?.contactDays).toEqual([]);
    expect((await next.undo({ redo: true, id: 'other1' }))?.id).toBe('other1');
    expect(await next.undo({ redo: false, id: 'nowhere' })).toBeNull();
    expect(next.read().friends.get('ana')?.contactDays).toHaveLength(1);
  });

  test('without an id leaves other devices alone', async () => {
    const home = temporaryHome();
    mkdirSync(home.file('journal'));
    home.write(lineOf('other1', '2026-11-20T11:00:00.000Z', added('ana')), 'journal', 'other.jsonl');
    expect(await home.once((store) => store.undo(last))).toBeNull();
  });

  test('right after a forgetting says so, in this run or the next, until it is asked again or something new is there', async () => {
    const home = temporaryHome();
    const undo = () => home.once((store) => store.undo(last));
    await home.once((store) => store.append('friend add', [added('bea')]));
    await home.once((store) => store.append('friend add', [added('ana')]));
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    await home.once((store) => store.forgetFriend('bea'));
    expect([await undo(), (await undo())?.changes]).toEqual([{ refused: 'forget' }, [moved('ana', 'Cork')]]);
    expect([(await undo())?.changes, await undo()]).toEqual([[added('ana')], null]);
    await home.once((store) => store.append('friend add', [added('cleo')]));
    expect((await undo())?.changes).toEqual([added('cleo')]);
  });

  test('right after a setting says so; asked again, or after something new, it takes that back', async () => {
    const home = temporaryHome();
    const at = (now: string) => home.run({ now: `2026-11-20T${now}:00.000Z` });
    const undoAt = async (now: string) => (await at(now)).store.undo(last);
    await (await at('10:00')).store.append('friend add', [added('ana')]);
    await (await at('10:01')).store.append('friend edit', [moved('ana', 'Cork')]);
    await (await at('10:02')).settings.set('name', 'Sam');
    expect([await undoAt('10:03'), (await undoAt('10:04'))?.changes]).toEqual([
      { refused: 'setting' },
      [moved('ana', 'Cork')],
    ]);
    expect((await undoAt('10:05'))?.changes).toEqual([added('ana')]);
    await (await at('10:06')).settings.set('name', 'Sam B');
    await (await at('10:07')).store.append('friend add', [added('bea')]);
    expect((await undoAt('10:08'))?.changes).toEqual([added('bea')]);
    expect((await at('10:09')).settings.get('name')).toBe('Sam B');
  });

  test('leaves the numbers of the list shown last as they are when it is refused', async () => {
    const { store } = await temporaryHome().run();
    await store.append('friend add', [added('ana'), added('bea')]);
    store.rememberShown(['ana']);
    await store.forgetFriend('bea');
    store.rememberShown(['ana']);
    await store.undo(last);
    expect(store.shown()[0]).toBe('ana');
  });

  test('takes back what the doctor set aside, and brings it aside again', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    home.write('{"v":1,\n', 'journal', 'other.jsonl');
    const bad = () => home.once(async (store) => (await store.checkUp()).badLines);
    const aside = (await bad()).map(({ hash }) => ({ type: 'line.set-aside' as const, hash }));
    const batch = await home.once((store) => store.appendBatch('doctor', [aside]));
    expect(await bad()).toEqual([]);
    expect((await home.once((store) => store.undo(last)))?.id).toBe(batch);
    expect([await bad(), (await home.run()).store.read().friends.size]).toEqual([[expect.anything()], 1]);
    await home.once((store) => store.undo(again));
    expect(await bad()).toEqual([]);
  });

  test('looks in the journals of every id this device had, the newest first', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    const { device, ...rest } = JSON.parse(home.text('settings.json'));
    const earlier = Array.from({ length: 8 }, (_, index) => `old${index}`);
    home.write(JSON.stringify({ ...rest, device: { ...device, earlier } }), 'settings.json');
    for (const [index, id] of earlier.entries())
      home.write(
        lineOf(id, `2026-11-20T09:${10 + index}:00.000Z`, moved('ana', id)),
        'journal',
        index === 3 ? 'old3.moved-2.jsonl' : `${id}.jsonl`,
      );
    home.write(lineOf('x', '2026-11-20T09:59:00.000Z', moved('ana', 'x')), 'journal', 'other.jsonl');
    const { store } = await home.run();
    const ids: unknown[] = [];
    for (let undos = 0; undos < 9; undos += 1) ids.push((await store.undo(last))?.id);
    expect(ids.slice(1)).toEqual(earlier.toReversed());
    expect([await store.undo(last), (await store.undo(again))?.id]).toEqual([null, 'old0']);
  });

  test('finds the newest in a long file, whatever stands in it', async () => {
    const home = temporaryHome();
    const { store, settings } = await home.run();
    await store.append('friend add', [added('ana')]);
    const own = `${settings.deviceId()}.jsonl`;
    home.write(`${home.text('journal', own)}${'x'.repeat(200_000)}\n`, 'journal', own);
    expect((await home.once((next) => next.undo(last)))?.changes).toEqual([added('ana')]);
    await home.once((next) =>
      next.appendBatch(
        'import',
        Array.from({ length: 2000 }, (_, at) => [added(`friend-${at}`)]),
      ),
    );
    const log = await home.once((next) => next.append('log', [logged('i1', ['ana'], '2026-11-05')]));
    expect((await home.once((next) => next.undo(last)))?.id).toBe(log);
    expect((await home.once((next) => next.undo(last)))?.lines).toBe(2000);
  });
});

describe('what is wrong with the journal', () => {
  test('is said once, and only when the list is looked at', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    home.write('no line\n', 'journal', 'bad.jsonl');
    const { store, said } = await home.run();
    expect([store.folders().journal, said]).toEqual([home.file('journal'), []]);
    store.read();
    store.read();
    expect(said).toEqual([expect.stringMatching(/^One line of the journal couldn't be read/)]);
  });

  test('stops no command that does without the list', async () => {
    const home = temporaryHome();
    const { settings } = await home.run();
    await settings.set('data', home.file('away'));
    const { store } = await home.run();
    expect(() => store.read()).toThrow(/^The folder with your journal is missing/);
    await expect(store.append('friend add', [added('ana')])).rejects.toThrow(/is missing/);
    await store.moveData(null);
    await store.append('friend add', [added('ana')]);
    expect(store.read().friends.has('ana')).toBe(true);
  });
});

describe('the list shown last', () => {
  test('is there for the next run, also after an undo or a removal', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    await home.once((store) => store.rememberShown(['ana', 'bea']));
    const { store } = await home.run();
    await store.append('friend remove', [removed('ana')]);
    expect([store.shown(), await home.once((next) => next.shown())]).toEqual([
      ['ana', 'bea'],
      ['ana', 'bea'],
    ]);
    await home.once((next) => next.rememberShown(['bea']));
    expect(await home.once((next) => next.shown())).toEqual(['bea']);
  });

  test('what she said of today is there until tomorrow', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    await home.once((store) => store.rememberShown(['ana'], {}, { energy: 'low' }));
    await home.once((store) => store.rememberShown(['ana'], {}, { time: '5m' }));
    await home.once((store) => store.rememberShown([]));
    expect(await home.once((store) => store.saidToday())).toEqual({ energy: 'low', time: '5m' });
    expect(await home.once((store) => store.saidToday(), { today: '2099-01-01' })).toEqual({});
  });

  test('is no error where it cannot be kept', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    mkdirSync(home.file('snapshot.json'));
    const { store } = await home.run();
    store.rememberShown(['ana']);
    expect(store.shown()).toEqual(['ana']);
    expect(await home.once((next) => next.shown())).toEqual([]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/changes.ts';
import { added, type Home, lineOf, logged, moved, temporaryHome } from './temporary-home.ts';

/** Everything that any file of a home holds, compressed ones opened. */
function everything(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) =>
      (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8'),
    )
    .join('\n');
}

/** Ana, Bea, a walk with both, a draft for Ana, a list shown, a backup: as after some days of use. */
async function used(): Promise<Home> {
  const home = temporaryHome();
  const { store } = await home.run({ today: '2026-11-19' });
  await store.append('friend add', [added('ana', { city: 'Anatown' })]);
  await store.append('friend add', [added('bea')]);
  await store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'Ana told us')]);
  await store.append('log', [logged('i2', ['bea'], '2026-11-06', 'Bea laughed')]);
  await store.append('note draft', [
    {
      type: 'draft.kept',
      draft: 'd1',
      on: '2026-11-06',
      friend: 'ana',
      occasion: 'o',
      tone: 't',
      card: 'c',
      text: 'Dear Ana',
      seed: 1,
      phrases: [],
    },
  ]);
  store.read();
  store.rememberShown(['ana', 'bea']);
  await store.finish();
  return home;
}

/** Whole words: the random name of a temporary folder can hold "ana" too. */
const traces = (home: Home) => everything(home.path).match(/\bana\b|anatown|told us/gi) ?? [];

describe('forgetting a friend', () => {
  test('leaves no trace of her in journal, snapshot, drafts or backups', async () => {
    const home = await used();
    expect(traces(home).length).toBeGreaterThan(8);
    const { store } = await home.run();
    await store.forgetFriend('ana');
    await store.finish();
    expect(traces(home)).toEqual([]);
    const { friends, drafts } = await home.once((next) => next.read());
    expect([[...friends.keys()], drafts, friends.get('bea')?.contactDays.length]).toEqual([['bea'], [], 2]);
  });

  test('and who was merged into her, and the numbers of the list that named her', async () => {
    const home = await used();
    const { store } = await home.run();
    await store.append('friend add', [added('anna-old')]);
    await store.append('friend merge', [
      { type: 'friend.merged', friend: 'anna-old', into: 'ana', on: '2026-11-07' },
    ]);
    await store.forgetFriend('ana');
    expect(traces(home)).toEqual([]);
    expect([store.shown(), await home.once((next) => next.shown())]).toEqual([[], []]);
  });

  test('added anew she starts fresh', async () => {
    const home = await used();
    await home.once((store) => store.forgetFriend('ana'));
    await home.once((store) => store.append('friend add', [added('ana')]));
    expect(await home.friend('ana')).toMatchObject({ contactDays: [], city: null });
  });

  test('lets go of lines that cannot be read, which may hold anything, and keeps those of a newer program', async () => {
    const home = await used();
    const own = home.journals()[0] as string;
    home.write(`${home.text('journal', own)}garbage about ana\n{"v":2,"new":true}\n`, 'journal', own);
    await home.once((store) => store.forgetFriend('ana'));
    expect(traces(home)).toEqual([]);
    expect(home.text('journal', own)).toContain('\n{"v":2,"new":true}\n');
  });

  test('takes copies along: a conflict copy, a cut-off temporary file, a backup that cannot be opened', async () => {
    const home = await used();
    const own = home.journals()[0] as string;
    const device = own.replace('.jsonl', '');
    home.write(home.text('journal', own), 'journal', `${device} (conflict).jsonl`);
    home.write('ana', 'journal', '.momconnect-x.jsonl.1.tmp');
    home.write('{"ana', '.momconnect-snapshot.json.1.tmp');
    home.write('ana', 'backups', `${device}-2026-11-01.jsonl.gz`);
    await home.once((store) => store.forgetFriend('ana'));
    expect(existsSync(home.file('backups', `${device}-2026-11-01.jsonl.gz`))).toBe(false);
    expect(traces(home)).toEqual([]);
  });

  test('reaches the files of ids this device had before', async () => {
    const home = await used();
    home.write(home.text('settings.json').replace(/"inode":\s*\d+/, '"inode":1'), 'settings.json');
    await home.once((store) => store.append('friend edit', [moved('ana', 'Anatown')]));
    expect(home.journals()).toHaveLength(2);
    await home.once((store) => store.forgetFriend('ana'));
    expect(traces(home).length).toBe(0);
  });

  test('leaves the journals of other devices to them, and does not show what is in them', async () => {
    const home = await used();
    home.write(lineOf('o1', '2026-11-10T00:00:00.000Z', moved('ana', 'Anaville')), 'journal', 'other.jsonl');
    await home.once((store) => store.forgetFriend('ana'));
    expect(home.text('journal', 'other.jsonl')).toContain('Anaville');
    expect(await home.friend('ana')).toBeUndefined();
  });
});

describe('numbers', () => {
  const draft = (id: string, friend: string): Change =>
    ({
      type: 'draft.kept',
      draft: id,
      on: '2026-11-06',
      friend,
      occasion: 'o',
      tone: 't',
      card: 'c',
      text: 'x',
      seed: 1,
      phrases: [],
    }) as Change;
  const numbersIn = async (home: Home) =>
    (await home.once((store) => store.read())).drafts.map(({ id, number }) => [id, number]);

  test('are written into the line that makes a thing', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('note draft', [draft('d1', 'ana'), draft('d2', 'ana')]));
    await home.once((store) => store.append('note draft', [draft('d3', 'ana')]));
    const changes = home.lines().flatMap((line) => line.changes);
    expect(changes.map((change) => 'number' in change && change.number)).toEqual([1, 2, 3]);
  });

  test('stay when a friend is forgotten: here they are written in, elsewhere when that device next runs', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana'), added('bea')]));
    const [own] = home.journals() as [string];
    const old = ['ana', 'bea'].map((friend, at) =>
      lineOf(`o${at}`, `2026-11-10T00:00:0${at}.000Z`, draft(`d${at}`, friend)),
    );
    home.write(home.text('journal', own) + old.join(''), 'journal', own);
    home.write(lineOf('o2', '2026-11-10T00:00:02.000Z', draft('d2', 'bea')), 'journal', 'other.jsonl');
    const before = await numbersIn(home);
    await home.once((store) => store.forgetFriend('ana'));
    expect(await numbersIn(home)).toEqual(before.slice(1));
    expect(home.text('journal', own)).toContain('"draft":"d1"');
    expect(home.lines().find(({ id }) => id === 'o1')?.changes).toMatchObject([{ number: 2 }]);
    await home.once((store) => store.append('note draft', [draft('d3', 'bea')]));
    expect((await numbersIn(home)).at(-1)).toEqual(['d3', 4]);
  });
});

describe('what another device forgot', () => {
  const forgotten = (home: Home) =>
    home.lines().filter(({ changes }) => changes.some(({ type }) => type.endsWith('.forgotten')));

  /** Ana forgotten on one device, and another device that has its own file about her. */
  async function other(): Promise<Home> {
    const home = await used();
    const elsewhere = await used();
    await elsewhere.once((store) => store.forgetFriend('ana'), { now: '2026-11-21T00:00:00.000Z' });
    const text = forgotten(elsewhere)
      .map((line) => `\n${JSON.stringify(line)}\n`)
      .join('');
    home.write(text, 'journal', 'other.jsonl');
    return home;
  }

  test('goes here too with the next run that reads', async () => {
    const home = await other();
    const { store, said } = await home.run();
    expect([store.read().friends.has('ana'), said]).toEqual([false, []]);
    await store.finish();
    expect(traces(home)).toEqual([]);
    expect(await home.once((next) => next.read().friends.get('bea')?.contactDays.length)).toBe(2);
  });

  test('goes also where the run before was cut short after the backups', async () => {
    const home = await other();
    const own = home.journals().find((name) => name !== 'other.jsonl') as string;
    const before = home.text('journal', own);
    await home.lookAndFinish();
    home.write(before, 'journal', own);
    await home.lookAndFinish();
    expect(traces(home)).toEqual([]);
  });

  test('has made its journal shorter, and that is no loss', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const elsewhere = temporaryHome();
    await elsewhere.once((store) => store.append('friend add', [added('cleo')]));
    await elsewhere.once((store) => store.append('log', [logged('i9', ['cleo'], '2026-11-07')]));
    const [theirs] = elsewhere.journals() as [string];
    home.write(elsewhere.text('journal', theirs), 'journal', theirs);
    await home.once((store) => store.read());
    await elsewhere.once((store) => store.forgetFriend('cleo'));
    home.write(elsewhere.text('journal', theirs), 'journal', theirs);
    const { store, said } = await home.run();
    expect([[...store.read().friends.keys()], said]).toEqual([['ana', 'bea'], []]);
    expect(home.journals()).toEqual([own, theirs].sort());
  });

  test('is said where it cannot be deleted, and tried again, and everything else works', async () => {
    const home = await other();
    const own = home.journals().find((name) => name !== 'other.jsonl') as string;
    const blocking = home.file('journal', `.momconnect-${own}.${process.pid}.tmp`);
    mkdirSync(blocking);
    for (const _ of [1, 2]) {
      const { store, said } = await home.run();
      store.rememberShown(['bea']);
      expect(store.read().friends.has('ana')).toBe(false);
      await store.finish();
      expect(said).toEqual([expect.stringContaining("couldn't be deleted here yet")]);
    }
  });
});

describe('forgetting a line', () => {
  test('takes it by its own id or that of its interaction, and says when there is none', async () => {
    const home = await used();
    const { store } = await home.run();
    expect([await store.forgetLine('i2'), await store.forgetLine('nowhere')]).toEqual([[], null]);
    expect(everything(home.path)).not.toContain('Bea laughed');
    expect((await store.history(null)).map(({ id }) => id)).toEqual(['i1']);
  });

  test('never takes a line that forgets: that would bring back what others have not deleted yet', async () => {
    const home = await used();
    const { store } = await home.run();
    await store.forgetFriend('ana');
    const line = home.lines().find(({ command }) => command === 'forget');
    expect(await store.forgetLine(line?.id as string)).toBe(null);
  });
});

describe('erasing everything', () => {
  test('leaves no file of ours, and every file of hers', async () => {
    const home = await used();
    home.write('hers', 'diary.txt');
    home.write('hers', 'hers.tmp');
    home.write(lineOf('o1', '2026-11-10T00:00:00.000Z', added('cleo')), 'journal', 'other.jsonl');
    writeFileSync(home.file('backups', 'other-2026-11-10.jsonl.gz'), gzipSync('x'));
    home.write('{"ana', '.momconnect-snapshot.json.1.tmp');
    home.write('{"ana', 'settings.json.tmp-1234567890abcdef');
    const { store, settings } = await home.run();
    await settings.set('name', 'Sam');
    await store.eraseEverything();
    await store.finish();
    expect(readdirSync(home.path).sort()).toEqual(['diary.txt', 'hers.tmp']);
    expect(await home.once((next) => [next.isNew(), next.read().friends.size])).toEqual([true, 0]);
  });

  test('of a home of its own leaves not even the folder', async () => {
    const home = await used();
    await home.once((store) => store.eraseEverything());
    expect(existsSync(home.path)).toBe(false);
  });
});

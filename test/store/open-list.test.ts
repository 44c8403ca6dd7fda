import { appendFileSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { added, type Home, lineOf, logged, temporaryFolder, temporaryHome } from './temporary-home.ts';

async function homeWithFriends(): Promise<Home> {
  const home = temporaryHome();
  const { store } = await home.run();
  await store.append('friend add', [added('ana')]);
  await store.append('friend add', [added('bea')]);
  await store.append('log', [logged('i1', ['ana'], '2026-11-05', 'the kite')]);
  await store.finish();
  return home;
}

const own = (home: Home) => home.file('journal', home.journals()[0] as string);

describe('a look at her list', () => {
  test('sees after any write what the whole store sees', async () => {
    const home = await homeWithFriends();
    const list = await home.look();
    const { store } = await home.run();
    expect(list?.read()).toEqual(store.read());
    expect([list?.isNew(), list?.shown(), list?.visits()]).toEqual([false, [], store.visits()]);
    expect(await (await list?.whole())?.history('ana')).toHaveLength(1);
  });

  test('remembers the list it showed, what was proposed and what she said', async () => {
    const home = await homeWithFriends();
    const acts = { bea: { way: 'text', words: 'Hi Bea', next: null, occasion: null } } as const;
    const list = await home.look();
    list?.rememberShown(['bea', 'ana'], acts, { energy: 'low' });
    list?.rememberVisit({ offered: '2026-11-20' });
    await list?.finish();
    expect(list?.proposed('bea')).toEqual(acts.bea);
    for (const later of [await home.look(), (await home.run()).store])
      expect([later?.shown(), later?.proposed('bea'), later?.saidToday(), later?.visits().offered]).toEqual([
        ['bea', 'ana'],
        acts.bea,
        { energy: 'low' },
        '2026-11-20',
      ]);
    const nextDay = await home.look({ today: '2026-11-21' });
    expect([nextDay?.shown(), nextDay?.proposed('bea'), nextDay?.saidToday()]).toEqual([
      ['bea', 'ana'],
      null,
      {},
    ]);
  });

  test('writes nothing when she sees the same list again', async () => {
    const home = await homeWithFriends();
    (await home.look())?.rememberShown(['ana']);
    const before = home.text('snapshot.json');
    (await home.look())?.rememberShown(['ana']);
    expect(home.text('snapshot.json')).toBe(before);
  });
});

describe('needs the whole store', () => {
  test.each<[string, (home: Home) => void]>([
    ['without a snapshot', (home) => rmSync(home.file('snapshot.json'))],
    ['with a damaged snapshot', (home) => truncateSync(home.file('snapshot.json'), 99)],
    [
      'after another device wrote',
      (home) => home.write(lineOf('x1', '2026-11-20T12:00:00.000Z', added('cleo')), 'journal', 'other.jsonl'),
    ],
    [
      'after this device wrote and was killed',
      (home) => appendFileSync(own(home), lineOf('x1', '2026-11-20T12:00:00.000Z', added('cleo'))),
    ],
    ['while someone writes', (home) => appendFileSync(own(home), '{"v":1,"id":"x1",')],
    ['after the journal was cut', (home) => truncateSync(own(home), 99)],
    ['after the journal is gone', (home) => rmSync(own(home))],
    [
      'after a line was changed',
      (home) =>
        home.write(
          home.text('journal', home.journals()[0] as string),
          'journal',
          home.journals()[0] as string,
        ),
    ],
    ['beside a folder named like a journal', (home) => mkdirSync(home.file('journal', 'other.jsonl'))],
    ['beside a journal that iCloud still has', (home) => home.write('', 'journal', '.other.jsonl.icloud')],
  ])('%s', async (_, change) => {
    const home = await homeWithFriends();
    expect(await home.look()).not.toBeNull();
    change(home);
    expect(await home.look()).toBeNull();
  });

  test('to say each time that a line cannot be read', async () => {
    const home = await homeWithFriends();
    appendFileSync(own(home), '\nno line\n');
    await home.lookAndFinish();
    expect(await home.look()).toBeNull();
    expect((await home.run()).store.read().friends.size).toBe(2);
  });

  test('for another version, an earlier day, and a data folder that is not there', async () => {
    const home = await homeWithFriends();
    expect(await home.look({ version: '1.0.1' })).toBeNull();
    expect(await home.look({ today: '2026-11-19' })).toBeNull();
    const folder = join(temporaryFolder(), 'data');
    const { store } = await home.run();
    await store.moveData(folder, true);
    await home.lookAndFinish();
    expect((await home.look())?.folders().journal).toBe(join(folder, 'journal'));
    rmSync(folder, { recursive: true });
    expect(await home.look()).toBeNull();
  });
});

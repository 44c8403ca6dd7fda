import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../src/domain/time/day.ts';
import { tooOld } from '../../src/store/backup-names.ts';
import { added, type Home, moved, temporaryHome } from './temporary-home.ts';

async function writeOn(home: Home, today: string): Promise<void> {
  const { store } = await home.run({ today });
  await store.append('friend edit', [moved('ana', today)]);
  await store.finish();
}

const daysKept = (home: Home) => readdirSync(home.file('backups')).map((name) => name.slice(-19, -9));

const copyOf = (home: Home, day: string, ending = '.jsonl.gz') => {
  const name = readdirSync(home.file('backups')).find((each) => each.endsWith(`-${day}${ending}`));
  return name === undefined ? null : gunzipSync(readFileSync(home.file('backups', name))).toString('utf8');
};
const journalOf = (home: Home) => home.text('journal', home.journals()[0] as string);
/** A home whose journal takes long enough to copy that it is not done with every write. */
async function longHome(today = '2026-11-20'): Promise<Home> {
  const home = temporaryHome();
  await home.once(async (store) => {
    for (let line = 0; line < 40; line += 1)
      await store.append('friend edit', [moved('ana', 'x'.repeat(3600))]);
  });
  await writeOn(home, today);
  return home;
}

const anHourOlder = (home: Home) => {
  for (const name of readdirSync(home.file('backups'))) {
    const then = Date.now() / 1000 - 3700;
    utimesSync(home.file('backups', name), then, then);
  }
};

describe('the copy of a day', () => {
  test('holds the journal as it is after the first write, and lies there for her eyes only', async () => {
    const home = temporaryHome();
    await writeOn(home, '2026-11-20');
    expect(copyOf(home, '2026-11-20')).toBe(journalOf(home));
    const [name] = readdirSync(home.file('backups')) as [string];
    expect(name).toBe(home.journals()[0]?.replace('.jsonl', '-2026-11-20.jsonl.gz'));
    expect((statSync(home.file('backups', name)).mode & 0o777).toString(8)).toBe('600');
  });

  test('is made again by every write, while the journal is small', async () => {
    const home = temporaryHome();
    for (let write = 0; write < 3; write += 1) {
      await writeOn(home, '2026-11-20');
      expect(copyOf(home, '2026-11-20')).toBe(journalOf(home));
    }
  });

  test('of a long journal is not made again for a few words more', async () => {
    const home = await longHome();
    const first = journalOf(home);
    await writeOn(home, '2026-11-20');
    expect(copyOf(home, '2026-11-20')).toBe(first);
  });

  test('of a long journal is made again by a write an hour later', async () => {
    const home = await longHome();
    anHourOlder(home);
    await writeOn(home, '2026-11-20');
    expect(copyOf(home, '2026-11-20')).toBe(journalOf(home));
  });

  test('of a long journal is made again after many words', async () => {
    const home = await longHome();
    const { store } = await home.run({ today: '2026-11-20' });
    await store.append('friend edit', [moved('ana', 'x'.repeat(5000))]);
    await store.finish();
    expect(copyOf(home, '2026-11-20')).toBe(journalOf(home));
  });

  test("is made again, as the day left the journal, by the next day's first write", async () => {
    const home = await longHome('2026-11-19');
    for (const day of ['2026-11-19', '2026-11-19']) await writeOn(home, day);
    const atNight = journalOf(home);
    expect(copyOf(home, '2026-11-19')).not.toBe(atNight);
    await writeOn(home, '2026-11-25');
    expect([copyOf(home, '2026-11-19'), copyOf(home, '2026-11-25')]).toEqual([atNight, journalOf(home)]);
    await writeOn(home, '2026-11-25');
    expect(copyOf(home, '2026-11-19')).toBe(atNight);
  });

  test('stays when the journal has lost lines since, and another one is made', async () => {
    const home = temporaryHome();
    for (const day of ['2026-11-19', '2026-11-20']) await writeOn(home, day);
    const journalText = journalOf(home);
    home.write(
      journalText.slice(journalText.lastIndexOf('\n\n') + 1),
      'journal',
      home.journals()[0] as string,
    );
    const { store } = await home.run({ today: '2026-11-20' });
    await store.append('friend edit', [moved('ana', 'x'.repeat(5000))]);
    await store.finish();
    expect([copyOf(home, '2026-11-20'), copyOf(home, '2026-11-20', '.2.jsonl.gz')]).toEqual([
      journalText,
      journalOf(home),
    ]);
    anHourOlder(home);
    await writeOn(home, '2026-11-20');
    expect([readdirSync(home.file('backups')).length, copyOf(home, '2026-11-20', '.2.jsonl.gz')]).toEqual([
      3,
      journalOf(home),
    ]);
  });

  test('that holds more than the journal is not made again', async () => {
    const home = temporaryHome();
    for (const day of ['2026-11-19', '2026-11-19']) await writeOn(home, day);
    anHourOlder(home);
    await writeOn(home, '2026-11-19');
    const [journalText, own] = [journalOf(home), home.journals()[0] as string];
    home.write(journalText.slice(0, journalText.indexOf('\n\n') + 1), 'journal', own);
    await writeOn(home, '2026-11-20');
    expect(copyOf(home, '2026-11-19')).toBe(journalText);
  });

  test('that cannot be opened stays, and another one is made', async () => {
    const home = temporaryHome();
    await writeOn(home, '2026-11-20');
    const [name] = readdirSync(home.file('backups')) as [string];
    home.write('not a copy at all', 'backups', name);
    anHourOlder(home);
    await writeOn(home, '2026-11-20');
    expect([home.text('backups', name), copyOf(home, '2026-11-20', '.2.jsonl.gz')]).toEqual([
      'not a copy at all',
      journalOf(home),
    ]);
  });
});

test('a run that only reads makes none', async () => {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  const { store } = await home.run();
  store.read();
  await store.finish();
  expect(readdirSync(home.path)).not.toContain('backups');
});

test('old ones go as new ones come', async () => {
  const home = temporaryHome();
  for (const day of [
    '10-30',
    '10-31',
    '11-01',
    '11-02',
    '11-03',
    '11-04',
    '11-05',
    '11-06',
    '11-07',
    '11-08',
    '11-09',
  ])
    await writeOn(home, `2026-${day}`);
  expect(daysKept(home)).toEqual([
    '2026-10-30',
    ...[1, 3, 4, 5, 6, 7, 8, 9].map((date) => `2026-11-0${date}`),
  ]);
});

test('a backup that cannot be made is no error', async () => {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  writeFileSync(home.file('backups'), '');
  await writeOn(home, '2026-11-20');
  expect((await home.friend('ana'))?.city).toBe('2026-11-20');
});

describe('kept are', () => {
  const names = (first: string, count: number) =>
    Array.from({ length: count }, (_, at) => `device-${dayFromNumber(dayNumber(first) + at)}.jsonl.gz`);

  test.each([
    ['all of a week', '2026-11-01', 7, 0],
    ['the newest seven and the first of the month', '2026-11-01', 20, 12],
    ['the newest seven and the first of each month', '2026-01-15', 90, 79],
  ])('%s', (_, first, count, tooOldNames) => {
    expect(tooOld(names(first, count), '2026-12-31')).toHaveLength(tooOldNames);
  });

  test('the first there is of every month, however old', () => {
    const all = names('2024-01-15', 900);
    const tooOldNames = new Set(tooOld(all, '2026-12-31'));
    const remainingNames = all.filter((name) => !tooOldNames.has(name)).slice(0, -7);
    expect(remainingNames.slice(0, 3)).toEqual([
      'device-2024-01-15.jsonl.gz',
      'device-2024-02-01.jsonl.gz',
      'device-2024-03-01.jsonl.gz',
    ]);
  });

  test('those of today, though a clock that ran ahead has left a year of later ones', () => {
    const later = names('2030-01-01', 365);
    const now = names('2026-11-14', 7);
    const tooOldNames = new Set(tooOld([...now, ...later].sort(), '2026-11-20'));
    expect([
      now.filter((name) => tooOldNames.has(name)),
      later.filter((name) => !tooOldNames.has(name)).length,
    ]).toEqual([[], 19]);
  });

  test('every copy of a day that is kept, and files whose name says no day', () => {
    const copies = names('2026-11-01', 8).flatMap((name) => [name, name.replace('.jsonl', ' (2).jsonl')]);
    const tooOldNames = tooOld([...copies, 'mine.jsonl.gz'], '2026-11-20');
    expect(tooOldNames).toEqual([]);
    expect(tooOld([...copies, ...names('2026-11-09', 1)].sort(), '2026-11-20')).toEqual([
      'device-2026-11-02 (2).jsonl.gz',
      'device-2026-11-02.jsonl.gz',
    ]);
  });
});

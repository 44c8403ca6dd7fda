import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../src/domain/day.ts';
import { tooOld } from '../../src/store/backup.ts';
import { added, type Home, moved, temporaryHome } from './temporary-home.ts';

async function writeOn(home: Home, today: string): Promise<void> {
  const { store } = await home.run({ today });
  store.append('friend edit', [moved('ana', today)]);
  await store.finish();
}

const daysKept = (home: Home) => readdirSync(home.file('backups')).map((name) => name.slice(-19, -9));

test('a backup is made once a day, of the journal as it is after the first write', async () => {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]), { today: '2026-11-19' });
  await writeOn(home, '2026-11-20');
  const [name] = readdirSync(home.file('backups')) as [string];
  const first = gunzipSync(readFileSync(home.file('backups', name))).toString('utf8');
  expect([name, first]).toEqual([
    home.journals()[0]?.replace('.jsonl', '-2026-11-20.jsonl.gz'),
    home.text('journal', home.journals()[0] as string),
  ]);
  await writeOn(home, '2026-11-20');
  expect(gunzipSync(readFileSync(home.file('backups', name))).toString('utf8')).toBe(first);
  expect((statSync(home.file('backups', name)).mode & 0o777).toString(8)).toBe('600');
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
  ])('%s', (_, first, count, gone) => {
    expect(tooOld(names(first, count))).toHaveLength(gone);
  });

  test('the first there is of every month, however old', () => {
    const all = names('2024-01-15', 900);
    const gone = new Set(tooOld(all));
    const kept = all.filter((name) => !gone.has(name)).slice(0, -7);
    expect(kept.slice(0, 3)).toEqual([
      'device-2024-01-15.jsonl.gz',
      'device-2024-02-01.jsonl.gz',
      'device-2024-03-01.jsonl.gz',
    ]);
  });
});

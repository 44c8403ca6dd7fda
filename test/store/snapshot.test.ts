import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/changes.ts';
import { readSnapshot, type Snapshot, writeSnapshot } from '../../src/store/snapshot.ts';
import { times } from '../support/long-run.ts';
import { added, type Home, lineOf, logged, moved, type RunOptions, temporaryHome } from './temporary-home.ts';

const ana = lineOf('a1', '2026-11-01T00:00:00.000Z', added('ana', { city: 'Cork' }));
const bea = lineOf('a2', '2026-11-02T00:00:00.000Z', added('bea'));

/** A home with a snapshot that says another city than the journal, so that it shows which of them was believed. */
async function home(): Promise<Home> {
  const place = temporaryHome();
  mkdirSync(place.file('journal'));
  place.write(ana + bea, 'journal', 'a.jsonl');
  await place.friend('ana');
  rewriteSnapshot(place, (snapshot) => {
    const [friend] = snapshot.ledger.friends.values();
    if (friend !== undefined) friend.city = 'Snapshot';
    return snapshot;
  });
  return place;
}

/** As the program itself would write it. */
function rewriteSnapshot(place: Home, change: (snapshot: Snapshot) => Snapshot): void {
  const snapshot = readSnapshot(place.path);
  if (snapshot === null) throw new Error("There's no snapshot.");
  writeSnapshot(place.path, change(snapshot));
}

const cityIn = async (place: Home, options?: RunOptions) => (await place.friend('ana', options))?.city;
const journal = (place: Home) => place.file('journal', 'a.jsonl');

/** Rewrites the journal in place, with the time it had. */
function rewrite(place: Home, text: string, seconds: number): void {
  place.write(text, 'journal', 'a.jsonl');
  utimesSync(journal(place), seconds, seconds);
}

test('a snapshot that holds is believed, and the journal is not read', async () => {
  expect(await cityIn(await home())).toBe('Snapshot');
});

test.each<readonly [string, Change]>([
  ['an addition', added('cleo')],
  ['an edit', moved('bea', 'Leeds')],
  ['an interaction', logged('i1', ['bea'], '2026-11-03')],
])('%s is folded on top of it', async (_, change) => {
  const place = await home();
  appendFileSync(journal(place), lineOf('a3', '2026-11-03T00:00:00.000Z', change));
  expect(await cityIn(place)).toBe('Snapshot');
});

describe('all is read from the start when', () => {
  const spoil: readonly (readonly [string, (place: Home) => void])[] = [
    ['the snapshot is deleted', (place) => rmSync(place.file('snapshot.json'))],
    ['it does not parse', (place) => place.write(place.text('snapshot.json').slice(0, -5), 'snapshot.json')],
    ['it is empty', (place) => place.write('', 'snapshot.json')],
    ['it is no snapshot', (place) => place.write('{"version":"1.0.0","journal":7}', 'snapshot.json')],
    [
      'it is of another journal folder',
      (place) => rewriteSnapshot(place, (snapshot) => ({ ...snapshot, journal: '/other' })),
    ],
    [
      'something else is written in it',
      (place) => place.write(place.text('snapshot.json').replace('"bea"', '"eve"'), 'snapshot.json'),
    ],
    [
      'a friend in it is none',
      (place) =>
        rewriteSnapshot(place, (snapshot) => ({
          ...snapshot,
          ledger: { ...snapshot.ledger, friends: new Map([['ana', null as never]]) },
        })),
    ],
    [
      'its files are none',
      (place) => rewriteSnapshot(place, (snapshot) => ({ ...snapshot, files: null as never })),
    ],
    [
      'its files have no marks',
      (place) => rewriteSnapshot(place, (snapshot) => ({ ...snapshot, files: { 'a.jsonl': 7 as never } })),
    ],
    [
      'its ledger is torn, and there is something to fold in',
      (place) => {
        rewriteSnapshot(place, (snapshot) => ({
          ...snapshot,
          ledger: { ...snapshot.ledger, numbers: null as never, waiting: null as never },
        }));
        const more = lineOf('a3', '2026-11-03T00:00:00.000Z', logged('i1', ['cleo'], '2026-11-03'));
        appendFileSync(journal(place), more);
      },
    ],
    [
      'the journal has another inode',
      (place) => {
        copyFileSync(journal(place), place.file('journal', 'copy'));
        renameSync(place.file('journal', 'copy'), journal(place));
      },
    ],
    ['the journal was changed at the same size', (place) => rewrite(place, ana + bea, 1_000_000_000)],
    ['the journal is shorter', (place) => rewrite(place, ana, 1_000_000_000)],
    [
      'the last bytes are not the same',
      (place) => rewrite(place, `${ana}${bea.replace('bea Sample', 'Bea Sample')}\n\n`, 1_000_000_000),
    ],
    [
      'a journal is gone',
      (place) => {
        renameSync(journal(place), place.file('journal', 'b.jsonl'));
      },
    ],
    [
      'a new line sorts before what is folded',
      (place) => appendFileSync(journal(place), lineOf('a3', '2026-11-01T12:00:00.000Z', added('cleo'))),
    ],
    [
      'a line of another device does',
      (place) => place.write(lineOf('b1', '2026-10-01T00:00:00.000Z', added('cleo')), 'journal', 'b.jsonl'),
    ],
    [
      'a new line is a removal',
      (place) =>
        appendFileSync(
          journal(place),
          lineOf('a3', '2026-11-03T00:00:00.000Z', {
            type: 'friend.removed',
            friend: 'bea',
            on: '2026-11-03',
          }),
        ),
    ],
    [
      'a new line is an undo',
      (place) =>
        appendFileSync(
          journal(place),
          lineOf('a3', '2026-11-03T00:00:00.000Z', { type: 'line.undone', target: 'a2', off: true }),
        ),
    ],
  ];
  test.each(spoil)('%s', async (_, act) => {
    const place = await home();
    act(place);
    expect(await cityIn(place)).toBe('Cork');
  });

  test('it is of another version of the program', async () => {
    expect(await cityIn(await home(), { version: '1.0.1' })).toBe('Cork');
  });

  test('it is of a later day than today; of an earlier one it holds', async () => {
    expect(await cityIn(await home(), { today: '2026-11-19' })).toBe('Cork');
    expect(await cityIn(await home(), { today: '2026-11-21' })).toBe('Snapshot');
  });
});

test('one byte that is not as it was written, wherever it is, means that all is read from the start', async () => {
  const place = await home();
  const bytes = Buffer.from(place.text('snapshot.json'));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ bits;
      writeFileSync(place.file('snapshot.json'), changed);
      expect(await cityIn(place)).toBe('Cork');
    }),
    { numRuns: times(40, 150) },
  );
});

test('days that today still needs come back when an earlier day is asked for', async () => {
  const place = temporaryHome();
  await place.once((store) => store.append('friend add', [added('ana')]));
  await place.once((store) => store.append('log', [logged('i1', ['ana'], '2026-03-01')]));
  await place.once((store) => store.append('log', [logged('i2', ['ana'], '2026-03-02')]));
  rmSync(place.file('snapshot.json'));
  const daysOn = async (today: string) => (await place.friend('ana', { today }))?.contactDays.length;
  expect([await daysOn('2027-12-01'), await daysOn('2026-03-03')]).toEqual([1, 2]);
});

test('a long tail is written down, a short one is not', async () => {
  const place = await home();
  const before = place.text('snapshot.json');
  await place.once((store) => store.append('log', [logged('i1', ['bea'], '2026-11-03')]));
  await place.friend('ana');
  expect(place.text('snapshot.json')).toBe(before);
  const many = Array.from({ length: 300 }, (_, at) => [
    logged(`i${at}`, ['bea'], '2026-11-03', 'x'.repeat(100)),
  ]);
  await place.once((store) => store.appendBatch('import', many));
  await place.friend('ana');
  expect(place.text('snapshot.json')).not.toBe(before);
  expect(await cityIn(place)).toBe('Snapshot');
});

test('one that cannot be written is no error', async () => {
  const place = await home();
  rmSync(place.file('snapshot.json'));
  mkdirSync(place.file('snapshot.json'));
  expect(await cityIn(place)).toBe('Cork');
  expect(readdirSync(place.path).filter((name) => name.includes('tmp'))).toEqual([]);
});

test("temporary files that a killed process left are swept after an hour, and nobody else's", async () => {
  const place = await home();
  const names = ['.momconnect-snapshot.json.1.tmp', '.momconnect-snapshot.json.2.tmp', 'hers.tmp'];
  for (const name of names) writeFileSync(place.file(name), '');
  for (const name of [names[0], names[2]])
    utimesSync(place.file(name as string), 1_000_000_000, 1_000_000_000);
  await place.once((store) => store.rememberShown(['ana']));
  expect(names.map((name) => existsSync(place.file(name)))).toEqual([false, true, true]);
});

test("a circle's cadence is a setting: no snapshot has it, and a change counts at once", async () => {
  const place = temporaryHome();
  await place.once((store) => store.append('friend add', [added('ana', { circle: 'close' })]));
  const seen = async () => {
    const { circleDays = null, cadenceChangedOn } = (await place.friend('ana')) ?? {};
    return [circleDays, cadenceChangedOn];
  };
  const set = async (value: string | null, now: string) =>
    (await place.run({ now })).settings.set('circle.close', value);
  expect(await seen()).toEqual([null, null]);
  await set('14d', '2026-11-05T18:00:00.000Z');
  expect(await seen()).toEqual([14, '2026-11-05']);
  await place.once((store) => store.forgetEverywhere());
  expect(await seen()).toEqual([14, '2026-11-05']);
  await set(null, '2026-11-06T18:00:00.000Z');
  expect(await seen()).toEqual([null, '2026-11-06']);
  expect(place.text('snapshot.json')).not.toContain('circleDays');
});

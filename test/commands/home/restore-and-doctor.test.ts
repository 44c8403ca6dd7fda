/** What `restore` and `doctor` say. What they do to files is looked at in test/store and test/process. */

import { describe, expect, it } from 'vitest';
import { renderDoctor, runDoctor } from '../../../src/commands/home/doctor.ts';
import type { Health } from '../../../src/commands/home/doctor-lines.ts';
import { type RestoreResult, renderRestore } from '../../../src/commands/home/restore.ts';
import type { DamagedLine } from '../../../src/domain/journal/check-up.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { ana, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const deps = fakeDeps({ journal: [ana, met('ana-sample', '2026-11-01')] });
const { style } = deps.output;

const nothing: RestoreResult = {
  dryRun: false,
  from: null,
  entries: 0,
  commands: {},
  first: null,
  last: null,
  copies: ['device-2026-11-19.jsonl.gz'],
  damaged: [],
  missing: [],
  undo: null,
};
const damaged = (more: Partial<DamagedLine>): DamagedLine => ({
  file: 'a.jsonl',
  start: 'xx',
  hash: 'h',
  isChanged: false,
  about: { writtenOn: null, command: null, friends: [], names: [] },
  isInJournal: false,
  copies: [],
  ...more,
});
const twelve = {
  entries: 12,
  commands: { log: 10, 'friend add': 2 },
  first: '2026-11-03',
  last: '2026-11-19',
};

describe('restore says', () => {
  it.each<[string, Partial<RestoreResult>, string]>([
    [
      'how much came back, and how it is taken back',
      { ...twelve, undo: 'x' },
      `Brought back: 12 entries written from Tuesday, November 3 to Thursday,
November 19 (log 10, friend add 2).
To take it back: momconnect undo`,
    ],
    [
      'what would come back, with --dry-run',
      { entries: 1, commands: { log: 1 }, first: '2026-11-19', last: '2026-11-19', dryRun: true },
      `1 entry written on Thursday, November 19 (log 1) would come back.
Nothing was changed. To bring it back: momconnect restore`,
    ],
    ['that nothing is gone', {}, 'Nothing to bring back: everything in the copies is in your journal.'],
    [
      'that nothing is gone of what the copies of a day hold',
      { from: '2026-11-19' },
      'Nothing to bring back: everything in the copies from 2026-11-19 is in your\njournal.',
    ],
    [
      'that there are no copies',
      { copies: [] },
      "There are no copies yet, so there's nothing to bring back.",
    ],
    [
      'what no copy holds',
      { missing: [{ file: 'device.jsonl', had: 12, has: 8 }] },
      `Nothing to bring back: everything in the copies is in your journal.
Missing: part of the journal device.jsonl. It had 12 entries, and now it has 8.
To see more: momconnect doctor`,
    ],
    [
      'which copies are damaged',
      { damaged: ['device-2026-11-19.jsonl.gz'] },
      `Nothing to bring back: everything in the copies is in your journal.
These copies are damaged: device-2026-11-19.jsonl.gz`,
    ],
  ])('%s', (_, result, expected) => {
    expect(renderRestore({ ...nothing, ...result }, style)).toBe(expected);
  });

  it('refuses a day it cannot read, and writes nothing', async () => {
    const { code, err } = await runMain(['restore', '--from', 'sometime'], deps);
    expect([code, err.includes('Nothing was saved.')]).toEqual([2, true]);
  });

  it('takes a day as people say it, and answers in JSON', async () => {
    const { code, out } = await runMain(['restore', '--from', 'yesterday', '--dry-run', '--json'], deps);
    expect([code, JSON.parse(out)]).toMatchObject([0, { entries: 0, dryRun: true, from: '2026-11-19' }]);
  });
});

describe('doctor', () => {
  const health = async (more: Partial<Health>): Promise<string> => {
    const { store } = fakeDeps({ journal: [ana] });
    return renderDoctor({ ...(await runDoctor({ ...deps, store })), ...more }, style);
  };

  it('counts people and times, and says that all is well', async () => {
    const { out } = await runMain(['doctor'], deps);
    expect(out).toContain('1 person, 1 time in touch.');
    expect(out).toMatch(/Everything looks good\.$/);
  });

  it('counts once what two devices read in the same chat', async () => {
    const read = met('ana-sample', '2026-11-13', { interaction: 'day-2026-11-13-text-0123' });
    const { out } = await runMain(['doctor'], fakeDeps({ journal: [ana, read, read] }));
    expect(out).toContain('1 person, 1 time in touch.');
  });

  const goneEntries = { entries: 3, commands: { log: 3 }, first: '2026-11-19', last: '2026-11-19' };
  const copies = [
    { name: 'device-2026-11-18.jsonl.gz', device: 'device', day: '2026-11-18' },
    { name: 'other-2026-11-19.jsonl.gz', device: 'other', day: '2026-11-19' },
  ];

  it('names what is missing, whose copies there are, and the ways', async () => {
    expect(
      await health({
        missing: [
          { file: 'device.jsonl', had: 12, has: 8 },
          { file: 'other.jsonl', had: 1, has: 0 },
        ],
        gone: goneEntries,
        backups: copies,
        journals: [
          { file: 'device.jsonl', bytes: 900 },
          { file: 'other.sync-conflict-1.jsonl', bytes: 100 },
        ],
      }),
    ).toBe(`1 person, 0 times in touch.
Journal: /journal (2 files, 1 KB)
Backups: /backups (2 copies from 2 devices, the newest from Thursday,
  November 19)
Settings: /config

Missing: part of the journal device.jsonl. It had 12 entries, and now it has
  8.
Missing: the journal other.jsonl. It had 1 entry.
The copies have 3 entries that the journal doesn't, written on Thursday,
  November 19.
From this device: 1 copy, the newest from Wednesday, November 18.
From device other: 1 copy, the newest from Thursday, November 19.
This might only be a copy: other.sync-conflict-1.jsonl
To see what would come back: momconnect restore --dry-run
To bring it back: momconnect restore
If that's fine: momconnect doctor --accept`);
  });

  it.each<[string, Partial<Health>, string]>([
    ['lines that copies hold', { gone: goneEntries, backups: copies }, 'momconnect restore'],
    ['what no copy holds', { missing: [{ file: 'a.jsonl', had: 2, has: 1 }] }, 'There are no copies here.'],
    [
      'what none of the copies holds',
      { missing: [{ file: 'a.jsonl', had: 2, has: 1 }], backups: copies },
      'No copy here has it.',
    ],
    [
      'a journal of this device that is not there',
      { ownMissing: 'a.jsonl' },
      "There's no journal from this device",
    ],
    ['a copy that is damaged', { damaged: ['a.gz'] }, 'These copies are damaged: a.gz'],
    ['lines of a newer program', { newerLines: 2 }, '2 lines came from a newer version of momconnect'],
    [
      'lines that cannot be read',
      { badLines: [damaged({})] },
      'a.jsonl: xx\n    No copy has the original.\nTo move them to a file next to the journal: momconnect doctor --fix',
    ],
    [
      'a line of which some can be read, with the copies that have it',
      {
        badLines: [
          damaged({
            about: { writtenOn: '2026-11-19', command: 'log', friends: ['ana', 'bea'], names: [] },
            copies: ['a-2026-11-19.jsonl.gz'],
          }),
        ],
        names: { ana: 'Ana Sample', bea: 'bea' },
      },
      `a.jsonl: log, Ana Sample, Thursday, November 19
    The original is in a-2026-11-19.jsonl.gz.
    To bring it back: momconnect restore`,
    ],
    [
      'a line that was changed, and who is not on the list because of that',
      {
        badLines: [
          damaged({
            isChanged: true,
            about: {
              writtenOn: '2026-11-19',
              command: 'friend add',
              friends: ['cleo'],
              names: ['Cleo Example'],
            },
          }),
        ],
        names: { cleo: 'cleo' },
        unlisted: ['Cleo Example'],
      },
      `a.jsonl: friend add, Cleo Example, Thursday, November 19 (changed after it
    was written)
    No copy has the original.
Not on your list because of that: Cleo Example`,
    ],
    [
      'a line that was brought back',
      { badLines: [damaged({ isInJournal: true })] },
      "Your journal has the original, so nothing's missing.",
    ],
    [
      'a day that is still to come',
      { farDays: [{ id: 'i9', on: '2036-05-01', friends: ['ana'] }], names: { ana: 'Ana Sample' } },
      'Ana Sample: Thursday, May 1, 2036\nTo set the day: momconnect log edit i9 --on yesterday',
    ],
    ['what others may read', { openToOthers: ['/journal'] }, 'chmod go= "/journal"'],
  ])('does not say that all is well over %s', async (_, more, expected) => {
    expect(await health(more)).toContain(expected);
    expect(await health(more)).not.toContain('Everything looks good');
  });

  it('sets lines aside only when asked', async () => {
    const { store } = deps;
    const badLines = Array.from({ length: 150 }, (_, at) => ({
      ...damaged({}),
      hash: `h${at}`,
    }));
    const world = fakeDeps();
    const broken = {
      ...world,
      store: { ...world.store, checkUp: async () => ({ ...(await store.checkUp()), badLines }) },
    };
    expect([(await runDoctor(broken)).setAside, world.lines.length]).toEqual([0, 0]);
    expect((await runDoctor(broken, { fix: true })).setAside).toBe(150);
    expect(world.lines.map(({ changes }) => changes.length)).toEqual([100, 50]);
  });

  it('names people who are on no list because of a line that cannot be read, and no one else', async () => {
    const about = (friend: string, name: string) => ({
      writtenOn: null,
      command: 'friend add',
      friends: [friend],
      names: [name],
    });
    const badLines = [
      damaged({ about: about('cleo', 'Cleo Example') }),
      damaged({ about: about('dora', 'Dora Example'), isInJournal: true }),
      damaged({ about: about('ana-sample', 'Ana Sample') }),
    ];
    const { store } = deps;
    const broken = {
      ...deps,
      store: { ...store, checkUp: async () => ({ ...(await store.checkUp()), badLines }) },
    };
    expect((await runDoctor(broken)).unlisted).toEqual(['Cleo Example']);
  });

  it('says that what is missing is accepted, and how that is taken back', async () => {
    expect(await health({ accepted: 'x' })).toMatch(
      /It won't be mentioned again\. To take it back: momconnect undo\nEverything looks good\.$/,
    );
  });
});

describe('doctor --fix says where what could not be read is', () => {
  const movedAside = { from: ['a.jsonl'], to: '/journal/a.set-aside' };
  const health = async (more: Partial<Health>) =>
    renderDoctor({ ...(await runDoctor(deps)), ...more }, fakeDeps({ width: 200 }).output.style);
  const there = `They aren't in your journal now. They're in ${movedAside.to}`;
  const left = 'Still in their file, because only the device that wrote it can change it: b.jsonl';

  it.each<readonly [string, Partial<Health>, readonly string[], readonly string[]]>([
    ['all of it moved', { badLines: [damaged({})], setAside: 1, movedAside }, [there], [left]],
    [
      'one of it in the file of another device',
      { badLines: [damaged({}), damaged({ file: 'b.jsonl' })], setAside: 2, movedAside },
      [there, left],
      [],
    ],
    [
      'all of it in the file of another device',
      { badLines: [damaged({ file: 'b.jsonl' })], setAside: 1, movedAside: null },
      [left],
      [there],
    ],
    [
      'what was moved before',
      { movedAside },
      [`The lines that couldn't be read before aren't in your journal now. They're in ${movedAside.to}`],
      [left, 'momconnect undo'],
    ],
  ])('%s', async (_, more, says, never) => {
    const text = await health(more);
    for (const sentence of says) expect(text).toContain(sentence);
    for (const sentence of never) expect(text).not.toContain(sentence);
    expect(text.includes('To take it back: momconnect undo')).toBe((more.setAside ?? 0) > 0);
  });
});

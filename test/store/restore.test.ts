/** Bringing back what copies hold, and telling what is missing. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/changes.ts';
import { trimDays } from '../../src/domain/fold-state.ts';
import { foldLines, keptLines } from '../../src/domain/journal/fold.ts';
import { isForget } from '../../src/domain/journal/forgotten.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { foldOptions } from '../../src/store/fold-options.ts';
import { anyJournal, lastDay } from '../domain/journal/arbitrary-journal.ts';
import { times } from '../support/long-run.ts';
import { added, type Home, lineOf, logged, moved, type Run, temporaryHome } from './temporary-home.ts';

const all = { from: null, dryRun: false };
const last = { redo: false, id: null };
const again = { redo: true, id: null };

/** A home that has a device with one line, and the name of its file. */
async function used(): Promise<{ home: Home; own: string; device: string }> {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  const own = home.journals()[0] as string;
  return { home, own, device: own.replace('.jsonl', '') };
}

function writeCopy(home: Home, name: string, text: string): void {
  mkdirSync(home.file('backups'), { recursive: true, mode: 0o700 });
  writeFileSync(home.file('backups', name), gzipSync(text), { mode: 0o600 });
}

/** The letters of a sum may spell a name. */
const withoutSums = (text: string) => text.replace(/"sum":"[\da-f]*"/g, '');
const textOf = (lines: readonly JournalLine[]) => lines.map((line) => `\n${JSON.stringify(line)}\n`).join('');
const idsIn = (home: Home) => home.lines().map(({ id }) => id);

describe('any journals, with lines cut, files gone and copies of several days', () => {
  const cut = fc.array(fc.boolean(), { minLength: 14, maxLength: 14 });
  interface Damage {
    /** Whose file each line is in: this device's where true. */
    readonly owners: readonly boolean[];
    readonly left: readonly boolean[];
    readonly copied: readonly boolean[];
    readonly isGone: readonly boolean[];
    /** How many of a file's lines each copy holds; every second one lacks some in between. */
    readonly copyEnds: readonly number[];
  }
  const damage: fc.Arbitrary<Damage> = fc.record({
    owners: cut,
    left: cut,
    copied: cut,
    isGone: fc.tuple(fc.boolean(), fc.boolean()),
    copyEnds: fc.array(fc.nat(14), { maxLength: 4 }),
  });

  const look = (lines: readonly JournalLine[]): string => {
    const { foldState, undone } = foldLines(lines, foldOptions);
    trimDays(foldState, lastDay);
    return JSON.stringify([foldState, [...undone].filter((id) => /^[lb]\d/.test(id)).sort()]);
  };

  test('have every line of journals and copies that was not forgotten again, once, and lose it by undo', async () => {
    const { home, own, device } = await used();
    const beginning = home.text('journal', own);
    const prepare = async (lines: readonly JournalLine[], how: Damage) => {
      for (const folder of ['journal', 'backups'])
        rmSync(home.file(folder), { recursive: true, force: true });
      for (const name of ['snapshot.json', 'seen.json']) rmSync(home.file(name), { force: true });
      mkdirSync(home.file('journal'));
      const isOf = (file: number) => (_: JournalLine, at: number) => how.owners[at] === (file === 0);
      for (const [file, name] of [own, 'other.jsonl'].entries()) {
        const ofFile = lines.filter(isOf(file));
        const linesLeft = how.isGone[file] === true ? [] : ofFile.filter((_, at) => how.left[at]);
        const begin = file === 0 ? beginning : '';
        if (begin + textOf(linesLeft) !== '') home.write(begin + textOf(linesLeft), 'journal', name);
        for (const [day, end] of how.copyEnds.entries()) {
          const copy = ofFile.slice(0, end).filter((_, at) => day % 2 === 0 || how.copied[at]);
          writeCopy(home, `${file === 0 ? device : 'other'}-2026-11-1${day}.jsonl.gz`, begin + textOf(copy));
        }
      }
      return lines.filter((line, at) => {
        const file = how.owners[at] === true ? 0 : 1;
        const place = lines.filter(isOf(file)).indexOf(line);
        const isLeft = how.isGone[file] !== true && how.left[place] === true;
        const isCopied = how.copyEnds.some((end, day) => place < end && (day % 2 === 0 || how.copied[place]));
        return isLeft || isCopied;
      });
    };
    await fc.assert(
      fc.asyncProperty(anyJournal, damage, async (lines, how) => {
        const preparedHome = await prepare(lines, how);
        const [first] = JSON.parse(`[${beginning.trim()}]`) as [JournalLine];
        // The first run deletes what the journals themselves say is forgotten.
        await home.once((store) => store.read());
        const before = home.lines();
        const { entries } = await home.once((store) => store.restore(all));
        const after = home.lines();
        const ours = after.filter(({ command }) => command !== 'restore');
        expect(look(ours)).toBe(look([first, ...preparedHome]));
        expect([new Set(ours.map(({ id }) => id)).size, ours.length - before.length]).toEqual([
          ours.length,
          entries,
        ]);
        const brought = ours.filter(({ id }) => !before.some((line) => line.id === id));
        expect(keptLines(brought, [first, ...preparedHome], foldOptions)).toEqual(brought);
        expect((await home.once((store) => store.restore(all))).entries).toBe(0);
        // A forgetting that comes back cannot be taken back.
        if (entries === 0 || brought.some(isForget)) return;
        await home.once((store) => store.undo(last));
        const state = (home1: Home) => home1.once((store) => [...store.read().friends.keys()].sort());
        expect(await state(home)).toEqual(
          [...foldLines(before, foldOptions).foldState.friends.keys()].sort(),
        );
        await home.once((store) => store.undo(again));
        expect(await state(home)).toEqual([...foldLines(ours, foldOptions).foldState.friends.keys()].sort());
      }),
      { numRuns: times(12, 400) },
    );
  });
});

describe('restore', () => {
  const bea = lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea'));
  const beaMoved = lineOf('o2', '2026-11-03T00:00:00.000Z', moved('bea', 'Cork'));

  test("brings back another device's lines into this device's file, and says what it was", async () => {
    const { home, own } = await used();
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea + beaMoved);
    const answer = await home.once((store) => store.restore(all));
    expect(answer).toMatchObject({
      entries: 2,
      commands: { test: 2 },
      copies: ['other-2026-11-03.jsonl.gz'],
      damaged: [],
      missing: [],
    });
    expect([home.journals(), (await home.friend('bea'))?.city]).toEqual([[own], 'Cork']);
    expect(home.text('journal', own)).toContain(bea.trim());
    const restored = home.lines().at(-1) as JournalLine;
    expect([restored.id, restored.changes]).toEqual([
      answer.undo,
      [{ type: 'journal.restored', lines: ['o1', 'o2'] }],
    ]);
  });

  test('only says what would come back, when it is a dry run', async () => {
    const { home, own } = await used();
    const before = home.text('journal', own);
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea);
    const answer = await home.once((store) => store.restore({ from: null, dryRun: true }));
    expect([answer.entries, answer.undo, home.text('journal', own)]).toEqual([1, null, before]);
  });

  test('from one day takes only the copies of that day', async () => {
    const { home } = await used();
    writeCopy(home, 'other-2026-11-02.jsonl.gz', bea);
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea + beaMoved);
    await home.once((store) => store.restore({ from: '2026-11-02', dryRun: false }));
    expect(await home.friend('bea')).toMatchObject({ city: null });
    await expect(
      home.once((store) => store.restore({ from: '2026-11-04', dryRun: false })),
    ).rejects.toMatchObject({ code: 'not_found', hint: 'There are copies from: 2026-11-02, 2026-11-03' });
  });

  test.each([
    'other-2026-11-03.sync-conflict-20261104-101112-ABCDEFG.jsonl.gz',
    'other-2026-11-03 (conflicted copy 2026-11-04).jsonl.gz',
    'other-2026-11-03 2.jsonl.gz',
    'kept by hand.jsonl.gz',
  ])('takes from %s, whatever a sync service has made of the name', async (name) => {
    const { home } = await used();
    writeCopy(home, name, bea);
    expect((await home.once((store) => store.restore(all))).entries).toBe(1);
  });

  test('takes what there is of a copy that was cut, and names it', async () => {
    const { home } = await used();
    const many = Array.from({ length: 400 }, (_, at) =>
      lineOf(`o${at + 2}`, '2026-11-03T00:00:00.000Z', moved('bea', `Cork ${at * 7919}`)),
    );
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea + many.join(''));
    const path = home.file('backups', 'other-2026-11-03.jsonl.gz');
    truncateSync(path, 2000);
    writeFileSync(home.file('backups', 'worse-2026-11-03.jsonl.gz'), 'no copy at all');
    const { entries, damaged } = await home.once((store) => store.restore(all));
    expect([entries > 20 && entries < 400, [...damaged].sort()]).toEqual([
      true,
      ['other-2026-11-03.jsonl.gz', 'worse-2026-11-03.jsonl.gz'],
    ]);
  });

  test('brings back lines of a newer program as they were', async () => {
    const { home, own } = await used();
    const newer = '{"v":2,"id":"n1","at":"2026-11-03T00:00:00.000Z","anything": [1, 2]}';
    writeCopy(home, 'other-2026-11-03.jsonl.gz', `\n${newer}\n`);
    await home.once((store) => store.restore(all));
    expect(home.text('journal', own)).toContain(`\n${newer}\n`);
    expect((await home.once((store) => store.restore(all))).entries).toBe(0);
  });

  test('a line that cannot be read any more comes back from its copy', async () => {
    const { home, own } = await used();
    const journalText = home.text('journal', own);
    writeCopy(home, own.replace('.jsonl', '-2026-11-20.jsonl.gz'), journalText);
    home.write(journalText.replace('"v":1', '"v":?'), 'journal', own);
    expect(await home.friend('ana')).toBeUndefined();
    await home.once((store) => store.restore(all));
    expect((await home.friend('ana'))?.name).toBe('ana Sample');
  });

  test('nobody who was forgotten comes back, nor a line, nor what only a copy says was forgotten', async () => {
    const { home, own } = await used();
    await home.once((store) => store.append('friend add', [added('bea')]));
    await home.once((store) => store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'with bea')]));
    const line = await home.once((store) =>
      store.append('log', [logged('i2', ['ana'], '2026-11-06', 'secret')]),
    );
    const before = home.text('journal', own);
    await home.once((store) => store.forgetFriend('bea'));
    await home.once((store) => store.forgetLine(line));
    const forgets = home
      .text('journal', own)
      .split('\n')
      .filter((text) => text.includes('forgotten'));
    writeCopy(home, 'old-2026-11-06.jsonl.gz', before);
    writeCopy(home, 'new-2026-11-07.jsonl.gz', forgets.join('\n'));
    rmSync(home.file('journal'), { recursive: true });
    await home.once((store) => store.restore(all));
    expect(withoutSums(home.text('journal', own))).not.toMatch(/\bbea\b|secret/);
    const history = await home.once((store) => store.history('ana'));
    expect(history.map(({ id, note }) => [id, note])).toEqual([['i1', null]]);
  });

  test('of a tradition nobody is left of, nothing comes back, however often it is asked', async () => {
    const { home } = await used();
    const ofTradition: Change[] = [
      { type: 'tradition.started', tradition: 't1', on: '2026-11-02', theme: 'mixed', friends: ['bea'] },
      { type: 'tradition.shared', tradition: 't1', on: '2026-11-03' },
    ];
    const [started, shared] = ofTradition as [Change, Change];
    const copied = [
      lineOf('o1', '2026-11-02T00:00:00.000Z', logged('i1', ['ana'], '2026-11-02'), started),
      lineOf('o2', '2026-11-03T00:00:00.000Z', shared),
      lineOf('o3', '2026-11-04T00:00:00.000Z', { type: 'friend.forgotten', hash: foldOptions.hashOf('bea') }),
    ];
    writeCopy(home, 'other-2026-11-04.jsonl.gz', copied.join(''));
    const brought = [];
    for (const _ of [1, 2]) brought.push((await home.once((store) => store.restore(all))).entries);
    expect([brought, idsIn(home).filter((id) => id.startsWith('o'))]).toEqual([
      [2, 0],
      ['o1', 'o3'],
    ]);
  });

  test('what was taken back stays so', async () => {
    const { home, own } = await used();
    await home.once((store) => store.append('friend add', [added('bea')]));
    const withBea = home.text('journal', own);
    await home.once((store) => store.undo(last));
    writeCopy(home, 'old-2026-11-06.jsonl.gz', withBea);
    const lines = home
      .text('journal', own)
      .split('\n')
      .filter((text) => !text.includes('"bea"'));
    home.write(lines.join('\n'), 'journal', own);
    expect((await home.once((store) => store.restore(all))).entries).toBe(1);
    expect(await home.friend('bea')).toBeUndefined();
  });

  test('taken back and brought back again, by undo and by another restore', async () => {
    const { home } = await used();
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea);
    const isThere = async () => (await home.friend('bea')) !== undefined;
    const seen: boolean[] = [];
    const act = async (each: (store: Run['store']) => unknown) => {
      await home.once(each);
      seen.push(await isThere());
    };
    await act((store) => store.restore(all));
    await act((store) => store.undo(last));
    await act((store) => store.undo(again));
    await act((store) => store.undo(last));
    await act((store) => store.restore(all));
    await act((store) => store.undo(last));
    expect(seen).toEqual([true, false, true, false, true, false]);
  });

  test("taken back, it takes nothing from the other device's file that has come back by itself", async () => {
    const { home } = await used();
    writeCopy(home, 'other-2026-11-03.jsonl.gz', bea);
    await home.once((store) => store.restore(all));
    await home.once((store) => store.undo(last));
    home.write(bea, 'journal', 'other.jsonl');
    expect((await home.friend('bea'))?.name).toBe('bea Sample');
  });

  test('of very many lines names them in several of its own, taken back as one', async () => {
    const { home } = await used();
    const many = Array.from({ length: 3000 }, (_, at) =>
      lineOf(`line-${at}`, `2026-11-02T00:00:0${at % 10}.000Z`, moved('ana', `Cork ${at}`)),
    );
    writeCopy(home, 'other-2026-11-03.jsonl.gz', many.join(''));
    const { entries } = await home.once((store) => store.restore(all));
    expect([entries, (await home.friend('ana'))?.city]).toEqual([3000, 'Cork 999']);
    expect(home.lines().filter(({ command }) => command === 'restore').length).toBeGreaterThan(2);
    await home.once((store) => store.undo(last));
    expect((await home.friend('ana'))?.city).toBeNull();
  });

  test('with no copies and with nothing gone brings nothing', async () => {
    const { home, own } = await used();
    const none = await home.once((store) => store.restore(all));
    writeCopy(home, own.replace('.jsonl', '-2026-11-20.jsonl.gz'), home.text('journal', own));
    const same = await home.once((store) => store.restore(all));
    expect([none.entries, none.copies.length, same.entries, same.copies.length, same.undo]).toEqual([
      0,
      0,
      0,
      1,
      null,
    ]);
  });
});

describe('what is missing', () => {
  /** A home with three people, one run for each, and a copy. */
  async function cutHome(): Promise<{ home: Home; own: string }> {
    const home = temporaryHome();
    for (const friend of ['ana', 'bea', 'cleo']) {
      const { store } = await home.run();
      await store.append('friend add', [added(friend)]);
      await store.finish();
    }
    return { home, own: home.journals()[0] as string };
  }
  const talkOf = async (home: Home) => {
    const { store, said: each } = await home.run();
    store.read();
    return each;
  };
  const someMissing = (own: string) => [
    `Some of your journal is missing (${own}). To see more: momconnect doctor`,
  ];

  test('is noticed also where no run has read what was cut, and settled by a restore', async () => {
    const { home, own } = await cutHome();
    const journalText = home.text('journal', own);
    home.write(journalText.slice(0, journalText.indexOf('\n\n') + 1), 'journal', own);
    for (const _ of [1, 2]) expect(await talkOf(home)).toEqual(someMissing(own));
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    expect(await talkOf(home)).toEqual(someMissing(own));
    const { missing, gone } = await home.once((store) => store.checkUp());
    expect([missing, gone.entries]).toEqual([[{ file: own, had: 4, has: 2 }], 2]);
    expect((await home.once((store) => store.restore(all))).missing).toEqual([]);
    expect(await talkOf(home)).toEqual([]);
    expect((await home.once((store) => store.checkUp())).missing).toEqual([]);
    expect(idsIn(home).length).toBe(5);
  });

  test('is not mentioned once it is accepted, and is again when that is taken back', async () => {
    const { home, own } = await cutHome();
    const journalText = home.text('journal', own);
    home.write(journalText.slice(0, journalText.indexOf('\n\n') + 1), 'journal', own);
    expect(await home.once((store) => store.acceptMissing())).not.toBeNull();
    const { missing, gone } = await home.once((store) => store.checkUp());
    expect([await talkOf(home), missing, gone.entries]).toEqual([[], [], 0]);
    expect(await home.once((store) => store.acceptMissing())).toBeNull();
    await home.once((store) => store.undo(last));
    expect(await talkOf(home)).toEqual(someMissing(own));
    expect((await home.once((store) => store.checkUp())).gone.entries).toBe(2);
    await home.once((store) => store.undo(again));
    expect(await talkOf(home)).toEqual([]);
  });

  test('after it was accepted, a further loss is told', async () => {
    const { home, own } = await cutHome();
    const journalText = home.text('journal', own);
    home.write(journalText.slice(0, journalText.lastIndexOf('\n\n') + 1), 'journal', own);
    await home.once((store) => store.acceptMissing());
    expect(await talkOf(home)).toEqual([]);
    const now = home.text('journal', own);
    home.write(now.slice(now.indexOf('\n\n') + 1), 'journal', own);
    expect(await talkOf(home)).toEqual(someMissing(own));
  });

  test('is nothing where a conflict copy was tidied away or a file has another name', async () => {
    const { home, own } = await cutHome();
    const twin = own.replace('.jsonl', '.sync-conflict-1.jsonl');
    home.write(home.text('journal', own), 'journal', twin);
    expect(await talkOf(home)).toEqual([]);
    rmSync(home.file('journal', twin));
    expect(await talkOf(home)).toEqual([]);
    renameSync(home.file('journal', own), home.file('journal', 'moved.jsonl'));
    expect(await talkOf(home)).toEqual([]);
  });

  test('is nothing where another device has deleted what was forgotten', async () => {
    const { home } = await cutHome();
    const b = lineOf('b1', '2026-11-19T00:00:00.000Z', logged('i1', ['bea'], '2026-11-19'));
    const rest = lineOf('b2', '2026-11-19T01:00:00.000Z', logged('i2', ['ana'], '2026-11-19'));
    home.write(b + rest, 'journal', 'b.jsonl');
    expect(await talkOf(home)).toEqual([]);
    await home.once((store) => store.forgetFriend('bea'));
    expect(await talkOf(home)).toEqual([]);
    home.write(rest, 'journal', 'b.jsonl');
    expect(await talkOf(home)).toEqual([]);
  });

  test('is known to a newer version of the program', async () => {
    const { home, own } = await cutHome();
    const journalText = home.text('journal', own);
    home.write(journalText.slice(0, journalText.indexOf('\n\n') + 1), 'journal', own);
    const { store, said: each } = await home.run({ version: '2.0.0' });
    store.read();
    expect(each).toEqual(someMissing(own));
  });

  test('all of it: nothing is written in its place until she decides', async () => {
    const { home, own } = await cutHome();
    rmSync(home.file('journal'), { recursive: true });
    mkdirSync(home.file('journal'));
    for (const name of ['', 'snapshot.json', 'seen.json']) {
      if (name !== '') rmSync(home.file(name), { force: true });
      await expect(home.once((store) => store.append('friend add', [added('dana')]))).rejects.toThrow(
        `Your journal isn't in ${home.file('journal')} anymore, so nothing was saved there.`,
      );
      expect(readdirSync(home.file('journal'))).toEqual([]);
    }
    await home.once((store) => store.restore(all));
    await home.once((store) => store.append('friend add', [added('dana')]));
    const { store } = await home.run();
    expect([
      [...store.read().friends.keys()].sort(),
      await talkOf(home),
      existsSync(home.file('journal', own)),
    ]).toEqual([['ana', 'bea', 'cleo', 'dana'], [], true]);
  });

  test('all of it, accepted: she begins anew', async () => {
    const { home } = await cutHome();
    rmSync(home.file('journal'), { recursive: true });
    await home.once((store) => store.acceptMissing());
    await home.once((store) => store.append('friend add', [added('dana')]));
    const { gone, missing } = await home.once((store) => store.checkUp());
    expect([await talkOf(home), gone.entries, missing]).toEqual([[], 0, []]);
  });
});

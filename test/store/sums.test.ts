/** What was changed after it was written is noticed. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { crc32, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '../support/long-run.ts';
import { added, type Home, lineOf, logged, moved, temporaryHome } from './temporary-home.ts';

const ending = /^(.*),"sum":"([0-9a-f]{8})"\}$/;

/** A home with three lines, and the name of its file. */
async function used(): Promise<{ home: Home; own: string }> {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  await home.once((store) =>
    store.append('log', [logged('i1', ['ana'], '2026-11-05', 'Zo\u00eb\u2019s job')]),
  );
  await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
  return { home, own: home.journals()[0] as string };
}

/** What a run without a snapshot says, and how many lines it believes. */
async function look(home: Home): Promise<{ said: readonly string[]; lines: number; bad: number }> {
  for (const name of ['snapshot.json', 'seen.json']) rmSync(home.file(name), { force: true });
  const { store, said } = await home.run();
  store.read();
  const { lines, badLines } = await store.checkUp();
  return { said, lines, bad: badLines.length };
}

const textsOf = (home: Home, own: string) => home.text('journal', own).split('\n').filter(Boolean);

test('each line that is written ends with the CRC-32 of the bytes before it', async () => {
  const { home, own } = await used();
  const sums = textsOf(home, own).map((text) => {
    const [, body, sum] = ending.exec(text) as unknown as [string, string, string];
    return [crc32(body).toString(16).padStart(8, '0'), sum];
  });
  expect(sums.map(([right]) => right)).toEqual(sums.map(([, sum]) => sum));
  expect([sums.length, await look(home)]).toEqual([3, { said: [], lines: 3, bad: 0 }]);
});

test('one bit that is not as it was, anywhere in a line, is noticed, and the other lines are believed', async () => {
  const { home, own } = await used();
  const bytes = Buffer.from(home.text('journal', own));
  const inLines = [...bytes.keys()].filter((at) => bytes[at] !== 0x0a);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inLines), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ (1 << bit);
      writeFileSync(home.file('journal', own), changed);
      const { said, lines } = await look(home);
      expect([said, lines]).toEqual([[expect.stringContaining('of the journal')], 2]);
    }),
    { numRuns: times(40, 150) },
  );
});

test('a changed line is not believed on top of a snapshot, nor in a file so long that zlib looks at it', async () => {
  const { home, own } = await used();
  await home.friend('ana');
  await home.once((store) => store.append('friend edit', [moved('ana', 'Leeds')]));
  home.write(home.text('journal', own).replace('Leeds', 'Lyons'), 'journal', own);
  const { store, said } = await home.run();
  expect([store.read().friends.get('ana')?.city, said.length]).toEqual(['Cork', 1]);
  await home.once((next) =>
    next.appendBatch(
      'import',
      Array.from({ length: 2000 }, (_, at) => [logged(`x${at}`, ['ana'], '2026-11-05', 'Zo\u00eb')]),
    ),
  );
  expect(await look(home)).toMatchObject({ lines: 2003, bad: 1 });
  home.write(home.text('journal', own).replace('"x77"', '"x7777"'), 'journal', own);
  expect(await look(home)).toMatchObject({ lines: 2002, bad: 2 });
});

test('a line without a sum is believed, and gets none by a restore', async () => {
  const { home, own } = await used();
  const bea = lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea'));
  mkdirSync(home.file('backups'), { recursive: true });
  writeFileSync(home.file('backups', 'other-2026-11-03.jsonl.gz'), gzipSync(bea));
  await home.once((store) => store.restore({ from: null, dryRun: false }));
  expect(home.text('journal', own)).toContain(bea);
  expect(await look(home)).toMatchObject({ said: [], bad: 0 });
});

describe('a changed line', () => {
  test('comes back from a copy as it was written', async () => {
    const { home, own } = await used();
    const journalText = home.text('journal', own);
    mkdirSync(home.file('backups'), { recursive: true });
    writeFileSync(home.file('backups', own.replace('.jsonl', '-2026-11-20.jsonl.gz')), gzipSync(journalText));
    home.write(journalText.replace('Cork', 'Bonn'), 'journal', own);
    expect(await home.friend('ana')).toMatchObject({ city: null });
    await home.once((store) => store.restore({ from: null, dryRun: false }));
    expect(await home.friend('ana')).toMatchObject({ city: 'Cork' });
    expect(textsOf(home, own)).toContain(textsOf(home, own).at(2)?.replace('Bonn', 'Cork'));
  });
});

test('what is left after a forget has right sums, also where a line lost a part', async () => {
  const { home } = await used();
  await home.once((store) => store.append('friend add', [added('bea')]));
  await home.once((store) => store.append('log', [logged('i2', ['ana', 'bea'], '2026-11-06', 'both')]));
  await home.once((store) => store.forgetFriend('bea'));
  expect(await look(home)).toMatchObject({ said: [], bad: 0, lines: 5 });
});

describe('what doctor finds of a line that is not as it was written', () => {
  const badLinesOf = async (home: Home) => home.once(async (store) => (await store.checkUp()).badLines);
  const copyOf = (home: Home, own: string, day: string) => {
    mkdirSync(home.file('backups'), { recursive: true });
    const name = own.replace('.jsonl', `-${day}.jsonl.gz`);
    writeFileSync(home.file('backups', name), gzipSync(home.text('journal', own)));
    return name;
  };

  test('is its day, its command and its people, by the line itself where only the sum is wrong', async () => {
    const { home, own } = await used();
    home.write(home.text('journal', own).replace('ana Sample', 'Ana Sample'), 'journal', own);
    const about = { writtenOn: '2026-11-20', command: 'friend add', friends: ['ana'], names: ['Ana Sample'] };
    expect(await badLinesOf(home)).toMatchObject([
      { isChanged: true, about, copies: [], isInJournal: false },
    ]);
  });

  test.each<[string, (text: string) => string, object]>([
    ['a line that was cut', (text) => text.slice(0, -40), { command: 'log', friends: ['ana'] }],
    [
      'a line with a hole in it',
      (text) => text.replace('"command":"log"', '\0'.repeat(15)),
      { command: null, friends: ['ana'] },
    ],
    ['a line whose beginning is gone', (text) => text.slice(15), { command: 'log', friends: ['ana'] }],
  ])('is as much as can be read of %s', async (_, damage, about) => {
    const { home, own } = await used();
    const log = textsOf(home, own).find((text) => text.includes('"log"')) as string;
    const copy = copyOf(home, own, '2026-11-20');
    home.write(home.text('journal', own).replace(log, damage(log)), 'journal', own);
    expect(await badLinesOf(home)).toMatchObject([{ isChanged: false, about, copies: [copy] }]);
  });

  test('is the copies that have it as it was, not those made later, and that it was brought back', async () => {
    const { home, own } = await used();
    const copy = copyOf(home, own, '2026-11-18');
    home.write(home.text('journal', own).replace('Cork', 'Bonn'), 'journal', own);
    copyOf(home, own, '2026-11-19');
    expect(await badLinesOf(home)).toMatchObject([{ copies: [copy], isInJournal: false }]);
    await home.once((store) => store.restore({ from: null, dryRun: false }));
    expect(await badLinesOf(home)).toMatchObject([{ isInJournal: true }]);
  });

  test('is nothing that can be read of garbage', async () => {
    const { home, own } = await used();
    home.write(`${home.text('journal', own)}garbage\n`, 'journal', own);
    const about = { writtenOn: null, command: null, friends: [], names: [] };
    expect(await badLinesOf(home)).toMatchObject([
      { start: 'garbage', about, isInJournal: false, copies: [] },
    ]);
  });
});

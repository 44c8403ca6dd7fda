import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { forgottenIn } from '../../src/domain/journal/forgotten.ts';
import { foldOptions } from '../../src/store/fold-options.ts';
import { readLines } from '../../src/store/read-lines.ts';
import { exchange, type FileSwap } from '../../src/store/replace-file.ts';
import { backupHolds, scrubBackup, scrubJournal } from '../../src/store/scrub-files.ts';
import { added, lineOf, temporaryFolder } from './temporary-home.ts';

const at = '2026-11-01T00:00:00.000Z';
const [ana, bea, cleo, ana2] = ['ana', 'bea', 'cleo', 'ana-2'].map((id) => lineOf(id, at, added(id)));
const isForgotten = (id: string) => ({ type: 'line.forgotten', line: id }) as const;
const forgotten = forgottenIn(
  [{ v: 1, id: 'forget', at, command: 'forget', changes: [isForgotten('ana'), isForgotten('ana-2')] }],
  foldOptions,
);

type Paths = { readonly path: string; readonly temporary: string };

/** An exchange of files in which another process acts once, and how often it was tried. */
function swapWhile(act: (paths: Paths) => void, order: 'before' | 'after' = 'before') {
  let tries = 0;
  const swap: FileSwap = {
    isWindows: false,
    exchange: (temporary, path, inode, isForced) => {
      tries += 1;
      if (tries === 1 && order === 'before') act({ path, temporary });
      const isExchanged = exchange(temporary, path, inode, isForced);
      if (tries === 1 && order === 'after') act({ path, temporary });
      return isExchanged;
    },
  };
  return { swap, tries: () => tries };
}

/** As a forget in another process does it: the file has the same name and is another one. */
function replaceElsewhere(path: string, bytes: string | Buffer): void {
  writeFileSync(`${path}.elsewhere`, bytes);
  renameSync(`${path}.elsewhere`, path);
}

const idsIn = (bytes: Buffer) => readLines(bytes, '').lines.map(({ id }) => id);

test.each(['before', 'after'] as const)(
  'what another process appends to the old journal just %s the exchange stays, but for what was forgotten',
  (order) => {
    const path = join(temporaryFolder(), 'a.jsonl');
    writeFileSync(path, `${ana}${bea}`);
    const opened = openSync(path, 'a');
    const { swap } = swapWhile(() => writeSync(opened, `${ana2}${cleo}`), order);
    scrubJournal(path, forgotten, swap);
    closeSync(opened);
    expect(idsIn(readFileSync(path))).toEqual(['bea', 'cleo']);
  },
);

const elsewhere: readonly (readonly [string, (paths: Paths, bytes: string | Buffer) => void])[] = [
  ['replaces the file', ({ path }, bytes) => replaceElsewhere(path, bytes)],
  ['removes our temporary file', ({ temporary }) => rmSync(temporary)],
];

test.each(elsewhere)('a journal is rewritten again when another forget %s meanwhile', (_, act) => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, `${ana}${bea}`);
  const { swap, tries } = swapWhile((paths) => act(paths, `${ana}${bea}`));
  scrubJournal(path, forgotten, swap);
  expect([idsIn(readFileSync(path)), tries(), readdirSync(join(path, '..'))]).toEqual([
    ['bea'],
    2,
    ['a.jsonl'],
  ]);
});

test.each(elsewhere)('a backup is rewritten again when another forget %s meanwhile', async (_, act) => {
  const path = join(temporaryFolder(), 'a.jsonl.gz');
  writeFileSync(path, gzipSync(`${ana}${bea}`));
  const { swap, tries } = swapWhile((paths) => act(paths, gzipSync(`${ana}${bea}`)));
  await scrubBackup(path, forgotten, swap);
  expect([idsIn(gunzipSync(readFileSync(path))), tries(), readdirSync(join(path, '..'))]).toEqual([
    ['bea'],
    2,
    ['a.jsonl.gz'],
  ]);
});

test.each([
  ['stays', `${ana}${bea}`, ['bea']],
  ['goes if it was forgotten', `${bea}${ana}`, ['bea']],
])('the last line of a backup, without its line end, %s', async (_, text, expected) => {
  const path = join(temporaryFolder(), 'a.jsonl.gz');
  writeFileSync(path, gzipSync(text.trimEnd()));
  await scrubBackup(path, forgotten, swapWhile(() => {}).swap);
  expect(idsIn(gunzipSync(readFileSync(path)))).toEqual(expected);
});

test('a backup that is replaced each time is replaced at last', async () => {
  const path = join(temporaryFolder(), 'a.jsonl.gz');
  writeFileSync(path, gzipSync(`${ana}${bea}`));
  const swap: FileSwap = {
    isWindows: false,
    exchange: (temporary, ...others) => {
      replaceElsewhere(path, gzipSync(`${ana}${bea}`));
      return exchange(temporary, ...others);
    },
  };
  await scrubBackup(path, forgotten, swap);
  expect(idsIn(gunzipSync(readFileSync(path)))).toEqual(['bea']);
});

test('a backup that the system cannot read is an error', async () => {
  await expect(backupHolds(temporaryFolder(), forgotten)).rejects.toMatchObject({ code: 'EISDIR' });
});

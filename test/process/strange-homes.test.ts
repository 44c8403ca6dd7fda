/** What lies in a home and is no file of ours: no command waits for it, and none writes into it. */

import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { isLong } from '../support/long-run.ts';
import { longTime, momconnect, momconnectSoon } from './program.ts';

async function homeWithAna(): Promise<{ home: string; own: string }> {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  await momconnect(home, 'log', 'ana', '--note', 'her new job');
  return { home, own: readdirSync(join(home, 'journal'))[0] as string };
}

const strange: readonly (readonly [string, (path: string) => void])[] = [
  ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ['a link to nothing', (path) => symlinkSync('/nowhere/at/all', path)],
  ['a folder', (path) => mkdirSync(path)],
];

const supportWords = [['help-now'], ['faq', 'isolated'], ['hide']];

describe.each(strange)('%s', (_, make) => {
  test(
    'that is named like a journal is left out, and that is said',
    async () => {
      const { home } = await homeWithAna();
      make(join(home, 'journal', 'b.jsonl'));
      const sentence = "This isn't part of your journal, because it can't be read: b.jsonl";
      for (const words of [['suggest'], ['log', 'ana'], ['doctor']]) {
        const { code, err } = await momconnectSoon(home, ...words);
        expect([words, code, err]).toEqual([words, 0, expect.stringContaining(sentence)]);
      }
    },
    longTime,
  );

  test(
    "in the place of this device's journal is not written to",
    async () => {
      const { home, own } = await homeWithAna();
      renameSync(join(home, 'journal', own), join(home, 'journal', 'a.jsonl'));
      make(join(home, 'journal', own));
      const { code, err } = await momconnectSoon(home, 'log', 'ana');
      expect([code, err]).toEqual([1, expect.stringContaining("this isn't a file")]);
      expect(err).toContain('Nothing was saved.');
      expect((await momconnectSoon(home, 'suggest')).code).toBe(0);
    },
    longTime,
  );

  test(
    'in the place of the snapshot, of what was seen, or of a copy is passed over',
    async () => {
      const { home, own } = await homeWithAna();
      const copy = readdirSync(join(home, 'backups'))[0] as string;
      const names = ['snapshot.json', 'seen.json', join('backups', copy), join('backups', `old-${own}.gz`)];
      for (const name of names) {
        rmSync(join(home, name), { force: true });
        make(join(home, name));
      }
      for (const words of [['log', 'ana'], ['suggest'], ['doctor'], ['restore']]) {
        const { code, err } = await momconnectSoon(home, ...words);
        expect([words, code, err]).toEqual([words, 0, '']);
      }
    },
    longTime,
  );

  test(
    'in the place of the settings is waited for by no command: their copy is used, and a write sets it aside',
    async () => {
      const { home } = await homeWithAna();
      rmSync(join(home, 'settings.json'));
      make(join(home, 'settings.json'));
      for (const words of supportWords) expect((await momconnectSoon(home, ...words)).code).toBe(0);
      const { code, out, err } = await momconnectSoon(home, 'friend', 'list');
      expect([code, out]).toEqual([0, expect.stringContaining('Ana')]);
      expect(err.replaceAll('\n', ' ')).toMatch(/^Your settings file can't be read: .* Its copy is used/);
      expect((await momconnectSoon(home, 'config', 'set', 'name', 'Sam')).code).toBe(0);
      expect(await momconnectSoon(home, 'suggest')).toMatchObject({ code: 0, err: '' });
      expect(readdirSync(home)).toContain('settings.unreadable.json');
      expect(readdirSync(join(home, 'journal'))).toHaveLength(1);
    },
    longTime,
  );

  test(
    'in the place of settings that have no copy is refused in a sentence, and help answers',
    async () => {
      const home = temporaryFolder();
      make(join(home, 'settings.json'));
      for (const words of [
        ['suggest'],
        ['friend', 'add', 'Ana'],
        ['config', 'set', 'name', 'Sam'],
        ['doctor'],
      ]) {
        const { code, err } = await momconnectSoon(home, ...words);
        expect([words, code, err]).toEqual([
          words,
          1,
          expect.stringContaining("settings file can't be read"),
        ]);
        expect(err.replaceAll('\n', ' ')).toContain('move it away to start with no settings');
      }
      for (const words of supportWords) expect((await momconnectSoon(home, ...words)).code).toBe(0);
    },
    longTime,
  );
});

test(
  'a pipe in the place of the file that guards the settings is waited for only seconds, and that is said',
  async () => {
    const { home } = await homeWithAna();
    execFileSync('mkfifo', [join(home, 'settings.lock')]);
    const { code, err } = await momconnectSoon(home, 'config', 'set', 'name', 'Sam');
    expect([code, err]).toEqual([1, expect.stringContaining('so this one did nothing')]);
  },
  longTime,
);

test.each([
  ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
  ['a file', (path: string) => writeFileSync(path, '')],
  ['a link to a device', (path: string) => symlinkSync('/dev/null', path)],
])('%s is no home: one sentence', async (_, make) => {
  const home = join(temporaryFolder(), 'home');
  make(home);
  for (const words of [['suggest'], ['friend', 'add', 'Ana']]) {
    const { code, err } = await momconnectSoon(home, ...words);
    expect([words, code, err]).toEqual([words, 1, expect.stringContaining('momconnect needs a folder')]);
  }
});

const megabytes = isLong ? 300 : 20;
test.each([
  ['blank lines', '\n'],
  ['lines of spaces', '   \n'],
  ['one line of spaces, without an end', ' '],
  ['one line of nothing that can be read, without an end', 'x'],
])(
  `${megabytes} MB of %s in a journal are passed over in a few seconds`,
  async (_, text) => {
    const { home, own } = await homeWithAna();
    const filler = Buffer.alloc(megabytes * 1_048_576, text);
    writeFileSync(join(home, 'journal', own), filler, { flag: 'a' });
    for (const words of [['suggest'], ['log', 'ana'], ['suggest'], ['doctor'], ['undo'], ['undo']]) {
      expect([words, (await momconnectSoon(home, ...words)).code]).toEqual([words, 0]);
    }
    expect((await momconnectSoon(home, 'friend', 'show', 'ana', '--json')).out).not.toContain('her new job');
  },
  longTime,
);

test(
  'what iCloud has not brought yet is named, and nothing is begun in its place',
  async () => {
    const { home, own } = await homeWithAna();
    writeFileSync(join(home, 'journal', '.zzzz.jsonl.icloud'), 'bplist00');
    const part = "Part of your journal isn't on this computer yet, and iCloud still has it:";
    expect(await momconnect(home, 'log', 'ana')).toMatchObject({
      code: 0,
      err: expect.stringContaining(`${part} zzzz.jsonl`),
    });
    renameSync(join(home, 'journal', own), join(home, 'journal', `.${own}.icloud`));
    for (const name of ['snapshot.json', 'seen.json', 'backups'])
      rmSync(join(home, name), { recursive: true, force: true });
    const { code, err } = await momconnect(home, 'friend', 'add', 'Bea Example');
    expect([code, err]).toEqual([1, expect.stringContaining("Your journal isn't on this computer yet")]);
    expect(err).toContain('Nothing was saved.');
    expect((await momconnect(home, 'suggest')).err).toContain(`${part} ${own}, zzzz.jsonl`);
    expect(readdirSync(join(home, 'journal')).filter((name) => !name.startsWith('.'))).toEqual([]);
    renameSync(join(home, 'journal', `.${own}.icloud`), join(home, 'journal', own));
    expect((await momconnect(home, 'log', 'ana')).code).toBe(0);
  },
  longTime,
);

test(
  'a changed line of which there is no copy is named, set aside in a file beside the journal, and can be taken back',
  async () => {
    const { home, own } = await homeWithAna();
    rmSync(join(home, 'backups'), { recursive: true });
    const path = join(home, 'journal', own);
    const changed = readFileSync(path, 'utf8').replace('"Ana Sample"', '"Ana Simple"');
    writeFileSync(path, changed);
    const lines = async (...words: string[]) =>
      (await momconnect(home, 'doctor', ...words)).out.replace(/\s+/g, ' ');
    const named = /friend add, Ana Simple, .* \(changed after it was written\) No copy has the original/;
    expect(await lines()).toMatch(named);
    expect(await lines('--discreet')).not.toMatch(/Ana|ana-s|Simple/);
    const fixed = await lines('--fix');
    expect(fixed).toMatch(named);
    const aside = path.replace('.jsonl', '.set-aside.jsonl');
    expect(fixed).toContain(
      `Not on your list because of that: Ana Simple They aren't in your journal now. They're in ${aside} To take it back: momconnect undo`,
    );
    expect([readFileSync(path, 'utf8').includes('Simple'), statSync(aside).mode & 0o777]).toEqual([
      false,
      0o600,
    ]);
    expect(readFileSync(aside, 'utf8').trim()).toBe(
      changed.split('\n').find((line) => line.includes('Simple')),
    );
    expect(await lines()).not.toContain("couldn't be read");
    await momconnect(home, 'undo');
    expect(await lines()).toMatch(named);
  },
  longTime,
);

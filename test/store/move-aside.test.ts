/** Lines that are set aside leave the journal for a file beside it. */

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { added, type Home, lineOf, logged, temporaryHome } from './temporary-home.ts';

const last = { redo: false, id: null };
const notText = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d, 0x0d, 0x0a]);

/** A journal of three lines with a changed one, garbage that is no text, and a line of a newer program; and one of another device. */
async function broken(): Promise<{ home: Home; own: string; good: string }> {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana'), added('bea')]));
  const [own] = home.journals() as [string];
  const newer = '{"v":2,"id":"n1","at":"2026-11-20T09:00:00.000Z","changes":[{"type":"x"}]}\n';
  home.write(`${home.text('journal', own)}\n${newer}`, 'journal', own);
  const good = home.text('journal', own);
  await home.once((store) => store.append('log', [logged('i1', ['ana'], '2026-11-05', 'job')]));
  const changed = home.text('journal', own).replace('job', 'dog');
  writeFileSync(home.file('journal', own), Buffer.concat([Buffer.from(changed), notText]));
  home.write(`garbage\n${lineOf('o1', '2026-11-02T00:00:00.000Z', added('cleo'))}`, 'journal', 'zz.jsonl');
  return { home, own, good };
}

const fix = (home: Home) =>
  home.once(async (store) => {
    const { badLines } = await store.checkUp();
    const changes = badLines.map(({ hash }) => ({ type: 'line.set-aside' as const, hash }));
    if (changes.length > 0) await store.append('doctor', changes);
    return store.moveAside();
  });
const talkOf = async (home: Home) => {
  const { store, said: each } = await home.run();
  store.read();
  return [...each, ...(await store.checkUp()).badLines.map(({ file }) => file)].filter(
    (text) => !/newer/.test(text),
  );
};
const asideOf = (own: string) => own.replace('.jsonl', '.set-aside.jsonl');

test('what cannot be read or was changed goes there byte for byte, and all else stays as it was', async () => {
  const { home, own, good } = await broken();
  const aside = asideOf(own);
  expect(await fix(home)).toEqual({ from: [own], to: home.file('journal', aside) });
  const journalText = home.text('journal', own);
  expect([journalText.startsWith(good), journalText.includes('dog'), journalText.includes('{"v":2')]).toEqual(
    [true, false, true],
  );
  const bytes = readFileSync(home.file('journal', aside));
  expect([bytes.includes(notText), bytes.includes('"dog"'), bytes.includes('garbage')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(statSync(home.file('journal', aside)).mode & 0o777).toBe(0o600);
  expect(home.text('journal', 'zz.jsonl')).toContain('garbage');
  expect(await talkOf(home)).toEqual([]);
  expect([...(await home.once((store) => store.read().friends.keys()))]).toEqual(['cleo', 'ana', 'bea']);
});

test('an undo names them again, and a second time nothing is doubled', async () => {
  const { home, own } = await broken();
  await fix(home);
  const bytes = readFileSync(home.file('journal', asideOf(own)));
  await home.once((store) => store.undo(last));
  expect(await talkOf(home)).toEqual([
    expect.stringContaining('3 lines'),
    asideOf(own),
    asideOf(own),
    'zz.jsonl',
  ]);
  expect(await fix(home)).toBeNull();
  expect(readFileSync(home.file('journal', asideOf(own)))).toEqual(bytes);
  expect(await talkOf(home)).toEqual([]);
});

test('what an earlier version set aside, or a run that was killed, goes with the next one', async () => {
  const { home, own } = await broken();
  await home.once(async (store) => {
    const changes = (await store.checkUp()).badLines.map(({ hash }) => ({
      type: 'line.set-aside' as const,
      hash,
    }));
    await store.append('doctor', changes);
  });
  expect(home.text('journal', own)).toContain('dog');
  expect(await fix(home)).toMatchObject({ from: [own] });
  expect(home.text('journal', own)).not.toContain('dog');
});

test('forget and erase reach them, and a move takes them along', async () => {
  const { home, own } = await broken();
  await fix(home);
  await home.once((store) => store.forgetFriend('ana'));
  expect(home.text('journal', asideOf(own))).not.toMatch(/\b(?:ana|dog)\b/);
  const { home: other } = await broken();
  await fix(other);
  await other.once((store) => store.eraseEverything());
  expect(() => other.journals()).toThrow('ENOENT');
});

test('a journal that is gone is missed also where the file beside it is still there', async () => {
  const { home, own } = await broken();
  await fix(home);
  for (const name of [own, 'zz.jsonl']) rmSync(home.file('journal', name));
  expect(await talkOf(home)).toContainEqual(expect.stringContaining("isn't in"));
  await expect(home.once((store) => store.append('friend add', [added('dora')]))).rejects.toThrow("isn't in");
});

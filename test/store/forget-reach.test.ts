import { lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { added, type Home, lineOf, logged, moved, temporaryFolder, temporaryHome } from './temporary-home.ts';

const at = (minute: number, day = '20') => `2026-11-${day}T10:${String(minute).padStart(2, '0')}:00.000Z`;

async function homeOfTwo(): Promise<Home> {
  const home = temporaryHome();
  const { store } = await home.run({ today: '2026-11-19', now: at(0, '19') });
  await store.append('friend add', [added('ana', { city: 'Anatown' }), added('bea')]);
  await store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'Ana told us')]);
  await store.finish();
  return home;
}

const forget = (home: Home) => home.once((store) => store.forgetFriend('ana'), { now: at(5) });
const own = (home: Home) => home.journals().find((name) => /^id\d+\.jsonl$/.test(name)) as string;
const traces = (text: string) => text.match(/\bana\b|anatown|anaville|told us/gi) ?? [];

describe('what is said of her after she was forgotten', () => {
  test('by a device that had not heard of it is forgotten too, until she is added again', async () => {
    const home = await homeOfTwo();
    await forget(home);
    const late = [
      lineOf('o1', at(7), logged('i2', ['ana', 'bea'], '2026-11-19', 'Ana told us more')),
      lineOf('o2', at(8), moved('ana', 'Anaville')),
    ];
    home.write(late.join(''), 'journal', 'other.jsonl');
    const { store } = await home.run({ now: at(9) });
    expect([...store.read().friends.keys()]).toEqual(['bea']);
    expect((await store.history('bea')).map(({ id, note }) => [id, note])).toEqual([
      ['i1', null],
      ['i2', null],
    ]);
    await store.append('friend add', [added('ana')]);
    await store.append('log', [logged('i3', ['ana'], '2026-11-20')]);
    expect((await store.history('ana')).map(({ id }) => id)).toEqual(['i3']);
    expect(store.read().friends.get('ana')?.city).toBe(null);
  });

  test('in this device own file goes with the next run', async () => {
    const home = await homeOfTwo();
    await forget(home);
    const late = lineOf('o1', at(7), logged('i2', ['ana'], '2026-11-19', 'Ana told us more'));
    home.write(home.text('journal', own(home)) + late, 'journal', own(home));
    await home.lookAndFinish();
    expect(traces(home.text('journal', own(home)))).toEqual([]);
  });

  test('by a question that was still open in another terminal is not written', async () => {
    const home = await homeOfTwo();
    const { store: asking } = await home.run({ now: at(1) });
    asking.read();
    await forget(home);
    await expect(async () => asking.append('log', [logged('i2', ['ana'], '2026-11-19')])).rejects.toThrow(
      /deleted for good/,
    );
    expect(await asking.append('log', [logged('i3', ['bea'], '2026-11-19')])).toMatch(/^id/);
    expect(traces(home.text('journal', own(home)))).toEqual([]);
  });
});

describe('journals under other names', () => {
  test('a copy of our own that was unpacked by hand is rewritten', async () => {
    const home = await homeOfTwo();
    home.write(home.text('journal', own(home)), 'journal', 'unpacked.jsonl');
    expect(await forget(home)).toEqual([]);
    expect(traces(home.text('journal', 'unpacked.jsonl'))).toEqual([]);
    expect(home.text('journal', 'unpacked.jsonl')).toContain('"bea"');
  });

  test('a link is followed: the real file is rewritten, and stays behind the link', async () => {
    const home = await homeOfTwo();
    const real = `${temporaryFolder()}/real.txt`;
    const path = home.file('journal', own(home));
    renameSync(path, real);
    symlinkSync(real, path);
    expect(await forget(home)).toEqual([]);
    expect([lstatSync(path).isSymbolicLink(), traces(readFileSync(real, 'utf8'))]).toEqual([true, []]);
  });

  test('one that no device here knows is named, and rewritten when that is asked for', async () => {
    const home = await homeOfTwo();
    home.write(lineOf('o1', at(1, '10'), moved('ana', 'Anaville')), 'journal', 'orphan.jsonl');
    const copy = home.file('backups', 'orphan-2026-11-10.jsonl.gz');
    writeFileSync(copy, gzipSync(lineOf('o1', at(1, '10'), moved('ana', 'Anaville'))));
    const files = [copy, home.file('journal', 'orphan.jsonl')];
    expect(await forget(home)).toEqual(files.map((file) => ({ file, problem: null })));
    expect(await home.once((store) => store.forgetEverywhere())).toEqual([]);
    expect(traces(home.text('journal', 'orphan.jsonl'))).toEqual([]);
  });

  test('one whose lines a restore brought here is still of the other device', async () => {
    const home = await homeOfTwo();
    const line = lineOf('o1', at(1, '10'), moved('ana', 'Anaville'));
    const restored = lineOf('r1', at(2), { type: 'journal.restored', lines: ['o1'] });
    home.write(home.text('journal', own(home)) + line + restored, 'journal', own(home));
    home.write(line, 'journal', 'other.jsonl');
    expect(await forget(home)).toEqual([{ file: home.file('journal', 'other.jsonl'), problem: null }]);
    expect(home.text('journal', 'other.jsonl')).toContain('Anaville');
  });

  test('one that cannot be rewritten is named with the reason, and the others are done', async () => {
    const home = await homeOfTwo();
    const name = `${own(home).replace('.jsonl', '')} (conflict).jsonl`;
    mkdirSync(home.file('journal', `.momconnect-${name}.${process.pid}.tmp`));
    home.write(home.text('journal', own(home)), 'journal', name);
    const file = home.file('journal', name);
    expect(await forget(home)).toEqual([{ file, problem: expect.stringContaining(file) }]);
    expect(traces(home.text('journal', own(home)))).toEqual([]);
    // The next run tries again, and says so.
    const { store, said } = await home.run({ now: at(9) });
    store.read();
    await store.finish();
    expect(said).toEqual([expect.stringContaining("couldn't be deleted here yet")]);
  });
});

describe('copies', () => {
  test('go on being the beginning of the journal, however long that is', async () => {
    const home = await homeOfTwo();
    const { store } = await home.run({ now: at(1) });
    const lines = Array.from({ length: 2000 }, (_, index) =>
      logged(`j${index}`, [index % 3 === 0 ? 'ana' : 'bea'], '2026-11-06', 'x'.repeat(index % 97)),
    );
    await store.appendBatch(
      'import',
      lines.map((line) => [line]),
    );
    await store.finish();
    await forget(home);
    const journal = home.text('journal', own(home));
    const device = own(home).replace('.jsonl', '');
    const copy = gunzipSync(readFileSync(home.file('backups', `${device}-2026-11-20.jsonl.gz`))).toString();
    expect([copy.length > 100_000, journal.startsWith(copy), traces(copy)]).toEqual([true, true, []]);
  });

  test('one that was cut keeps what can be read of it', async () => {
    const home = await homeOfTwo();
    const device = own(home).replace('.jsonl', '');
    const packed = gzipSync(home.text('journal', own(home)).repeat(200), { level: 0 });
    const cut = home.file('backups', `${device}-2026-11-01.jsonl.gz`);
    writeFileSync(cut, packed.subarray(0, packed.length - 100));
    expect(await forget(home)).toEqual([]);
    const text = gunzipSync(readFileSync(cut)).toString('utf8');
    expect([traces(text), text.includes('"bea"')]).toEqual([[], true]);
  });
});

test('a line of a newer program loses what names her, and nothing else', async () => {
  const home = await homeOfTwo();
  const newer = [
    `{"v":2,"id":"n1","at":"${at(1, '10')}","changes":[{"type":"x","friend":"ana"}]}`,
    `{"v":2,"id":"n2","at":"${at(1, '10')}","changes":[{"type":"x","friend":"bea"}]}`,
  ];
  home.write(`${home.text('journal', own(home))}${newer.join('\n')}\n`, 'journal', own(home));
  await forget(home);
  expect(traces(home.text('journal', own(home)))).toEqual([]);
  expect(home.text('journal', own(home))).toContain(newer[1]);
});

test('a line that was damaged after it was written is not believed again for what is left of it', async () => {
  const home = await homeOfTwo();
  const text = home.text('journal', own(home));
  const line = text.split('\n').find((each) => each.includes('told us')) as string;
  const damaged = [line.replace('told us', 'sold us'), line.replace('["ana","bea"]', '["bea"]')];
  home.write(`${text.replace(line, '')}\n${damaged.join('\n\n')}\n`, 'journal', own(home));
  await forget(home);
  expect(home.text('journal', own(home))).not.toContain('sold us');
  expect(home.text('journal', own(home))).toContain(damaged[1]);
});

test('lines that nothing is taken from stay as they were written, byte for byte', async () => {
  const home = await homeOfTwo();
  const odd = `{ "v":1, "id":"odd", "at":"${at(1, '10')}", "command":"log", "changes":[{"type":"interaction.logged","interaction":"i9","on":"2026-11-01","friends":["bea"],"note":"caf\\u00e9"}]}`;
  home.write(`${home.text('journal', own(home))}\n${odd}\n`, 'journal', own(home));
  await forget(home);
  expect(home.text('journal', own(home))).toContain(`\n${odd}\n`);
});

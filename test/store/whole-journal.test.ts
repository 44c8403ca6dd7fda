/** Everything out of one home and into another. */

import { mkdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import type { State } from '../../src/domain/state.ts';
import { readHome, writeHome } from '../../src/formats/home-json.ts';
import { textOfLine } from '../../src/store/sums.ts';
import { safeJson } from '../../src/ui/sanitize.ts';
import { anyJournal } from '../domain/journal/arbitrary-journal.ts';
import { longTime } from '../process/program.ts';
import { times } from '../support/long-run.ts';
import { added, type Home, logged, temporaryHome } from './temporary-home.ts';

/** A home with these lines, written by two devices. */
function homeWith(lines: readonly JournalLine[]): Home {
  const home = temporaryHome();
  mkdirSync(home.file('journal'));
  for (const device of [0, 1]) {
    const own = lines.filter((_, at) => at % 2 === device);
    home.write(own.map((line) => `${textOfLine(line)}\n`).join(''), 'journal', `device${device}.jsonl`);
  }
  return home;
}

const stateOf = async (home: Home): Promise<State> => home.once((store) => store.read());
const exportOf = async (home: Home): Promise<string> => {
  const { store } = await home.run();
  return writeHome({ ...(await (await store.wholeJournal()).copy()), settings: {} }, '2026-11-20', (value) =>
    safeJson(value),
  );
};

/** Answers how many lines came in. */
async function importInto(home: Home, text: string): Promise<number> {
  const copy = readHome(text);
  if (copy === null) throw new Error('It is no export.');
  expect(copy.problems).toEqual([]);
  const journal = await (await home.run()).store.wholeJournal();
  const missing = await journal.missing(copy);
  const count = missing.lines.length + missing.newer.length;
  if (count > 0) await journal.adopt(missing, { changes: [] });
  return count;
}

const undo = (home: Home, redo: boolean) => home.once((store) => store.undo({ redo, id: null }));
const nobody = ({ friends, drafts, calls, reminders }: State) =>
  friends.size + drafts.length + calls.length + reminders.length;

test(
  'out of any home and into a fresh one makes the same state',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, async (lines) => {
        const [from, to] = [homeWith(lines), temporaryHome()];
        await importInto(to, await exportOf(from));
        expect(await stateOf(to)).toEqual(await stateOf(from));
      }),
      { numRuns: times(15, 2000) },
    );
  },
  longTime,
);

test(
  'undo empties that home, redo brings it back, and its own export is the same again',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, async (lines) => {
        const [from, to, third] = [homeWith(lines), temporaryHome(), temporaryHome()];
        const [state, text] = [await stateOf(from), await exportOf(from)];
        const count = await importInto(to, text);
        await importInto(third, await exportOf(to));
        expect(await stateOf(third)).toEqual(state);
        expect(await importInto(to, text)).toBe(0);
        if (count === 0) return;
        await undo(to, false);
        expect(nobody(await stateOf(to))).toBe(0);
        await undo(to, true);
        expect(await stateOf(to)).toEqual(state);
      }),
      { numRuns: times(5, 100) },
    );
  },
  longTime,
);

test('what was taken back can come in again', async () => {
  const [from, to] = [temporaryHome(), temporaryHome()];
  await from.once((store) => store.append('friend add', [added('ana')]));
  const text = await exportOf(from);
  await importInto(to, text);
  await undo(to, false);
  expect(await importInto(to, text)).toBe(1);
  expect((await stateOf(to)).friends.size).toBe(1);
  // And an export of that is on, though one of its imports was taken back.
  const third = temporaryHome();
  await importInto(third, await exportOf(to));
  expect((await stateOf(third)).friends.size).toBe(1);
});

test('what was forgotten here does not come back', async () => {
  const [from, to] = [temporaryHome(), temporaryHome()];
  await from.once((store) => store.append('friend add', [added('ana'), added('bea')]));
  await from.once((store) => store.append('log', [logged('i1', ['ana', 'bea'], '2026-11-05', 'a secret')]));
  const text = await exportOf(from);
  await importInto(to, text);
  await (await to.run()).store.forgetFriend('ana');
  await importInto(to, text);
  expect([...(await stateOf(to)).friends.keys()]).toEqual(['bea']);
  expect(
    to
      .journals()
      .map((name) => to.text('journal', name))
      .join(''),
  ).not.toMatch(/\bana\b|secret/);
  expect(await exportOf(to)).not.toMatch(/\bana\b|secret/);
});

test('lines of a newer version come along as they are', async () => {
  const from = temporaryHome();
  await from.once((store) => store.append('friend add', [added('ana')]));
  const newer = '{"v":9,"id":"newer1","at":"2026-02-01T00:00:00.000Z","what":"nobody knows"}';
  from.write(
    `${from.text('journal', from.journals()[0] ?? '')}${newer}\n`,
    'journal',
    from.journals()[0] ?? '',
  );
  const to = temporaryHome();
  expect(await importInto(to, await exportOf(from))).toBe(2);
  expect(to.text('journal', to.journals()[0] ?? '')).toContain(newer);
});

test('a line that cannot be read is listed, and the others come in', () => {
  const line = {
    v: 1,
    id: 'a',
    at: '2026-02-01T00:00:00.000Z',
    command: 'friend add',
    changes: [added('ana')],
  };
  const read = readHome(
    JSON.stringify({
      momconnect: { format: 1 },
      settings: { name: 'Sam', data: '/x', no: 1 },
      journal: [line, { v: 1 }, 'x'],
    }),
  );
  expect(read?.lines.map(({ id }) => id)).toEqual(['a']);
  expect(read?.problems.map(({ line: at }) => at)).toEqual([5, 6]);
  expect(read?.settings).toEqual({ name: 'Sam' });
});

test.each(['', '{}', 'null', '[]', '{"momconnect":{"format":2},"journal":[]}', '{"momconnect":{"format":1}'])(
  '%j is no export of this version',
  (text) => expect(readHome(text)).toBeNull(),
);

test('any JSON is read, or is none', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (journal, settings) => {
      expect(() =>
        readHome(JSON.stringify({ momconnect: { format: 1 }, settings, journal: [journal] })),
      ).not.toThrow();
    }),
  );
});

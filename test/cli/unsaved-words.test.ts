import { expect, test } from 'vitest';
import { fakeDeps } from '../support/fake-deps.ts';
import { ana } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

const draft = [
  {
    type: 'draft.kept',
    draft: 'd1',
    on: '2026-11-20',
    friend: 'ana-sample',
    occasion: 'hello',
    tone: 'warm',
    card: 'a2',
    text: 'Dear Ana',
    seed: 1,
    phrases: [],
  },
] as const;
const journal = [ana, draft];
const long = `Dear Ana, ${'it was so good to see you. '.repeat(300)}`.trim();

test('a note from the editor that is too long is kept in a file, which is named', async () => {
  const { code, err, deps } = await runMain(
    ['note', 'edit', '1'],
    fakeDeps({ journal, answers: [], edited: long }),
  );
  expect(code).toBe(2);
  expect(err).toContain('What you wrote is in /unsaved.txt');
  expect(deps.written.get('/unsaved.txt')).toBe(long);
});

test('so is one that the disk does not take, and one with words of danger', async () => {
  const full = fakeDeps({ journal, answers: [], edited: 'Dear Ana, other words' });
  const store = {
    ...full.store,
    append: async () => {
      throw Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write' });
    },
  };
  const failed = await runMain(['note', 'edit', '1'], Object.assign(full, { store }));
  expect(failed.code).toBe(1);
  expect(full.written.get('/unsaved.txt')).toBe('Dear Ana, other words');
  const danger = `i want to die. ${long}`;
  const { deps } = await runMain(['note', 'edit', '1'], fakeDeps({ journal, answers: [], edited: danger }));
  expect(deps.written.get('/unsaved.txt')).toBe(danger);
});

test('what was saved, and what she did not change, is not kept', async () => {
  for (const edited of ['Dear Ana, other words', 'Dear Ana']) {
    const { code, deps } = await runMain(['note', 'edit', '1'], fakeDeps({ journal, answers: [], edited }));
    expect(code).toBe(0);
    expect(deps.written.size).toBe(0);
  }
});

test('a long answer is refused once, and kept', async () => {
  const { code, err, deps } = await runMain(
    ['remember', 'ana'],
    fakeDeps({ journal: [ana], answers: [long] }),
  );
  expect(code).toBe(2);
  expect(err).toContain('/unsaved.txt');
  expect(deps.written.get('/unsaved.txt')).toBe(long);
});

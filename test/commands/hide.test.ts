import { expect, test } from 'vitest';
import { fakeDeps } from '../fake-deps.ts';
import { runMain } from '../run-main.ts';

test('empties the screen and what has scrolled away, and touches nothing', async () => {
  const { code, out, err, deps } = await runMain(['hide'], fakeDeps({ answers: [] }));
  expect([code, out, err, deps.lines]).toEqual([0, '\u001b[H\u001b[2J\u001b[3J', '', []]);
});

test.each([[[]], [['--json']]])('says nothing in a pipe: %j', async (flags) => {
  expect(await runMain(['hide', ...flags])).toMatchObject({ code: 0, out: '', err: '' });
});

test('takes no name, and its help says where one goes', async () => {
  expect(await runMain(['hide', 'ana'], fakeDeps({ answers: [] }))).toMatchObject({ code: 2, out: '' });
  expect((await runMain(['hide', '--help'])).out).toContain('momconnect friend hide NAME');
});

import { expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

test('empties the screen and what has scrolled away, and touches nothing', async () => {
  const { code, out, err, deps } = await runMain(['hide'], fakeDeps({ answers: [] }));
  expect([code, out, err, deps.lines]).toEqual([0, '\u001b[H\u001b[2J\u001b[3J', '', []]);
});

test.each([[[]], [['--json']]])('says nothing in a pipe: %j', async (flags) => {
  expect(await runMain(['hide', ...flags])).toMatchObject({ code: 0, out: '', err: '' });
});

test.each([[['--now']], [['--today', 'soon']], [['-x']]])(
  'empties it whatever is typed after it: %j',
  async (words) => {
    const { code, out, err } = await runMain(['hide', ...words], fakeDeps({ answers: [] }));
    expect([code, out, err]).toEqual([0, '\u001b[H\u001b[2J\u001b[3J', '']);
  },
);

test('hides no person, and says where that is done', async () => {
  expect(await runMain(['hide', 'ana'], fakeDeps({ answers: [] }))).toMatchObject({
    code: 0,
    out: '\u001b[H\u001b[2J\u001b[3J',
    err: 'To hide a name: momconnect friend never NAME',
  });
  expect((await runMain(['hide', '--help'])).out).toContain('momconnect friend never NAME');
});

/** From nothing to logged, through the built program: a place is kept, it comes up, she was there, and whom she met is known. */

import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect, readJournal } from './program.ts';

test('a place to try becomes a friend on the list', async () => {
  const home = temporaryFolder();
  const run = (day: string, ...words: string[]) => momconnect(home, ...words, '--today', day);
  const keep = ['--kind', 'story-time', '--every', 'thu', '--at', '10:00', '--json'];
  const added = JSON.parse((await run('2026-11-20', 'local', 'add', 'Library story time', ...keep)).out);
  expect(added).toMatchObject({ number: 1, every: 'thu', at: '10:00', next: '2026-11-26' });

  const next = await run('2026-11-20', 'local');
  expect(next).toMatchObject({ code: 0, err: '' });
  expect(next.out).toContain('Thursday, 10 am: Library story time');
  expect(next.out).toContain('momconnect local visited 1');

  const visited = await run(
    '2026-11-26',
    'local',
    'visited',
    added.id,
    '--felt',
    'lighter',
    '--met',
    'Cleo Example',
  );
  expect(visited).toMatchObject({ code: 0, err: '' });
  expect(visited.out).toContain('Cleo Example is new on your list.');

  const friend = JSON.parse((await run('2026-11-26', 'friend', 'show', 'cleo', '--json')).out);
  expect(friend).toMatchObject({
    id: 'cleo-example',
    circle: 'friends',
    lastContact: '2026-11-26',
    tags: ['Library story time'],
    history: [{ on: '2026-11-26', way: 'visit', what: 'Library story time' }],
  });
  expect(readJournal(home)).toMatchObject({ bad: 0, lines: { length: 2 } });

  expect(await run('2026-11-26', 'undo')).toMatchObject({ code: 0 });
  expect(await run('2026-11-26', 'friend', 'show', 'cleo')).toMatchObject({ code: 1 });
  const shown = JSON.parse((await run('2026-11-26', 'local', 'show', '--json')).out);
  expect(shown).toMatchObject({ visits: [], met: [] });
});

test('with nothing kept, what faq isolated names leads somewhere', async () => {
  const home = temporaryFolder();
  for (const words of [['local'], ['local', 'ideas', '--online'], ['local', 'next'], ['local', 'list']]) {
    const { code, out, err } = await momconnect(home, ...words);
    expect({ words, code, err }).toEqual({ words, code: 0, err: '' });
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
  }
});

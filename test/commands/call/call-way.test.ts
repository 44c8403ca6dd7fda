/** From "I would like to" to done, as she would type it. */

import { expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { call, callDeps, callJson } from './call-deps.ts';

test('a call is planned, asked for, answered, picked, put in a calendar, held, and remembered', async () => {
  const deps = callDeps({ settings: { name: 'Sam' } });
  const earlier = deps.lines.length;
  await call(
    deps,
    'plan',
    '--topic',
    'asking for help',
    '--with',
    'ana',
    'bea',
    'cleo',
    'dana',
    '--option',
    'thursday 7pm',
    '--option',
    'sat 10:00',
  );
  expect(await call(deps, 'invite')).toContain('asking for help');
  await call(deps, 'rsvp', 'ana', 'yes');
  await call(deps, 'rsvp', 'bea', 'no');
  await call(deps, 'rsvp', 'dana', 'yes');
  expect(await call(deps, 'pick', '1', '2')).toContain('Thursday, November 26');
  await call(deps, 'ics');
  expect(deps.written.get('call-1.ics')).toContain('STATUS:CONFIRMED');
  expect(await call(deps, 'show')).toContain('Said yes: Ana and Dana.');

  const after = { ...deps, today: '2026-11-27', now: () => new Date('2026-11-27T16:00Z') };
  expect((await callJson(after, 'held')).came.map(({ name }: { name: string }) => name)).toEqual([
    'Ana Sample',
    'Dana Example',
  ]);
  const { out } = await runMain(['friend', 'show', 'ana', '--json'], after);
  expect(JSON.parse(out)).toMatchObject({
    lastContact: '2026-11-26',
    history: [{ on: '2026-11-26', way: 'video', what: 'call', outcome: 'connected' }],
  });
  expect((await runMain(['call', 'list'], after)).out).toContain("You don't have any calls coming up.");

  // Six commands wrote, and each is one line to take back.
  expect(deps.lines.slice(earlier).map(({ command }) => command)).toEqual([
    'call plan',
    'call rsvp',
    'call rsvp',
    'call rsvp',
    'call pick',
    'call held',
  ]);
  for (let undosLeft = 6; undosLeft > 0; undosLeft -= 1)
    expect((await runMain(['undo'], after)).code).toBe(0);
  expect(after.store.read().calls).toEqual([]);
  expect(await after.store.history(null)).toEqual([]);
});

test('every command of it says how it goes', async () => {
  for (const name of [
    'plan',
    'invite',
    'rsvp',
    'list',
    'show',
    'pick',
    'edit',
    'cancel',
    'held',
    'host',
    'ics',
  ]) {
    const { code, out } = await runMain(['call', name, '--help'], callDeps());
    expect(code).toBe(0);
    expect(out).toContain(`Usage: momconnect call ${name}`);
    expect(out).toContain('Examples:');
  }
});

test('a call over a week of changing clocks keeps everybody’s own time', async () => {
  const deps = callDeps({ today: '2026-10-20', now: '2026-10-20T15:00Z' });
  const answer = await callJson(
    deps,
    'plan',
    '--topic',
    'guilt',
    '--with',
    'bea',
    'dana',
    '--option',
    '2026-10-22 12:00',
    '--option',
    '2026-10-29 12:00',
    '--option',
    '2026-11-05 12:00',
  );
  const clocks = answer.options.map(({ times }: { times: { city: string; time: string }[] }) =>
    times.map(({ city, time }) => `${city} ${time}`),
  );
  expect(clocks).toEqual([
    ['Chicago 12:00', 'London 18:00', 'Kolkata 22:30'],
    ['Chicago 12:00', 'London 17:00', 'Kolkata 22:30'],
    ['Chicago 12:00', 'London 18:00', 'Kolkata 23:30'],
  ]);
  expect(answer.remarks.join(' ')).toContain('The times above are already right');
});

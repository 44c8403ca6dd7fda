import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { circle, today } from './suggest-journal.ts';

const daily: Change = {
  type: 'tradition.started',
  tradition: 't1',
  number: 1,
  on: today,
  friends: ['bea-example'],
  theme: 'grateful',
};
const at = (options: FakeOptions = {}) => fakeDeps({ today, journal: [...circle, [daily]], ...options });
const paused = async (words: readonly string[] = ['--for', '3w', '--no-daily']) => {
  const deps = at();
  await runMain(['pause', ...words], deps);
  return deps;
};
const on = (deps: ReturnType<typeof at>, day: string) => ({
  ...deps,
  today: day,
  dates: () => ({ ...deps.dates(), today: day }),
});

describe('pause', () => {
  test('says until when, how to end it, and where help is', async () => {
    const { out } = await runMain(['pause', '--for', '3w'], at());
    expect(out).toBe(`You're on a break until Friday, December 11. Nobody comes up until then. It ends
by itself.
To end it sooner: momconnect resume
If it's a hard day: momconnect help-now
To take it back: momconnect undo`);
  });

  test.each(['suggest', 'today'])(
    'nobody comes up in %s, no date and no draft, and help is a line away',
    async (command) => {
      const { out } = await runMain([command], await paused());
      expect(out).toContain("You're on a break until Friday, December 11, so nobody comes up.");
      expect(out).toContain('momconnect help-now');
      expect(out).not.toMatch(/Ana|Bea|Cleo|Dana|daily/);
    },
  );

  test('a text a day goes on if she wants', async () => {
    expect((await runMain(['today'], await paused(['--for', '3w', '--daily']))).out).toContain(
      'Today with Bea',
    );
    expect((await runMain(['suggest'], await paused(['--for', '3w', '--daily']))).out).toContain(
      'Today with Bea',
    );
  });

  test('at a terminal asks for how long, and about a text a day only where there is one', async () => {
    const deps = at({ answers: ['', 'yes'] });
    await runMain(['pause'], deps);
    expect(deps.questions).toEqual(['For how long?  1w, 3w, 2m', 'Keep your text a day going?  yes, no']);
    expect(deps.store.read().pause).toEqual({
      on: today,
      until: '2026-12-11',
      keepsDaily: true,
      endedOn: null,
    });
    const without = fakeDeps({ today, journal: circle, answers: [] });
    await runMain(['pause', '2w'], without);
    expect(without.questions).toEqual([]);
  });

  test.each([
    [['3w'], '2026-12-11'],
    [['for', '3', 'weeks'], '2026-12-11'],
    [['until', 'monday'], '2026-11-23'],
    [['everything', 'for', '2w'], '2026-12-04'],
    [['--until', 'dec 1'], '2026-12-01'],
  ])('%j ends on %s', async (words, until) => {
    expect((await paused(words)).store.read().pause?.until).toBe(until);
    expect(JSON.parse((await runMain(['today', '--json'], await paused(words))).out).pausedUntil).toBe(until);
  });

  test.each([
    [['pause']],
    [['pause', '--for', '0d']],
    [['pause', '--for', 'ages']],
    [['pause', '--for', '1w', '--until', 'friday']],
    [['pause', '--until', 'november 2 2026']],
    [['pause', 'ana', '--for', '2w']],
    [['pause', 'ana', 'for', '2w']],
    [['pause', 'Ana Sample until friday']],
    [['pause', '100y']],
    [['pause', '3', 'moons']],
  ])('%j is refused, and nothing is saved', async (words) => {
    const deps = at();
    const before = deps.lines.length;
    expect((await runMain(words, deps)).code).toBe(2);
    expect(deps.lines).toHaveLength(before);
  });

  test.each([
    [
      ['ana', '--for', '2w'],
      ['ana', '--for', '2w'],
    ],
    [
      ['ana', 'for', '2w'],
      ['ana', '--for', '2w'],
    ],
    [
      ['ana', 'sample', 'until', 'next friday'],
      ['"ana sample"', '--until', '"next friday"'],
    ],
  ])('%j names the command that has an end, and it runs', async (words, skipWords) => {
    const { err, deps } = await runMain(['pause', ...words], at());
    expect(err).toContain(`momconnect skip ${skipWords.join(' ')}`);
    const input = skipWords.map((word) => word.replaceAll('"', ''));
    expect((await runMain(['skip', ...input], deps)).code).toBe(0);
    expect(deps.lines.at(-1)?.changes[0]?.type).toBe('friend.snoozed');
  });

  test.each(['today', 'friday', 'yesterday'])('on a Friday, %s is no end', async (day) => {
    const { code, err } = await runMain(['pause', '--until', day], at());
    expect([code, err]).toEqual([2, expect.stringContaining('The end has to be a day after today.')]);
  });

  test('a day it cannot read is refused with days to come, each of which it can read', async () => {
    const { err } = await runMain(['pause', '--until', 'whenever'], at());
    const [, examples = ''] = /A day can be: (.*)/.exec(err) ?? [];
    expect(examples.split(', ')).toHaveLength(3);
    for (const example of examples.split(', ')) {
      const { code, deps } = await runMain(['pause', '--until', example], at());
      expect([code, deps.store.read().pause !== null]).toEqual([0, true]);
    }
  });

  test('with a name it is friend pause, and resume friend resume', async () => {
    const deps = at();
    const ran: string[] = [];
    const run = async (words: readonly string[]) => {
      ran.push(words.join(' '));
      return 0;
    };
    for (const words of [
      ['pause', 'ana'],
      ['pause', 'ana', 'sample', '--all'],
      ['resume', 'ana', 'sample'],
    ]) {
      const { pauseCommand, resumeCommand } = await import('../../../src/commands/suggest/pause.ts');
      const command = words[0] === 'pause' ? pauseCommand : resumeCommand;
      await command({ ...deps, run }).parseAsync(words.slice(1), { from: 'user' });
    }
    expect(ran).toEqual([
      'friend pause -- ana',
      'friend pause --all -- ana sample',
      'friend resume -- ana sample',
    ]);
    expect((await runMain(['pause', 'ana'], deps)).out).toContain("Ana Sample won't come up for now.");
    expect((await runMain(['resume', 'ana'], deps)).out).toContain('Ana Sample can come up');
  });

  test('ends by itself, is said once, and offers an easy plan', async () => {
    const deps = await paused();
    deps.store.rememberVisit({ used: '2026-12-10' });
    expect((await runMain(['today'], on(deps, '2026-12-10'))).out).toContain('on a break');
    const first = (await runMain(['today'], on(deps, '2026-12-11'))).out;
    expect(first).toContain("Your break is over, and there's no rush. To start again with an easy plan:");
    expect(first).toContain('1  ');
    expect((await runMain(['today'], on(deps, '2026-12-11'))).out).not.toContain('fresh-start');
  });

  test('nobody is passed over in it', async () => {
    const { pausedDays } = await import('../../../src/domain/pause/pause.ts');
    const { rankFriends, chooseShown } = await import('../../../src/domain/suggest/rank.ts');
    const { addDays } = await import('../../../src/domain/time/day.ts');
    const days = Array.from({ length: 20 }, (_, each) => addDays('2026-11-01', each));
    const contacts = days.map((day): Change[] => [
      { type: 'interaction.logged', interaction: day, on: day, friends: ['dana-example'] },
    ]);
    const { store } = fakeDeps({ today, journal: [...circle, ...contacts] });
    const resting = (paused: readonly [string, string] | null) =>
      chooseShown(rankFriends(store.read().friends.values(), today, paused), {
        limit: 9,
        circle: null,
        tag: null,
      }).filter(({ isResting }) => isResting).length;
    expect(resting(null)).toBeGreaterThan(0);
    const pause = { on: '2026-10-01', until: '2026-12-01', keepsDaily: false, endedOn: null };
    expect(resting(pausedDays({ pause }))).toBe(0);
  });
});

describe('resume', () => {
  test('ends it, and undo brings it back', async () => {
    const deps = await paused();
    expect((await runMain(['resume', 'everything'], deps)).out).toContain('Welcome back.');
    expect((await runMain(['suggest'], deps)).out).toContain('Ana Sample');
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: the end of your break.');
    expect((await runMain(['suggest'], deps)).out).toContain('on a break');
    expect((await runMain(['undo'], deps)).out).toContain(
      'Taken back: your break until Friday, December 11.',
    );
    expect((await runMain(['suggest'], deps)).out).toContain('Ana Sample');
  });

  test('without a break saves nothing', async () => {
    const deps = at();
    const before = deps.lines.length;
    expect((await runMain(['resume'], deps)).out).toContain("You're not on a break now.");
    expect(deps.lines).toHaveLength(before);
  });
});

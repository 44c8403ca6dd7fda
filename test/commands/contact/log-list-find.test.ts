import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { resolveId } from '../../../src/domain/journal/resolve-id.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea, met } from '../../support/fixtures-people.ts';
import { times } from '../../support/long-run.ts';
import { runMain } from '../../support/run-main.ts';
import { anyHistory, people, today } from '../calendar/any-history.ts';

const stateOf = (friend: string, state: 'hidden' | 'died'): readonly Change[] => [
  { type: 'friend.edited', friend, on: '2026-11-20', set: { state } },
];
const journal: FakeOptions['journal'] = [
  ana,
  bea,
  added('Cleo Example'),
  met('ana-sample', '2024-11-20', { way: 'visit', what: 'walk', note: 'we found the pond' }),
  met('bea-example', '2025-11-20', { way: 'call', note: 'her café opened' }),
  met('ana-sample', '2026-10-30', { way: 'text', note: "her mom's surgery" }),
  met('ana-sample', '2026-11-03', { way: 'call', note: 'Surgery went well, home Friday' }),
  met('cleo-example', '2026-11-05', { way: 'visit', what: 'coffee', note: 'talked about the surgery' }),
  met('bea-example', '2026-11-18', { outcome: 'attempt', way: 'text' }),
  met('bea-example', '2026-11-19', { outcome: 'attempt', way: 'call', by: 'friend' }),
];
const homeWith = (...more: (readonly Change[])[]) => fakeDeps({ journal: [...(journal ?? []), ...more] });
const daysOf = async (words: readonly string[], deps = homeWith()) => {
  const { out } = await runMain(['log', 'list', ...words, '--json'], deps);
  return JSON.parse(out).map(({ on }: { on: string }) => on);
};

describe('log list --find', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['surgery'], ['2026-11-05', '2026-11-03', '2026-10-30']],
    [['SURG'], ['2026-11-05', '2026-11-03', '2026-10-30']],
    [['cafe'], ['2025-11-20']],
    [['friday surgery'], ['2026-11-03']],
    [['coffee'], ['2026-11-05']],
    [['moms'], ['2026-10-30']],
    [['cleo'], ['2026-11-05']],
    [['urgery'], []],
  ])('%j', async (words, days) => {
    expect(await daysOf(['--find', ...words])).toEqual(days);
  });

  test('with one friend alone, and their numbers can be typed', async () => {
    const deps = homeWith();
    const { out } = await runMain(['log', 'list', 'ana', '--find', 'surgery'], deps);
    expect(out.split('\n')[0]).toBe(
      '1  Call with Ana Sample, Tuesday, November 3: "Surgery went well, home Friday"',
    );
    await runMain(['log', 'remove', '1', '--yes'], { ...deps, globals: { ...deps.globals, yes: true } });
    expect(await daysOf(['ana', '--find', 'surgery'], deps)).toEqual(['2026-10-30']);
  });

  test('a private note is found when it is asked for', async () => {
    const secret = met('ana-sample', '2026-11-10', { note: 'a quarrel', isPrivate: true });
    expect(await daysOf(['--find', 'quarrel'], homeWith(secret))).toEqual([]);
    expect(await daysOf(['--find', 'quarrel', '--private'], homeWith(secret))).toEqual(['2026-11-10']);
  });

  test('says when there is nothing, and refuses no words', async () => {
    expect((await runMain(['log', 'list', '--find', 'tuba'], homeWith())).out).toBe(
      'Nothing has those words in it. To see it all: momconnect log list',
    );
    const { code, err } = await runMain(['log', 'list', '--find', '!'], homeWith());
    expect([code, err.includes('--find surgery')]).toEqual([2, true]);
  });

  test('says how to see the rest', async () => {
    const { out } = await runMain(['log', 'list', '--find', 'surgery', '--limit', '1'], homeWith());
    expect(out).toContain('2 more: add --limit 3');
  });
});

describe('log list --wins', () => {
  test('is this month in her words, and this day in other years', async () => {
    const { out } = await runMain(['log', 'list', '--wins'], homeWith());
    expect(out.split('\n').slice(0, 8)).toEqual([
      'What you did in November:',
      '1  You reached out to Bea Example, Wednesday, November 18',
      '2  Coffee with Cleo Example, Thursday, November 5: "talked about the surgery"',
      '3  Call with Ana Sample, Tuesday, November 3: "Surgery went well, home Friday"',
      '',
      'On November 20 in other years:',
      '4  Call with Bea Example, Thursday, November 20, 2025: "her café opened"',
      '5  Walk with Ana Sample, Wednesday, November 20, 2024: "we found the pond"',
    ]);
  });

  test('says nothing of who is hidden or dead, in notes about others either', async () => {
    const about = met('ana-sample', '2026-11-12', { way: 'call', note: 'we talked about Cleo' });
    const both = met('ana-sample', '2026-11-13', { friends: ['ana-sample', 'cleo-example'] });
    for (const state of ['hidden', 'died'] as const) {
      const { out } = await runMain(
        ['log', 'list', '--wins'],
        homeWith(about, both, stateOf('cleo-example', state)),
      );
      expect(out).not.toContain('Cleo');
      expect(out).toContain('Call with Ana Sample, Thursday, November 12\n');
    }
  });

  test('says nothing of what only somebody else did', async () => {
    const missed = met('ana-sample', '2026-11-14', { way: 'call', outcome: 'attempt', by: 'friend' });
    expect((await runMain(['log', 'list', '--wins'], homeWith(missed))).out).not.toContain('November 14');
  });

  test('February 29 comes on the 28th in other years', async () => {
    const leap = met('ana-sample', '2024-02-29', { way: 'visit', what: 'picnic' });
    const deps = fakeDeps({ today: '2026-02-28', journal: [ana, leap] });
    expect((await runMain(['log', 'list', '--wins'], deps)).out).toContain('Picnic with Ana Sample');
  });

  test('nothing that is still to come', async () => {
    const soon = met('ana-sample', '2026-11-22', { way: 'visit', what: 'picnic' });
    expect((await runMain(['log', 'list', '--wins'], homeWith(soon))).out).not.toContain('Picnic');
  });

  test('with nothing this month, that is fine', async () => {
    const { out } = await runMain(['log', 'list', '--wins'], fakeDeps({ journal: [ana] }));
    expect(out).toContain("Nothing's logged this month, and that's fine.");
  });
});

test('looking back names nobody hidden or dead, over any history', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const deps = fakeDeps({ today, journal: history });
      const state = deps.store.read();
      const isHidden = ({ id }: { readonly id: string }) => {
        const friend = state.friends.get(resolveId(state, id));
        return (
          friend === undefined || friend.isRemoved || friend.state === 'hidden' || friend.state === 'died'
        );
      };
      for (const words of [['--find', 'surgery'], ['--wins'], ['--limit', '99']]) {
        const { out } = await runMain(['log', 'list', ...words], deps);
        const text = out.toLowerCase();
        expect(people.filter((each) => isHidden(each) && text.includes(each.first.toLowerCase()))).toEqual(
          [],
        );
      }
    }),
    { numRuns: times(30, 2000) },
  );
});

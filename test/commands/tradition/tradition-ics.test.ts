import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { stateOf, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const ics = (deps: ReturnType<typeof traditionDeps>, ...words: string[]) =>
  runMain(['tradition', 'ics', ...words], deps);
const onlyFile = ({ written }: ReturnType<typeof traditionDeps>) =>
  [...written.values()][0]?.split('\r\n') ?? [];

describe('tradition ics', () => {
  test('writes an entry for each day at her hour, on whatever clock she looks at', async () => {
    const deps = traditionDeps({ journal: [withTwo] });
    const { code, out } = await ics(deps);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^A text to Bea Example and Cleo Example, each day around 8:30 pm:\s+text-a-day-1\.ics\n/,
    );
    expect(onlyFile(deps)).toEqual(
      expect.arrayContaining([
        'UID:tradition-two@momconnect',
        'DTSTART:20261120T203000',
        'DTEND:20261120T204500',
        'RRULE:FREQ=DAILY',
        'SUMMARY:A text to Bea and Cleo',
        'STATUS:CONFIRMED',
        'TRIGGER:PT0S',
      ]),
    );
    expect(deps.lines).toHaveLength(5);
  });

  test.each([
    ['resting', { type: 'tradition.edited', tradition: 'two', on: '2026-11-02', set: { state: 'paused' } }],
    ['at its end', { type: 'tradition.edited', tradition: 'two', on: '2026-11-02', set: { state: 'ended' } }],
  ] as const)('one that is %s goes off the calendar', async (_, change) => {
    const deps = traditionDeps({ journal: [withTwo, [change]] });
    const { out } = await ics(deps, '1', '--out', 'x.ics', '--json');
    expect(JSON.parse(out)).toMatchObject({ number: 1, status: 'cancelled', path: 'x.ics', time: '20:30' });
    expect(onlyFile(deps)).toContain('STATUS:CANCELLED');
  });

  test('who is out of sight is in no title', async () => {
    const journal = [withTwo, stateOf('bea-example', 'hidden')];
    const some = traditionDeps({ journal });
    await ics(some);
    expect(onlyFile(some)).toContain('SUMMARY:A text to Cleo');
    const none = traditionDeps({ journal: [...journal, stateOf('cleo-example', 'died')] });
    await ics(none, '1');
    expect(onlyFile(none)).toEqual(expect.arrayContaining(['SUMMARY:A text', 'STATUS:CANCELLED']));
  });

  test('no name is in the file with --discreet', async () => {
    const deps = traditionDeps({ journal: [withTwo] });
    await ics(deps, '--discreet');
    expect(onlyFile(deps)).toContain('SUMMARY:A text');
    expect(onlyFile(deps).join(' ')).not.toMatch(/Bea|Cleo/);
  });

  test('an hour that is given goes before the one she had', async () => {
    const deps = traditionDeps({ journal: [withTwo] });
    await ics(deps, '--at', '7am');
    expect(onlyFile(deps)).toContain('DTSTART:20261120T070000');
  });

  test('where no hour is known it is asked, or named', async () => {
    const askingDeps = traditionDeps({ journal: [withAna], answers: ['soon', '9pm'] });
    expect((await ics(askingDeps)).code).toBe(0);
    expect(onlyFile(askingDeps)).toContain('DTSTART:20261120T210000');
    const { code, err } = await ics(traditionDeps({ journal: [withAna] }));
    expect([code, err.includes('momconnect daily 1 --calendar --at 20:30')]).toEqual([2, true]);
  });

  test('a file that is there stays, unless she says so', async () => {
    const deps = traditionDeps({ journal: [withTwo], files: { 'a.ics': 'mine' } });
    expect((await ics(deps, '--out', 'a.ics')).code).toBe(1);
    expect((await ics(deps, '--out', 'a.ics', '--force')).code).toBe(0);
  });

  test('--at 8 is no time', async () => {
    expect((await ics(traditionDeps({ journal: [withTwo] }), '--at', '8')).code).toBe(2);
  });
});

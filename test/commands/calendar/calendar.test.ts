import { describe, expect, test } from 'vitest';
import { keepCalendar } from '../../../src/commands/calendar/keep-calendar.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { ana, bea, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const edited = (friend: string, more: object): readonly Change[] => [
  { type: 'friend.edited', friend, on: '2026-11-01', ...more } as Change,
];
const active = edited('ana-sample', { set: { state: 'active', birthday: '--12-05' } });
const journal: FakeOptions['journal'] = [
  ana,
  bea,
  active,
  edited('ana-sample', { add: { children: ['Leo --06-01'], hardDays: ['--03-04 the day it happened'] } }),
  edited('bea-example', { set: { state: 'died' }, add: { hardDays: ['--01-20 her day'] } }),
  [
    {
      type: 'reminder.kept',
      reminder: 'r1',
      friend: 'ana-sample',
      words: 'her scan',
      on: '2026-11-01',
      day: '2026-12-03',
    },
  ],
];

const homeWith = (more: FakeOptions = {}) => fakeDeps({ journal, ...more });
const titlesIn = (file = '') => [...file.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);
const unstamped = (file = '') => file.replace(/^(?:DTSTAMP|SEQUENCE):.*$/gm, '');

describe('calendar', () => {
  test('has no names, and says so', async () => {
    const { code, out, deps } = await runMain(['calendar', '--out', '/home/x.ics'], homeWith());
    expect(code).toBe(0);
    expect(out).toContain('for your calendar: /home/x.ics');
    expect(out).toContain('There are no names in it.');
    const file = deps.written.get('/home/x.ics');
    expect(titlesIn(file)).toEqual([
      'Something to remember',
      'A birthday',
      "A child's birthday",
      'Thinking of someone',
      'Thinking of someone',
    ]);
    expect(file).not.toMatch(/ana|bea|leo|scan|happened|her day/i);
  });

  test('has them with --names, and never why a day is hard', async () => {
    const { deps } = await runMain(['calendar', '--names'], homeWith());
    const file = deps.written.get('momconnect.ics');
    expect(titlesIn(file)).toEqual([
      'Ana Sample: her scan',
      "Ana Sample's birthday",
      "Leo's birthday (Ana Sample)",
      'Thinking of Ana Sample',
      'Thinking of Bea Example',
    ]);
    expect(file).not.toMatch(/happened|her day/);
  });

  test('has none on a screen that others see, --names or not', async () => {
    const { out, deps } = await runMain(['calendar', '--names', '--discreet'], homeWith());
    expect(out).toContain('There are no names in it.');
    expect(deps.written.get('momconnect.ics')).not.toMatch(/Ana|Bea/);
  });

  test('a birthday comes every year, a week ahead and on the day', async () => {
    const { deps } = await runMain(['calendar'], homeWith());
    const birthday = deps.written.get('momconnect.ics')?.split('BEGIN:VEVENT')[2] ?? '';
    expect(birthday.split('\r\n')).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261205',
        'DTEND;VALUE=DATE:20261206',
        'RRULE:FREQ=YEARLY;COUNT=10',
        'TRIGGER:-P6DT15H',
        'TRIGGER;RELATED=START:PT9H',
      ]),
    );
  });

  test('its alarms wait until her quiet hours are over', async () => {
    const { deps } = await runMain(['calendar'], homeWith({ settings: { quiet: '21:00-11:30' } }));
    expect(deps.written.get('momconnect.ics')).toContain('TRIGGER;RELATED=START:PT12H');
  });

  test('a file that is there is replaced with --force alone', async () => {
    const files = { 'momconnect.ics': 'something' };
    const refused = await runMain(['calendar'], homeWith({ files }));
    expect([refused.code, refused.deps.written.size]).toEqual([1, 0]);
    expect(refused.err).toContain('momconnect calendar --force');
    const replaced = await runMain(['calendar', '--force'], homeWith({ files }));
    expect([replaced.code, replaced.deps.written.size]).toEqual([0, 1]);
  });

  test('with nothing that has a day it is empty, and says how to begin', async () => {
    const { out, deps } = await runMain(['calendar'], fakeDeps({ journal: [ana] }));
    expect(out).toContain('Nothing has a date yet');
    expect(titlesIn(deps.written.get('momconnect.ics'))).toEqual([]);
  });

  test('as data', async () => {
    const { out } = await runMain(['calendar', '--json'], homeWith());
    expect(JSON.parse(out)).toEqual({ path: 'momconnect.ics', entries: 5, hasNames: false });
  });

  test('print is the file itself', async () => {
    const { out, deps } = await runMain(['calendar', 'print'], homeWith());
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(deps.written.size).toBe(0);
    await runMain(['calendar'], deps);
    expect(`${out}\n`).toBe(deps.written.get('momconnect.ics'));
  });
});

describe('the calendar file that she set', () => {
  const path = '/sync/momconnect.ics';
  const withFile = async (more: FakeOptions = {}) => {
    const deps = homeWith(more);
    const { code } = await runMain(['config', 'set', 'calendar', path], deps);
    expect(code).toBe(0);
    return deps;
  };

  test('is written at once, without names', async () => {
    const deps = await withFile();
    expect(deps.settings.get('calendar')).toBe(path);
    expect(titlesIn(deps.written.get(path))).toHaveLength(5);
    expect(deps.written.get(path)).not.toMatch(/Ana|Bea/);
  });

  test('stays as it is when nothing in it changed, and changes with what did', async () => {
    const deps = await withFile();
    const first = deps.written.get(path);
    await keepCalendar({ ...deps, now: () => new Date('2026-11-25T10:00') });
    expect(deps.written.get(path)).toBe(first);
    await deps.store.append('log', met('ana-sample', '2026-11-20'));
    await keepCalendar({ ...deps, now: () => new Date('2026-11-25T10:00') });
    expect(deps.written.get(path)).toBe(first);
    await deps.store.append('edit', edited('ana-sample', { set: { birthday: '--12-06' } }));
    await keepCalendar({ ...deps, now: () => new Date('2026-11-25T10:00') });
    expect(unstamped(deps.written.get(path))).not.toBe(unstamped(first));
    const uids = (file = '') => file.match(/^UID:.*$/gm);
    expect(uids(deps.written.get(path))).toEqual(uids(first));
  });

  test('is no file of somebody else', async () => {
    const { code, err, deps } = await runMain(
      ['config', 'set', 'calendar', '/sync/letter.txt'],
      homeWith({ files: { '/sync/letter.txt': 'Dear Ana' } }),
    );
    expect([code, deps.settings.get('calendar'), deps.written.size]).toEqual([1, null, 0]);
    expect(err).toContain('momconnect config set calendar FILE');
  });

  test('that became somebody else’s is left alone, in one line', async () => {
    const deps = await withFile();
    deps.written.set(path, 'BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n');
    await keepCalendar(deps);
    expect(deps.written.get(path)).toContain('other');
    expect(deps.said.at(-1)).toMatch(/^Your calendar file wasn't updated\./);
  });

  test('is emptied when everything is deleted', async () => {
    const deps = await withFile();
    await runMain(['erase', '--everything', '--yes'], { ...deps, globals: { ...deps.globals, yes: true } });
    expect(titlesIn(deps.written.get(path))).toEqual([]);
  });
});

test.each(['quiet', 'calendar'])('none, off or nothing clears %s', async (name) => {
  for (const word of ['none', 'Off', 'no', '']) {
    const deps = homeWith({ settings: { [name]: name === 'quiet' ? '21:00-8:00' : '/home/x.ics' } });
    const { out } = await runMain(['config', 'set', name, word], deps);
    expect(out).toContain(`${name} isn't set anymore.`);
    expect([deps.settings.get(name as 'quiet'), [...deps.written.keys()]]).toEqual([null, []]);
  }
});

test('a quiet time is no time for a call, and the screen says until when', async () => {
  const callOnly = [ana, active, met('ana-sample', '2026-10-01', { way: 'voice' })];
  const suggest = (settings: FakeOptions['settings']) =>
    runMain(
      ['suggest', '--energy', 'high'],
      fakeDeps({ journal: callOnly, settings: settings ?? {}, now: '2026-11-20T13:30' }),
    );
  expect((await suggest({})).out).toContain('Ana Sample: a call');
  const { out } = await suggest({ quiet: '13:00-15:00' });
  expect(out).not.toContain('a call');
  expect(out).toContain("It's 1:30 pm. This can wait until 3 pm: momconnect text 1");
});

describe('calendar print', () => {
  test('is the file as it is, and for scripts the same under one name', async () => {
    const { code, out } = await runMain(['calendar', 'print'], homeWith());
    expect([code, out]).toEqual([0, expect.stringMatching(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r?$/)]);
    const { out: data } = await runMain(['calendar', 'print', '--json'], homeWith());
    const { calendar } = JSON.parse(data) as { readonly calendar: string };
    expect(titlesIn(calendar)).toEqual(titlesIn(`${out}\n`));
    expect(titlesIn(calendar).length).toBeGreaterThan(0);
  });

  test('has no names but where they are asked for', async () => {
    expect((await runMain(['calendar', 'print'], homeWith())).out).not.toContain('Ana');
    expect((await runMain(['calendar', 'print', '--names'], homeWith())).out).toContain('Ana');
  });
});

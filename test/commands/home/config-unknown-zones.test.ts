import { describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { at, callDeps, picked, planned } from '../call/call-deps.ts';

const names = [
  'Foo/Bar',
  '',
  '__proto__',
  'constructor',
  '+99:99',
  'Not a zone, +05:30',
  '../../etc',
  'BST',
  '\u{1f600}',
];

const depsWith = (zone: string) =>
  callDeps({
    journal: [
      [{ type: 'friend.edited', friend: 'ana-sample', on: '2026-11-18', set: { zone, circle: 'inner' } }],
      planned('c1', { options: [at('2026-12-03T19:00', zone), at('2026-12-05T10:00', zone)] }),
      planned('c2', picked('2026-12-04T19:00', zone)),
      [
        {
          type: 'call.answered',
          call: 'c1',
          friend: 'ana-sample',
          answer: 'yes',
          times: [at('2026-12-03T19:00', zone)],
        },
      ],
    ],
  });

const commands = [
  ['suggest'],
  ['ways'],
  ['friend', 'show', 'ana'],
  ['text', 'ana', '--via', 'sms'],
  ['local', 'next'],
  ['call'],
  ['call', 'list', '--all'],
  ['call', 'show', '1'],
  ['call', 'invite', '1', '--poll'],
  ['call', 'host', '2', '--out', 'host.html'],
  ['call', 'ics', '2', '--out', 'call.ics'],
  ['call', 'rsvp', 'ana', '1', '--call', '1'],
  ['call', 'rsvp', 'bea', 'yes'],
  ['call', 'pick', '1', '2'],
  ['call', 'edit', '2', '--minutes', '90'],
  ['call', 'edit', '1', '--option', '2026-12-06 10:00'],
  ['call', 'plan', '--again', '1', '--topic', 'guilt', '--option', '2026-12-28 19:00'],
  ['call', 'held', '2', '--on', 'today', '--came', 'ana'],
  ['call', 'cancel', '1'],
  ['log', 'ana'],
  ['calendar'],
  ['doctor'],
];

describe('a time zone that is not known here', () => {
  test.each(names)('stops no command: %j', async (zone) => {
    const deps = depsWith(zone);
    for (const words of commands) {
      const { code, err } = await runMain(words, deps);
      expect([words, code, err]).toEqual([words, 0, expect.not.stringMatching(/Invalid|inside/)]);
    }
  });

  test('leaves the time of a call on her clock, and says so', async () => {
    const { out, err } = await runMain(['call', 'show', '2'], depsWith('Foo/Bar'));
    expect(out).toContain('December 4, 7 pm');
    expect(err).toContain("A call has a time zone momconnect doesn't know, so its times are in your time.");
  });

  test('leaves the calendar entry at that time', async () => {
    const { deps } = await runMain(['call', 'ics', '2', '--out', 'call.ics'], depsWith('Foo/Bar'));
    expect([...deps.written.values()].join()).toContain('DTSTART:20261205T010000Z');
  });

  test('is named by doctor, with the way out', async () => {
    const { out } = await runMain(['doctor'], depsWith('Foo/Bar'));
    expect(out.replace(/\s+/g, ' ')).toContain(
      'momconnect doesn\'t know the time zone of Ana Sample, "Foo/Bar". To set it, for example: momconnect friend edit ana --zone Chicago',
    );
    expect(out.replace(/\s+/g, ' ')).toContain('Call 2 has a time zone momconnect doesn\'t know, "Foo/Bar",');
  });

  test('is not taken as a setting', async () => {
    const { code, err } = await runMain(['config', 'set', 'zone', 'Foo/Bar'], callDeps());
    expect([code, err]).toEqual([2, expect.stringContaining('For example: Chicago, Europe/London')]);
  });
});

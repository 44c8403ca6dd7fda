import { describe, expect, test } from 'vitest';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const log = "When you're in touch: momconnect log ana";

describe('friend add', () => {
  const zoneOf = async (...words: string[]) =>
    JSON.parse((await runMain(['friend', 'add', 'Ana Sample', ...words, '--json'])).out).zone;

  test.each([
    [['--city', 'Seattle'], 'America/Los_Angeles'],
    [['--city', 'London, Ontario'], 'America/Toronto'],
    [['--city', 'Kells'], null],
    [['--city', 'Seattle', '--zone', 'Europe/London'], 'Europe/London'],
    [['--city', 'Seattle', '--zone', ''], null],
    [['--zone', 'Chicago'], 'America/Chicago'],
    [['--zone', 'chicago'], 'America/Chicago'],
    [['--zone', 'america/new york'], 'America/New_York'],
    [['--zone', 'Mumbai'], 'Asia/Kolkata'],
    [['--zone', 'Asia/Calcutta'], 'Asia/Kolkata'],
    [['--zone', 'UTC'], 'UTC'],
    [['--city', 'Portland ME'], 'America/New_York'],
    [['--city', 'Europe/London'], 'Europe/London'],
    [['--city', 'America/New_York', '--zone', 'Chicago'], 'America/Chicago'],
  ])('with %j: %s', async (words, zone) => {
    expect(await zoneOf(...words)).toBe(zone);
  });

  test.each([
    [['--city', 'Seattle'], ['Zone: America/Los_Angeles.']],
    [
      ['--city', 'Birmingham'],
      ['Zone: Europe/London. If not: momconnect friend edit ana --zone America/Chicago'],
    ],
    [
      ['--zone', 'Portland'],
      ['Zone: America/Los_Angeles. If not:', 'momconnect friend edit ana --zone America/New_York'],
    ],
    [
      ['--city', 'Kells'],
      [
        "momconnect doesn't know the time zone in Kells. To set it yourself:",
        'momconnect friend edit ana --zone Europe/London',
      ],
    ],
    [
      ['--city', 'Cambridge'],
      [
        'Zone: Europe/London. There are places with that name in America/Toronto,',
        'America/New_York. If not:',
        'momconnect friend edit ana --zone America/Toronto',
      ],
    ],
    [['--zone', 'Europe/London'], ['Time zone: Europe/London']],
    [[], []],
  ])('with %j says %j', async (words, expected) => {
    const { out } = await runMain(['friend', 'add', 'Ana Sample', ...words]);
    expect(out.split('\n').slice(2)).toEqual([...expected, log]);
  });

  test('the city is kept as she wrote it', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana Sample', '--city', ' Kells, by the lake', '--json']);
    expect(JSON.parse(out).city).toBe('Kells, by the lake');
  });

  test('a city typed as its zone is kept as a city', async () => {
    const { out } = await runMain(['friend', 'add', 'Ana Sample', '--city', 'america/new york', '--json']);
    expect(JSON.parse(out)).toMatchObject({ city: 'New York', zone: 'America/New_York' });
  });

  test.each([
    ['EST', 'America/New_York'],
    ['ct', 'America/Chicago'],
    ['MT', 'America/Denver'],
    ['PT', 'America/Los_Angeles'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['IST', 'Asia/Kolkata'],
  ])('of %s, which could be several, it names one', async (zone, like) => {
    const { code, err } = await runMain(['friend', 'add', 'Ana Sample', '--zone', zone]);
    expect([code, err.split('\n').slice(0, 2)]).toEqual([
      2,
      [`"${zone}" could be several time zones.`, `For example: ${like}`],
    ]);
  });

  test.each(['Mars', 'Mars/Base', '+05:30', 'Kells'])('refuses the zone %s', async (zone) => {
    const { code, err, deps } = await runMain(['friend', 'add', 'Ana Sample', '--zone', zone]);
    expect([code, deps.lines.length]).toEqual([2, 0]);
    expect(err).toContain(`"${zone}" isn't a time zone or city that momconnect knows.`);
  });
});

describe('friend edit', () => {
  const edit = (details: Partial<FriendAdded>, ...words: string[]) =>
    runMain(['friend', 'edit', 'ana', ...words], fakeDeps({ journal: [added('Ana Sample', details)] }));
  const zoneOf = async (details: Partial<FriendAdded>, ...words: string[]) =>
    JSON.parse((await edit(details, ...words, '--json')).out).zone;
  const chicago = { city: 'Chicago', zone: 'America/Chicago' };

  test.each<readonly [string, Partial<FriendAdded>, readonly string[], string | null]>([
    ['a city where none was known', {}, ['--city', 'Cork'], 'Europe/Dublin'],
    ['another city', chicago, ['--city', 'Cork'], 'Europe/Dublin'],
    ['another city that is not known', chicago, ['--city', 'Kells'], null],
    ['the same city', { ...chicago, zone: 'Asia/Tokyo' }, ['--city', 'chicago'], 'Asia/Tokyo'],
    ['the same city, its zone not set yet', { city: 'Chicago' }, ['--city', 'chicago'], 'America/Chicago'],
    ['a city where only the zone was known', { zone: 'Asia/Tokyo' }, ['--city', 'Chicago'], 'Asia/Tokyo'],
    ['no city any more', chicago, ['--city', ''], null],
    ['no city any more, a zone of her own', { ...chicago, zone: 'Asia/Tokyo' }, ['--city', ''], 'Asia/Tokyo'],
    ['no city any more, but a zone', chicago, ['--city', '', '--zone', 'Tokyo'], 'Asia/Tokyo'],
    ['another city, and the zone', chicago, ['--city', 'Cork', '--zone', 'Tokyo'], 'Asia/Tokyo'],
    ['no zone any more', chicago, ['--zone', ''], null],
    ['another thing', chicago, ['--tag', 'school'], 'America/Chicago'],
  ])('%s', async (_, details, words, zone) => {
    expect(await zoneOf(details, ...words)).toBe(zone);
  });

  test('says which zone was taken, in one line of the journal', async () => {
    const { out, deps } = await edit({}, '--city', 'Cork');
    expect(out).toBe('Ana Sample: changed.\nZone: Europe/Dublin.\nTo take it back: momconnect undo');
    expect(deps.lines).toHaveLength(2);
  });

  test('for someone out of sight, names what finds them again', async () => {
    const { out } = await edit({ state: 'hidden' }, '--city', 'Kells', '--all');
    expect(out).toContain('momconnect friend edit ana --all --zone Europe/London');
  });
});

describe('config set zone', () => {
  test.each([
    ['Chicago', 'America/Chicago'],
    ['Portland, Maine', 'America/New_York'],
    ['europe/london', 'Europe/London'],
  ])('%s', async (input, zone) => {
    const { out, deps } = await runMain(['config', 'set', 'zone', input]);
    expect(deps.settings.get('zone')).toBe(zone);
    expect(out).toBe(`zone is ${zone} now.`);
  });

  test.each([
    ['Portland', 'zone is America/Los_Angeles now. If not: momconnect config set zone America/New_York'],
    ['Perth', 'zone is Australia/Perth now. If not: momconnect config set zone Europe/London'],
  ])('%s names the other of that name', async (input, expected) => {
    expect((await runMain(['config', 'set', 'zone', input])).out.replaceAll('\n', ' ')).toBe(expected);
  });

  test('names it beside the zone of before', async () => {
    const deps = fakeDeps({ settings: { zone: 'Asia/Tokyo' } });
    expect((await runMain(['config', 'set', 'zone', 'Perth'], deps)).out).toBe(
      'zone is Australia/Perth now. It was: Asia/Tokyo. If not:\nmomconnect config set zone Europe/London',
    );
  });

  test('refuses what is neither', async () => {
    const { code, err, deps } = await runMain(['config', 'set', 'zone', 'Mars']);
    expect([code, deps.settings.get('zone')]).toEqual([2, null]);
    expect(err).toContain('"Mars" isn\'t a time zone or city that momconnect knows.');
  });
});

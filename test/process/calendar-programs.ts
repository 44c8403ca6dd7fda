/** Calendar programs that read files of ours: khal, and Python's vobject. Each of their folders is of one test. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';

/** The first of several commands that runs here; null when none does. */
export function firstThatRuns(...commands: readonly (readonly [string, ...string[]])[]): string | null {
  for (const [program, ...words] of commands) {
    try {
      execFileSync(program, words, { stdio: 'ignore' });
      return program;
    } catch {}
  }
  return null;
}

export const khal = firstThatRuns(['khal', '--version'], ['/usr/bin/khal', '--version']);
/** Debian's packages belong to Debian's Python, which need not be the first. */
export const pythonWithVobject = firstThatRuns(
  ['python3', '-c', 'import vobject'],
  ['/usr/bin/python3', '-c', 'import vobject'],
);

export const pythonWithRadicale = firstThatRuns(
  ['python3', '-c', 'import radicale'],
  ['/usr/bin/python3', '-c', 'import radicale'],
);

export interface Calendar {
  /** As a person does who saves the file she was sent and opens it. */
  import(file: string): Promise<void>;
  /** One line for each event, as `format` says; see `khal list --help`. */
  list(format: string, from: string, days: number): Promise<readonly string[]>;
}

/** khal with a calendar of its own, on a computer whose clock stands in the zone. */
export function calendarIn(zone: string): Calendar {
  const home = temporaryFolder();
  mkdirSync(join(home, 'calendar'));
  const config = join(home, 'config');
  writeFileSync(config, configFor(home, zone));
  const folders = { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const env = { ...folders, LC_ALL: 'C.UTF-8', TZ: zone };
  const run = (...words: string[]) => execa(khal ?? '', ['--config', config, ...words], { env });
  return {
    import: async (file) => {
      const path = join(home, 'sent.ics');
      writeFileSync(path, file);
      await run('import', '--batch', '--include-calendar', 'hers', path);
    },
    list: async (format, from, days) => {
      const { stdout } = await run('list', '--format', format, '--day-format', '', from, `${days}d`);
      return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('No events'));
    },
  };
}

const configFor = (home: string, zone: string) => `
[calendars]
[[hers]]
path = ${home}/calendar
[sqlite]
path = ${home}/khal.db
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
`;

export interface ReadEvent {
  readonly uid: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: string;
  /** With an offset for an instant, without for a time on whatever clock. */
  readonly start: string;
  readonly end: string;
  readonly people: number;
  readonly alarmMinutes: number | null;
  /** The first days of what repeats. */
  readonly days: readonly string[];
}

const script = `
import itertools, json, sys, vobject
events = []
for event in vobject.readOne(sys.stdin.read()).vevent_list:
    text = lambda name: getattr(event, name).value if hasattr(event, name) else None
    trigger = event.valarm.trigger.value if hasattr(event, 'valarm') else None
    days = event.getrruleset() if hasattr(event, 'rrule') else []
    events.append({
        'uid': text('uid'), 'title': text('summary'), 'description': text('description'),
        'status': text('status'),
        'start': event.dtstart.value.isoformat(), 'end': event.dtend.value.isoformat(),
        'people': len(event.contents.get('attendee', []) + event.contents.get('organizer', [])),
        'alarmMinutes': None if trigger is None else int(-trigger.total_seconds() / 60),
        'days': [day.isoformat() for day in itertools.islice(days, 40)],
    })
print(json.dumps(events))
`;

export async function readWithVobject(file: string): Promise<readonly ReadEvent[]> {
  const env = { PYTHONIOENCODING: 'utf-8' };
  const { stdout } = await execa(pythonWithVobject ?? '', ['-c', script], { input: file, env });
  return JSON.parse(stdout) as readonly ReadEvent[];
}

const alarmScript = `
import datetime, itertools, json, sys, vobject, zoneinfo
zone, last = zoneinfo.ZoneInfo(sys.argv[1]), sys.argv[2]
days = []
for event in vobject.readOne(sys.stdin.read()).vevent_list:
    if event.status.value == 'CANCELLED':
        continue
    times = event.getrruleset() if hasattr(event, 'rrule') else [event.dtstart.value]
    for time in itertools.islice(times, 5000):
        if not isinstance(time, datetime.datetime):
            time = datetime.datetime.combine(time, datetime.time())
        if time.tzinfo is not None:
            time = time.astimezone(zone).replace(tzinfo=None)
        for alarm in event.contents.get('valarm', []):
            assert alarm.trigger.params.get('RELATED', ['START']) == ['START']
            days.append(str((time + alarm.trigger.value).date()))
print(json.dumps(sorted(day for day in days if day < last)))
`;

/** The day of every alarm on the clock of a zone, before a last one, in order. */
export async function alarmDaysIn(file: string, zone: string, last: string): Promise<readonly string[]> {
  const options = { input: file, env: { PYTHONIOENCODING: 'utf-8' } };
  const { stdout } = await execa(pythonWithVobject ?? '', ['-c', alarmScript, zone, last], options);
  return JSON.parse(stdout) as readonly string[];
}

export interface CalendarServer {
  /** Puts the whole calendar, as one does who uploads a file. */
  put(file: string): Promise<void>;
  get(): Promise<string>;
}

/** Radicale on this machine alone, ended with the test. */
export async function startRadicale(): Promise<CalendarServer> {
  const port = await freePort();
  const words = ['-m', 'radicale', '--auth-type', 'none', '--rights-type', 'authenticated'];
  const storage = ['--storage-filesystem-folder', temporaryFolder(), '--server-hosts', `127.0.0.1:${port}`];
  const server = execa(pythonWithRadicale ?? '', [...words, ...storage], { reject: false });
  onTestFinished(() => void server.kill('SIGKILL'));
  const request = (method: string, body: string | null = null) =>
    fetch(`http://127.0.0.1:${port}/mom/calendar/`, {
      method,
      body,
      headers: { authorization: `Basic ${btoa('mom:mom')}`, 'content-type': 'text/calendar' },
    });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (
      await request('OPTIONS').then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    put: async (file) => {
      const { status } = await request('PUT', file);
      if (status !== 201) throw new Error(`Radicale answered ${status}.`);
    },
    get: async () => (await request('GET')).text(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

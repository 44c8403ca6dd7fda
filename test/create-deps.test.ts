import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readGlobals } from '../src/cli/globals.ts';
import { type CommandEntry, commands } from '../src/commands/index.ts';
import { createDeps, type Host } from '../src/create-deps.ts';
import { UserError } from '../src/errors.ts';
import { contentIn } from '../src/system/content.ts';
import { heldStream } from '../src/ui/held-stream.ts';
import { temporaryFolder } from './store/temporary-home.ts';

const entryOf = (name: string) => commands.find((entry) => entry.name === name) as CommandEntry;

interface Setting {
  readonly env?: NodeJS.ProcessEnv;
  readonly isTerminal?: boolean;
  readonly home?: string;
  /** The clock, local. */
  readonly now?: string;
  /** What she types at a terminal. */
  readonly stdin?: Readable;
}

/** Connects as for this command line, and keeps what was written. */
async function connected(
  argv: readonly string[],
  { env = {}, isTerminal = false, home, now = '2026-11-20T23:30', stdin = new Readable() }: Setting = {},
) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    isTTY: isTerminal,
    columns: isTerminal ? 100 : undefined,
    rows: isTerminal ? 24 : undefined,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const folder = home ?? join(temporaryFolder(), 'home');
  const host: Host = {
    env: { MOMCONNECT_HOME: folder, ...env },
    stdin: Object.assign(stdin, { isTTY: isTerminal }) as unknown as NodeJS.ReadStream,
    stdout: heldStream(stream('stdout')),
    stderr: stream('stderr'),
    now: () => new Date(now),
    content: contentIn(temporaryFolder()),
    version: '1.2.3',
  };
  const { globals, words } = readGlobals(argv);
  const entry = words.length === 0 ? null : entryOf(words.join(' '));
  const connection = await createDeps(host, globals, entry, async () => 0);
  // As a run does, once her words make sense.
  if (entry?.touches !== 'nothing') await connection.deps.store.open();
  return { ...connection, written, folder, host };
}

const ana = { type: 'friend.added', friend: 'ana', on: '2026-11-01', name: 'Ana Sample' } as const;

describe('today', () => {
  test.each([
    ['is the day where she stands', [], {}, '2026-11-20', ''],
    ['is the one she gave', ['--today', '2026-03-01'], { MOMCONNECT_TODAY: '2026-04-01' }, '2026-03-01', ''],
    [
      'is that of the environment, which is said',
      [],
      { MOMCONNECT_TODAY: '2026-04-01' },
      '2026-04-01',
      'Acting as if today were 2026-04-01 (MOMCONNECT_TODAY).\n',
    ],
    ['and an empty one is none', [], { MOMCONNECT_TODAY: '' }, '2026-11-20', ''],
  ])('%s', async (_, argv, env, today, stderr) => {
    const { deps, written } = await connected(['suggest', ...argv], { env });
    expect([deps.today, written.stderr]).toEqual([today, stderr]);
  });

  test('of the environment is said once, also when a command runs another one', async () => {
    const { host, written } = await connected(['suggest'], { env: { MOMCONNECT_TODAY: '2026-04-01' } });
    await createDeps(host, readGlobals(['log']).globals, entryOf('log'), async () => 0);
    expect(written.stderr.match(/Acting as if/g)).toHaveLength(1);
  });

  test('is early in the morning still the day where she stands', async () => {
    expect((await connected(['suggest'], { now: '2026-11-20T00:10' })).deps.today).toBe('2026-11-20');
  });

  test('in the environment that is no day is refused, and named', async () => {
    await expect(connected(['suggest'], { env: { MOMCONNECT_TODAY: 'tomorrow' } })).rejects.toThrow(
      'MOMCONNECT_TODAY needs a day',
    );
  });
});

describe('the home', () => {
  test('is that of the environment, or the one she gave', async () => {
    const other = join(temporaryFolder(), 'other');
    const { deps, folder } = await connected(['friend add']);
    await deps.store.append('friend add', [ana]);
    const { deps: given } = await connected(['friend add', '--home', other], { home: folder });
    await given.store.append('friend add', [ana]);
    expect([existsSync(join(folder, 'journal')), existsSync(join(other, 'journal'))]).toEqual([true, true]);
  });

  test('is not touched by commands that have nothing to do with it, and asking them for it is a fault', async () => {
    const { deps, folder, finish, saved } = await connected(['help-now']);
    expect(() => deps.store.read()).toThrow('may not touch the store (read)');
    await finish();
    expect([existsSync(folder), saved()]).toEqual([false, 'nothing']);
  });

  test('is backed up at the end of a run that wrote', async () => {
    const { deps, folder, finish, saved } = await connected(['friend add']);
    expect(saved()).toBe('nothing');
    await deps.store.append('friend add', [ana]);
    await finish();
    expect([saved(), existsSync(join(folder, 'backups'))]).toEqual(['some', true]);
  });
});

describe('asking', () => {
  test.each([
    ['on a terminal', [], true, true],
    ['never in a pipe', [], false, false],
    ['never with --json', ['--json'], true, false],
  ])('%s', async (_, argv, isTerminal, isInteractive) => {
    expect((await connected(['log', ...argv], { isTerminal })).deps.prompter.isInteractive).toBe(
      isInteractive,
    );
  });

  test('finds what another terminal saved during a first question', async () => {
    const stdin = new Readable({ read: () => {} });
    const { deps, folder } = await connected(['log'], { isTerminal: true, env: { TERM: 'dumb' }, stdin });
    const answered = deps.prompter.ask({ message: '' });
    const other = await connected(['friend', 'add'], { home: folder });
    await other.deps.store.append('friend add', [ana]);
    stdin.push('ana\n');
    expect([await answered, deps.store.read().friends.size]).toEqual(['ana', 1]);
  });
});

describe('what is shown', () => {
  const homeWithAna = async () => {
    const { deps, folder } = await connected(['friend add']);
    await deps.store.append('friend add', [ana]);
    return folder;
  };
  const shown = async (argv: readonly string[], setting: Setting = {}) => {
    const { deps, written, finishText } = await connected(['friend list', ...argv], {
      home: await homeWithAna(),
      ...setting,
    });
    const { name = '' } = deps.store.read().friends.get('ana') ?? {};
    deps.output.answer(`${name}, Ana Sample \u2013 Zo\u00eb`);
    deps.output.say(`${name}, talk`);
    return [written.stdout, written.stderr, finishText(`No ${name}`)];
  };

  test.each<readonly [string, readonly string[], Setting, readonly string[]]>([
    [
      'is what was said',
      [],
      {},
      ['Ana Sample, Ana Sample \u2013 Zo\u00eb\n', 'Ana Sample, talk\n', 'No Ana Sample'],
    ],
    [
      'is without the talk when quiet',
      ['--quiet'],
      {},
      ['Ana Sample, Ana Sample \u2013 Zo\u00eb\n', '', 'No Ana Sample'],
    ],
    [
      'has initials when discreet for names out of the store, and for no other word',
      ['--discreet'],
      {},
      ['A. S., Ana Sample \u2013 Zo\u00eb\n', 'A. S., talk\n', 'No A. S.'],
    ],
    [
      'has initials in JSON too when discreet',
      ['--discreet', '--json'],
      { isTerminal: true },
      ['A. S., Ana Sample \u2013 Zo\u00eb\n', 'A. S., talk\n', 'No A. S.'],
    ],
    [
      'is as stored in JSON, for scripts',
      ['--json'],
      { isTerminal: true, env: { LANG: 'C' } },
      ['Ana Sample, Ana Sample \u2013 Zo\u00eb\n', 'Ana Sample, talk\n', 'No Ana Sample'],
    ],
    [
      'is plain letters on a plain terminal',
      [],
      { isTerminal: true, env: { LANG: 'C' } },
      ['Ana Sample, Ana Sample - Zoe\n', 'Ana Sample, talk\n', 'No Ana Sample'],
    ],
    [
      'is every letter where the locale has them',
      [],
      { isTerminal: true, env: { LANG: 'en_IE.UTF-8' } },
      ['Ana Sample, Ana Sample \u2013 Zo\u00eb\n', 'Ana Sample, talk\n', 'No Ana Sample'],
    ],
  ])('%s', async (_, argv, setting, expected) => {
    expect(await shown(argv, setting)).toEqual(expected);
  });

  test('is discreet once the setting says so', async () => {
    const home = await homeWithAna();
    await (await connected(['config set'], { home })).deps.settings.set('discreet', 'yes');
    const { deps, finishText } = await connected(['friend list'], { home });
    expect(finishText(deps.store.read().friends.get('ana')?.name ?? '')).toBe('A. S.');
  });

  test('what is written while discreet has the names as they are', async () => {
    const home = await homeWithAna();
    const { deps } = await connected(['friend edit', '--discreet'], { home });
    const { name = '' } = deps.store.read().friends.get('ana') ?? {};
    await deps.store.append('friend edit', [
      { type: 'friend.edited', friend: 'ana', on: '2026-11-20', set: { next: `ask ${name}` } },
    ]);
    expect((await connected(['friend list'], { home })).deps.store.read().friends.get('ana')?.next).toBe(
      'ask Ana Sample',
    );
  });
});

describe('the country of her locale', () => {
  test.each([
    [{ LANG: 'en_US.UTF-8' }, 'US'],
    [{ LANG: 'en_GB' }, 'GB'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'en_IE.UTF-8' }, 'IE'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fil_PH' }, 'PH'],
    [{ LANG: 'C.UTF-8' }, null],
    [{ LANG: 'en' }, null],
    [{}, null],
  ])('%j is %s', async (env, country) => {
    expect((await connected(['help-now'], { env })).deps.localeCountry).toBe(country);
  });
});

describe('her own files', () => {
  const failure = async (path: string, isTerminal = false): Promise<string> => {
    const { deps } = await connected(['import'], { isTerminal });
    try {
      deps.files.read(path);
      return 'read';
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      return (error as UserError).message;
    }
  };

  test('are read whole, and folders found', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'people.vcf'), 'BEGIN');
    mkdirSync(join(folder, 'sync'));
    const { files } = (await connected(['import'])).deps;
    expect(Buffer.from(files.read(join(folder, 'people.vcf'))).toString()).toBe('BEGIN');
    expect(files.folder(join(folder, 'sync'))).toBe(join(folder, 'sync'));
    expect(() => files.folder(join(folder, 'people.vcf'))).toThrow("isn't a folder");
  });

  test.each([
    ['none.vcf', 'If it\'s in another folder, type that too: "~/Downloads/none.vcf"'],
    ['./none.vcf', 'Check the folder and the spelling.'],
  ])('%s, which is not there, is answered with a way to find it', async (path, way) => {
    const { files } = (await connected(['import'])).deps;
    expect(() => files.read(path)).toThrow(expect.objectContaining({ ways: [way] }));
  });

  test('that cannot be read are named', async () => {
    const folder = temporaryFolder();
    expect(await failure(join(folder, 'none.vcf'))).toBe(`There's no file "${join(folder, 'none.vcf')}".`);
    expect(await failure(folder)).toBe(`"${folder}" is a folder, not a file.`);
    expect(await failure('-', true)).toMatch(/^There's nothing to read/);
  });
});

test('what nobody may guess has twenty letters and digits, and owes nothing to Math.random', async () => {
  const { deps } = await connected(['log']);
  const { random } = Math;
  Math.random = () => 0.5;
  try {
    const secrets = Array.from({ length: 100 }, () => deps.newSecret());
    expect([new Set(secrets).size, secrets.every((secret) => /^[0-9a-v]{20}$/.test(secret))]).toEqual([
      100,
      true,
    ]);
  } finally {
    Math.random = random;
  }
});

test('ids are short and never the same, seeds are whole numbers', async () => {
  const { deps } = await connected(['log']);
  const ids = Array.from({ length: 1000 }, () => deps.newId());
  expect([new Set(ids).size, ids.every((id) => /^[0-9a-v]{10}$/.test(id))]).toEqual([1000, true]);
  const seeds = Array.from({ length: 1000 }, () => deps.newSeed());
  expect(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0 && seed < 2 ** 31)).toBe(true);
  expect(new Set(seeds).size).toBeGreaterThan(990);
});

test('content that is not there is null, and content that is broken is a fault', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'good.json'), '{"a":1}');
  writeFileSync(join(folder, 'broken.json'), '{"a"');
  const content = contentIn(folder);
  expect([content.json('none'), content.json('good')]).toEqual([null, { a: 1 }]);
  expect(() => content.json('broken')).toThrow(SyntaxError);
});

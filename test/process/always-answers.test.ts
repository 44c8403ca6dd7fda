/** Help is there whatever is damaged: real processes, each in a home that something is wrong with. */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';

const program = join(import.meta.dirname, '../../bin/momconnect.cjs');

interface Damage {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where the process begins. */
  readonly from?: string;
  /** A file that is loaded before the program. */
  readonly preload?: string;
}

async function run(words: readonly string[], { env = {}, from, preload }: Damage = {}) {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [...(preload === undefined ? [] : ['--require', preload]), program, ...words],
    {
      reject: false,
      extendEnv: false,
      env: { PATH: process.env.PATH, HOME: temporaryFolder(), LANG: 'en_US.UTF-8', TERM: 'dumb', ...env },
      ...(from === undefined ? {} : { cwd: from }),
    },
  );
  return { code: exitCode, out: stdout, err: stderr };
}

/** A home in which something is made by `damage`. */
function homeWith(damage: (home: string) => void): Damage {
  const home = temporaryFolder();
  damage(home);
  return { env: { MOMCONNECT_HOME: home } };
}

/** A file that makes what it names throw, as on a system that knows no such user. */
function preloading(source: string): string {
  const file = join(temporaryFolder(), 'preload.cjs');
  writeFileSync(file, source);
  return file;
}

const noUser = `const os = require('node:os');
for (const name of ['userInfo', 'homedir'])
  os[name] = () => { throw Object.assign(new Error(name + ' ENOENT'), { code: 'ERR_SYSTEM_ERROR' }); };
require('node:module').syncBuiltinESMExports();`;
const noFolder = `process.cwd = () => { throw Object.assign(new Error('ENOENT: uv_cwd'), { code: 'ENOENT' }); };`;

const damages: readonly (readonly [string, () => Damage, says: RegExp | null])[] = [
  [
    'settings that do not parse',
    () => homeWith((home) => writeFileSync(join(home, 'settings.json'), '{ bad')),
    /settings couldn't be read/,
  ],
  [
    'settings that are a list',
    () => homeWith((home) => writeFileSync(join(home, 'settings.json'), '[]')),
    /settings couldn't be read/,
  ],
  [
    'a folder in the place of the settings',
    () => homeWith((home) => mkdirSync(join(home, 'settings.json'))),
    /settings couldn't be read/,
  ],
  [
    'a pipe in the place of the settings',
    () => homeWith((home) => void execFileSync('mkfifo', [join(home, 'settings.json')])),
    /settings couldn't be read/,
  ],
  [
    'a home that is a file',
    () => {
      const file = join(temporaryFolder(), 'home');
      writeFileSync(file, '');
      return { env: { MOMCONNECT_HOME: file } };
    },
    /settings couldn't be read/,
  ],
  // Whoever runs this as root may read everything: then nothing is missing, and nothing is said.
  ['a home that may not be read', () => homeWith((home) => chmodSync(home, 0)), null],
  ['a home that is not there', () => ({ env: { MOMCONNECT_HOME: join(temporaryFolder(), 'none') } }), null],
  [
    'a MOMCONNECT_TODAY that is no day',
    () => ({ env: { MOMCONNECT_TODAY: 'soon' } }),
    /MOMCONNECT_TODAY isn't a day/,
  ],
  ['no home folder in the environment', () => ({ env: { HOME: undefined } }), null],
  [
    'no user of this id',
    () => ({ env: { HOME: undefined }, preload: preloading(noUser) }),
    /settings couldn't be read/,
  ],
  [
    'a current folder that is gone',
    () => ({ env: { MOMCONNECT_HOME: 'people' }, preload: preloading(noFolder) }),
    /settings couldn't be read/,
  ],
];

test.each(damages)(
  'with %s the numbers come, and what is left out is said after them',
  async (_, damage, says) => {
    const { code, out, err } = await run(['help-now'], damage());
    expect(code).toBe(0);
    expect(out).toMatch(/^If you or your child are in danger now: call 911\.[\s\S]*\n988 /);
    if (says === null) expect(err === '' || /settings couldn't be read/.test(err)).toBe(true);
    else expect(err).toMatch(says);
  },
);

/** Every process costs time, so the other two are tried where least is left to work with. */
test.each(damages.filter(([name]) => ['settings that do not parse', 'no user of this id'].includes(name)))(
  'with %s faq and hide answer too',
  async (_, damage) => {
    const broken = damage();
    const [faq, hide] = await Promise.all([run(['faq', 'isolated'], broken), run(['hide'], broken)]);
    expect([faq.code, hide.code, hide.out]).toEqual([0, 0, '']);
    expect(faq.out).toMatch(/^What if I feel isolated\?/);
  },
);

test('a current folder that is really gone stops nothing', async () => {
  const folder = temporaryFolder();
  const inDeletedFolder = `process.chdir(${JSON.stringify(folder)}); require('node:fs').rmdirSync(${JSON.stringify(folder)});`;
  expect(await run(['help-now'], { preload: preloading(inDeletedFolder) })).toMatchObject({
    code: 0,
    err: '',
  });
  rmSync(folder, { recursive: true, force: true });
});

describe('whatever is typed, the numbers come', () => {
  const damaged = () => homeWith((home) => writeFileSync(join(home, 'settings.json'), '{ bad'));
  const us = 'call 911.';
  test.each<readonly [readonly string[], string]>([
    [['help-now', '--contry', 'IE'], 'call 112 or 999.'],
    [['--today', 'soon', 'help-now', 'please', '--quiet', '--discreet'], us],
    [['help', 'me'], us],
    [['faq', 'sos'], us],
  ])('%j', async (words, sentence) => {
    const { code, out } = await run(words, damaged());
    expect([code, out.includes(sentence)]).toEqual([0, true]);
  });
});

describe('where no locale says the country', () => {
  const inZone = (TZ: string) => run(['help-now'], { env: { TZ, LANG: undefined } });

  test.each([
    ['America/New_York', "If you're in the US: 911, 988, 1-800-799-7233."],
    ['Europe/Berlin', "If you're in Germany: 112."],
  ])('the clock of %s is a guess, and said as one', async (zone, sentence) => {
    const { out } = await inZone(zone);
    expect(out).toContain('call your local emergency number.');
    expect(out).toContain(sentence);
  });

  test('a clock of no country gives no number of any', async () => {
    const { out } = await inZone('UTC');
    expect(out).not.toMatch(/911|988|1-800/);
    expect(out).toContain('findahelpline.com');
  });
});

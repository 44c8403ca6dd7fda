import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import {
  exceptions,
  exceptionsIn,
  filesInCircles,
  forbiddenImports,
  knots,
  loadedWith,
} from './support/imports.ts';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)).split(sep).join('/'));
const sources = new Map(files.map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]));
const sourceOf = (path: string) => sources.get(path) as string;

/** Files for which something is found, and what. */
function findings(find: (path: string, source: string) => readonly string[]): string[] {
  return files.flatMap((path) => find(path, sourceOf(path)).map((finding) => `${path}: ${finding}`));
}

const longest = 250;
const tooLong = (source: string) =>
  source.trimEnd().split('\n').length > longest ? [`more than ${longest} lines`] : [];
const environment = (path: string, source: string) =>
  ['create-context.ts', 'create-deps.ts'].includes(path)
    ? []
    : (source.match(/\bprocess\s*\.\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/g) ?? []);
/** Files that ask what the clock of this machine shows: vitest.config.ts has their tests run in a second zone. */
const clockReaders = ['store/local-day.ts', 'system/here.ts', 'ui/clock-in-zone.ts'];
const localClock =
  /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\bDateTimeFormat\(\)|\.toLocale(?:Date|Time)\w+\(/;
const exits = (source: string) => source.match(/\bprocess\s*\.\s*exit\b/g) ?? [];
/** A command in a sentence that no screen wraps: help, a page to print, an entry in a calendar. */
const inProse = [
  'cli/help.ts',
  'commands/calendar/date-entries.ts',
  'commands/calendar/planned-entries.ts',
  'commands/everyday.ts',
  'commands/support/hide.ts',
  'commands/tradition/tradition-ics.ts',
  'formats/host-page.ts',
  'formats/note-page.ts',
];
/** In words that are wrapped: a command has to stay whole. */
const commandsInWords = (source: string) => source.match(/[:.,] momconnect [a-z-]+/g) ?? [];

describe('every file', () => {
  test('imports only what its folder may', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(findings(forbiddenImports)).toEqual([]);
  });

  test('makes every exception necessary', () => {
    const needed = new Set(files.flatMap((path) => exceptionsIn(path, sourceOf(path))));
    expect(exceptions.filter((each) => !needed.has(each))).toEqual([]);
  });

  test('never leads back to itself, but for the knots', () => {
    const untied = Object.keys(knots);
    expect(filesInCircles(files, sourceOf, untied)).toEqual([]);
    for (const knot of untied)
      expect(
        filesInCircles(
          files,
          sourceOf,
          untied.filter((each) => each !== knot),
        ),
      ).toContain(knot);
  });

  test(`has at most ${longest} lines`, () => {
    expect(findings((_, source) => tooLong(source))).toEqual([]);
  });

  test('leaves the environment to create-context and create-deps', () => {
    expect(findings(environment)).toEqual([]);
  });

  test('leaves the clock of this machine to a few that are tested in two zones', () => {
    expect(files.filter((path) => localClock.test(sourceOf(path))).sort()).toEqual(clockReaders);
  });

  test('has the command of a way out apart from its words', () => {
    expect(findings((path, source) => (inProse.includes(path) ? [] : commandsInWords(source)))).toEqual([]);
    expect(commandsInWords("throw usage('Who?', 'For example: momconnect log ana');")).toHaveLength(1);
  });

  test('lets the program end by itself', () => {
    expect(findings((_, source) => exits(source))).toEqual([]);
  });
});

describe('found would be', () => {
  test.each<readonly [string, string, string]>([
    ['domain/time/day.ts', "import { UserError } from '../../errors.ts';", '../../errors.ts'],
    ['domain/time/day.ts', "import type { Deps } from '../../deps.ts';", '../../deps.ts'],
    ['domain/time/day.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['domain/journal/fold.ts', "import { createHash } from 'crypto';", 'crypto'],
    ['domain/journal/fold.ts', "import { registry } from '../changes.ts';", '../changes.ts'],
    ['domain/text/typos.ts', "import { isHidden } from '../friend/friend.ts';", '../friend/friend.ts'],
    ['domain/time/day.ts', "import type { Call } from '../call/call.ts';", '../call/call.ts'],
    ['domain/journal/fold.ts', "import type { Call } from '../call/call.ts';", '../call/call.ts'],
    ['domain/call/rooms.ts', "import { inIdiom } from '../note/idiom.ts';", '../note/idiom.ts'],
    ['domain/note/ideas.ts', "import type { Ranking } from '../suggest/rank.ts';", '../suggest/rank.ts'],
    ['domain/suggest/rank.ts', "import { registry } from '../changes.ts';", '../changes.ts'],
    ['store/open.ts', "import { isAsk } from '../domain/note/ask.ts';", '../domain/note/ask.ts'],
    [
      'store/open.ts',
      "import { maskJson } from '../domain/discreet/mask-json.ts';",
      '../domain/discreet/mask-json.ts',
    ],
    ['domain/time/when.ts', "const { parse } = await import('execa');", 'execa'],
    ['formats/csv.ts', "export { openStore } from '../store/open.ts';", '../store/open.ts'],
    ['store/open.ts', "import { runWords } from '../cli/run-words.ts';", '../cli/run-words.ts'],
    ['store/open.ts', "import { makeDeps } from '../deps.ts';", '../deps.ts'],
    ['store/open.ts', "import { makeDeps, type Deps } from '../deps.ts';", '../deps.ts'],
    ['store/open.ts', "import { execa } from 'execa';", 'execa'],
    ['ui/style.ts', "import { addDays } from '../domain/time/day.ts';", '../domain/time/day.ts'],
    ['deps.ts', "import { Command } from 'commander';", 'commander'],
    ['deps.ts', "import { isDay } from './domain/time/day.ts';", './domain/time/day.ts'],
    ['commands/log.ts', "import { appendTexts } from '../store/append.ts';", '../store/append.ts'],
    ['commands/log.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['commands/log.ts', "import {\n  one,\n  two,\n} from '../create-context.ts';", '../create-context.ts'],
    ['commands/log.ts', "import '../main.ts';", '../main.ts'],
    ['commands/log.ts', "import { addDays } from '../domain/day.js';", '../domain/day.js'],
    ['cli/help.ts', "import { main } from '../main.ts';", '../main.ts'],
    ['cli/help.ts', "import { createDeps } from '../create-deps.ts';", '../create-deps.ts'],
    ['create-deps.ts', "import { createContext } from './create-context.ts';", './create-context.ts'],
    ['cli/help.ts', "import { z } from 'zod';", 'zod'],
    ['utils/text.ts', '', 'no rule says what utils may import'],
  ])('in %s: %j', (path, source, expected) => {
    expect(forbiddenImports(path, source)).toEqual([expected]);
  });

  test.each([
    ['domain/time/zoned-time.ts', "import { tz } from '@date-fns/tz';"],
    ['store/open.ts', "import { type Deps } from '../deps.ts';\nimport { join } from 'node:path';"],
    [
      'commands/log.ts',
      "import { Command } from 'commander';\nimport { printAnswer } from '../ui/print-answer.ts';",
    ],
    ['create-deps.ts', "import { openStore } from './store/open.ts';"],
  ])('nothing in %s: %j', (path, source) => {
    expect(forbiddenImports(path, source)).toEqual([]);
  });

  test.each([
    ['process.env.HOME', 1],
    ['const { env, argv } = process;', 1],
    ['const { argv } = process; host.env', 0],
  ])('the environment in %j', (source, count) => {
    expect(environment('commands/log.ts', source)).toHaveLength(count);
    expect(environment('create-deps.ts', source)).toEqual([]);
  });

  test('a file that is too long, and a program that ends itself', () => {
    expect([tooLong('line\n'.repeat(251)).length, tooLong('line\n'.repeat(250)).length]).toEqual([1, 0]);
    expect([exits('process.exit(1)').length, exits('process.exitCode = 1').length]).toEqual([1, 0]);
  });
});

test.each([
  'suggest/suggest',
  'contact/log',
  'contact/text',
  'support/faq',
  'support/help-now',
  'friend/friend-show',
])('what people type all day loads nothing slow: %s', (name) => {
  const loaded = [...loadedWith(`commands/${name}.ts`, sourceOf)];
  const light = ['fast-string-width', 'fast-wrap-ansi'];
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((each) => !each.endsWith('.ts') && !light.includes(each))).toEqual([]);
});

describe('the table of commands', () => {
  test.each(commands.map((entry) => [entry.name, entry] as const))(
    'has %s, which loads',
    async (_, { load, summary }) => {
      expect(await load()).toBeTypeOf('function');
      expect(summary).not.toBe('');
    },
  );

  test('names each once', () => {
    const names = commands.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the lint rules of our own', () => {
  const clocks = ['new Date()', 'Date.now()', 'Math.random()'];
  const withClocks = clocks.map((clock, at) => `export const a${at} = ${clock};\n`).join('');
  const samples: Readonly<Record<string, string>> = {
    'src/domain/clocks.ts': withClocks,
    'src/formats/clocks.ts': withClocks,
    'src/commands/clocks.ts': withClocks,
    'src/domain/fixed.ts': 'export const a = new Date(0);\n',
    'src/create-context.ts': 'export const a = () => new Date();\n',
    'src/main.ts': 'process.exit(1);\n',
  };

  interface Found {
    readonly message: string;
    readonly location: { readonly path: string };
  }

  /** What Biome says with our settings about all of them at once: each start of it takes long. */
  function lintAll(): readonly Found[] {
    const folder = mkdtempSync(join(tmpdir(), 'momconnect-test-'));
    const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    cpSync(join(root, '.biome'), join(folder, '.biome'), { recursive: true });
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...settings, root: true, vcs: undefined, $schema: undefined }),
    );
    for (const [path, source] of Object.entries(samples)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const words = [biome, 'lint', '--reporter=json', '--only=plugin', 'src'];
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    return (JSON.parse(stdout) as { readonly diagnostics: readonly Found[] }).diagnostics;
  }

  let found: readonly Found[] = [];
  beforeAll(() => {
    found = lintAll();
  });
  const messagesOn = (path: string) =>
    found.filter(({ location }) => location.path === path).map(({ message }) => message);

  test.each(['domain', 'formats', 'commands'])('find the clock and chance in %s', (folder) => {
    const messages = messagesOn(`src/${folder}/clocks.ts`);
    expect(messages).toHaveLength(clocks.length);
    for (const message of messages) expect(message).toContain('come in through Deps');
  });

  test.each(['src/domain/fixed.ts', 'src/create-context.ts'])('find none in %s', (path) => {
    expect(messagesOn(path)).toEqual([]);
  });

  test('find a program that ends itself', () => {
    expect(messagesOn('src/main.ts').join()).toContain('let main answer the exit code');
  });
});

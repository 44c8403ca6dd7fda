/**
 * Every command there is, with the real store and files, in a home that has some of everything: no example of its help
 * ends with an internal error. The long run also tries each command alone, with a name, a number and `--json`, and all of
 * it in a new home.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunContext } from '../src/cli/run-context.ts';
import { commands } from '../src/commands/index.ts';
import { type Connection, createDeps, type Host } from '../src/create-deps.ts';
import type { Deps, Prompter } from '../src/deps.ts';
import { UserError } from '../src/errors.ts';
import { main } from '../src/main.ts';
import { heldStream } from '../src/ui/held-stream.ts';
import { builtContent } from './support/built-content.ts';
import { isLong } from './support/long-run.ts';
import { runMain } from './support/run-main.ts';

const folderBefore = process.cwd();
const place = mkdtempSync(join(tmpdir(), 'momconnect-every-'));
const filledHome = join(place, 'filled');

/** What she has, so that the names and numbers of the examples mean something. */
const filling = [
  ['friend', 'add', 'Ana Sample', '--phone', '+1 555 0100', '--every', '2w'],
  ['friend', 'add', 'Ana Sample', '--another'],
  ['friend', 'add', 'Bea Example', '--last', '2 months ago', '--next', 'the new job'],
  ['friend', 'add', 'Cleo Example', '--city', 'Sydney'],
  ['friend', 'add', 'Dana Example'],
  ['friend', 'tag', 'school-moms', 'bea', 'cleo'],
  ['log', 'bea', '--attempt', '--on', 'yesterday', '--via', 'text'],
  ['log', 'coffee with cleo last friday: her surgery'],
  ['remember', 'ana-sample', 'how the surgery went', '--on', 'tomorrow'],
  ['note', 'draft', 'ana-sample', '--occasion', 'inspires', '--detail', 'laughed at the rain'],
  ['call', 'plan', '--topic', 'guilt', '--with', 'bea', 'cleo', '--option', 'friday 7pm'],
  ['daily', 'start', 'ana-sample', '--theme', 'grateful'],
  ['local', 'add', 'Story time', '--kind', 'story-time', '--every', 'thu', '--at', '10:00'],
  ['local', 'start', 'Tuesday Tots', '--every', 'tue', '--at', '10:00'],
  ['ways', 'add', 'swap books on the porch'],
  ['import', 'contacts.vcf'],
];

const files = {
  'contacts.vcf':
    'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe Import\nTEL:+1 555 0199\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana Sample\nEND:VCARD\n',
  'list.csv': 'Name,Phone,Nick\nWanda Table,+1 555 0111,Wan\n',
  '_chat.txt':
    '[11/18/26, 10:00:00 AM] Ana M.: hi\n[11/18/26, 10:05:00 AM] Sam: hello\n[11/20/26, 9:00:00 PM] Ana M.: and you?\n',
  'letter.txt': 'Dear Ana, everything happens for a reason. Sam\n',
};

/** In milliseconds: the first of these runs load most of the program. */
const mayTake = 60_000;

beforeAll(async () => {
  process.chdir(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(name, text);
  for (const words of filling) expect(await run(words, filledHome, null)).toMatchObject({ words, code: 0 });
}, mayTake);
afterAll(() => {
  process.chdir(folderBefore);
  rmSync(place, { recursive: true, force: true });
});

const mostQuestions = 12;

/** Answers each question with this if it will do, or else with what will; stops after a dozen. */
function typing(answer: string): Prompter {
  let questions = 0;
  return {
    isInteractive: true,
    ask: async ({ fallback = '', problem, choices }) => {
      questions += 1;
      const input = [answer, fallback, choices?.[0]?.name ?? '', 'ana-sample', '1', 'tomorrow'].find(
        (each) => each !== '' && (problem?.(each) ?? null) === null,
      );
      if (questions > mostQuestions || input === undefined)
        throw new UserError('Stopped.', { code: 'cancelled' });
      return input;
    },
  };
}

/** Runs the program as `start` does, in memory but for the files. */
async function run(words: readonly string[], home: string, prompter: Prompter | null) {
  const printed: string[] = [];
  const connections: Connection[] = [];
  const stream = { isTTY: false, columns: 80, rows: 24, write: (text: string) => void printed.push(text) };
  const host: Host = {
    env: { MOMCONNECT_HOME: home, HOME: place },
    stdin: { isTTY: false } as NodeJS.ReadStream,
    stdout: heldStream(stream),
    stderr: stream,
    now: () => new Date('2026-11-20T10:00'),
    content: { json: <T>(path: string) => (builtContent().get(path) ?? null) as T | null },
    version: '1.0.0',
  };
  const context: RunContext = {
    version: '1.0.0',
    print: (text) => printed.push(text),
    width: 80,
    errorWidth: 80,
    printError: (text) => printed.push(text),
    finishText: (text) => connections.reduce((done, { finishText }) => finishText(done), text),
    maskData: (data) => connections.reduce((done, { maskData }) => maskData(done), data),
    saved: () => connections.map((each) => each.saved()).find((saved) => saved !== 'nothing') ?? 'nothing',
    useCompileCache: () => {},
    createDeps: async (...request) => {
      const connection = await createDeps(host, ...request);
      connections.push(connection);
      return withoutPrograms(connection.deps, prompter);
    },
  };
  const code = await main(words, context);
  for (const connection of connections) await connection.finish();
  host.stdout.flush();
  return { words, code, text: printed.join('\n') };
}

/** Starts no other program. Her editor adds a word. */
function withoutPrograms(deps: Deps, prompter: Prompter | null): Deps {
  const system: Deps['system'] = {
    ...deps.system,
    edit: async (text) => `${text} More.`,
    open: async () => false,
    openLink: async () => false,
    copy: async () => null,
    notify: async () => 'no-program',
  };
  return { ...deps, system, ...(prompter !== null && !deps.globals.json ? { prompter } : {}) };
}

/** The words of each example, as a shell would split them. */
async function exampleWords(name: string): Promise<string[][]> {
  const { out } = await runMain([...name.split(' '), '--help']);
  return [...out.matchAll(/^ +momconnect (.+?)(?: {2,}.*| [|>] .*)?$/gm)].map(([, line = '']) =>
    [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word.replace(/^~/, place)),
  );
}

test.each(commands.map(({ name }) => name))('%s', async (name) => {
  const own = name.split(' ');
  const examples = await exampleWords(name);
  const others = [own, [...own, '1'], [...own, 'ana-sample'], [...own, '--json']];
  expect(examples).not.toEqual([]);
  const input = isLong ? [...examples, ...others] : examples;
  const wrong: unknown[] = [];
  for (const [at, words] of input.entries()) {
    for (const isFilled of isLong ? [true, false] : [true]) {
      const home = join(place, `home-${at}-${isFilled}`);
      if (isFilled) cpSync(filledHome, home, { recursive: true });
      const answer = await run(words, home, isFilled ? typing(at % 2 === 0 ? 'yes' : '') : null);
      if (![0, 1, 2, 130].includes(answer.code) || /went wrong inside|undefined|\bNaN\b/.test(answer.text))
        wrong.push(answer);
      rmSync(home, { recursive: true, force: true });
    }
  }
  expect(wrong).toEqual([]);
});

test('remember goes on with someone new it just added', async () => {
  const home = join(place, 'home-someone-new');
  cpSync(filledHome, home, { recursive: true });
  const answer = await run(['remember', 'dana smith', 'her scan'], home, typing('someone new'));
  expect(answer).toMatchObject({ code: 0, text: expect.stringContaining('Dana Smith: "her scan"') });
});

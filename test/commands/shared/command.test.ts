import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { Command, InvalidArgumentError } from '../../../src/commands/shared/command.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

/** What the action gets from commander; null where commander refuses the words. */
async function byCommander(command: Command, words: readonly string[]): Promise<unknown[] | null> {
  let got: unknown[] | null = null;
  const commander = await command.toCommander();
  // After the values of what was declared comes commander itself.
  commander.helpOption(false).action((...values: unknown[]) => {
    got = values.slice(0, -1);
  });
  try {
    await commander.parseAsync([...words], { from: 'user' });
  } catch {
    return null;
  }
  return got;
}

/** The flags of a command, and words that are values, names, numbers or nothing at all. */
async function wordsFor(command: Command): Promise<string[]> {
  const flags = (await command.toCommander()).options.flatMap(({ long, short }) => [long, short]);
  return [
    ...flags.filter((flag) => flag != null),
    'ana',
    '3',
    '1',
    '0',
    'today',
    '',
    '-',
    '--',
    '-x',
    '--nope',
    '--on=3',
  ];
}

const named = commands.map((entry) => [entry.name, entry] as const);
test.each(named)('%s reads its words as commander does, or leaves them to it', async (_, { load }) => {
  const command = (await load())(fakeDeps());
  const vocabulary = await wordsFor(command);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }), async (words) => {
      const plain = readPlain(command, words);
      if (plain !== null) expect(plain).toEqual(await byCommander(command, words));
    }),
    { numRuns: 60 },
  );
});

/** What a parser of ours refuses with a sentence of its own is refused on both ways. */
function readPlain(command: Command, words: readonly string[]): readonly unknown[] | null {
  try {
    return command.readPlain(words);
  } catch {
    return null;
  }
}

const wholeNumber = (value: string): number => {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It has to be a whole number.');
};
const sample = () =>
  new Command('sample')
    .argument('<name>')
    .argument('[words...]')
    .option('-n, --limit <count>', 'how many', wholeNumber, 3)
    .option('--not-since <day>', 'a day')
    .option('--tag <word>', 'a word', (value: string, before: readonly string[] = []) => [...before, value])
    .option('--why', 'the numbers')
    .option('--with <names...>', 'several')
    .option('--country [code]', 'a place')
    .option('--no-code', 'without the code');

test.each<readonly [string, readonly string[], readonly unknown[] | null]>([
  ['a name alone', ['ana'], ['ana', [], { limit: 3, code: true }]],
  [
    'options anywhere',
    ['--why', 'ana', '-n', '5', 'hi', '--not-since', 'monday', 'you'],
    ['ana', ['hi', 'you'], { limit: 5, code: true, why: true, notSince: 'monday' }],
  ],
  [
    'one option twice',
    ['ana', '--tag', 'a', '--tag', 'b'],
    ['ana', [], { limit: 3, code: true, tag: ['a', 'b'] }],
  ],
  ['nothing where a name has to be', [], null],
  ['a value that cannot be', ['ana', '--limit', 'x'], null],
  ['an option without its value', ['ana', '--limit'], null],
  ['a value that looks like an option', ['ana', '--tag', '-x'], null],
  ['an option nobody knows', ['ana', '--limti', '3'], null],
  ['a value after an equals sign', ['ana', '--limit=3'], null],
  ['what takes several, or may take none', ['ana', '--with', 'bea'], null],
  ['what takes one away', ['ana', '--no-code'], null],
  ['words after two dashes', ['--', 'ana'], null],
])('%s: %j', (_, words, expected) => {
  expect(sample().readPlain(words)).toEqual(expected);
});

test('too many words are left to commander', () => {
  expect(new Command('sample').argument('[name]').readPlain(['ana', 'bea'])).toBeNull();
});

test('what the action throws is thrown', async () => {
  const command = new Command('sample').action(() => {
    throw new Error('no');
  });
  await expect(command.parseAsync([], { from: 'user' })).rejects.toThrow('no');
});

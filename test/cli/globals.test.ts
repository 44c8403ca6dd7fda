import { describe, expect, test } from 'vitest';
import { type GlobalOptions, globalHelp, readGlobals } from '../../src/cli/globals.ts';

const plain = readGlobals([]).globals;

describe('options that hold everywhere', () => {
  test.each<readonly [string, readonly string[], Partial<GlobalOptions>, readonly string[]]>([
    ['are off without a word', [], { json: false, color: true, today: null, home: null }, []],
    ['stand before the command', ['--json', 'log', 'ana'], { json: true }, ['log', 'ana']],
    ['or after it', ['log', 'ana', '--json', '--yes'], { json: true, yes: true }, ['log', 'ana']],
    ['or between its words', ['log', '--quiet', 'ana'], { quiet: true }, ['log', 'ana']],
    [
      'take a value as the next word',
      ['--today', '2026-03-01', 'suggest'],
      { today: '2026-03-01' },
      ['suggest'],
    ],
    [
      'or after an equals sign',
      ['suggest', '--today=2026-03-01', '--home=/a=b'],
      { today: '2026-03-01', home: '/a=b' },
      ['suggest'],
    ],
    ['take a home with spaces', ['--home', '/my people'], { home: '/my people' }, []],
    ['the last one wins', ['--home', '/a', '--home', '/b'], { home: '/b' }, []],
    ['turn colour off', ['--no-color'], { color: false }, []],
    ['turn the pager off', ['suggest', '--no-pager'], { pager: false }, ['suggest']],
    ['ask for help in two ways', ['log', '-h'], { help: true }, ['log']],
    ['and for the version in two', ['-V'], { version: true }, []],
    [
      'leave what is not theirs alone',
      ['log', '--on', 'today', '-n', '3', '--jsonx'],
      {},
      ['log', '--on', 'today', '-n', '3', '--jsonx'],
    ],
    [
      'end at two dashes',
      ['log', '--json', '--', '--quiet', '--home'],
      { json: true },
      ['log', '--', '--quiet', '--home'],
    ],
    ['keep empty words', ['log', ''], {}, ['log', '']],
    ['are no names that every object has', ['constructor', '__proto__'], {}, ['constructor', '__proto__']],
  ])('%s', (_, argv, globals, words) => {
    expect(readGlobals(argv)).toEqual({ globals: { ...plain, ...globals }, words });
  });

  test.each([
    [['--today'], '--today needs a day'],
    [['--today', 'tomorrow'], '--today needs a day'],
    [['--today=2026-02-30'], '--today needs a day'],
    [['--home'], '--home needs a folder'],
    [['--home='], '--home needs a folder'],
  ])('%j is refused', (argv, message) => {
    expect(() => readGlobals(argv)).toThrow(message);
  });

  test('are all in the help, but for help and version themselves', () => {
    const named = globalHelp.map(([flag]) => flag.split(' ')[0] as string);
    for (const flag of named) expect(readGlobals([flag, '2026-03-01']).words.length).toBeLessThanOrEqual(1);
    expect(named).toHaveLength(Object.keys(plain).length - 2);
  });
});

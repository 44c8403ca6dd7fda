/** Options that work everywhere, before or after the command. They are removed before a command sees its words. */

import { longestWord } from '../domain/text/limits.ts';
import { isDay } from '../domain/time/day.ts';
import { UserError } from '../errors.ts';

export interface GlobalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly yes: boolean;
  readonly discreet: boolean;
  readonly color: boolean;
  readonly pager: boolean;
  readonly debug: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly today: string | null;
  readonly home: string | null;
  /** It runs by itself, from a start-up file; see `CommandEntry.byItself`. */
  readonly isByItself?: true;
}

export interface ReadGlobals {
  readonly globals: GlobalOptions;
  /** The rest: the command and its own words. */
  readonly words: readonly string[];
}

export const globalHelp: readonly (readonly [flag: string, meaning: string])[] = [
  ['--json', 'the answer as JSON'],
  ['--today DATE', 'pretend that today is DATE (2026-03-01)'],
  ['--home DIR', 'save everything in DIR'],
  ['--discreet', 'initials instead of names on the screen'],
  ['--quiet', 'show only the answer'],
  ['--yes', "don't ask before deleting"],
  ['--no-color', 'no colors (NO_COLOR works too)'],
  ['--no-pager', 'show long answers all at once, without PAGER'],
  ['--debug', 'show where an error came from'],
];

const switches: Readonly<Record<string, Partial<GlobalOptions>>> = {
  '--json': { json: true },
  '--quiet': { quiet: true },
  '--yes': { yes: true },
  '--discreet': { discreet: true },
  '--no-color': { color: false },
  '--no-pager': { pager: false },
  '--debug': { debug: true },
  '--help': { help: true },
  '-h': { help: true },
  '--version': { version: true },
  '-V': { version: true },
};

const none: GlobalOptions = {
  json: false,
  quiet: false,
  yes: false,
  discreet: false,
  color: true,
  pager: true,
  debug: false,
  help: false,
  version: false,
  today: null,
  home: null,
};

/**
 * A number behind `--version` is a version that the command takes, as in `export vcf --version 4`.
 *
 * @param argv words after the program's name. After `--`, every word belongs to the command.
 * @param onProblem takes a bad value, which is then left out; without it, the error is thrown
 */
export function readGlobals(
  argv: readonly string[],
  onProblem: (problem: UserError) => void = rethrow,
): ReadGlobals {
  let globals = none;
  const words: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] as string;
    if (word === '--') return { globals, words: [...words, ...argv.slice(at)] };
    const [name, value] = word.split(/=(.*)/s) as [string, string?];
    const isOfCommand = word === '--version' && /^\d/.test(argv[at + 1] ?? '');
    const flag = Object.hasOwn(switches, word) && !isOfCommand ? switches[word] : undefined;
    if (flag !== undefined) globals = { ...globals, ...flag };
    else if (name === '--today' || name === '--home')
      globals = { ...globals, ...readValue(name, value ?? argv[++at], onProblem) };
    else words.push(word);
  }
  return { globals, words };
}

function readValue(
  name: '--today' | '--home',
  value: string | undefined,
  onProblem: (problem: UserError) => void,
): Partial<GlobalOptions> {
  try {
    return name === '--today' ? { today: checkToday(value, name) } : { home: checkHome(value) };
  } catch (error) {
    onProblem(error as UserError);
    return {};
  }
}

function rethrow(problem: UserError): never {
  throw problem;
}

/** @param source who named the day: `--today` or `MOMCONNECT_TODAY` */
export function checkToday(value: string | undefined, source: string): string {
  if (isDay(value)) return value;
  throw new UserError(`${source} needs a day, such as 2026-03-01.`, { code: 'usage' });
}

function checkHome(value: string | undefined): string {
  if (value !== undefined && value !== '' && value.length <= longestWord) return value;
  throw new UserError('--home needs a folder.', { code: 'usage' });
}

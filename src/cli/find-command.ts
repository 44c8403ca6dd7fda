/** Finds the command for the words she typed, or what she may have meant. */

import type { FoundCommand } from '../commands/everyday.ts';
import { type CommandEntry, commands } from '../commands/index.ts';
import {
  type Group,
  groupNamed,
  groupsByOtherName,
  optionsOf,
  otherNames,
} from '../commands/shared/groups.ts';
import { isPleaAsCommand } from '../domain/support/plea.ts';
import { typoDistance } from '../domain/text/typos.ts';
import { UserError } from '../errors.ts';
import { inQuotes, shellQuote } from '../ui/shell-quote.ts';

export type Found =
  | FoundCommand
  | { readonly kind: 'group'; readonly name: string; readonly entries: readonly CommandEntry[] }
  | { readonly kind: 'none' };

/** The words of a command in lower case, without the program's own name. */
export function commandWords(words: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = words;
  const [small, smaller] = [first.toLowerCase(), second.toLowerCase()];
  if (small === 'momconnect' && words.length > 1) return commandWords(words.slice(1));
  if (small === 'help' && words.length > 1) return [small, ...commandWords(words.slice(1))];
  const group = groupsByOtherName.get(small);
  if (group !== undefined) return commandWords([group, ...words.slice(1)]);
  if (commandCalled(`${small} ${smaller}`) !== undefined) return [small, smaller, ...rest];
  const isKnown = small === 'help' || commandCalled(small) !== undefined || isGroup(small);
  return isKnown ? [small, ...words.slice(1)] : words;
}

function commandCalled(name: string): CommandEntry | undefined {
  return commands.find((entry) => entry.name === (otherNames.get(name) ?? name));
}

const isGroup = (word: string): boolean => commands.some(({ name }) => name.startsWith(`${word} `));

/**
 * Throws UserError `usage` for a word that is no command. `none` when she typed nothing.
 * @param isHelp she wants help, possibly for a group
 */
export function findCommand(words: readonly string[], isHelp = false): Found {
  const [first, second] = words;
  if (first === undefined) return { kind: 'none' };
  // A command of two words goes before its group's: `faq check` before `faq`.
  const longer = commandCalled(`${first} ${second}`);
  if (longer !== undefined) return { kind: 'command', entry: longer, words: words.slice(2) };
  const pleaWords = pleaLength(words);
  const entry = commandCalled(pleaWords > 0 ? 'help-now' : first);
  // `local` takes no words of its own, so a word after it is one of its group.
  const isOfGroup = groupNamed(first).alone === first && second !== undefined && !second.startsWith('-');
  if (entry !== undefined && !isOfGroup)
    return { kind: 'command', entry, words: words.slice(pleaWords || 1) };
  if (!isGroup(first)) throw unknownCommand(first, first, words.slice(1));
  const isListed = second === 'help' || (second === undefined && isHelp);
  const suggestion = isListed ? undefined : meantByGroup(first, words.slice(1));
  if (suggestion !== undefined) return suggestion;
  const entries = commands.filter(({ name }) => name === first || name.startsWith(`${first} `));
  if (second === undefined || second === 'help') return { kind: 'group', name: first, entries };
  throw unknownCommand(`${first} ${second}`, second, words.slice(2));
}

/** How many words ask for help at once, instead of a command: `sos`, `call 911`. */
function pleaLength(words: readonly string[]): number {
  const [first = '', second = ''] = words;
  if (isPleaAsCommand(first)) return 1;
  return first === 'call' && words.length === 2 && isPleaAsCommand(second) ? 2 : 0;
}

function meantByGroup(name: string, words: readonly string[]): Found | undefined {
  const group = groupNamed(name);
  const [first] = words;
  const isStep = (group.steps ?? []).some((step) => optionsOf(step).includes(first ?? ''));
  if (/^#?\d+$/.test((isStep ? words[1] : first) ?? '')) return meantByNumber(group, words);
  const isAlone = first === undefined || first.startsWith('-');
  const entry = commandCalled((isAlone ? group.alone : group.words) ?? '');
  const near = isAlone ? null : nearestCommand(`${name} ${first}`);
  return entry && { kind: 'command', entry, words, near: near === name ? null : near };
}

/** `note 1 --print`, and `note 1 print`, mean `note print 1`. */
function meantByNumber({ number = '', steps = [] }: Group, input: readonly string[]): Found | undefined {
  const [first = '', second = ''] = input;
  const isSubcommand = steps.some(({ word }) => word === second.toLowerCase());
  const words = isSubcommand ? [first, `--${second.toLowerCase()}`, ...input.slice(2)] : input;
  const step = steps.find((command) => optionsOf(command).some((option) => words.includes(option)));
  const entry = commandCalled(step?.command ?? number);
  const others = step === undefined ? words : words.filter((word) => !optionsOf(step).includes(word));
  return entry && { kind: 'command', entry, words: others, near: null };
}

/**
 * For `help` with these words: true when they are neither a command nor a misspelled one. `help` alone lists the
 * commands.
 */
export function isCryForHelp(words: readonly string[]): boolean {
  const [first, ...rest] = words.filter((word) => !word.startsWith('-'));
  if (first === undefined) return false;
  const firstWords = commands.map(({ name }) => name.split(' ')[0]);
  if (firstWords.includes(first.toLowerCase())) return false;
  return rest.length > 0 || pleas.has(first.toLowerCase()) || nearestCommand(first) === null;
}

/** These look like the name of a command, but mean none. */
const pleas = new Set('me now us please pls him her them my i am im in it'.split(' '));

/** Whether these words start with a command that must work whatever is damaged. */
export function isSupport(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (first === 'help') return isCryForHelp(words.slice(1));
  const name = pleaLength(words) > 0 ? 'help-now' : first;
  return commands.some((entry) => entry.name === name && entry.touches === 'nothing');
}

/** Words people try for something that has another name. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['redo', 'undo --redo'],
  ...['hi', 'hello', 'hey'].map((word) => [word, 'suggest'] as const),
  ...['lonely', 'alone', 'isolated', 'loneliness'].map((word) => [word, 'faq isolated'] as const),
  ...['tired', 'exhausted'].map((word) => [word, 'faq too-tired'] as const),
]);

/** These come with a name: `delete zoe`. */
const removals = new Set(['remove', 'delete']);
const farewells = new Set(['exit', 'quit', 'bye']);

function unknownCommand(input: string, word: string, rest: readonly string[]): UserError {
  if (word.startsWith('-')) {
    return new UserError(`There's no option "${word}".`, {
      code: 'usage',
      ways: [{ text: 'All of them:', command: 'momconnect --help' }],
    });
  }
  const small = input.toLowerCase();
  if (farewells.has(small) && rest.length === 0)
    return new UserError("There's nothing to quit: each command ends by itself.", { code: 'usage' });
  const nearest =
    (removals.has(small) ? removalOf(rest) : otherWords.get(small)) ??
    nearestCommand(input) ??
    nearestCommand([input, ...rest.slice(0, 1)].join(' '));
  if (nearest === null) {
    // A sentence is more likely something on her mind than a command.
    const isSentence = !input.includes(' ') && rest.length > 0;
    const sentence = [input, ...rest].join(' ').slice(0, longestSlip);
    const [group] = input.split(' ');
    const way = isSentence
      ? { text: "If it's something on your mind:", command: `momconnect faq ${inQuotes(sentence)}` }
      : { text: 'All of them:', command: `momconnect ${group === input ? '' : `${group} `}--help` };
    return new UserError(`There's no command "${input}".`, { code: 'usage', ways: [way] });
  }
  return new UserError(
    { text: `There's no command "${input}". Did you mean:`, command: `momconnect ${nearest}` },
    { code: 'usage' },
  );
}

function removalOf(words: readonly string[]): string {
  const name = words.filter((word) => !word.startsWith('-')).join(' ');
  return name === '' || name.length > longestSlip ? 'friend remove' : `friend remove ${shellQuote(name)}`;
}

/** No misspelled command is as long as this. */
const longestSlip = 40;

/**
 * A command, or the first word of a group, with at most a third of its letters wrong. The second words count too:
 * `add`.
 */
function nearestCommand(input: string): string | null {
  if (input.length > longestSlip) return null;
  const groups = commands.map(({ name }) => name.split(' ')[0] as string);
  const names = [...new Set([...commands.map(({ name }) => name), ...groups])];
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const distance = name.endsWith(` ${input}`) ? 0 : typoDistance(input, name);
    // With two words, the first one is usually right, so allow slips in a third of the second.
    const slips = Math.ceil((name.split(' ').at(-1) as string).length / 3);
    if (distance <= slips && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance };
  }
  return best?.name ?? null;
}

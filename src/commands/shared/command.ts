/**
 * What a command takes, declared the way commander does it. Commander itself takes milliseconds, so it loads only for
 * help, and for words that need a closer look: nearly everything people type is plain.
 */

import type { Command as Commander } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';

/** A value that an option can't have, and why. What reads a value doesn't know for which option. */
export class InvalidArgumentError extends Error {}

type Value = unknown;
// biome-ignore lint/suspicious/noExplicitAny: what a command gets depends on what it declares
type Run = (...values: any[]) => void | Promise<void>;
// biome-ignore lint/suspicious/noExplicitAny: what it answers the next time is what it got
type Parse = (value: string, before: any) => Value;

/** The value of an option that isn't typed. */
type Fallback = string | number | boolean;

interface Option {
  /** As declared; looked at only where an option is typed. */
  readonly flags: string;
  readonly parse: Parse | null;
}

/** What the action gets, arguments first. */
type Plain = readonly [...args: Value[], options: Readonly<Record<string, Value>>];

/** What an action gets of its options: texts, lists of texts, and switches. */
export type Options<Text extends string, List extends string = never, Switch extends string = never> = {
  readonly [Name in Text]?: string;
} & { readonly [Name in List]?: readonly string[] } & { readonly [Name in Switch]?: boolean };

interface Parsing {
  readonly from: 'user';
  readonly prepare?: (commander: Commander) => Promise<void>;
  readonly begin?: () => Promise<void>;
}

export class Command {
  readonly #declare: ((commander: Commander) => void)[] = [];
  readonly #arguments: { readonly isRequired: boolean; readonly isVariadic: boolean }[] = [];
  readonly #options: Option[] = [];
  readonly #fallbacks: Record<string, Value> = {};
  #run: Run = () => {};
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  description(text: string): this {
    return this.#with((commander) => commander.description(text));
  }

  optionsGroup(title: string): this {
    return this.#with((commander) => commander.optionsGroup(title));
  }

  allowUnknownOption(): this {
    return this.#with((commander) => commander.allowUnknownOption());
  }

  addHelpText(position: 'after', text: string): this {
    return this.#with((commander) => commander.addHelpText(position, text));
  }

  /** Whole commands, under its help. */
  examples(...lines: readonly string[]): this {
    return this.addHelpText('after', examples(lines));
  }

  /** @param form `<name>`, `[name]`, `<names...>` or `[names...]` */
  argument(form: string, description?: string): this {
    this.#arguments.push({ isRequired: form.startsWith('<'), isVariadic: form.includes('...') });
    return this.#with((commander) => commander.argument(form, description));
  }

  /** @param flags `--why`, `--on <day>`, `-n, --limit <count>`, `--with <names...>`, `--country [code]` or `--no-code` */
  option(flags: string, description: string, parse?: Parse | Fallback, fallback?: Value): this {
    const [parser, value] = typeof parse === 'function' ? [parse, fallback] : [null, parse];
    const isNegated = flags.startsWith('--no-');
    const isPair = isNegated && this.#named(flags.replace('--no-', '--')) !== undefined;
    this.#options.push({ flags, parse: parser });
    if (value !== undefined) this.#fallbacks[keyOf(flags)] = value;
    else if (isNegated && !isPair) this.#fallbacks[keyOf(flags)] = true;
    return this.#with((commander) =>
      parser === null
        ? commander.option(flags, description, value as string | undefined)
        : commander.option(flags, description, namingOption(commander, flags, parser), value),
    );
  }

  action(run: Run): this {
    this.#run = run;
    return this;
  }

  /**
   * Runs the action with what she typed. Throws commander's errors, and the action's.
   * @param prepare sets commander up if it's needed
   * @param begin runs before the action, once the words make sense
   */
  async parseAsync(words: readonly string[], { prepare, begin = async () => {} }: Parsing): Promise<void> {
    const run: Run = async (...values) => {
      await begin();
      await this.#run(...values);
    };
    const plain = this.readPlain(words);
    if (plain !== null) return await run(...plain);
    const commander = await this.toCommander(run);
    await prepare?.(commander);
    await commander.parseAsync([...words], { from: 'user' });
  }

  async toCommander(run = this.#run): Promise<Commander> {
    const { Command: CommanderCommand } = await import('commander');
    const commander = new CommanderCommand(this.name);
    for (const declare of this.#declare) declare(commander);
    return commander
      .exitOverride()
      .configureOutput({ writeErr: () => {}, outputError: () => {} })
      .action(run);
  }

  /** null when only commander can tell what it means or what is wrong with it. */
  readPlain(words: readonly string[]): Plain | null {
    const values: string[] = [];
    const options = { ...this.#fallbacks };
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as string;
      if (!isDashed(word)) values.push(word);
      else {
        const option = this.#named(word);
        const takes = option === undefined ? 'more' : whatTakes(option.flags);
        if (option === undefined || takes === 'more') return null;
        const value = takes === 'value' ? words[++at] : null;
        if (value === undefined || (value !== null && isDashed(value))) return null;
        const key = keyOf(option.flags);
        const parsed = parsedValue(option, value, options[key]);
        if (parsed === invalid) return null;
        options[key] = parsed;
      }
    }
    const args = this.#argumentsOf(values);
    return args === null ? null : [...args, options];
  }

  #named(flag: string): Option | undefined {
    return this.#options.findLast(({ flags }) => flags.split(/,? /).includes(flag));
  }

  #argumentsOf(values: readonly string[]): Value[] | null {
    const isLastVariadic = this.#arguments.at(-1)?.isVariadic === true;
    if (values.length > this.#arguments.length && !isLastVariadic) return null;
    if (this.#arguments.some(({ isRequired }, at) => isRequired && at >= values.length)) return null;
    return this.#arguments.map(({ isVariadic }, at) => (isVariadic ? values.slice(at) : values[at]));
  }

  #with(declare: (commander: Commander) => void): this {
    this.#declare.push(declare);
    return this;
  }
}

/** For an option that can be repeated. */
export const collect = (each: string, all: readonly string[] = []): readonly string[] => [...all, each];

/** An action that runs with its words as one text, and shows the answer. */
export function answering<Options, Data>(
  deps: Deps,
  run: (deps: Deps, input: string, options: Options) => Data | Promise<Data>,
  render: (data: Data, style: Style) => string,
): (words: readonly string[], options: Options) => Promise<void> {
  return async (words, options) => printAnswer(deps, await run(deps, words.join(' '), options), render);
}

/** `--limit` of `-n, --limit <count>`. */
const longFlag = (flags: string): string => flags.split(/,? /).find((flag) => flag.startsWith('--')) ?? '';

/** The key of an option's value: `notSince` of `--not-since`, and of `--no-note` it is `note`. */
function keyOf(flags: string): string {
  return longFlag(flags)
    .replace(/^--(?:no-)?/, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function whatTakes(flags: string): 'nothing' | 'value' | 'more' {
  if (/^--no-|\[|\.\.\./.test(flags)) return 'more';
  return flags.includes('<') ? 'value' : 'nothing';
}

const isDashed = (word: string): boolean => word.length > 1 && word.startsWith('-');

/** The code of an error whose sentence is ours already: commander's would have to be taken apart again. */
export const ownSentence = 'momconnect.invalidValue';

function namingOption(commander: Commander, flags: string, parse: Parse): Parse {
  return (input, before) => {
    try {
      return parse(input, before);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const sentence = `${longFlag(flags)} can't be "${input}". ${error.message}`;
      return commander.error(sentence, { code: ownSentence });
    }
  };
}

const invalid = Symbol('a value that cannot be');

function parsedValue({ parse }: Option, value: string | null, before: Value): Value {
  if (value === null) return true;
  if (parse === null) return value;
  try {
    return parse(value, before);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return invalid;
    throw error;
  }
}

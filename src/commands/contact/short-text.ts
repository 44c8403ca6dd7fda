/**
 * `ask`, `reply`, `raincheck`, `congrats`, which are the same as `text --for`: a whole text message with only her words
 * added. Sends nothing.
 */

import type { Deps, Style } from '../../deps.ts';
import type { QrCode } from '../../ui/qr.ts';
import { askNeeded } from '../shared/ask.ts';
import { Command, collect, type Options } from '../shared/command.ts';
import { readOneOf, seedNumber, usage } from '../shared/read-values.ts';
import { refuseSentAsData, type SentOption } from './ask-sent.ts';
import type { ShortText, ShortTextWords } from './compose-text.ts';
import { renderText, sendText, withTextOptions } from './text-message.ts';

export type ShortTextOptions = ShortTextWords & SentOption & Options<'for' | 'kind' | 'new' | 'news'>;

const names = ['ask', 'reply', 'raincheck', 'congrats'] as const;
type Name = (typeof names)[number];

/** What she can ask for; each is a file of `content/texts`. */
const kinds = ['company', 'favor', 'listener'] as const;
type Kind = (typeof kinds)[number];

export function askCommand(deps: Deps): Command {
  return shortText('ask', 'words to ask for company, a favor or a listener', '[name...]', 'who to ask')
    .option('--for <what>', 'the same as --kind')
    .examples(
      'momconnect text ana --for company --detail "walk to the park Saturday"',
      'momconnect text bea --for favor --detail "pick Leo up at three on Thursday"',
    )
    .action(async (input: readonly string[], options: ShortTextOptions) => {
      const kind = options.kind ?? options.for;
      const choices = kind === undefined ? options : { ...options, kind: kindNamed(kind) };
      await answer(deps, 'ask', input.join(' ') || (await nameAsked(deps)), choices);
    });
}

export function replyCommand(deps: Deps): Command {
  return shortText('reply', 'words to answer a message from weeks ago', '<name...>', 'who wrote')
    .examples('momconnect text ana --for reply --detail "We all had the flu"')
    .action((input: readonly string[], options: ShortTextOptions) =>
      answer(deps, 'reply', input.join(' '), options),
    );
}

export function raincheckCommand(deps: Deps): Command {
  return shortText('raincheck', 'words to cancel kindly, with a new plan', '<name...>', "who you'd meet")
    .examples('momconnect text ana --for raincheck --detail Saturday --new "next week"')
    .action((input: readonly string[], options: ShortTextOptions) =>
      answer(deps, 'raincheck', input.join(' '), options),
    );
}

export function congratsCommand(deps: Deps): Command {
  return shortText('congrats', "words to share in someone's good news", '<name...>', 'who has good news')
    .examples('momconnect text ana --for congrats --news "the new job"')
    .action((input: readonly string[], options: ShortTextOptions) =>
      answer(deps, 'congrats', input.join(' '), options),
    );
}

function shortText(name: Name, description: string, argument: string, who: string): Command {
  const command = new Command(name).description(description).argument(argument, who);
  return withShortTextOptions(withTextOptions(command));
}

/** The values of `text --for`. */
export const textsListed = [...kinds, 'reply', 'raincheck', 'congrats'].join(', ');

/** The options that the four and `text` share. `--kind` is older than `text --for`. */
export function withShortTextOptions(command: Command): Command {
  return command
    .option('--kind <what>', 'an older way to say what to ask for')
    .option(
      '--detail <words>',
      'the answer to its first question, such as why it took a while; leave it out and it asks',
    )
    .option(
      '--fact <slot=words>',
      'the answer to another of its questions, such as reason="Leo is sick"',
      collect,
    )
    .option('--new <plan>', 'with raincheck: what you could do instead')
    .option('--news <news>', 'with congrats: the good news')
    .option('--seed <number>', 'use the same number to get the same words again', seedNumber);
}

/** Which of them each option most likely belongs to. */
const goesWith = {
  kind: 'ask',
  new: 'raincheck',
  news: 'congrats',
  detail: 'reply',
  fact: 'raincheck',
  seed: 'reply',
} as const;
type Option = keyof typeof goesWith;

/**
 * For `text`.
 *
 * @param words the first answer, if she typed any
 * @returns whether she asked for one of these
 */
export async function answerShortText(
  deps: Deps,
  input: string,
  words: readonly string[],
  options: ShortTextOptions,
): Promise<boolean> {
  if (options.for === undefined) {
    const option = Object.keys(goesWith).find((name) => options[name as Option] !== undefined);
    if (option === undefined) return false;
    const example = {
      text: 'For example:',
      command: `momconnect text ${input} --for ${goesWith[option as Option]}`,
    };
    throw usage(`--${option} goes with --for.`, example);
  }
  const isKind = kinds.some((kind) => kind === normalizeKind(options.for ?? ''));
  const name = isKind ? 'ask' : nameCalled(options.for);
  const kind = options.kind ?? (isKind ? options.for : undefined);
  const detail = options.detail ?? (words.join(' ').trim() || undefined);
  await answer(deps, name, input, {
    ...options,
    ...(kind === undefined ? {} : { kind }),
    ...(detail === undefined ? {} : { detail }),
  });
  return true;
}

/** `ask` is older than the kinds. */
function nameCalled(input: string): Name {
  const match = names.find((name) => name === input.trim().toLowerCase());
  if (match === undefined) throw usage(`There's no text "${input}".`, `It can be: ${textsListed}`);
  return match;
}

async function answer(deps: Deps, name: Name, input: string, options: ShortTextOptions): Promise<void> {
  refuseSentAsData(deps, options);
  const file = name === 'ask' ? await kindOf(deps, options) : name;
  if (name !== 'ask' && options.kind !== undefined)
    throw usage('--kind only works with ask.', {
      text: 'For example:',
      command: `momconnect text ${input} --for ${options.kind}`,
    });
  const facts = [
    ...(options.fact ?? []),
    ...(options.new === undefined ? [] : [`new=${options.new}`]),
    ...(options.news === undefined ? [] : [`news=${options.news}`]),
  ];
  const { runShortText } = await import('./compose-text.ts');
  const message = await runShortText(deps, name, input, file, { ...options, fact: facts });
  await sendText(deps, message, options, renderShortText);
}

async function kindOf(deps: Deps, { kind }: ShortTextOptions): Promise<Kind> {
  return kind === undefined ? askWhatFor(deps) : kindNamed(kind);
}

function kindNamed(input: string): Kind {
  return readOneOf(normalizeKind(input), kinds, 'text to ask for');
}

const normalizeKind = (input: string): string => input.trim().toLowerCase().replace('favour', 'favor');

/** Asks for a name if she typed none. */
export async function nameAsked({ prompter }: Deps): Promise<string> {
  if (prompter.isInteractive) return askNeeded(prompter, { message: 'Who do you want to text?' });
  throw usage('Who is it for?', { text: 'For example:', command: 'momconnect text ana' });
}

/** Without a terminal, it's company. */
async function askWhatFor({ prompter }: Deps): Promise<Kind> {
  if (!prompter.isInteractive) return kinds[0];
  const kindCalled = (input: string) => {
    const word = normalizeKind(input);
    return word === '' ? undefined : kinds.find((kind) => kind.startsWith(word));
  };
  const reply = await prompter.ask({
    message: `What for?  ${kinds.join(', ')}`,
    fallback: kinds[0],
    problem: (word) => (kindCalled(word) === undefined ? `One of these: ${kinds.join(', ')}` : null),
  });
  return kindCalled(reply) ?? kinds[0];
}

export function renderShortText(
  { text, flags, ...message }: ShortText,
  style: Style,
  code: QrCode | null,
): string {
  const more = flags.flatMap((line) => style.wrap(line).split('\n'));
  return [renderText({ ...message, words: text }, style, code, more.length), ...more].join('\n');
}

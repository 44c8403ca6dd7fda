/**
 * `ask`, `reply`, `raincheck`, `congrats`: words for a text message, composed as notes are, from what she gives and nothing
 * else. Nothing is sent, and nothing is written down.
 */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { examples } from '../ui/examples.ts';
import type { QrCode } from '../ui/qr.ts';
import { askNeeded } from './ask-needed.ts';
import { runShortText, type ShortText, type ShortTextOptions } from './compose-text.ts';
import { readOneOf, seedNumber, usage } from './read-values.ts';
import { presentText, renderText, withTextOptions } from './text.ts';

interface AskOptions extends ShortTextOptions {
  readonly for?: string;
}

/** What can be asked for; each is a file of `content/texts`. */
const askKinds = ['company', 'favor', 'listener'] as const;

export function askCommand(deps: Deps): Command {
  return shortText('ask', 'words to ask for company, a favor or a listener; a no is always fine')
    .argument('[name...]', 'whom to ask')
    .option('--for <what>', askKinds.join(', '))
    .addHelpText(
      'after',
      examples([
        'momconnect ask ana',
        'momconnect ask ana --for company --detail "a walk round the park"',
        'momconnect ask bea --for favor --detail "pick up the boys"',
      ]),
    )
    .action(async (name: readonly string[], options: AskOptions) => {
      const kind = options.for === undefined ? null : kindNamed(options.for);
      const whom = name.join(' ') || (await askWhom(deps));
      await answer(deps, 'ask', whom, kind ?? (await askWhatFor(deps)), options);
    });
}

export function replyCommand(deps: Deps): Command {
  return shortText('reply', 'two lines for someone who wrote weeks ago; no excuse needed')
    .argument('<name...>', 'who wrote')
    .addHelpText(
      'after',
      examples(['momconnect reply ana', 'momconnect reply ana --detail "yes to Saturday"']),
    )
    .action((name: readonly string[], options: ShortTextOptions) =>
      answer(deps, 'reply', name.join(' '), 'reply', options),
    );
}

export function raincheckCommand(deps: Deps): Command {
  return shortText('raincheck', 'words to cancel kindly, with one small new plan')
    .argument('<name...>', 'who is waiting')
    .option('--new <plan>', 'what could be instead')
    .addHelpText(
      'after',
      examples(['momconnect raincheck ana', 'momconnect raincheck ana --new "Tuesday walk"']),
    )
    .action((name: readonly string[], options: ShortTextOptions & { readonly new?: string }) =>
      answer(deps, 'raincheck', name.join(' '), 'raincheck', withFact(options, 'new', options.new)),
    );
}

export function congratsCommand(deps: Deps): Command {
  return shortText('congrats', 'words for good news of theirs')
    .argument('<name...>', 'whose news it is')
    .option('--news <news>', 'what there is to be glad of')
    .addHelpText('after', examples(['momconnect congrats ana --news "the new job"']))
    .action((name: readonly string[], options: ShortTextOptions & { readonly news?: string }) =>
      answer(deps, 'congrats', name.join(' '), 'congrats', withFact(options, 'news', options.news)),
    );
}

/** What the four share. */
function shortText(name: string, description: string): Command {
  return withTextOptions(new Command(name).description(description))
    .option('--detail <words>', 'the answer to its first question; left out, it is asked')
    .option('--fact <slot=words>', 'the answer to another of its questions', (each, all: string[] = []) => [
      ...all,
      each,
    ])
    .option('--seed <number>', 'the same number gives the same words', seedNumber);
}

function withFact(options: ShortTextOptions, slot: string, words: string | undefined): ShortTextOptions {
  return words === undefined ? options : { ...options, fact: [...(options.fact ?? []), `${slot}=${words}`] };
}

/** @param command as typed, for the way out when the name is not found */
async function answer(
  deps: Deps,
  command: string,
  name: string,
  occasion: string,
  options: ShortTextOptions,
): Promise<void> {
  await presentText(deps, await runShortText(deps, command, name, occasion, options), renderShortText);
}

/** Spelled either way. */
function kindNamed(typed: string): (typeof askKinds)[number] {
  return readOneOf(typed.replace(/favour$/i, 'favor'), askKinds, 'text to ask for');
}

async function askWhom({ prompter }: Deps): Promise<string> {
  if (prompter.isInteractive) return askNeeded(prompter, { message: 'Who would you ask?' });
  throw usage('A text needs someone to go to.', 'As in: momconnect ask ana');
}

/** Company, where nobody can be asked. */
async function askWhatFor({ prompter }: Deps): Promise<(typeof askKinds)[number]> {
  if (!prompter.isInteractive) return askKinds[0];
  const message = `What for?  ${askKinds.join(', ')}`;
  const begun = (typed: string) =>
    askKinds.find((kind) => typed.trim() !== '' && kind.startsWith(typed.trim().toLowerCase()));
  const typed = await prompter.ask({
    message,
    fallback: askKinds[0],
    problem: (word) => (begun(word) === undefined ? `One of these: ${askKinds.join(', ')}` : null),
  });
  return begun(typed) ?? askKinds[0];
}

export function renderShortText(
  { text, flags, ...message }: ShortText,
  style: Style,
  code: QrCode | null,
): string {
  const more = flags.flatMap((line) => style.wrap(line).split('\n'));
  return [renderText({ ...message, words: text }, style, code, more.length), ...more].join('\n');
}

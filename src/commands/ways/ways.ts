/** `ways`: the four ways to connect, the command that starts each, and her own ways. */

import type { Deps, Style } from '../../deps.ts';
import type { Idea } from '../../domain/state.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { usage } from '../shared/read-values.ts';
import { problemOfIdea } from './idea-text.ts';

/** `content/ways-to-connect.json`. */
interface WaysContent {
  readonly opening: string;
  readonly stayInOpening: string;
  readonly ways: readonly Way[];
}

export interface Way {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly command: string;
  /** She can do it without leaving home. */
  readonly stayIn: boolean;
}

export interface Ways {
  readonly ways: readonly Way[];
  readonly own: readonly Idea[];
}

interface WaysOptions {
  readonly stayIn?: boolean;
  readonly own?: boolean;
}

const mostLines = 24;
/** How many of her newest ways are shown with the four. */
const ownBesides = 3;

export function waysCommand(deps: Deps): Command {
  return new Command('ways')
    .description('four ways to be around people, and your own ideas')
    .argument('[word]', 'one of the words below')
    .option('--stay-in', 'the three you can do at home')
    .option('--own', 'all of your own ideas')
    .examples('momconnect ways', 'momconnect ways --stay-in', 'momconnect ways --own')
    .action(async (word: string | undefined, options: WaysOptions) => {
      if (word !== undefined)
        throw usage(`There's no command "ways ${word}".`, {
          text: 'To see what there is:',
          command: 'momconnect ways --help',
        });
      const render = options.own === true ? renderOwn : renderWays(readWays(deps), options, deps.prompter);
      printAnswer(deps, runWays(deps, options), render);
      if (options.own !== true) await askForOwn(deps);
    });
}

export function runWays(deps: Pick<Deps, 'content' | 'store'>, options: WaysOptions): Ways {
  const { ways } = readWays(deps);
  const { ideas } = deps.store.read();
  return { ways: ways.filter(({ stayIn }) => stayIn || options.stayIn !== true), own: ideas };
}

function readWays({ content }: Pick<Deps, 'content'>): WaysContent {
  return readContent(content, 'ways-to-connect');
}

/** Another command saves it, so that just looking at the ways writes nothing. */
async function askForOwn({ prompter, run }: Pick<Deps, 'prompter' | 'run'>): Promise<void> {
  if (!prompter.isInteractive) return;
  const message = 'Do you have an idea of your own to save? Enter skips';
  const problem = (typed: string) => (typed.trim() === '' ? null : problemOfIdea(typed));
  const typed = await prompter.ask({ message, problem });
  if (typed.trim() !== '') await run(['ways', 'add', '--', typed]);
}

/** On a terminal, a question follows, so this names no command for it. */
export function renderWays(
  { opening, stayInOpening }: Pick<WaysContent, 'opening' | 'stayInOpening'>,
  { stayIn }: WaysOptions,
  { isInteractive }: Pick<Deps['prompter'], 'isInteractive'>,
) {
  return ({ ways, own }: Ways, style: Style): string => {
    const blocks = (besides: string) =>
      [
        style.wrap(stayIn === true ? stayInOpening : opening),
        ways.map((way) => renderWay(way, style)).join('\n'),
        besides,
        [
          ...(stayIn === true
            ? []
            : [withCommand('To see the ones you can do at home:', 'momconnect ways --stay-in', style)]),
          withCommand('Why these four:', 'momconnect faq the-four-ways', style),
          ...(isInteractive ? [] : [withCommand('To add your own:', 'momconnect ways add', style)]),
        ].join('\n'),
      ].filter((block) => block !== '');
    const full = blocks(renderBesides(own, style));
    const short = blocks(
      own.length === 0 ? '' : withCommand('Your own ideas:', 'momconnect ways --own', style),
    );
    const screens = [full.join('\n\n'), full.join('\n'), short.join('\n')];
    // Leave one line for the question.
    return screens.find((text) => text.split('\n').length < mostLines) ?? short.join('\n');
  };
}

function renderWay({ title, why, command }: Way, style: Style): string {
  return [style.bold(title), style.wrap(why, '  ', '  '), `  ${command}`].join('\n');
}

function renderBesides(own: readonly Idea[], style: Style): string {
  if (own.length === 0) return '';
  const all =
    own.length > ownBesides ? [withCommand('To see all of yours:', 'momconnect ways --own', style)] : [];
  return ['Your own ideas:', ...ideaLines(own.slice(-ownBesides), style), ...all].join('\n');
}

export function renderOwn({ own }: Ways, style: Style): string {
  if (own.length === 0)
    return withCommand(
      "You haven't saved an idea of your own yet. To add one:",
      'momconnect ways add',
      style,
    );
  return [
    ...ideaLines(own, style),
    withCommand('To delete one:', `momconnect ways remove ${own[0]?.number}`, style),
  ].join('\n');
}

function ideaLines(own: readonly Idea[], style: Style): string[] {
  return own.map(({ number, text }) => style.wrap(text, `  ${number}  `, '     '));
}

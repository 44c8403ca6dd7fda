/** `ways`: the four ways to connect, the command that starts each, and her own ways. */

import type waysContent from '../../content/ways-to-connect.json';
import type { Deps, Style } from '../../deps.ts';
import type { Idea } from '../../domain/idea/idea.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { problemOfIdea } from './custom-ideas.ts';

type WaysContent = typeof waysContent;
type WaysOptions = { readonly [Name in 'stayIn' | 'own']?: boolean };

interface Ways {
  readonly ways: WaysContent['ways'];
  readonly own: readonly Idea[];
}

const mostLines = 24;
/** How many of her newest ways are shown with the four. */
const ownBesides = 3;

export function waysCommand(deps: Deps): Command {
  return new Command('ways')
    .description('four ways to be around people, and your own ideas')
    .option('--stay-in', 'the three you can do at home')
    .option('--own', 'all of your own ideas')
    .examples('momconnect ways', 'momconnect ways --stay-in', 'momconnect ways --own')
    .action(async (options: WaysOptions) => {
      const { ways, ...openings } = readContent<WaysContent>(deps.content, 'ways-to-connect');
      const opening = options.stayIn === true ? openings.stayInOpening : openings.opening;
      const waysShown = ways.filter(({ stayIn }) => stayIn || options.stayIn !== true);
      const render = options.own === true ? renderOwn : renderWays(opening, options, deps.prompter);
      printAnswer(deps, { ways: waysShown, own: deps.store.read().ideas }, render);
      if (options.own !== true) await askForOwn(deps);
    });
}

/** Another command saves it, so that just looking at the ways writes nothing. */
async function askForOwn({ prompter, run }: Pick<Deps, 'prompter' | 'run'>): Promise<void> {
  if (!prompter.isInteractive) return;
  const message = 'Do you have an idea of your own to save? Enter skips';
  const problem = (input: string) => (input.trim() === '' ? null : problemOfIdea(input));
  const answer = await prompter.ask({ message, problem });
  if (answer.trim() !== '') await run(['ways', 'add', '--', answer]);
}

/** On a terminal, a question follows, so this names no command for it. */
function renderWays(opening: string, { stayIn }: WaysOptions, { isInteractive }: Deps['prompter']) {
  return ({ ways, own }: Ways, style: Style): string => {
    const four = ways.flatMap(({ title, why, command }): Line[] => [
      style.bold(title),
      { text: why, first: '  ', rest: '  ' },
      { verbatim: `  ${command}` },
    ]);
    const besides = own.length > ownBesides && {
      text: 'To see all of yours:',
      command: 'momconnect ways --own',
    };
    const further = [
      stayIn !== true && {
        text: 'To see the ones you can do at home:',
        command: 'momconnect ways --stay-in',
      },
      { text: 'Why these four:', command: 'momconnect faq the-four-ways' },
      !isInteractive && { text: 'To add your own:', command: 'momconnect ways add' },
    ];
    const all = own.length === 0 ? [] : ['Your own ideas:', ...ideaLines(own.slice(-ownBesides)), besides];
    const one = own.length === 0 ? [] : [{ text: 'Your own ideas:', command: 'momconnect ways --own' }];
    const blocks = (ideas: readonly Line[]) =>
      [[opening], four, ideas, further].map((lines) => screen(style, lines)).filter((block) => block !== '');
    const screens = [blocks(all).join('\n\n'), blocks(all).join('\n'), blocks(one).join('\n')];
    // Leave one line for the question.
    return screens.find((text) => text.split('\n').length < mostLines) ?? blocks(one).join('\n');
  };
}

function renderOwn({ own }: Ways, style: Style): string {
  const none = "You haven't saved an idea of your own yet. To add one:";
  if (own.length === 0) return screen(style, [{ text: none, command: 'momconnect ways add' }]);
  const remove = { text: 'To delete one:', command: `momconnect ways remove ${own[0]?.number}` };
  return screen(style, [...ideaLines(own), remove]);
}

function ideaLines(own: readonly Idea[]): readonly Line[] {
  return own.map(({ number, text }) => ({ text, first: `  ${number}  `, rest: '     ' }));
}

/** What can be done with a call: each is a step of `call 1`, and a command of its own for scripts. */

import type { Deps, Style } from '../../deps.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { type Answer, renderAnswer } from './call-answer.ts';

export interface CallAct {
  readonly name: string;
  readonly about: string;
  /** The call first. */
  readonly words: string;
  readonly example: string;
  readonly withOptions: (command: Command) => Command;
  /** Runs and answers. @param options of `withOptions` */
  readonly act: (deps: Deps, words: readonly string[], options: object) => Promise<void>;
}

/** An act that runs, answers data, and shows it. */
export function answering<T extends Answer>(
  run: (deps: Deps, words: readonly string[], options: object) => T | Promise<T>,
  render: (data: T, style: Style) => string = renderAnswer,
): CallAct['act'] {
  return async (deps, words, options) => printAnswer(deps, await run(deps, words, options), render);
}

export function commandOf(deps: Deps, { name, about, words, example, withOptions, act }: CallAct): Command {
  return withOptions(new Command(name).description(about).argument(words))
    .addHelpText('after', examples([example]))
    .action((typed: string[], options: object) => act(deps, typed, options));
}

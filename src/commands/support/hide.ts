/** `hide`: clears everything from the screen, for when someone comes in. Asks nothing, writes nothing. */

import type { Deps } from '../../deps.ts';
import { Command } from '../shared/command.ts';

/** ECMA-48: cursor home (CUP), erase the screen (ED 2), and xterm's code for erasing the scrollback (ED 3). */
const clearAll = '\u001b[H\u001b[2J\u001b[3J';

export function hideCommand(deps: Deps): Command {
  return new Command('hide')
    .description(
      "clear the screen, and everything you'd see by scrolling up\nto hide a person: momconnect friend never NAME",
    )
    .argument('[words...]', 'it does the same thing no matter what you type')
    .allowUnknownOption()
    .examples('momconnect hide')
    .action((words: string[]) => runHide(deps, words));
}

/**
 * A pipe has no screen, so it says nothing there. If she typed a name, she may have meant another command, but clear
 * the screen first.
 */
export function runHide(
  { output, prompter }: Pick<Deps, 'output' | 'prompter'>,
  words: readonly string[],
): void {
  if (prompter.isInteractive) output.answer(clearAll);
  if (words.some((word) => !word.startsWith('-')))
    output.say({ text: 'To hide a name:', command: 'momconnect friend never NAME' });
}

/** Asks one line at a time. The code for it loads with the first question, and so does inquirer. */

import type { Prompter } from '../deps.ts';
import type { PrompterOptions } from './ask.ts';

export function makePrompter(options: PrompterOptions): Prompter {
  return {
    isInteractive: options.isInteractive,
    ask: async (question) => (await import('./ask.ts')).ask(question, options),
  };
}

/** Asks one line at a time. The code for it loads with the first question, and so does inquirer. */

import type { Prompter } from '../deps.ts';

export interface PrompterOptions {
  readonly isInteractive: boolean;
  /** Called for the first question: opening stdin costs milliseconds. */
  readonly streams: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** The last step for a text, as for all output. */
  readonly finishText: (text: string) => string;
  /** Wraps a question to the terminal. */
  readonly wrap: (text: string) => string;
  /** A terminal that only understands lines: nothing can be drawn again there. */
  readonly isDumb: boolean;
}

export function makePrompter(options: PrompterOptions): Prompter {
  return {
    isInteractive: options.isInteractive,
    ask: async (question) => (await import('./ask.ts')).ask(question, options),
  };
}

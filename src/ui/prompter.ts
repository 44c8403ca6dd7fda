/** Asking one line at a time. Inquirer loads with the first question. */

import type { Prompter, Question } from '../deps.ts';
import { UserError } from '../errors.ts';
import { sanitiseText } from './sanitise.ts';

export interface PrompterOptions {
  readonly isInteractive: boolean;
  /** Asked for with the first question: opening stdin costs milliseconds. */
  readonly streams: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** The last look at a text before it is shown, as for all output. */
  readonly shape: (text: string) => string;
}

export function makePrompter({ isInteractive, streams, shape }: PrompterOptions): Prompter {
  return {
    isInteractive,
    ask: async (question) => {
      const { createPromptModule } = await import('inquirer');
      const { input, output } = streams();
      const ended = new AbortController();
      const end = () => ended.abort();
      const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
        // Inquirer hears Ctrl-C but waits forever after Ctrl-D.
        if (key?.ctrl === true && key.name === 'd') end();
      };
      let fault: unknown = null;
      const onFault = (error: unknown) => {
        fault = error;
        end();
      };
      input.on('keypress', onKey).once('end', end);
      try {
        const prompt = createPromptModule({ input, output, signal: ended.signal });
        const { answer } = await prompt<{ answer: string }>([
          { ...asInput(question, shape, onFault), name: 'answer' },
        ]);
        return answer.trim() || (question.fallback ?? '');
      } catch (cause) {
        throw fault ?? (isStop(cause) ? new UserError('Stopped.', { code: 'cancelled', cause }) : cause);
      } finally {
        input.off('keypress', onKey).off('end', end);
      }
    },
  };
}

/** Ctrl-C, Ctrl-D, or the end of what she types from. */
function isStop(cause: unknown): boolean {
  return cause instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(cause.name);
}

/** The question is the prefix, so that the line reads `Who? > ana` and nothing else. */
function asInput(
  { message, fallback = '', problem }: Question,
  shape: PrompterOptions['shape'],
  onFault: (error: unknown) => void,
) {
  const choice = fallback === '' ? '' : `  [${fallback}]`;
  const asIs = (text: string) => text;
  return {
    type: 'input' as const,
    message: '>',
    theme: {
      validationFailureMode: 'clear' as const,
      prefix: shape(sanitiseText(message + choice)),
      style: { message: () => '>', answer: asIs, error: asIs },
    },
    validate: (typed: string) => {
      try {
        return shape(sanitiseText(problem?.(typed.trim() || fallback) ?? '')) || true;
      } catch (error) {
        // Inquirer would wait on, and nobody would hear of it.
        onFault(error);
        return false;
      }
    },
  };
}

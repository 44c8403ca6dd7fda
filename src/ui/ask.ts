/** A question on her terminal, and what she types. */

import type { Question } from '../deps.ts';
import { UserError } from '../errors.ts';
import { markPastes, pastedInput, unmarkPastes } from './pasted-input.ts';
import { sanitizeText } from './sanitize.ts';

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

export async function ask(question: Question, options: PrompterOptions): Promise<string> {
  const { streams, isDumb } = options;
  if (isDumb) return askLine(question, options);
  const { createPromptModule } = await import('inquirer');
  const { input: terminal, output } = streams();
  const { input, close } = pastedInput(terminal);
  const ended = new AbortController();
  const end = () => ended.abort();
  const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
    // Inquirer reacts to Ctrl-C, but waits forever after Ctrl-D.
    if (key?.ctrl === true && key.name === 'd') end();
  };
  let fault: unknown = null;
  const onFault = (error: unknown) => {
    fault = error;
    end();
  };
  input.on('keypress', onKey).once('end', end);
  output.write(markPastes);
  try {
    const prompt = createPromptModule({ input, output, signal: ended.signal });
    const { answer } =
      question.choices === undefined
        ? await prompt<{ answer: string }>([{ ...asInput(question, options, onFault), name: 'answer' }])
        : await prompt<{ answer: string }>([{ ...asList(question, options), name: 'answer' }]);
    return answer.trim() || (question.fallback ?? '');
  } catch (cause) {
    throw fault ?? (isStop(cause) ? new UserError('Stopped.', { code: 'cancelled', cause }) : cause);
  } finally {
    input.off('keypress', onKey).off('end', end);
    close();
    output.write(unmarkPastes);
  }
}

/** Ctrl-C, Ctrl-D, or the end of the input. */
function isStop(cause: unknown): boolean {
  return cause instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(cause.name);
}

/** The columns an answer needs; if there are fewer, the question gets its own lines. */
const roomToType = 20;

/** `When?  [today] >`, whole words to a line. */
function questionText(
  { message, fallback = '', choices = [] }: Question,
  { finishText, wrap }: PrompterOptions,
): string {
  const names = choices.map(({ name }) => name).join(', ');
  const question = finishText(sanitizeText(names === '' ? message : `${message}  ${names}`));
  const choice = finishText(sanitizeText(fallback === '' ? '>' : `[${fallback}] >`));
  const isOpen = question.endsWith('\n');
  const together = `${question}${isOpen ? '' : fallback === '' ? ' ' : '  '}${choice}`;
  const withRoom = `${together} ${'x'.repeat(roomToType)}`;
  const fits = wrap(withRoom) === withRoom;
  return fits ? together : `${wrap(question.trimEnd())}\n${wrap(choice)}`;
}

/** Line by line, as the terminal delivers them. */
async function askLine(question: Question, options: PrompterOptions): Promise<string> {
  const { createInterface } = process.getBuiltinModule('node:readline');
  const { input, output } = options.streams();
  for (;;) {
    output.write(`${questionText(question, options)} `);
    const line = await new Promise<string | null>((resolve) => {
      const lines = createInterface({ input, terminal: false });
      lines.once('line', (line) => {
        resolve(line);
        lines.close();
      });
      lines.once('close', () => resolve(null));
    });
    if (line === null) throw new UserError('Stopped.', { code: 'cancelled' });
    const answer = line.trim() || (question.fallback ?? '');
    const problem = question.problem?.(answer) ?? null;
    if (problem === null) return answer;
    output.write(`${options.finishText(sanitizeText(problem))}\n`);
  }
}

/** The question is inquirer's prefix, so that the line is just `Who? > ana`. */
function asInput(question: Question, options: PrompterOptions, onFault: (error: unknown) => void) {
  const { fallback = '', problem } = question;
  const { finishText, wrap } = options;
  const asIs = (text: string) => text;
  return {
    type: 'input' as const,
    message: '',
    theme: {
      validationFailureMode: 'clear' as const,
      prefix: questionText(question, options),
      // Nothing between the question and what she types.
      style: { message: () => undefined as never, answer: asIs, error: asIs },
    },
    validate: (line: string) => {
      try {
        return wrap(finishText(sanitizeText(problem?.(line.trim() || fallback) ?? ''))) || true;
      } catch (error) {
        // Inquirer would keep waiting, and nobody would hear about it.
        onFault(error);
        return false;
      }
    },
  };
}

/** A list to move in. Letters go to the answer that begins with them. */
function asList({ message, fallback = '', choices = [] }: Question, { finishText, wrap }: PrompterOptions) {
  const asIs = (text: string) => text;
  const safe = (text: string) => finishText(sanitizeText(text));
  const prefix = wrap(safe(message));
  // Inquirer puts the answer behind the question, and the terminal would break it in the middle of a word.
  const behind = (answer: string) =>
    wrap(`${safe(message)} ${answer}`).startsWith(`${prefix} `) ? answer : `\n${answer}`;
  // The list counts in lines, so each answer gets one.
  const lineFor = (name: string, about: string) =>
    wrap(`> ${name}: ${about}`).includes('\n') ? name : `${name}: ${about}`;
  return {
    type: 'select' as const,
    message: '',
    default: fallback,
    loop: true,
    pageSize: choices.length,
    choices: choices.map(({ name, about }) => ({
      value: name,
      name: safe(about === undefined ? name : lineFor(name, about)),
      short: safe(name),
    })),
    theme: {
      prefix,
      icon: { cursor: '>' },
      style: {
        message: () => undefined as never,
        answer: behind,
        highlight: asIs,
        keysHelpTip: () => wrap('Arrow keys or a letter, then Enter.'),
      },
    },
  };
}

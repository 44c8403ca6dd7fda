/** Opens a text in her editor. Never loses what she wrote, however the editor or this program ends. */

import { rmSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { editorCommand } from './editor-command.ts';
import { editedText, keepUnsaved, startEditing, sweepEarlierEditing, unsavedSentence } from './unsaved.ts';

export interface EditOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The folder for texts being written, and for texts that couldn't be saved. */
  readonly unsaved: string;
  readonly day: string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** In milliseconds: how long an editor that was told to end may take to save. */
const patience = 3000;

/**
 * @param options `env` has the VISUAL or EDITOR that names the editor
 * @returns the text as she left it
 */
export async function editText(text: string, options: EditOptions): Promise<string> {
  sweepEarlierEditing();
  const { folder, path } = startEditing(options.unsaved, text);
  try {
    const problem = await runEditor(path, options.env);
    const newText = editedText(folder);
    if (problem === null) return newText;
    throw newText.trim() === text.trim() ? problem : withText(problem, newText, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers why her text may be incomplete; null when she closed the editor herself. */
async function runEditor(path: string, env: NodeJS.ProcessEnv): Promise<UserError | null> {
  const command = editorCommand(env);
  const { execa, parseCommandString } = await import('execa');
  const [file = command, ...words] = parseCommandString(command);
  const editor = execa(file, [...words, path], {
    stdio: 'inherit',
    reject: false,
    forceKillAfterDelay: patience,
  });
  let isStopped = false;
  // A terminal sends Ctrl-C to both. We wait for the editor, so that we can still save what she wrote.
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true;
    editor.kill(signal);
    if (signal !== 'SIGINT') setTimeout(() => editor.kill('SIGKILL'), patience).unref();
  };
  for (const signal of signals) process.on(signal, stop);
  const { failed, isTerminated, cause } = await editor.finally(() => {
    for (const signal of signals) process.off(signal, stop);
  });
  if (isTerminated || (isStopped && failed)) return new UserError('Stopped.', { code: 'cancelled', cause });
  if (!failed) return null;
  return new UserError(`The editor didn't open: ${command}`, {
    code: 'unreadable',
    ways: [{ text: 'To use another one:', command: 'EDITOR=nano momconnect note edit 1' }],
    cause,
  });
}

function withText(
  { message, code, cause }: UserError,
  text: string,
  { unsaved, day }: EditOptions,
): UserError {
  const way = unsavedSentence(keepUnsaved(unsaved, text, day), text);
  const isOpen = code === 'unreadable';
  return new UserError(isOpen ? 'The editor ended with an error.' : message, { code, ways: [way], cause });
}

/** Which editor opens her texts. */

import { basename } from 'node:path';
import type { Deps } from '../deps.ts';

/** A program with its arguments. */
export function editorCommand({ VISUAL, EDITOR }: NodeJS.ProcessEnv): string {
  return VISUAL || EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
}

export function editorOf(env: NodeJS.ProcessEnv): ReturnType<Deps['system']['editor']> {
  const [program = ''] = editorCommand(env).trim().split(/\s+/);
  return { name: basename(program), isChosen: Boolean(env.VISUAL || env.EDITOR) };
}

/** Few commands start other programs, so the code for it loads when needed. */

import { existsSync } from 'node:fs';
import type { Deps } from '../deps.ts';
import type { Day } from '../domain/time/day.ts';
import { editorOf } from './editor-command.ts';

interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Writes to her terminal; null when there is none, or one that only understands lines. */
  readonly terminal: ((text: string) => void) | null;
  readonly day: () => Day;
  /** The folder for texts that couldn't be saved. */
  readonly unsaved: () => string;
}

export function systemOf({ env, terminal, day, unsaved }: Surroundings): Deps['system'] {
  const { platform } = process;
  return {
    editor: () => editorOf(env),
    edit: async (text) =>
      (await import('./editor.ts')).editText(text, { env, unsaved: unsaved(), day: day() }),
    keepUnsaved: async (text) => {
      const { keepUnsaved, unsavedSentence } = await import('./unsaved.ts');
      return unsavedSentence(keepUnsaved(unsaved(), text, day()), text);
    },
    unsavedTexts: async () => {
      const folder = unsaved();
      return existsSync(folder) ? (await import('./unsaved.ts')).unsavedTextsIn(folder) : null;
    },
    open: async (path) => (await import('./open-file.ts')).openFile(path, { env, platform }),
    openLink: async (link) => (await import('./open-file.ts')).openLink(link, { env, platform }),
    copy: async (text) => (await import('./clipboard.ts')).copyText(text, { terminal }),
    notify: async (line) => (await import('./notify.ts')).notify(line, platform),
  };
}

/**
 * Runs after the answer: removes what editors of killed processes left, and old texts. Most homes have no such folder.
 */
export async function sweepLeftovers(
  unsavedFolder: string,
  day: Day,
  say: (text: string) => void,
): Promise<void> {
  if (!existsSync(unsavedFolder)) return;
  const { sweepEditing, sweepTexts } = await import('./unsaved.ts');
  sweepEditing(unsavedFolder, day, say);
  sweepTexts(unsavedFolder, say);
}

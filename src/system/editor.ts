/** Opens a text in her editor. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/** @param env whose VISUAL or EDITOR names the editor; answers the text as she left it */
export async function editText(text: string, env: NodeJS.ProcessEnv): Promise<string> {
  const command = env.VISUAL || env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const folder = mkdtempSync(join(tmpdir(), 'momconnect-'));
  const path = join(folder, 'note.txt');
  try {
    writeFileSync(path, text, { mode: 0o600 });
    const { execa, parseCommandString } = await import('execa');
    const [file = command, ...words] = parseCommandString(command);
    await execa(file, [...words, path], { stdio: 'inherit' });
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(`The editor did not open: ${command}`, {
      code: 'unreadable',
      hint: 'Another one, for this once, goes before the command: EDITOR=nano momconnect note 1 --edit',
      cause,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

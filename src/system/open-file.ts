/** Opens a file with what the computer opens such files with. */

import { pathToFileURL } from 'node:url';

/** An opener that is still running after this many milliseconds has found its program. */
const settled = 1500;

interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/** @param path absolute; answers false where there is no display, no opener, or nothing that opens it */
export async function openFile(path: string, place: Place): Promise<boolean> {
  const opener = openerFor(path, place);
  if (opener === null) return false;
  const [file, ...words] = opener;
  const { execa } = await import('execa');
  const running = execa(file, words, { detached: true, cleanup: false, stdio: 'ignore', reject: false });
  running.unref();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, settled, true);
  });
  const opened = await Promise.race([running.then(({ failed }) => !failed), patience]);
  clearTimeout(timer);
  return opened;
}

/** The program and its words; null on a Unix without a display. */
export function openerFor(path: string, { env, platform }: Place): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', path];
  // `start` belongs to cmd, which reads signs in a file's name as its own.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', pathToFileURL(path).href];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', path] : null;
}

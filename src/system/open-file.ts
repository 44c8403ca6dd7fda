/** Opens a file or a link with the computer's usual program. */

import { pathToFileURL } from 'node:url';

/** In milliseconds. An opener that still runs after this has found its program. */
const settled = 1500;

interface OpenOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * @param path absolute
 * @returns false when there is no display, no opener, or no program for it
 */
export function openFile(path: string, options: OpenOptions): Promise<boolean> {
  return runOpener(openerFor(path, options), options);
}

/**
 * The only links we pass on, made of the characters that links may have (RFC 3986). Anything else could start any
 * program.
 */
const safeLink = /^(?:sms:|mailto:|https:\/\/)[\w.~:/?#[\]@!$&()*+,;=%-]*$/;

/** @param link `sms:`, `mailto:` or `https:`, completely encoded; answers false for anything else */
export async function openLink(link: string, options: OpenOptions): Promise<boolean> {
  // A link may have an apostrophe, but it would end a word for the shell scripts that openers are.
  const plain = link.replaceAll("'", '%27');
  return safeLink.test(plain) && (await runOpener(openerForLink(plain, options), options));
}

async function runOpener(opener: Opener, { env }: OpenOptions): Promise<boolean> {
  if (opener === null) return false;
  const [file, ...words] = opener;
  const { execa } = await import('execa');
  const apart = { detached: true, cleanup: false, stdio: 'ignore', reject: false } as const;
  const running = execa(file, words, { ...apart, env });
  running.unref();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, settled, true);
  });
  const isOpened = await Promise.race([running.then(({ failed }) => !failed), patience]);
  clearTimeout(timer);
  return isOpened;
}

/** The program with its arguments; null on a Unix without a display. */
type Opener = readonly [string, ...string[]] | null;

export function openerFor(path: string, options: OpenOptions): Opener {
  return openerForLink(options.platform === 'win32' ? pathToFileURL(path).href : path, options);
}

function openerForLink(path: string, { env, platform }: OpenOptions): Opener {
  if (platform === 'darwin') return ['open', path];
  // `start` belongs to cmd, which would interpret characters in a name.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', path];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', path] : null;
}

/** Shows a line as a notification of the desktop. */

import type { Notified } from '../deps.ts';

type Notifier = readonly [file: string, ...words: string[]];

/** In milliseconds. A notifier may wait for a desktop that never answers, so we give up. */
const longest = 5000;

/** The line is an argument of its own, so no shell and no script reads it as anything else. */
export function notifiersFor(line: string, platform: NodeJS.Platform): readonly Notifier[] {
  const script = ['on run argv', 'display notification (item 1 of argv) with title "momconnect"', 'end run'];
  const osascript: Notifier = ['osascript', ...script.flatMap((each) => ['-e', each]), line];
  // As the summary: in the body, some desktops take < and & for markup.
  const notifySend: Notifier = ['notify-send', '--app-name=momconnect', line];
  return platform === 'darwin' ? [osascript, notifySend] : [notifySend, osascript];
}

/** Hands the line to the first program that is there. */
export async function notify(line: string, platform: NodeJS.Platform): Promise<Notified> {
  const { execa } = await import('execa');
  for (const [file, ...words] of notifiersFor(line, platform)) {
    const { failed, code } = await execa(file, words, { stdio: 'ignore', timeout: longest, reject: false });
    if (!failed) return 'shown';
    if (code !== 'ENOENT') return 'failed';
  }
  return 'no-program';
}

/** Puts text on the clipboard. */

import type { Copied } from '../deps.ts';

type Tool = readonly [file: string, ...words: string[]];

/** Of macOS, of Windows (and Linux in it), of Wayland, of X. */
const tools: readonly Tool[] = [
  ['pbcopy'],
  ['clip.exe'],
  ['wl-copy'],
  ['xclip', '-selection', 'clipboard'],
  ['xsel', '--clipboard', '--input'],
];
/** A tool that waits for a display that never answers is given up after this many milliseconds. */
const longest = 3000;

/** Runs a tool with the text as its input; true when it took it. */
type RunTool = (tool: Tool, input: Uint8Array) => Promise<boolean>;

interface CopyOptions {
  /** Writes to her terminal; null where stdout is none. */
  readonly terminal: ((text: string) => void) | null;
  readonly runTool?: RunTool;
}

/** Through the first tool that is there and takes it; else by OSC 52, which many terminals hand to the clipboard. */
export async function copyText(
  text: string,
  { terminal, runTool = runWithExeca }: CopyOptions,
): Promise<Copied> {
  for (const tool of tools) {
    if (await runTool(tool, encodeFor(text, tool))) return 'clipboard';
  }
  if (terminal === null) return null;
  terminal(`\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`);
  return 'terminal';
}

/** clip.exe takes plain bytes for the old code page of Windows. */
function encodeFor(text: string, [file]: Tool): Uint8Array {
  return Buffer.from(text, file === 'clip.exe' ? 'utf16le' : 'utf8');
}

async function runWithExeca([file, ...words]: Tool, input: Uint8Array): Promise<boolean> {
  const { execa } = await import('execa');
  // xclip and wl-copy stay behind to serve what they hold, so nothing may wait for their output to end.
  const quiet = { stdout: 'ignore', stderr: 'ignore' } as const;
  const { failed } = await execa(file, words, { input, ...quiet, timeout: longest, reject: false });
  return !failed;
}

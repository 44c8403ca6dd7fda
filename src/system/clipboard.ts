/** Puts text on the clipboard. */

import type { CopyTarget } from '../deps.ts';

type Tool = readonly [file: string, ...words: string[]];

/** For macOS, Windows (and Linux inside it), Wayland and X. */
const tools: readonly Tool[] = [
  ['pbcopy'],
  ['clip.exe'],
  ['wl-copy'],
  ['xclip', '-selection', 'clipboard'],
  ['xsel', '--clipboard', '--input'],
];
/** In milliseconds. A tool may wait for a display that never answers, so we give up. */
const longest = 3000;

/** Runs a tool with the text as input; true when it took it. */
type RunTool = (tool: Tool, input: Uint8Array) => Promise<boolean>;

interface CopyOptions {
  /** Writes to her terminal; null when stdout isn't one. */
  readonly terminal: ((text: string) => void) | null;
  readonly runTool?: RunTool;
}

/** Tries each tool. If none works, uses OSC 52, which many terminals pass on to the clipboard. */
export async function copyText(
  text: string,
  { terminal, runTool = runWithExeca }: CopyOptions,
): Promise<CopyTarget> {
  for (const tool of tools) {
    if (await runTool(tool, encodeFor(text, tool))) return 'clipboard';
  }
  if (terminal === null) return null;
  terminal(`\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`);
  return 'terminal';
}

/** clip.exe reads bytes in Windows' old code page, unless they are UTF-16. */
function encodeFor(text: string, [file]: Tool): Uint8Array {
  return Buffer.from(text, file === 'clip.exe' ? 'utf16le' : 'utf8');
}

async function runWithExeca([file, ...words]: Tool, input: Uint8Array): Promise<boolean> {
  const { execa } = await import('execa');
  // xclip and wl-copy keep running to serve the clipboard, so don't wait for their output to end.
  const quiet = { stdout: 'ignore', stderr: 'ignore' } as const;
  const { failed } = await execa(file, words, { input, ...quiet, timeout: longest, reject: false });
  return !failed;
}

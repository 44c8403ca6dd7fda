/** What the output can show: color, links, width, letters. */

import type { Style } from '../deps.ts';
import { columnsOf, type PlainStream } from './plain-stream.ts';
import { makeStyle, type StyleOptions } from './style.ts';

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Pick<PlainStream, 'isTTY' | 'columns' | 'rows'>;
}

/**
 * @param options `color` is false after `--no-color`
 * @param preferences from her settings; called only when needed
 */
export async function styleFor(
  { env, stdout }: Terminal,
  { color, json }: { readonly color: boolean; readonly json: boolean },
  preferences: Pick<StyleOptions, 'isDiscreet' | 'dates'>,
): Promise<Style> {
  const isTerminal = stdout.isTTY === true;
  const paint =
    !json && hasColor(env, isTerminal, color) ? new (await import('chalk')).Chalk({ level: 1 }) : null;
  const mayLink = (isTerminal && env.TERM !== 'dumb') || env.FORCE_HYPERLINK !== undefined;
  const hasLinks = mayLink && !json && (await import('supports-hyperlinks')).default.stdout;
  const width = columnsOf(stdout);
  return makeStyle({
    width,
    // If a terminal doesn't report its height, nothing is left out.
    height: stdout.rows || null,
    ...preferences,
    paint,
    hasLinks,
    showsUnicode: !isTerminal || isUnicode(env),
    isTerminal,
  });
}

/** https://no-color.org: any value except an empty one; FORCE_COLOR=0 means no. */
function hasColor(env: NodeJS.ProcessEnv, isTerminal: boolean, isWanted: boolean): boolean {
  if (!isWanted || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** A pipe gets the text unchanged; a terminal only gets what its locale supports. */
function isUnicode(env: NodeJS.ProcessEnv): boolean {
  return process.platform === 'win32' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}

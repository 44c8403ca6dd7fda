/** The one way an answer leaves a command: as data with `--json`, otherwise as text. */

import type { Deps, Style } from '../deps.ts';
import { sanitize } from './sanitize.ts';

type Printing = Pick<Deps, 'output' | 'globals'>;

/**
 * @param render from data to text; every string it gets is already safe for a terminal
 * @param screen what only the text needs: it's never in the JSON
 */
export function printAnswer<T>(deps: Printing, data: T, render: (data: T, style: Style) => string): void;
export function printAnswer<T, S>(
  deps: Printing,
  data: T,
  render: (data: T, style: Style, screen: S) => string,
  screen: S,
): void;
export function printAnswer<T, S>(
  { output, globals }: Printing,
  data: T,
  render: (data: T, style: Style, screen: S) => string,
  screen?: S,
): void {
  const safe = <V>(value: V): V => sanitize(output.mark(value));
  if (globals.json) output.answerJson(data);
  else output.answer(render(safe(data), output.style, safe(screen as S)));
}

/** The one way an answer leaves a command: as data with `--json`, otherwise as text. */

import type { Deps, Style } from '../deps.ts';
import { safeJson, sanitize } from './sanitize.ts';

/** @param render from data to text; every string it gets is already safe for a terminal */
export function printAnswer<T>(
  { output, globals }: Pick<Deps, 'output' | 'globals'>,
  data: T,
  render: (data: T, style: Style) => string,
): void {
  output.answer(
    globals.json ? safeJson(output.mark(data), 2) : render(sanitize(output.mark(data)), output.style),
  );
}

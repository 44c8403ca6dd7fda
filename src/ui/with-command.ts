/** A sentence that ends with a command to type. */

import type { Style } from '../deps.ts';

/** The command on a line of its own where it would be broken otherwise, so that it can be copied whole. */
export function withCommand(text: string, command: string, style: Style): string {
  const whole = style.wrap(`${text} ${command}`);
  return whole.includes('\n') ? `${style.wrap(text)}\n${command}` : whole;
}

/** The name of someone new, in the form we store. */

import { longestName } from '../../domain/text/limits.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { usage } from './read-values.ts';

/** @throws UserError `usage` when nothing of it would be visible, or when it is too long */
export function readName(words: readonly string[]): string {
  const name = visibleName(words.join(' '));
  if (name === '')
    throw usage("What's their name?", {
      text: 'For example:',
      command: 'momconnect friend add "Ana Sample"',
    });
  if (name.length > longestName)
    throw usage("That's too long for a name.", 'A name can have up to 200 characters.');
  return name;
}

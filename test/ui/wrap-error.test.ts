import { describe, expect, test } from 'vitest';
import type { WayOut } from '../../src/errors.ts';
import { wrapError } from '../../src/ui/wrap-error.ts';

const toLog = { text: '', command: 'momconnect log ana' };
const toAdd = { text: 'or, someone new:', command: 'momconnect friend add "Annna"' };
const toEdit = { text: 'For example:', command: 'momconnect friend edit ana --next "the new job"' };
const together = '  momconnect log ana        or, someone new: momconnect friend add "Annna"';

describe('a line of an error', () => {
  test.each<readonly [string, number, readonly WayOut[], string, readonly string[]]>([
    ['that fits stays as it is', 80, [toLog, toAdd], together, [together]],
    [
      'has its ways out on lines of their own where they do not fit on one',
      50,
      [toLog, toAdd],
      together,
      ['  momconnect log ana', 'or, someone new: momconnect friend add "Annna"'],
    ],
    [
      'has a command that would be broken on a line of its own',
      40,
      [toEdit],
      'For example: momconnect friend edit ana --next "the new job"',
      ['For example:', 'momconnect friend edit ana --next "the new job"'],
    ],
    [
      'leaves a command whole that is longer than the width',
      20,
      [{ text: '', command: 'momconnect friend edit ana --next ""' }],
      '  momconnect friend edit ana --next ""',
      ['  momconnect friend edit ana --next ""'],
    ],
    [
      'wraps sentences',
      40,
      ['Nobody called "annna" is on your list. Did you mean Ana Sample?'],
      'Nobody called "annna" is on your list. Did you mean Ana Sample?',
      ['Nobody called "annna" is on your list.', 'Did you mean Ana Sample?'],
    ],
    [
      'wraps what only speaks of the program',
      30,
      ['This was written by a momconnect newer than this one.'],
      'This was written by a momconnect newer than this one.',
      ['This was written by a', 'momconnect newer than this', 'one.'],
    ],
  ])('%s', (_, width, parts, whole, lines) => {
    expect(wrapError(parts, whole, width).split('\n')).toEqual(lines);
  });
});

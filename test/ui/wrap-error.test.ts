import { describe, expect, test } from 'vitest';
import { wrapError } from '../../src/ui/wrap-error.ts';

const wrapped = (text: string, width: number) =>
  wrapError(text, width, (word) => ['log', 'friend'].includes(word));

describe('an error', () => {
  test.each<readonly [string, number, string, readonly string[]]>([
    [
      'that fits stays as it is',
      80,
      '  momconnect log ana        or, someone new: momconnect friend add "Annna"\nNothing was saved.',
      ['  momconnect log ana        or, someone new: momconnect friend add "Annna"', 'Nothing was saved.'],
    ],
    [
      'has its ways out on lines of their own where they do not fit on one',
      50,
      '  momconnect log ana        or, someone new: momconnect friend add "Annna"',
      ['  momconnect log ana', 'or, someone new: momconnect friend add "Annna"'],
    ],
    [
      'has a command that would be broken on a line of its own',
      40,
      'What do you want to change?\nFor example: momconnect friend edit ana --next "the new job"',
      ['What do you want to change?', 'For example:', 'momconnect friend edit ana --next "the new job"'],
    ],
    [
      'leaves a command whole that is longer than the width',
      20,
      '  momconnect friend edit ana --next ""',
      ['  momconnect friend edit ana --next ""'],
    ],
    [
      'wraps sentences',
      40,
      'Nobody called "annna" is on your list. Did you mean Ana Sample?',
      ['Nobody called "annna" is on your list.', 'Did you mean Ana Sample?'],
    ],
    [
      'wraps what only speaks of the program',
      30,
      'This was written by a momconnect newer than this one.',
      ['This was written by a', 'momconnect newer than this', 'one.'],
    ],
  ])('%s', (_, width, text, lines) => {
    expect(wrapped(text, width).split('\n')).toEqual(lines);
  });
});

import { expect, test } from 'vitest';
import { answerLines } from '../../../src/commands/shared/answer-lines.ts';
import type { Style } from '../../../src/deps.ts';
import { toTakeBack } from '../../../src/ui/undo-way.ts';

const style = { forSending: (text: string) => text } as Style;
const way = { text: 'Next:', command: 'momconnect suggest' };

test.each([
  ['saved something', { undo: 'l1' }, [toTakeBack]],
  ['had nothing to change', { undo: null }, ["It's already that way, so nothing changed."]],
  ['saves nothing', {}, []],
])('the end of what a command answers that %s', (_, undo, end) => {
  const shown = answerLines({ lines: ['Ana.'], text: 'Hi', ways: [way], ...undo }, style).filter(
    (line) => line !== false,
  );
  expect(shown).toEqual(['Ana.', '', { verbatim: 'Hi' }, '', way, ...end]);
});

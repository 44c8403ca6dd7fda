/** Answers that show a few lines, what to do next, and how to take back what was saved. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type CommandHint, type Line, screen } from '../../ui/screen.ts';
import { toTakeBack } from '../../ui/undo-way.ts';

/** `lines` are never in the JSON, and `text` is for others. `undo` is null if nothing had to be changed. */
interface Answer {
  readonly lines: readonly Line[];
  readonly text?: string;
  readonly ways?: readonly CommandHint[];
  readonly undo?: string | null;
}

/** An action that runs with its words, and shows the lines of the answer. @param factsOf what the screen shows first */
export function answeringLines<Options, T extends Answer>(
  deps: Deps,
  run: (deps: Deps, words: readonly string[], options: Options) => T | Promise<T>,
  factsOf: (data: T, style: Style) => readonly Line[] = () => [],
) {
  return async (words: readonly string[], options: Options) => {
    const { lines, ...data } = await run(deps, words, options);
    const render = (answer: T, style: Style) =>
      screen(style, [...factsOf(answer, style), ...answerLines(answer, style)]);
    printAnswer(deps, data, (safe, style, more) => render({ ...safe, ...more } as T, style), { lines });
  };
}

export function answerLines({ lines, text, ways = [], undo }: Answer, style: Style): readonly Line[] {
  return [
    ...lines,
    ...(text === undefined ? [] : ['', { verbatim: style.forSending(text) }, '']),
    ...ways,
    undo === null ? "It's already that way, so nothing changed." : undo !== undefined && toTakeBack,
  ];
}

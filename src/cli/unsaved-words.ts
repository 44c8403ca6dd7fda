/** Holds what she typed in an editor or at a question, until the command has saved something. */

import type { Deps } from '../deps.ts';
import { longestWord } from '../domain/text/limits.ts';
import { UserError } from '../errors.ts';

export interface TypedWords {
  readonly deps: Deps;
  /** Saves what would be lost with this run. Answers a sentence that says where; null when nothing would be lost. */
  readonly keep: (error: unknown) => Promise<string | null>;
}

/** In letters. Nobody likes to type an answer this long again. */
const longAnswer = 120;

export function keepTyped(deps: Deps): TypedWords {
  const texts: string[] = [];
  const { store, prompter, system } = deps;
  const saving =
    <Words extends unknown[]>(save: (...words: Words) => Promise<string>) =>
    async (...words: Words): Promise<string> => {
      const id = await save(...words);
      texts.length = 0;
      return id;
    };
  const ask: typeof prompter.ask = async (question) => {
    let refusal: string | null = null;
    // A question that is asked again is first removed from the screen.
    const problem = (answer: string) => {
      refusal = answer.length > longestWord ? tooLong : (question.problem?.(answer) ?? null);
      return answer.length < longAnswer ? refusal : null;
    };
    const answer = await prompter.ask({ ...question, problem });
    if (answer.length >= longAnswer) texts.push(answer);
    if (refusal !== null || answer.length > longestWord)
      throw new UserError(refusal ?? tooLong, { code: 'usage' });
    return answer;
  };
  const edit: typeof system.edit = async (text) => {
    const newText = await system.edit(text);
    if (newText.trim() !== text.trim()) texts.push(newText.trim());
    return newText;
  };
  return {
    deps: {
      ...deps,
      store: { ...store, append: saving(store.append), appendBatch: saving(store.appendBatch) },
      prompter: { ...prompter, ask },
      system: { ...system, edit },
    },
    // If she stops it herself, she doesn't want the text.
    keep: async (error) =>
      texts.length === 0 || (error instanceof UserError && error.code === 'cancelled')
        ? null
        : system.keepUnsaved(texts.join('\n\n')),
  };
}

const tooLong = "That's too long for an answer.";

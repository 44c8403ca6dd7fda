/** Listens to her words while a command runs: typed, answered and saved. */

import type { Deps } from '../deps.ts';
import { storedWords } from '../domain/support/stored-words.ts';

export interface HeardWords {
  readonly deps: Deps;
  readonly texts: string[];
}

/** Fewer words than this, with no space in any, are names and numbers. */
const fewestTyped = 4;

/** @param input the words after the command's name */
export function hearWords(deps: Deps, input: readonly string[]): HeardWords {
  const isText = input.length >= fewestTyped || input.some((word) => word.includes(' '));
  const texts = isText ? [input.filter((word) => !word.startsWith('--')).join(' ')] : [];
  const { store, prompter } = deps;
  const append: typeof store.append = (command, changes) => {
    texts.push(...storedWords(changes));
    return store.append(command, changes);
  };
  const ask: typeof prompter.ask = async (question) => {
    const answer = await prompter.ask(question);
    if (answer.includes(' ')) texts.push(answer);
    return answer;
  };
  return { deps: { ...deps, store: { ...store, append }, prompter: { ...prompter, ask } }, texts };
}

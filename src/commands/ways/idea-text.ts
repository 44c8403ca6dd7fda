/** The words of a way to connect that she adds. */

import { cleanLine } from '../../formats/clean-text.ts';
import { forExample, usage } from '../shared/read-values.ts';

/** In letters: a line or two of a list. */
const longest = 200;

export function readIdeaText(typed: string): string {
  const text = cleanLine(typed);
  const problem = problemOfIdea(text);
  if (problem !== null) throw usage(problem, forExample('momconnect ways add "swap books on the porch"'));
  return text;
}

/** One sentence; null when it's fine. */
export function problemOfIdea(typed: string): string | null {
  const text = cleanLine(typed);
  if (text === '') return "What's your idea? It needs a few words.";
  return [...text].length > longest ? `An idea can be up to ${longest} characters long.` : null;
}

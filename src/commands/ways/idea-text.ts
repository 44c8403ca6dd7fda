/** The words of a way of her own. */

import { cleanLine } from '../../formats/clean-text.ts';
import { usage } from '../shared/read-values.ts';

/** Letters it may have: a line or two of a list. */
const longest = 200;

export function readIdeaText(typed: string): string {
  const text = cleanLine(typed);
  const problem = problemOfIdea(text);
  if (problem !== null) throw usage(problem, 'As in: momconnect ways add "swap books on the porch"');
  return text;
}

/** One sentence; null when it will do. */
export function problemOfIdea(typed: string): string | null {
  const text = cleanLine(typed);
  if (text === '') return "What's your idea? It needs a few words.";
  return [...text].length > longest ? `An idea can be up to ${longest} characters long.` : null;
}

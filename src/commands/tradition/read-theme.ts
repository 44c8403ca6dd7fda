/** Which prompts a tradition has: a theme, and lines of her own. */

import type { Deps } from '../../deps.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { typoDistance } from '../../domain/text/typos.ts';
import { type Theme, type TraditionFields, themes } from '../../domain/tradition/tradition.ts';
import { readOneOf, usage } from '../shared/read-values.ts';

export interface ThemeOptions {
  readonly theme?: string;
  readonly prompt?: readonly string[];
}

type Chosen = Pick<TraditionFields, 'theme' | 'prompts'>;

/** Letters; what is longer is no line to answer in a line. */
const longestPrompt = 120;
/** As many as one entry of the journal holds for sure. */
const mostPrompts = 40;
const mostAsked = 5;

/** @throws UserError `usage` for a theme there is not, and for lines that cannot be */
export async function readTheme(deps: Deps, { theme, prompt = [] }: ThemeOptions): Promise<Chosen> {
  const named = theme === undefined ? null : themeNamed(theme);
  if (named === 'words') return { theme: 'own', prompts: readPromptLines([`Today's: ${theme}`, ...prompt]) };
  const prompts = readPromptLines(prompt);
  if (prompts.length > 0 && named !== null && named !== 'own')
    throw usage('Your own lines only work with the theme "own".', 'Leave out --theme, or use: --theme own');
  const chosen = named ?? (prompts.length > 0 ? 'own' : await askTheme(deps));
  return chosen === 'own' && prompts.length === 0 ? askOwn(deps) : { theme: chosen, prompts };
}

/** A theme there is; `words` for one of her own. @throws UserError `usage` for a slip of the finger */
function themeNamed(typed: string): Theme | 'words' {
  const word = foldText(typed).trim().replaceAll(' ', '-');
  const isMeant = (theme: Theme) => typoDistance(word, theme) <= Math.max(1, Math.floor(theme.length / 4));
  return word !== '' && !themes.some(isMeant) ? 'words' : readOneOf(word, themes, 'theme');
}

async function askTheme({ prompter }: Deps): Promise<Theme> {
  if (!prompter.isInteractive) return 'mixed';
  const begun = (typed: string) =>
    themes.find((theme) => typed.trim() !== '' && theme.startsWith(typed.trim().toLowerCase()));
  const typed = await prompter.ask({
    message: `About what?  ${themes.join(', ')}`,
    fallback: 'mixed',
    problem: (text) => (begun(text) === undefined ? `One of these: ${themes.join(', ')}` : null),
  });
  return begun(typed) ?? 'mixed';
}

/** With no line she wrote it is mixed, which is what would fill the days anyway. */
async function askOwn({ prompter }: Deps): Promise<Chosen> {
  if (!prompter.isInteractive)
    throw usage(
      'The theme "own" needs one or more lines from you.',
      'As in: momconnect daily start ana --prompt "Song of the day?"',
    );
  const typed: string[] = [];
  let message = 'What could you two ask each day? For example, "Song of the day?". Enter skips';
  while (typed.length < mostAsked) {
    const line = await prompter.ask({ message, problem: promptProblem });
    if (line.trim() === '') break;
    typed.push(line);
    message = "Another one? Enter when you're done";
  }
  const prompts = readPromptLines(typed);
  return { theme: prompts.length === 0 ? 'mixed' : 'own', prompts };
}

/** On one line each, and none twice. */
function readPromptLines(typed: readonly string[]): readonly string[] {
  const lines = new Map<string, string>();
  for (const line of typed.map((each) => each.trim().replace(/\s+/g, ' '))) {
    const problem = line === '' ? 'That line is empty.' : promptProblem(line);
    if (problem !== null) throw usage(problem, 'As in: --prompt "Song of the day?"');
    const key = foldText(line) || line;
    if (!lines.has(key)) lines.set(key, line);
  }
  if (lines.size > mostPrompts)
    throw usage(`You can have up to ${mostPrompts} lines of your own.`, 'Pick the ones you like best.');
  return [...lines.values()];
}

function promptProblem(line: string): string | null {
  return line.length > longestPrompt ? `A line can have up to ${longestPrompt} letters.` : null;
}

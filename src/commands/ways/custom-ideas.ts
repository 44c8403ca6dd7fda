/** `ways add` and `ways remove`: a way of her own to be around people. */

import type { Deps } from '../../deps.ts';
import type { Idea } from '../../domain/idea/idea.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { cleanLine } from '../../formats/clean-text.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { askNeeded } from '../shared/ask.ts';
import { answering, Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { findNumbered } from '../shared/find-numbered.ts';
import { alreadyThere, forExample, usage } from '../shared/read-values.ts';

/** In letters: a line or two of a list. */
const longest = 200;
const toSeeThem = { text: 'To see your ideas:', command: 'momconnect ways --own' };

export function waysAddCommand(deps: Deps): Command {
  return new Command('add')
    .description('save an idea of your own; with no words it asks')
    .argument('[words...]', 'what it is')
    .examples('momconnect ways add', 'momconnect ways add "swap books on the porch"')
    .action(
      answering(deps, runWaysAdd, ({ number, text }, style) =>
        screen(style, [
          `Saved as ${number}: ${text}`,
          { text: 'To see it with the others:', command: 'momconnect ways' },
          undoWay(),
        ]),
      ),
    );
}

async function runWaysAdd({ prompter, store, today, newId }: Deps, words: string) {
  const question = { message: "What's your idea?", problem: problemOfIdea };
  const isAsked = words.trim() === '' && prompter.isInteractive;
  const text = cleanLine(isAsked ? await askNeeded(prompter, question) : words);
  const problem = problemOfIdea(text);
  if (problem !== null) throw usage(problem, forExample('momconnect ways add "swap books on the porch"'));
  const sameIdea = store.read().ideas.find((idea) => foldText(idea.text) === foldText(text));
  if (sameIdea !== undefined)
    throw alreadyThere(`"${sameIdea.text}" is already saved, as ${sameIdea.number}.`, toSeeThem);
  const id = newId();
  const undo = await store.append('ways add', [{ type: 'idea.kept', idea: id, on: today, text }]);
  return { ...(store.read().ideas.find((idea) => idea.id === id) as Idea), undo };
}

/** One sentence; null when it's fine. */
export function problemOfIdea(input: string): string | null {
  const text = cleanLine(input);
  if (text === '') return "What's your idea? It needs a few words.";
  return [...text].length > longest ? `An idea can be up to ${longest} characters long.` : null;
}

export function waysRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('delete one of your ideas; undo brings it back')
    .argument('<which...>', 'its number, or some of its words')
    .examples('momconnect ways remove 1', 'momconnect ways remove books --yes')
    .action(
      answering(deps, runWaysRemove, ({ text }, style) => screen(style, [undoWay(`"${text}" is deleted.`)])),
    );
}

async function runWaysRemove(deps: Deps, input: string) {
  const words = { what: 'idea of your own', wordsOf: ({ text }: Idea) => text, way: toSeeThem };
  const { id, number, text } = findNumbered(deps.store.read().ideas, input, words);
  await confirmRemoval(deps, `Delete "${text}"?`);
  const undo = await deps.store.append('ways remove', [{ type: 'idea.removed', idea: id }]);
  return { id, number, text, undo };
}

/** `ways add`: saves a way of her own. */

import type { Deps, Style } from '../../deps.ts';
import type { Idea } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { askNeeded } from '../shared/ask.ts';
import { answering, Command } from '../shared/command.ts';
import { alreadyThere } from '../shared/read-values.ts';
import { problemOfIdea, readIdeaText } from './idea-text.ts';

export function waysAddCommand(deps: Deps): Command {
  return new Command('add')
    .description('save an idea of your own; with no words it asks')
    .argument('[words...]', 'what it is')
    .examples('momconnect ways add', 'momconnect ways add "swap books on the porch"')
    .action(answering(deps, runWaysAdd, renderWaysAdd));
}

async function runWaysAdd(deps: Deps, ideaTyped: string) {
  const { prompter, store, today } = deps;
  const isAsked = ideaTyped.trim() === '' && prompter.isInteractive;
  const typed = isAsked
    ? await askNeeded(prompter, { message: "What's your idea?", problem: problemOfIdea })
    : ideaTyped;
  const text = readIdeaText(typed);
  const sameIdea = store.read().ideas.find((idea) => foldText(idea.text) === foldText(text));
  if (sameIdea !== undefined) {
    throw alreadyThere(`"${sameIdea.text}" is already saved, as ${sameIdea.number}.`, {
      text: 'To see your ideas:',
      command: 'momconnect ways --own',
    });
  }
  const id = deps.newId();
  const undo = await store.append('ways add', [{ type: 'idea.kept', idea: id, on: today, text }]);
  const newIdea = store.read().ideas.find((idea) => idea.id === id) as Idea;
  return { ...newIdea, undo };
}

function renderWaysAdd({ number, text }: Awaited<ReturnType<typeof runWaysAdd>>, style: Style): string {
  return screen(style, [
    `Saved as ${number}: ${text}`,
    { text: 'To see it with the others:', command: 'momconnect ways' },
    undoWay(),
  ]);
}

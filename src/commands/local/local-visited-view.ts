/** How `local visited` answers: what is kept, and nothing about how a visit should have been. */

import type { Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import { lateDayInWords } from '../../domain/date-words.ts';
import { namesInWords } from '../../domain/names.ts';
import { inWords } from '../../domain/spans.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { keptWords } from './local-data.ts';
import { encouragement } from './local-next-view.ts';
import type { VisitedLocal } from './local-visited.ts';

export function renderLocalVisited(visited: VisitedLocal, style: Style): string {
  const { name, on, note } = visited;
  return [
    style.wrap(`${name}, ${lateDayInWords(on, style.dates)}. ${visitsSoFar(visited)}`),
    ...metLines(visited, style),
    ...(note === null ? [] : [style.wrap(`Kept: ${keptWords(note)}`)]),
    ...whatNow(visited, style),
    style.wrap('Saved. To take it back: momconnect undo'),
  ].join('\n');
}

function visitsSoFar({ visits, isNewVisit }: VisitedLocal): string {
  if (!isNewVisit) return 'That day is one visit; this is kept with it.';
  return visits === 1 ? 'That was the first visit.' : `${capitalised(inWords(visits))} visits so far.`;
}

function metLines({ met }: VisitedLocal, style: Style): string[] {
  if (met.length === 0) return [];
  const fresh = met.filter(({ isNew }) => isNew);
  const [first] = fresh;
  const all = style.wrap(`With ${namesInWords(met.map(({ name }) => name))}: that counts as being in touch.`);
  if (first === undefined) return [all];
  const names = namesInWords(fresh.map(({ name }) => name));
  const draft = `momconnect note draft ${shellQuote(first.id)} --occasion new-friend`;
  return [
    all,
    style.wrap(`${names} ${fresh.length === 1 ? 'is' : 'are'} new on your list.`),
    withCommand('A few words to a new face:', draft, style),
  ];
}

/** After a heavy one nobody is talked into going again. */
function whatNow(visited: VisitedLocal, style: Style): string[] {
  if (visited.felt === 'heavier')
    return [withCommand('That is worth knowing. There are other places:', 'momconnect local ideas', style)];
  const courage = visited.isNewVisit ? encouragement(visited) : null;
  return courage === null ? [] : [style.wrap(courage)];
}

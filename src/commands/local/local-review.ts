/** `local review`: five questions after four weeks, or whenever she likes. Nothing is asked for and nothing kept. */

import type { Deps, Style } from '../../deps.ts';
import { type DateForm, dayInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import { reviewDay } from '../../domain/local/meeting-plan.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { findOwnGroup, startContent } from './own-groups.ts';

interface ReviewWords {
  readonly questions: readonly string[];
  readonly keep: string;
  readonly end: string;
}

export interface LocalReview extends ReviewWords {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Four weeks after the first visit, or after it was started. */
  readonly fourWeeks: Day;
  readonly hasMet: boolean;
}

export function localReviewCommand(deps: Deps): Command {
  return new Command('review')
    .description('five questions after four weeks: keep, change or end it')
    .argument('[which...]', 'which group, where there are several')
    .addHelpText('after', examples(['momconnect local review']))
    .action((words: string[]) => present(deps, runLocalReview(deps, words.join(' ')), renderLocalReview));
}

export function runLocalReview(deps: Deps, typed: string): LocalReview {
  const group = findOwnGroup(deps, typed, (number) => `local review ${number}`);
  const { id, number, name, visits } = group;
  const words = startContent<ReviewWords>(deps.content, 'review');
  return { id, number, name, fourWeeks: reviewDay(group), hasMet: visits.length > 0, ...words };
}

export function renderLocalReview(review: LocalReview, style: Style): string {
  const { number, name, questions, keep, end } = review;
  return [
    style.wrap(`${name}. ${whenInWords(review, style.dates)}`),
    '',
    ...questions.map((question, at) => style.wrap(question, `${at + 1}  `, '   ')),
    '',
    style.wrap(keep),
    withCommand('Another day or place:', `momconnect local edit ${number} --every "other thu"`, style),
    withCommand(end, `momconnect local remove ${number}`, style),
    withCommand('Done looking:', `momconnect local start ${number} --done review`, style),
  ].join('\n');
}

/** Any day is right for it: four weeks are only named. */
function whenInWords({ fourWeeks, hasMet }: LocalReview, dates: DateForm): string {
  const since = hasMet ? 'first met' : 'was started';
  const day = dayInWords(fourWeeks, dates);
  if (fourWeeks > dates.today) return `Four weeks since it ${since} will be ${day}. Today is fine too.`;
  return fourWeeks === dates.today
    ? `Four weeks today since it ${since}.`
    : `Four weeks since it ${since} were up on ${day}.`;
}

/** Two pages of `local start`: a plan of ninety minutes for the first meeting, and five questions after four weeks. */

import type { Deps, Style } from '../../deps.ts';
import { nextMeeting } from '../../domain/place/meets.ts';
import { clockAfter, reviewDay, startsOf } from '../../domain/place/started-groups.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { readContent } from '../shared/read-content.ts';
import { comingDayInWords, findOwnGroup } from './local-data.ts';

interface MeetingWords {
  readonly plan: readonly { readonly minutes: number; readonly what: string; readonly how: string }[];
  readonly bring: string;
  readonly safety: readonly string[];
}

interface ReviewWords {
  readonly questions: readonly string[];
  readonly keep: string;
  readonly end: string;
}

export function presentFirstMeeting(deps: Deps, typed: string): void {
  printAnswer(deps, runFirstMeeting(deps, typed), renderFirstMeeting);
}

/** Times of day are null while the hour is not known. */
function runFirstMeeting(deps: Deps, typed: string) {
  const group = findOwnGroup(deps, typed, (number) => `local first-meeting ${number}`);
  const { id, number, name, meets, time: at, place } = group;
  const { plan, bring, safety } = readContent<MeetingWords>(deps.content, 'local-start/first-meeting');
  const lengths = plan.map((part) => part.minutes);
  const minutes = lengths.reduce((sum, each) => sum + each, 0);
  const starts = startsOf(at, lengths);
  return {
    id,
    number,
    name,
    on: nextMeeting(meets, deps.today),
    at,
    until: at === null ? null : clockAfter(at, minutes),
    place,
    minutes,
    plan: plan.map((part, index) => ({ at: starts[index] ?? null, ...part })),
    bring,
    safety,
  };
}

function renderFirstMeeting(meeting: ReturnType<typeof runFirstMeeting>, style: Style): string {
  const { name, number, on, at, until, place, plan, bring, safety, minutes } = meeting;
  const clock = (time: string) => timeInWords(time, style.dates);
  const hours = at && until && `${clock(at)} to ${clock(until)}`;
  const when = [on && comingDayInWords(on, style.dates), hours, place].filter((part) => part !== null);
  return screen(style, [
    `${name}, the first time: ${minutes} minutes, or as much of it as you like.`,
    when.length > 0 && `${capitalised(when.join(', '))}.`,
    at === null && { text: 'To add times to it:', command: `momconnect local start ${number} --at 10:00` },
    '',
    ...plan.map((part) => {
      const time = part.at === null ? '' : `${clock(part.at)}: `;
      return { text: `${time}${part.what}, ${part.minutes} minutes. ${part.how}`, first: '', rest: '  ' };
    }),
    '',
    `What to bring: ${bring}`,
    ...safety,
    { text: 'Afterward, to log who came:', command: `momconnect local visited ${number} --met NAME` },
  ]);
}

export function presentReview(deps: Deps, typed: string): void {
  printAnswer(deps, runReview(deps, typed), renderReview);
}

/** `fourWeeks` is after the first visit, or after it was started. Nothing is asked for and nothing saved. */
function runReview(deps: Deps, typed: string) {
  const group = findOwnGroup(deps, typed, (number) => `local review ${number}`);
  const { id, number, name, visits } = group;
  const words = readContent<ReviewWords>(deps.content, 'local-start/review');
  return { id, number, name, fourWeeks: reviewDay(group), hasMet: visits.length > 0, ...words };
}

/** Any day is right for it: four weeks are only named. */
function renderReview(review: ReturnType<typeof runReview>, style: Style): string {
  const { number, name, fourWeeks, hasMet, questions, keep, end } = review;
  const since = hasMet ? 'you first met' : 'you started it';
  const day = dayInWords(fourWeeks, style.dates);
  const { today } = style.dates;
  const when =
    fourWeeks === today
      ? `It's four weeks today since ${since}.`
      : `Four weeks after ${since} ${fourWeeks > today ? `is ${day}. Today is fine too.` : `was ${day}.`}`;
  return screen(style, [
    `${name}. ${when}`,
    '',
    ...questions.map((text, at) => ({ text, first: `${at + 1}  `, rest: '   ' })),
    '',
    keep,
    { text: 'Another day or place:', command: `momconnect local edit ${number} --every "other thu"` },
    { text: end, command: `momconnect local remove ${number}` },
    { text: "When you've thought it over:", command: `momconnect local start ${number} --done review` },
  ]);
}

/**
 * `local`: one screen of what is on this week, what to say there and where else to look; where to look alone while she has
 * no place. `local next` has the days ahead for scripts.
 */

import type { Deps, Style } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { meetsInWords } from '../../domain/place/meets.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { typoDistance } from '../../domain/text/typos.ts';
import { type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import { daysBetween, months, weekdayOf } from '../../domain/time/day.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen, type Way } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command } from '../shared/command.ts';
import { usage, wholeNumber } from '../shared/read-values.ts';
import { localCommands } from './entries.ts';
import { comingDayInWords } from './local-data.ts';
import { renderLocalIdeas, runLocalIdeas } from './local-ideas.ts';
import { type Meeting, type Next, runLocalNext } from './local-next.ts';
import { encouragement } from './local-visited.ts';

const aWeek = 7;
/** Of a window of 24 lines one is for the prompt. */
const screenLines = 23;
/** More days than these are said by the rule. */
const mostDays = 5;

export function localCommand(deps: Deps): Command {
  return new Command('local')
    .description("what's on this week at your places, what to say there, and where else to look")
    .argument('[word]', 'one of the words below, or the number of a place')
    .addHelpText('after', examples(['momconnect local', 'momconnect local ideas --online']))
    .action(async (word: string | undefined) => {
      if (word === 'help') await deps.run(['help', 'local']);
      else if (/^#?\d+$/.test(word ?? '')) await deps.run(['local', 'show', word ?? '']);
      else if (word !== undefined) throw unknownWord(word);
      else printAnswer(deps, { ...runLocalNext(deps, aWeek), ...runLocalIdeas(deps, {}) }, renderLocal);
    });
}

function unknownWord(word: string) {
  const near = localCommands
    .map(({ name }) => ({ name, slips: typoDistance(word, name.replace('local ', '')) }))
    .sort((a, b) => a.slips - b.slips)[0];
  const isNear = near !== undefined && near.slips <= 2;
  const meant = isNear ? ` Did you mean: momconnect ${near.name}` : '';
  return usage(
    `There isn't a command "local ${word}".${meant}`,
    isNear ? undefined : 'What there is: momconnect local --help',
  );
}

export function localNextCommand(deps: Deps): Command {
  return new Command('next')
    .description("what's on in the days ahead, who could come along, what to say there")
    .option('--days <count>', 'look ahead this many days, today included', wholeNumber, aWeek)
    .addHelpText('after', examples(['momconnect local next --days 14']))
    .action(({ days }: { days: number }) => printAnswer(deps, runLocalNext(deps, days), renderLocalNext));
}

function renderLocal(data: Next & ReturnType<typeof runLocalIdeas>, style: Style): string {
  const hasPlaces = data.meetings.length > 0 || data.later !== null || data.undated !== null;
  return hasPlaces ? renderLocalNext(data, style) : renderLocalIdeas(data, {}, style);
}

function renderLocalNext(next: Next, style: Style): string {
  const [first] = next.meetings;
  if (first === undefined) return screen(style, nothingOn(next, style.dates));
  const ids = [...new Set(next.meetings.map(({ id }) => id))];
  const places = ids.map((id) => {
    const days = next.meetings.filter((meeting) => meeting.id === id);
    return { text: placeLine(days, style.dates), first: '', rest: '  ' };
  });
  const about = aboutFirst(first, places.length > 1);
  const page = (most: number) =>
    screen(style, [
      ...places.slice(0, most),
      most < places.length && moreWay(next.days),
      undatedWay(next),
      '',
      ...about,
    ]);
  let most = places.length;
  while (most > 1 && page(most).split('\n').length > screenLines) most--;
  return page(most);
}

function moreWay(days: number): Way {
  if (days === 1) return { text: "There's more:", command: 'momconnect local list' };
  const command = `momconnect local next --days ${Math.floor(days / 2)}`;
  return { text: "There's more. For fewer days:", command };
}

/** The nearest one in full, and where to go on. */
function aboutFirst(meeting: Meeting, isNamed: boolean): readonly Line[] {
  const { name, number, bring, bringToo, opening } = meeting;
  const ask = bring && `momconnect text ${shellQuote(bring.called)} --for company`;
  return [
    ask && { text: `If company would help, you could ask ${bring.name}.`, command: ask },
    bring === null && bringToo && `Good to bring: ${bringToo.charAt(0).toLowerCase()}${bringToo.slice(1)}`,
    `For the first five minutes${isNamed ? ` (${name})` : ''}:`,
    ...opening.map((words) => ({ text: `"${words}"`, first: '  ', rest: '   ' })),
    encouragement(meeting),
    { text: "After you've been there:", command: `momconnect local visited ${number}` },
    { text: 'More places to try:', command: 'momconnect local ideas' },
    { text: 'Your list of places:', command: 'momconnect local list' },
  ];
}

/** A place once, with every day of it. */
function placeLine([meeting, ...others]: readonly Meeting[], dates: DateForm): string {
  const { on, at, name, place, link, every } = meeting as Meeting;
  const time = at === null ? '' : `, ${timeInWords(at, dates)}`;
  const where = place ?? link;
  const also =
    others.length > mostDays && every !== null ? meetsInWords(every, dates) : alsoOn(others, dates);
  const parts = [name, ...(where === null ? [] : [where]), ...(also === '' ? [] : [also])];
  return `${capitalised(comingDayInWords(on, dates))}${time}: ${parts.join(', ')}`;
}

/** `and on Saturday`, `and on December 3, 10 and 17` or `and on 3, 10 and 17 December`; '' for no day. */
function alsoOn(others: readonly Meeting[], dates: DateForm): string {
  const days = others.map(({ on }) => on);
  const near = days.filter((day) => daysBetween(dates.today, day) < aWeek);
  const far = days.slice(near.length);
  const said = [
    ...near.map((day) => (daysBetween(dates.today, day) === 1 ? 'tomorrow' : `on ${weekdayOf(day)}`)),
    ...[...new Set(far.map((day) => day.slice(0, 7)))].map((month) => {
      const numbers = far.filter((day) => day.startsWith(month)).map((day) => String(Number(day.slice(8))));
      const named = months[Number(month.slice(5)) - 1];
      return `on ${dates.isMonthFirst ? `${named} ${namesInWords(numbers)}` : `${namesInWords(numbers)} ${named}`}`;
    }),
  ];
  return said.length === 0 ? '' : `and ${namesInWords(said)}`;
}

function undatedWay({ undated }: Next): Way | null {
  if (undated === null) return null;
  const command = `momconnect local edit ${undated.number} --every thu`;
  return { text: `You haven't said when ${undated.name} meets. To add a day:`, command };
}

/** Said so that an empty week is a week, and nothing more. */
function nothingOn(next: Next, dates: DateForm): readonly Line[] {
  const { days, later, undated } = next;
  const span = days === aWeek ? 'this week' : days === 1 ? 'today' : `in the next ${days} days`;
  const then = later && ` Next up: ${later.name}, ${comingDayInWords(later.on, dates)}.`;
  return [
    `Nothing's on ${span}, and that's fine.${then ?? ''}`,
    undatedWay(next),
    { text: "More places to try, when you're up for it:", command: 'momconnect local ideas' },
    (later ?? undated) && { text: 'Your list of places:', command: 'momconnect local list' },
  ];
}

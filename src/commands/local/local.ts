/** `local`: what is on this week, what to say there and where else to look. `local next` lists the coming days. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { bookOf, namesInWords, shortNameOf } from '../../domain/friend/names.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { isOnce, meetsInWords, nextMeeting, nextMeetings } from '../../domain/place/meets.ts';
import { whoToBring } from '../../domain/place/who-to-bring.ts';
import { isLeftToRest } from '../../domain/suggest/rank.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { comingDayInWords, type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import { addDays, daysBetween, months, weekdayOf } from '../../domain/time/day.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { offsetAt } from '../../domain/time/zoned-time.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, longestPage, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command } from '../shared/command.ts';
import { wholeNumber } from '../shared/read-values.ts';
import { dayCommand, encouragement, kindOf, localData, placesOnList } from './local-data.ts';
import { renderLocalIdeas, runLocalIdeas } from './local-ideas.ts';

const aWeek = 7;
/** If there are more days than this, show the rule instead. */
const mostDays = 5;

export function localCommand(deps: Deps): Command {
  return new Command('local')
    .description("what's on this week at your places, what to say there, and where else to look")
    .examples('momconnect local', 'momconnect local ideas --online')
    .action(() => {
      const data = { ...runLocalNext(deps, aWeek), ...runLocalIdeas(deps, {}) };
      const hasPlaces = data.meetings.length > 0 || (data.later ?? data.undated) !== null;
      printAnswer(deps, data, (safe, style) =>
        hasPlaces ? renderLocalNext(safe, style) : renderLocalIdeas(safe, {}, style),
      );
    });
}

export function localNextCommand(deps: Deps): Command {
  return new Command('next')
    .description("what's on in the days ahead, who could come along, what to say there")
    .option('--days <count>', 'look this many days ahead, counting today', wholeNumber, aWeek)
    .examples('momconnect local next --days 14')
    .action(({ days }: { days: number }) => printAnswer(deps, runLocalNext(deps, days), renderLocalNext));
}

/** In order of day and time. On each day, those without a time come first, so that she doesn't miss them. */
function runLocalNext(deps: Deps, daysAhead: number) {
  const { today } = deps;
  const days = Math.min(daysAhead, 366);
  const until = addDays(today, days - 1);
  const locals = placesOnList(deps);
  const meetings = locals.flatMap((local) => {
    const coming = nextMeetings(local.meets, today, until);
    if (coming.length === 0) return [];
    const meeting = meetingOf(deps, local);
    return coming.map((on) => ({ ...meeting, on }));
  });
  const after = locals.flatMap(({ name, meets }) => {
    const on = nextMeeting(meets, addDays(until, 1));
    return on === null ? [] : [{ name, on }];
  });
  const [later = null] = after.sort((a, b) => (a.on < b.on ? -1 : 1));
  const momentOf = ({ on, at }: (typeof meetings)[number]) => `${on} ${at ?? ''}`;
  meetings.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  const undatedLocals = locals.filter(({ meets }) => meets === null);
  const [undated = null] = undatedLocals.map(({ name, number }) => ({ name, number }));
  return { on: today, days, later, meetings, undated };
}

type Next = ReturnType<typeof runLocalNext>;
type Meeting = Next['meetings'][number];

/** `bring` is someone nearby who could come along, `called` what to type for her, and `bringToo` who or what else helps. */
function meetingOf({ content, today, store, now, zone }: Deps, local: LocalPlace) {
  const { ask: _, next: __, ...facts } = localData(local, today);
  const state = store.read();
  const { bring: bringToo, opening } = kindOf(content, local.kind);
  const there = friendsAmong(state, local.met).map(({ id }) => id);
  const where = `${local.place ?? ''} ${local.name}`;
  const offset = (name: string) => offsetAt(name, now().getTime());
  // A friend whose clock differs from hers is too far away to bring.
  const isFar = (friend: Friend) =>
    friend.zone !== null && isZone(friend.zone) && offset(friend.zone) !== offset(zone());
  const about = { today, there, where, isLeftToRest, isFar };
  const company = bringToo === null ? null : whoToBring([...state.friends.values()], about);
  const nameToType = company && shortNameOf(company, bookOf(state.friends));
  const bring = company && { id: company.id, name: company.name, called: nameToType ?? '' };
  return { ...facts, isOnce: isOnce(local.meets), bring, bringToo, opening, visits: local.visits.length };
}

function renderLocalNext(next: Next, style: Style): string {
  const { meetings, days } = next;
  const [first] = meetings;
  if (first === undefined) return screen(style, nothingOn(next, style.dates));
  const places = [...new Set(meetings.map(({ id }) => id))].map((id) => {
    const daysThere = meetings.filter((meeting) => meeting.id === id);
    return { text: placeLine(daysThere, style.dates), first: '', rest: '  ' };
  });
  const fewerDays = `momconnect local next --days ${Math.floor(days / 2)}`;
  const fewer = { text: "There's more. For fewer days:", command: fewerDays };
  const more = days === 1 ? { text: "There's more:", command: 'momconnect local list' } : fewer;
  return longestPage(places.length, (count) =>
    screen(style, [
      ...places.slice(0, count),
      count < places.length && more,
      undatedWay(next, style.dates),
      '',
      ...aboutFirst(first, places.length > 1),
    ]),
  );
}

/** The next one in full, and how to continue. */
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

/** Each place once, with all its days. */
function placeLine([meeting, ...others]: readonly Meeting[], dates: DateForm): string {
  const { on, at, name, place, link, every } = meeting as Meeting;
  const time = at === null ? '' : `, ${timeInWords(at, dates)}`;
  const isRuleShorter = others.length > mostDays && every !== null;
  const also = isRuleShorter ? meetsInWords(every, dates) : alsoOn(others, dates);
  const facts = [name, place ?? link, also].filter(Boolean).join(', ');
  return `${capitalize(comingDayInWords(on, dates))}${time}: ${facts}`;
}

/** `and on Saturday`, `and on December 3, 10 and 17` or `and on 3, 10 and 17 December`; '' when there are none. */
function alsoOn(others: readonly Meeting[], dates: DateForm): string {
  const days = others.map(({ on }) => on);
  const near = days.filter((day) => daysBetween(dates.today, day) < aWeek);
  const far = days.slice(near.length);
  const parts = [
    ...near.map((day) => (daysBetween(dates.today, day) === 1 ? 'tomorrow' : `on ${weekdayOf(day)}`)),
    ...[...new Set(far.map((day) => day.slice(0, 7)))].map((month) => {
      const numbers = far.filter((day) => day.startsWith(month)).map((day) => String(Number(day.slice(8))));
      const words = [months[Number(month.slice(5)) - 1], namesInWords(numbers)];
      return `on ${(dates.isMonthFirst ? words : words.reverse()).join(' ')}`;
    }),
  ];
  return parts.length === 0 ? '' : `and ${namesInWords(parts)}`;
}

function undatedWay({ undated }: Next, { today }: DateForm): Line {
  if (undated === null) return null;
  const command = dayCommand(undated, today) ?? `momconnect local edit ${undated.number} --every WHEN`;
  return { text: `You haven't said when ${undated.name} meets. To add a day:`, command };
}

/** Worded so that an empty week is just a week, and nothing more. */
function nothingOn(next: Next, dates: DateForm): readonly Line[] {
  const { days, later, undated } = next;
  const span = days === aWeek ? 'this week' : days === 1 ? 'today' : `in the next ${days} days`;
  const then = later && ` Next up: ${later.name}, ${comingDayInWords(later.on, dates)}.`;
  return [
    `Nothing's on ${span}, and that's fine.${then ?? ''}`,
    undatedWay(next, dates),
    { text: "More places to try, when you're up for it:", command: 'momconnect local ideas' },
    (later ?? undated) && { text: 'Your list of places:', command: 'momconnect local list' },
  ];
}

/** `daily today` and `daily recap`: the line of the day, and what she wrote in a week, ready to send. Both only read. */

import type { Deps, Style } from '../../deps.ts';
import { pastDayInWords } from '../../domain/time/date-words.ts';
import { recapText, weekShared } from '../../domain/tradition/invitation.ts';
import { type TodaysPrompt, todaysPrompt, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { isTooLong, type Line, longestPage, numbered, screen } from '../../ui/screen.ts';
import {
  type DeliveryOptions,
  deliverIfAsked,
  isDeliveryAsked,
  withDeliveryOptions,
} from '../contact/delivery.ts';
import { sending } from '../contact/delivery-view.ts';
import type { Command } from '../shared/command.ts';
import { notFound, readDay } from '../shared/read-values.ts';
import {
  commandAbout,
  commandToResume,
  dailyTextsWithSomebody,
  findActive,
  findTradition,
  readPrompts,
  readTraditionWords,
  startAgain,
  subject,
  whichOf,
  whoInWords,
} from './tradition-data.ts';

export function dailyTodayCommand(deps: Deps): Command {
  return withDeliveryOptions(commandAbout('today', "today's line, ready to send"))
    .examples('momconnect daily today', 'momconnect daily today ana --copy')
    .action(sending(deps, runDailyToday, renderDailyToday));
}

/** `resume` continues one that rests; null when none does. */
async function runDailyToday(deps: Deps, words: readonly string[], options: DeliveryOptions) {
  const input = words.join(' ');
  const { store, content, today } = deps;
  const all = todaysPrompts(store.read(), readPrompts(content), today);
  const isOne = input.trim() !== '' || (all.length > 1 && isDeliveryAsked(options));
  const [first, ...others] = isOne ? [await oneOf(deps, input)] : all;
  if (first === undefined)
    return { id: null, on: today, prompt: null, others: [], resume: resumeOf(deps) } as const;
  // With several texts a day, she can send only one line at a time: the first.
  const message = { words: first.prompt, subject, friends: first.friends };
  const reach = await deliverIfAsked(deps, message, options);
  return { ...lineData(first), on: today, reach, others: others.map(lineData) };
}

type TodaysLine = ReturnType<typeof lineData>;

function lineData({ prompt, isSent, ...daily }: TodaysPrompt) {
  return { ...whichOf(daily), prompt, isSent };
}

async function oneOf(deps: Deps, input: string): Promise<TodaysPrompt> {
  const daily = await findActive(deps, input);
  const prompt = todaysPrompt(daily, readPrompts(deps.content), deps.today);
  if (prompt.friends.length > 0) return prompt;
  const way = startAgain(daily.number, commandToResume(deps, daily));
  throw notFound(`The text a day with ${whoInWords(daily.friends)} is paused.`, way);
}

/** For the newest one that rests, because she paused it or all of its friends. */
function resumeOf(deps: Deps): string | null {
  const latest = dailyTextsWithSomebody(deps).findLast(({ state }) => state !== 'ended');
  return latest === undefined ? null : commandToResume(deps, latest);
}

function renderDailyToday(
  daily: Awaited<ReturnType<typeof runDailyToday>>,
  style: Style,
  reach: readonly Line[],
): string {
  if (daily.id === null) return screen(style, noneLines(daily.resume));
  const all = [daily, ...daily.others];
  const lines = all.flatMap((line, at) => [at > 0 && '', ...linesOf(line, reach)]);
  // Another line may follow.
  if (all.length > 1 && isTooLong(`${screen(style, lines)}\n`)) return shortPage(all, style);
  const command = `momconnect daily today ${daily.number} --code`;
  const isPhoneNamed = !daily.isSent && reach.length === 0;
  return screen(style, [...lines, isPhoneNamed && { text: 'To have it on your phone:', command }]);
}

function linesOf({ number, friends, prompt, isSent }: TodaysLine, reach: readonly Line[]): readonly Line[] {
  const command = `momconnect daily ${number} --sent`;
  return [
    `To ${whoInWords(friends)}: "${prompt}"`,
    ...reach,
    isSent ? 'You sent this today.' : { text: "Once you've sent it:", command },
  ];
}

/** For many at once: a line each, and how to continue with any of them. */
function shortPage(lines: readonly TodaysLine[], style: Style): string {
  const first = lines.find(({ isSent }) => !isSent) ?? lines[0];
  const all = lines.map(({ number, friends, prompt }) =>
    numbered(number, `${whoInWords(friends)}: "${prompt}"`),
  );
  return longestPage(all.length, (count) =>
    screen(style, [
      ...all.slice(0, count),
      count < all.length && { text: 'And more:', command: 'momconnect daily list' },
      '',
      { text: 'To send one of them:', command: `momconnect daily today ${first?.number}` },
      { text: "Once you've sent it:", command: `momconnect daily ${first?.number} --sent` },
    ]),
  );
}

function noneLines(resume: string | null): readonly Line[] {
  const none = "You're not doing a text a day with anyone right now, and that's fine.";
  if (resume !== null) return [none, { text: 'To start yours again:', command: resume }];
  return [none, { text: 'To start one with one to three friends:', command: 'momconnect daily start NAME' }];
}

type RecapOptions = DeliveryOptions & { readonly week?: string };

export function dailyRecapCommand(deps: Deps): Command {
  const about = "what you wrote in a week, to send as one text; your notes aren't in it";
  const week = 'the seven days up to this one; up to today if you leave it out';
  return withDeliveryOptions(commandAbout('recap', about).option('--week <day>', week))
    .examples('momconnect daily recap', 'momconnect daily recap ana --week "last sunday" --copy')
    .action(sending(deps, runDailyRecap, renderDailyRecap));
}

/** `on` is the last of the seven days. `recap` is null, with nothing to send, for a week without saved answers. */
async function runDailyRecap(deps: Deps, words: readonly string[], options: RecapOptions) {
  const on = options.week === undefined ? deps.today : await readDay(options.week, deps, 'past');
  const daily = await findTradition(deps, words.join(' '), ['active', 'paused']);
  const { friends } = daily;
  const days = weekShared(daily, on, readPrompts(deps.content));
  const recap = recapText(friends, days, readTraditionWords(deps.content));
  const reach =
    recap === null ? null : await deliverIfAsked(deps, { words: recap, subject, friends }, options);
  return { ...whichOf(daily), on, days, recap, reach };
}

function renderDailyRecap(
  daily: Awaited<ReturnType<typeof runDailyRecap>>,
  style: Style,
  reach: readonly Line[],
): string {
  const { number, friends, on, recap } = daily;
  const day = pastDayInWords(on, style.dates);
  const command = `momconnect daily ${number}`;
  if (recap === null)
    return screen(style, [
      `You didn't save any answers in the seven days up to ${day}, and that's fine.`,
      { text: 'To save one:', command: `${command} --sent --answer "..."` },
    ]);
  return screen(style, [
    `The seven days up to ${day}, for ${whoInWords(friends)}:`,
    '',
    { verbatim: style.forSending(recap) },
    '',
    ...(reach.length > 0 ? reach : [{ text: 'To copy it:', command: `${command} --recap --copy` }]),
  ]);
}

/** `daily ics`: a small daily reminder for her calendar. */

import type { Deps } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import { timeInWords } from '../../domain/time/date-words.ts';
import { type DailyText, dailyTexts, goingOn } from '../../domain/tradition/prompt.ts';
import { type CalendarEvent, calendarFile } from '../../formats/calendar.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askFor } from '../shared/ask.ts';
import type { Command } from '../shared/command.ts';
import { forExample, readClock, usage } from '../shared/read-values.ts';
import { type FileOptions, withFileOptions, writeFile } from '../shared/write-file.ts';
import { commandAbout, findTradition, whichOf, whoInWords } from './tradition-data.ts';

type IcsOptions = FileOptions & { readonly at?: string };

export const usualTime = '20:30';

export function dailyIcsCommand(deps: Deps): Command {
  return withFileOptions(commandAbout('ics', 'a daily reminder for your calendar'), 'text-a-day-1.ics')
    .option('--at <time>', 'around when: 20:30, 8pm; if you leave it out, the time you set at the start')
    .examples('momconnect daily ics --at 20:30', 'momconnect daily ics ana --out ana.ics --force')
    .action(answeringLines(deps, runDailyIcs));
}

/** `cancelled` takes the entry off the calendar: for one that rests, has ended, or has nobody left. */
async function runDailyIcs(deps: Deps, words: readonly string[], { at, ...options }: IcsOptions) {
  const typedTime = at === undefined ? null : readClock(at);
  // Even one with nobody left: its entry has to come off the calendar.
  const daily = await findTradition(deps, words.join(' '), ['active'], dailyTexts(deps.store.read()));
  const { number, state } = daily;
  const time = typedTime ?? daily.time ?? (await askTime(deps, number));
  const status = state === 'active' && goingOn(daily.friends).length > 0 ? 'confirmed' : 'cancelled';
  // On a screen that others can see, the calendar may be seen, too.
  const friends = isDiscreet(deps) ? [] : daily.friends;
  const text = textEvent({ ...daily, friends, on: deps.today }, time);
  const event = { ...text, alarms: [0], status } as const;
  const file = await calendarFile([event], { stampedAt: deps.now() });
  const { path } = await writeFile(deps, `text-a-day-${number}.ics`, file, options);
  const around = `each day around ${timeInWords(time, deps.dates())}`;
  const rests = "It isn't going right now, so this file takes it off your calendar:";
  const lines =
    status === 'cancelled'
      ? [{ text: rests, command: path }, 'Open it with your calendar, like the one before.']
      : [
          { text: `A text to ${whoInWords(daily.friends)}, ${around}:`, command: path },
          "Open the file with your calendar. To change the time later, write it again with --force and open it again. To skip a day, you don't have to do anything.",
        ];
  return { ...whichOf(daily), time, status, path, lines };
}

/** Without a zone, so that it's the same hour on her clock wherever she is. Without friends, it names nobody. */
export function textEvent({ id, number, friends, on }: DailyText, time: string): CalendarEvent {
  return {
    uid: `tradition-${id}@momconnect`,
    title: friends.length === 0 ? 'A text' : `A text to ${namesInWords(friends.map(firstNameOf))}`,
    start: `${on}T${time}`,
    // The shortest length that calendars draw well.
    minutes: 15,
    description: `One line is enough. Today's: momconnect daily today ${number}`,
    status: 'confirmed',
    repeats: 'FREQ=DAILY',
  };
}

async function askTime({ prompter, dates }: Deps, number: number): Promise<string> {
  if (!prompter.isInteractive)
    throw usage('Around what time?', forExample(`momconnect daily ${number} --calendar --at 20:30`));
  const question = { message: 'Around when?', fallback: timeInWords(usualTime, dates()) };
  return askFor(prompter, question, readClockTime, 'A time can be: 8:30pm, 20:30');
}

/** `local first-meeting`: a plan of ninety minutes, with times of day when the hour is known. */

import type { Deps, Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import { timeInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import { clockAfter, startsOf } from '../../domain/local/meeting-plan.ts';
import { nextMeeting } from '../../domain/local/meets.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { comingDayInWords } from './local-data.ts';
import { findOwnGroup, startContent } from './own-groups.ts';

interface MeetingWords {
  readonly plan: readonly { readonly minutes: number; readonly what: string; readonly how: string }[];
  readonly bring: string;
  readonly safety: readonly string[];
}

export interface FirstMeeting {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** The next day it meets; null when that is not known. */
  readonly on: Day | null;
  readonly at: string | null;
  readonly until: string | null;
  readonly place: string | null;
  readonly minutes: number;
  readonly plan: readonly {
    readonly at: string | null;
    readonly minutes: number;
    readonly what: string;
    readonly how: string;
  }[];
  readonly bring: string;
  readonly safety: readonly string[];
}

export function localFirstMeetingCommand(deps: Deps): Command {
  return new Command('first-meeting')
    .description('a plan of ninety minutes for the first time your group meets')
    .argument('[which...]', 'which group, where there are several')
    .addHelpText('after', examples(['momconnect local first-meeting']))
    .action((words: string[]) =>
      present(deps, runLocalFirstMeeting(deps, words.join(' ')), renderLocalFirstMeeting),
    );
}

export function runLocalFirstMeeting(deps: Deps, typed: string): FirstMeeting {
  const { id, number, name, meets, time, place } = findOwnGroup(
    deps,
    typed,
    (number) => `local first-meeting ${number}`,
  );
  const { plan, bring, safety } = startContent<MeetingWords>(deps.content, 'first-meeting');
  const starts = startsOf(
    time,
    plan.map((part) => part.minutes),
  );
  const minutes = plan.reduce((sum, part) => sum + part.minutes, 0);
  return {
    id,
    number,
    name,
    on: nextMeeting(meets, deps.today),
    at: time,
    until: time === null ? null : clockAfter(time, minutes),
    place,
    minutes,
    plan: plan.map((part, at) => ({ at: starts[at] ?? null, ...part })),
    bring,
    safety,
  };
}

export function renderLocalFirstMeeting(meeting: FirstMeeting, style: Style): string {
  const { name, number, plan, bring, safety, minutes } = meeting;
  const parts = plan.map(({ at, minutes: each, what, how }) =>
    style.wrap(
      `${at === null ? '' : `${timeInWords(at, style.dates)}: `}${what}, ${each} minutes. ${how}`,
      '',
      '  ',
    ),
  );
  const [safe = '', ...others] = safety;
  return [
    style.wrap(`${name}, the first time: ${minutes} minutes, or as much of it as suits.`),
    ...whenAndWhere(meeting, style),
    '',
    ...parts,
    '',
    style.wrap(`To bring: ${bring}`),
    ...[safe, ...others].map((line) => style.wrap(line)),
    withCommand('Afterwards, who was there:', `momconnect local visited ${number} --met NAME`, style),
  ].join('\n');
}

function whenAndWhere({ number, on, at, until, place }: FirstMeeting, style: Style): string[] {
  const hours =
    at === null || until === null
      ? null
      : `${timeInWords(at, style.dates)} to ${timeInWords(until, style.dates)}`;
  const parts = [on === null ? null : comingDayInWords(on, style.dates), hours, place].filter(
    (part) => part !== null,
  );
  const said = parts.length === 0 ? [] : [style.wrap(`${capitalised(parts.join(', '))}.`)];
  if (at !== null) return said;
  return [...said, withCommand('For times of day:', `momconnect local start ${number} --at 10:00`, style)];
}

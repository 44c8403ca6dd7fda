/** `call held`: it took place, and everybody who came counts as being in touch. */

import type { Deps, Style } from '../../deps.ts';
import { dayAndTimeInWords, lateDayInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { type HeldOptions, readDayHeld, readNoteKept, whoCame } from './call-held-input.ts';
import { endedByName, savedLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { calledBriefly } from './guests.ts';
import { nextCallCommand, nextTime } from './next-call.ts';

export interface HeldCall {
  readonly id: string;
  readonly number: number;
  readonly on: Day;
  readonly came: readonly { readonly id: string; readonly name: string }[];
  readonly interaction: string;
  /** Four weeks later at the same time, on her clock now; null where it had no time. */
  readonly next: WallTime | null;
  /** Plans the next one. */
  readonly command: string;
  readonly undo: string;
}

export function callHeldCommand(deps: Deps): Command {
  return new Command('held')
    .description('it took place: remembers who came, and names a next date')
    .argument('[call...]', 'its number or topic; left out, the one that is open')
    .option('--came <names...>', 'who came; those who said yes when left out')
    .option('--on <day>', 'when that was; the day it was planned for when left out')
    .option('--note <text>', 'something to keep')
    .addHelpText(
      'after',
      examples(['momconnect call held', 'momconnect call held 1 --came ana bea --on yesterday']),
    )
    .action(async (words: string[], options: HeldOptions) => {
      const held = await runCallHeld(deps, words.join(' '), options);
      present(deps, held, renderCallHeld);
    });
}

export async function runCallHeld(deps: Deps, typed: string, options: HeldOptions): Promise<HeldCall> {
  const call = findOpenCall(deps, typed);
  const on = await readDayHeld(deps, call, options.on);
  const note = readNoteKept(options.note);
  const came = await whoCame(deps, call, options.came ?? null);
  const interaction = deps.newId();
  const undo = deps.store.append('call held', [
    {
      type: 'interaction.logged',
      interaction,
      on,
      friends: came.map(({ id }) => id),
      way: 'video',
      what: 'call',
      ...(note === null ? {} : { note }),
    },
    { type: 'call.held', call: call.id, on },
  ]);
  const next = nextTime(call, deps.today, deps.zone());
  return {
    id: call.id,
    number: call.number,
    on,
    came: came.map(({ id, name }) => ({ id, name })),
    interaction,
    next,
    command: nextCallCommand(deps, call, next),
    undo,
  };
}

export function renderCallHeld({ number, on, came, next, command }: HeldCall, style: Style): string {
  const names = namesInWords(calledBriefly(came.map(({ name }) => name)));
  const day = lateDayInWords(on, style.dates);
  const date = next === null ? 'Another one:' : `The next one, ${dayAndTimeInWords(next.at, style.dates)}:`;
  return [
    style.wrap(`Call ${number}, ${day}. That counts as being in touch with ${endedByName(names)}`),
    withCommand(date, command, style),
    savedLine,
  ].join('\n');
}

/** `daily pause|resume|end`: whether a text a day goes on. Nothing is lost by any of them. */

import type { Deps, Style } from '../../deps.ts';
import type { TraditionState } from '../../domain/tradition/tradition.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { findTradition } from './find-tradition.ts';
import { type TraditionData, traditionData, whoInWords } from './tradition-data.ts';
import { sharedInWords } from './tradition-words.ts';

interface StateVerb {
  readonly verb: 'pause' | 'resume' | 'end';
  readonly state: TraditionState;
  readonly description: string;
  /** The states in which one is meant when she names none. */
  readonly from: readonly TraditionState[];
  /** What it does now. */
  readonly now: string;
  readonly next: (number: number) => readonly [how: string, command: string];
}

const again = (number: number) => ['To start it again:', `momconnect daily ${number} --resume`] as const;

const pause: StateVerb = {
  verb: 'pause',
  state: 'paused',
  description: 'pause a text a day',
  from: ['active'],
  now: 'is paused now',
  next: again,
};
const resume: StateVerb = {
  verb: 'resume',
  state: 'active',
  description: 'start a paused text a day again',
  from: ['paused'],
  now: 'is going again',
  next: (number) => ["Today's line:", `momconnect daily today ${number}`],
};
const end: StateVerb = {
  verb: 'end',
  state: 'ended',
  description: 'end a text a day',
  from: ['active', 'paused'],
  now: 'has ended',
  next: again,
};

export const traditionPauseCommand = (deps: Deps): Command => stateCommand(deps, pause);
export const traditionResumeCommand = (deps: Deps): Command => stateCommand(deps, resume);
export const traditionEndCommand = (deps: Deps): Command => stateCommand(deps, end);

export interface ChangedTradition extends TraditionData {
  /** null when it was so already. */
  readonly undo: string | null;
}

function stateCommand(deps: Deps, verb: StateVerb): Command {
  return new Command(verb.verb)
    .description(verb.description)
    .argument('[which...]', "its number, or who it's with")
    .addHelpText('after', examples([`momconnect daily ${verb.verb}`, `momconnect daily ${verb.verb} ana`]))
    .action(async (words: string[]) => {
      const changed = await runTraditionState(deps, words.join(' '), verb);
      printAnswer(deps, changed, (data, style) => renderTraditionState(data, verb, style));
    });
}

async function runTraditionState(
  deps: Deps,
  typed: string,
  { verb, state, from }: StateVerb,
): Promise<ChangedTradition> {
  const { tradition } = await findTradition(deps, typed, from);
  const undo =
    tradition.state === state
      ? null
      : deps.store.append(`tradition ${verb}`, [
          { type: 'tradition.edited', tradition: tradition.id, on: deps.today, set: { state } },
        ]);
  return { ...traditionData({ ...tradition, state }, deps.store.read()), undo };
}

function renderTraditionState(
  { number, friends, daysShared, undo }: ChangedTradition,
  { verb, now, next }: StateVerb,
  style: Style,
): string {
  const shared = verb === 'end' && daysShared > 0 ? `, with ${sharedInWords(daysShared)}` : '';
  return [
    style.wrap(`The text a day with ${whoInWords(friends)} ${now}${shared}.`),
    withCommand(...next(number), style),
    style.wrap(
      undo === null ? 'It already was, so nothing changed.' : 'Saved. To take it back: momconnect undo',
    ),
  ].join('\n');
}

/** `daily pause|resume|end`: whether a text a day goes on. Nothing is lost by any of them. */

import type { Deps, Style } from '../../deps.ts';
import type { TraditionState } from '../../domain/tradition/tradition.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen, toTakeBack } from '../../ui/screen.ts';
import type { Command } from '../shared/command.ts';
import { commandAbout, findTradition } from './find-tradition.ts';
import { sharedInWords, traditionData, whoInWords } from './tradition-data.ts';

interface Verb {
  readonly state: TraditionState;
  readonly about: string;
  /** The states in which one is meant when she names none. */
  readonly from: readonly TraditionState[];
  /** What it does now. */
  readonly now: string;
}

const verbs = {
  pause: { state: 'paused', about: 'pause a text a day', from: ['active'], now: 'is paused now' },
  resume: {
    state: 'active',
    about: 'start a paused text a day again',
    from: ['paused'],
    now: 'is going again',
  },
  end: { state: 'ended', about: 'end a text a day', from: ['active', 'paused'], now: 'has ended' },
} satisfies Record<string, Verb>;

export function stateCommand(verb: keyof typeof verbs): (deps: Deps) => Command {
  const lines = [`momconnect daily ${verb}`, `momconnect daily ${verb} ana`];
  return (deps) =>
    commandAbout(verb, verbs[verb].about, lines).action(async (words: string[]) => {
      const changed = await runTraditionState(deps, words.join(' '), verb);
      printAnswer(deps, changed, (data, style) => renderTraditionState(data, verbs[verb], style));
    });
}

/** `undo` is null when it was so already. */
async function runTraditionState(deps: Deps, typed: string, verb: keyof typeof verbs) {
  const { state, from } = verbs[verb];
  const { tradition } = await findTradition(deps, typed, from);
  const { id } = tradition;
  const edit = { type: 'tradition.edited', tradition: id, on: deps.today, set: { state } } as const;
  const undo = tradition.state === state ? null : deps.store.append(`tradition ${verb}`, [edit]);
  return { ...traditionData({ ...tradition, state }, deps.store.read()), undo };
}

function renderTraditionState(
  { number, friends, daysShared, undo }: Awaited<ReturnType<typeof runTraditionState>>,
  { state, now }: Verb,
  style: Style,
): string {
  const shared = state === 'ended' && daysShared > 0 ? `, with ${sharedInWords(daysShared)}` : '';
  return screen(style, [
    `The text a day with ${whoInWords(friends)} ${now}${shared}.`,
    state === 'active'
      ? { text: "Today's line:", command: `momconnect daily today ${number}` }
      : { text: 'To start it again:', command: `momconnect daily ${number} --resume` },
    undo === null ? 'It already was, so nothing changed.' : toTakeBack,
  ]);
}

/** `call plan`: a video call, from a topic and some names to an invitation she can send. */

import type { Deps } from '../../deps.ts';
import { callKinds, callLengths } from '../../domain/call/call.ts';
import { splitRemark } from '../../domain/call/size.ts';
import { splitCalls } from '../../domain/call/split.ts';
import type { Change } from '../../domain/change.ts';
import type { State } from '../../domain/state.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { type CallData, callData } from './call-data.ts';
import { type PlanOptions, readPlan } from './call-plan-input.ts';
import { type CallPlan, completePlan } from './call-plan-questions.ts';
import { renderCallPlan } from './call-plan-view.ts';
import { inviteCommand } from './guests.ts';
import { collected, readServer, roomOn } from './read-choices.ts';
import { readSizeWords } from './read-words.ts';

export interface PlannedCall extends CallData {
  /** Of the whole line: all the calls that were planned with it. */
  readonly undo: string;
  /** Shows the invitation: of one guest, where each is asked alone. */
  readonly command: string;
  /** Calls beside this one, where there are more people than one holds. */
  readonly others: readonly PlannedCall[];
}

export function callPlanCommand(deps: Deps): Command {
  return new Command('plan')
    .description(
      'a video call of 5 to 20: topic, times, rooms and an invitation; it asks for what is missing',
    )
    .optionsGroup('What:')
    .option('--topic <topic>', 'one of ours, or your own words')
    .option('--minutes <minutes>', `${callLengths.join(', ')}; 60 when left out`)
    .option('--again <call>', 'guests, length, kind and link of an earlier call')
    .optionsGroup('Who:')
    .option('--with <names...>', 'who is asked to come')
    .option('--plus-one', 'each may bring one')
    .option(
      '--kind <kind>',
      `${callKinds.join(' or ')}: people you know, or people new to each other's story`,
    )
    .optionsGroup('When and where:')
    .option(
      '--option <time>',
      'when it could be: "thursday 7pm", "2026-12-03 19:00"; up to four of them',
      collected,
    )
    .option('--link <address>', 'where it is, beginning with https://')
    .option('--server <name>', 'a new room on a server of that name, hard to guess; nothing is contacted')
    .option('--alarm <before>', '30m when left out; or 2h, none')
    .addHelpText(
      'after',
      examples([
        'momconnect call plan',
        'momconnect call plan --topic "asking for help" --with ana bea',
        'momconnect call plan --topic guilt --with ana --option "thursday 7pm"',
        'momconnect call plan --again 1 --topic "joy list"',
      ]),
    )
    .action(async (options: PlanOptions) => {
      present(deps, await runCallPlan(deps, options), renderCallPlan);
    });
}

export async function runCallPlan(deps: Deps, options: PlanOptions): Promise<PlannedCall> {
  const plan = await completePlan(deps, await readPlan(deps, options));
  const groups = splitCalls(plan.guests);
  const changes = groups.map((guests, index) => plannedChange(deps, plan, options, guests, index));
  const undo = deps.store.append('call plan', changes);
  const state = deps.store.read();
  const planned = changes.map(({ call }) => call);
  const remarks = groups.length > 1 ? severalRemarks(deps, plan) : [];
  const [first, ...rest] = changes.map(({ call }) => dataOf(deps, call, { state, undo, remarks, planned }));
  if (first === undefined) throw new Error('a plan without a call');
  return { ...first, others: rest };
}

function plannedChange(
  deps: Deps,
  plan: CallPlan,
  { server }: PlanOptions,
  guests: CallPlan['guests'],
  index: number,
) {
  const { topic, minutes, kind, plusOne, link, alarm, times } = plan;
  const [only, ...others] = times;
  return {
    type: 'call.planned',
    call: deps.newId(),
    on: deps.today,
    topic,
    minutes,
    friends: guests.map(({ id }) => id),
    kind,
    plusOne,
    options: times,
    // Two calls cannot be at the same time, so only one of them takes the only time there is.
    picked: only !== undefined && others.length === 0 && index === 0 ? only : null,
    link: index > 0 && server !== undefined ? roomOn(readServer(server), deps) : link,
    alarm,
  } satisfies Extract<Change, { type: 'call.planned' }>;
}

interface Saved {
  readonly state: State;
  readonly undo: string;
  /** Of all calls of this plan. */
  readonly remarks: readonly string[];
  /** Their ids. */
  readonly planned: readonly string[];
}

function dataOf(deps: Deps, id: string, { state, undo, remarks, planned }: Saved): PlannedCall {
  const call = state.calls.find((each) => each.id === id);
  if (call === undefined) throw new Error('a call that was saved is not there');
  // That those of one plan were given the same time is said once, of all of them.
  const calls = state.calls.filter((each) => each.id === id || !planned.includes(each.id));
  const data = callData(deps, call, { ...state, calls });
  const command = inviteCommand(call, state);
  return { ...data, remarks: [...remarks, ...data.remarks], undo, command, others: [] };
}

function severalRemarks(deps: Deps, { guests, times }: CallPlan): readonly string[] {
  const apart =
    times.length === 0 ? [] : ['You can only be in one of them at a time, so each needs a time of its own.'];
  const split = splitRemark(guests.length + 1, readSizeWords(deps.content));
  return [...(split === null ? [] : [split]), ...apart];
}

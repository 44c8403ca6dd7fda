/** `call plan`: a video call, from a topic and some names to an invitation she can send. */

import type { Deps, Style } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import { type SizeWords, splitCalls, splitRemark } from '../../domain/call/size.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { factLines, renderAnswer, type Way } from './call-answer.ts';
import { type CallData, callData } from './call-data.ts';
import { type CallPlan, completePlan, type PlanInput } from './call-plan-questions.ts';
import { findCall, findGuests, guestsOf, inviteCommand } from './find-call.ts';
import { type CallChoices, readChoices, roomOn, usualCall, withChoices } from './read-choices.ts';
import { readTimes } from './read-times.ts';

interface PlanOptions extends CallChoices {
  readonly with?: readonly string[];
  readonly again?: string;
}

export interface PlannedCall extends CallData {
  readonly ways: readonly Way[];
  /** Shows the invitation: of one guest, where each is asked alone. */
  readonly command: string;
  /** Of the whole line: all the calls that were planned with it. */
  readonly undo: string;
  /** Calls beside this one, where there are more people than one holds. */
  readonly others: readonly PlannedCall[];
}

/** The others are in `call 1`. */
const mostRemarks = 6;

export function callPlanCommand(deps: Deps): Command {
  const about = "a video call of 5 to 20: topic, times, rooms and an invitation; it asks for what's missing";
  return withChoices(new Command('plan').description(about))
    .option('--with <names...>', "who you're inviting")
    .option('--again <call>', 'use the guests, length, kind and link of an earlier call')
    .addHelpText(
      'after',
      examples([
        'momconnect call plan',
        'momconnect call plan --topic "asking for help" --with ana bea',
        'momconnect call plan --topic guilt --with ana --option "thursday 7pm"',
        'momconnect call plan --again 1 --topic "joy list"',
      ]),
    )
    .action(async (options: PlanOptions) =>
      printAnswer(deps, await runCallPlan(deps, options), renderCallPlan),
    );
}

export async function runCallPlan(deps: Deps, options: PlanOptions): Promise<PlannedCall> {
  const plan = await completePlan(deps, await readPlan(deps, options));
  const groups = splitCalls(plan.guests);
  const changes = groups.map((guests, at) => plannedChange(deps, { ...plan, guests }, at, options.server));
  const undo = deps.store.append('call plan', changes);
  const ids = changes.map(({ call }) => call);
  const calls = deps.store.read().calls.filter(({ id }) => ids.includes(id));
  const several = calls.length > 1 ? severalRemarks(deps, plan) : [];
  const planned = calls.map((call, at): PlannedCall => {
    const data = callData(deps, call, ids);
    const command = inviteCommand(call, deps.store.read());
    const ways = calls.length > 1 ? severalWays(call, command, at) : nextWays(call, command);
    return { ...data, remarks: [...several, ...data.remarks], ways, command, undo, others: [] };
  });
  const [first, ...others] = planned;
  if (first === undefined) throw new Error('a call that was saved is not there');
  return { ...first, others };
}

/** What was given. Throws UserError for whatever cannot be, before anything is asked. */
async function readPlan(deps: Deps, options: PlanOptions): Promise<PlanInput> {
  const earlier = options.again === undefined ? null : findCall(deps, options.again);
  const choices = readChoices(deps, options);
  const times = options.option === undefined ? {} : { times: await readTimes(deps, options.option) };
  const before = earlier === null ? [] : guestsOf(earlier, deps.store.read()).map(({ friend }) => friend);
  // Last, since a name may leave a choice to ask about.
  const named = options.with === undefined ? [] : await findGuests(deps, options.with, '--with');
  const guests = [...new Map([...before, ...named].map((friend) => [friend.id, friend])).values()];
  const { minutes, kind, plusOne, link, alarm } = earlier ?? usualCall;
  return {
    ...(earlier === null ? {} : { minutes }),
    ...{ kind, plusOne, link, alarm, ...choices, ...times },
    ...(guests.length === 0 ? {} : { guests }),
    mayAskLink: earlier === null && !('link' in choices),
  };
}

function plannedChange(deps: Deps, plan: CallPlan, at: number, server: string | undefined) {
  const { topic, minutes, guests, kind, plusOne, times, link, alarm } = plan;
  return {
    ...{ type: 'call.planned' as const, call: deps.newId(), on: deps.today },
    ...{ topic, minutes, kind, plusOne, alarm },
    friends: guests.map(({ id }) => id),
    options: times,
    // Two calls cannot be at the same time, so only one of them takes the only time there is.
    picked: times.length === 1 && at === 0 ? (times[0] ?? null) : null,
    link: at > 0 && server !== undefined ? roomOn(server, deps) : link,
  };
}

function severalRemarks({ content }: Deps, { guests, times }: CallPlan): readonly string[] {
  const split = splitRemark(guests.length + 1, readContent<SizeWords>(content, 'calls/sizes'));
  const apart = 'You can only be in one at a time, so each one needs its own time.';
  return [split ?? '', times.length === 0 ? '' : apart].filter((remark) => remark !== '');
}

function nextWays({ number, kind, options, picked }: Call, invite: string): readonly Way[] {
  const edit = `momconnect call ${number} --edit --option "thursday 7pm"`;
  const isOpen = options.length > 0 && picked === null;
  const send = kind === 'fresh' ? 'The invitation, one guest at a time:' : 'The invitation to send:';
  return [
    { text: send, command: invite },
    ...(options.length === 0 ? [{ text: 'To add a time:', command: edit }] : []),
    ...(picked === null ? [] : [{ text: 'For the calendar:', command: `momconnect call ${number} --ics` }]),
    ...(isOpen ? [{ text: 'Just the times, to send:', command: `${invite} --poll` }] : []),
    ...(isOpen ? [{ text: 'When you know which time:', command: `momconnect call ${number} --pick 1` }] : []),
    { text: 'When somebody answers:', command: `momconnect call ${number} --rsvp NAME yes` },
    { text: 'A page to run it from:', command: `momconnect call ${number} --host` },
    { text: 'Everything about it:', command: `momconnect call ${number}` },
  ];
}

/** All were given the same times, and she can be in one call at a time. */
function severalWays({ number, options }: Call, invite: string, at: number): readonly Way[] {
  const pick = `momconnect call ${number} --pick ${at + 1}`;
  const edit = `momconnect call ${number} --edit --option "saturday 10:00"`;
  const time = { text: `A time for call ${number}:`, command: options[at] === undefined ? edit : pick };
  return [{ text: `The invitation for call ${number}:`, command: invite }, ...(at === 0 ? [] : [time])];
}

export function renderCallPlan(planned: PlannedCall, style: Style): string {
  const calls = [planned, ...planned.others];
  // Those of the size are the same for all calls, and those of clocks often are.
  const all = [...new Set(calls.flatMap(({ remarks }) => remarks))];
  const more = {
    text: "There's more about the times:",
    command: `momconnect call ${planned.number}`,
  };
  const remarks = all.slice(0, mostRemarks);
  const ways = [...(all.length > mostRemarks ? [more] : []), ...calls.flatMap((call) => call.ways)];
  const facts = calls.flatMap((call) => factLines(call, style));
  return [...facts, renderAnswer({ lines: [...remarks, ''], ways, undo: planned.undo }, style)].join('\n');
}

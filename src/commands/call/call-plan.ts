/** `call plan`: from a topic and some names to an invitation she can send. On a terminal it asks for what's missing. */

import type { Deps, Style } from '../../deps.ts';
import { type Call, callLengths } from '../../domain/call/call.ts';
import { proposeGuests } from '../../domain/call/propose.ts';
import { type SizeWords, splitCalls, splitRemark } from '../../domain/call/rooms.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bookOf, namesInWords } from '../../domain/friend/names.ts';
import type { UserError } from '../../errors.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type CommandHint, screen, wayIf } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { answerLines } from '../shared/answer-lines.ts';
import { askRead, numberUpTo } from '../shared/ask.ts';
import { Command, type Options } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { orNull } from '../shared/read-given.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { callData, remarksOnSize, remarksOnTimes, zoneWays } from './call-data.ts';
import { factLines } from './call-lines.ts';
import {
  askTimes,
  type CallOptions,
  makeRoom,
  readCallOptions,
  readLink,
  readMinutes,
  readTimes,
  withCallOptions,
} from './call-options.ts';
import { askGuests, callsOf, findCall, findGuests, inviteCommand, type PlannedCall } from './find-call.ts';
import { proposedTopics, readTopic } from './topics.ts';

type PlanOptions = CallOptions & Options<'again', 'with'>;

export function callPlanCommand(deps: Deps) {
  const about = "a video call of 5 to 20: topic, times, rooms and an invitation; it asks for what's missing";
  return withCallOptions(new Command('plan').description(about))
    .option('--with <names...>', "who you're inviting")
    .option('--again <call>', 'use the guests, length, kind and link from an earlier call')
    .examples(
      'momconnect call plan',
      'momconnect call plan --topic "asking for help" --with ana bea',
      'momconnect call plan --topic guilt --with ana --option "thursday 7pm"',
      'momconnect call plan --again 1 --topic "joy list"',
    )
    .action(async (options: PlanOptions) =>
      printAnswer(deps, await runCallPlan(deps, options), renderCallPlan),
    );
}

/** More people than one call holds become several calls: the rest are in `others`, and one `undo` takes back all. */
async function runCallPlan(deps: Deps, options: PlanOptions) {
  const plan = await readPlan(deps, options);
  const groups = splitCalls(plan.guests);
  const changes = groups.map((guests, at) => plannedChange(deps, { ...plan, guests }, at, options.server));
  const undo = await deps.store.append('call plan', changes);
  const ids = changes.map(({ call }) => call);
  const calls = callsOf(deps).filter(({ id }) => ids.includes(id));
  const ownTimes = 'You can only be in one at a time, so each one needs its own time.';
  const split = splitRemark(calls.length, readContent<SizeWords>(deps.content, 'calls/sizes'));
  const remarksOnSplit = plan.options.length === 0 ? [split] : [split, ownTimes];
  const splitRemarks = calls.length === 1 ? [] : remarksOnSplit;
  const planned = calls.map((call, at) => {
    const remarks = [...splitRemarks, ...remarksOnSize(deps, call), ...remarksOnTimes(deps, call, ids)];
    const command = inviteCommand(deps, call);
    const ways = [
      ...zoneWays(deps),
      ...(calls.length > 1 ? waysOfSplit(call, command, at) : waysOn(call, command)),
    ];
    return { ...callData(deps, call), remarks, ways, command, undo, others: [] };
  });
  const [first, ...others] = planned;
  return { ...(first as (typeof planned)[number]), others };
}

/** What she typed, and the rest asked for. Bad values throw before any question; names are read last: they may need one. */
async function readPlan(deps: Deps, options: PlanOptions) {
  const { isInteractive } = deps.prompter;
  const earlier: Partial<PlannedCall> = options.again === undefined ? {} : findCall(deps, options.again);
  const { kind = 'known', plusOne = false, alarm = 30, invited = [] } = earlier;
  const fields = { minutes: earlier.minutes, link: earlier.link, ...readCallOptions(deps, options) };
  const times = options.option && (await readTimes(deps, options.option));
  const friendsInvited = [...invited, ...(await findGuests(deps, options.with ?? [], '--with'))];
  const invitedOnce = [...new Map(friendsInvited.map((friend) => [friend.id, friend])).values()];
  const toStart = { text: '', command: 'momconnect friend add "Ana Sample"' };
  if (bookOf(deps.store.read().friends).entries.length === 0)
    throw notFound(
      "Your list is still empty, so there's nobody to invite yet. Start with one name:",
      toStart,
    );
  const lacks = { topic: fields.topic === undefined, guests: invitedOnce.length === 0 };
  if (!isInteractive && (lacks.topic || lacks.guests)) throw missing(deps, lacks, fields.minutes);
  const topic = fields.topic ?? (await askTopic(deps));
  const minutes = fields.minutes ?? (isInteractive ? await askMinutes(deps) : callLengths[0]);
  const guests = lacks.guests ? await askWho(deps, minutes) : invitedOnce;
  const timesAsked = times ?? (isInteractive ? await askTimes(deps) : []);
  // Asked last: people often make the link later. If she typed the times, she left it out on purpose.
  const message = 'Do you have a link?  Enter skips';
  const asksLink = isInteractive && fields.link === undefined && times === undefined;
  const link = asksLink
    ? await askRead(deps.prompter, { message }, (input) => orNull(input, readLink))
    : (fields.link ?? null);
  return { kind, plusOne, alarm, ...fields, topic, minutes, guests, options: timesAsked, link };
}

type CallPlan = Awaited<ReturnType<typeof readPlan>>;

function plannedChange(deps: Deps, { guests, ...plan }: CallPlan, at: number, server: string | undefined) {
  const { options, link } = plan;
  return {
    ...{ type: 'call.planned' as const, call: deps.newId(), on: deps.today, ...plan },
    friends: guests.map(({ id }) => id),
    // She can't be in two calls at once, so the first call gets the only time.
    picked: options.length === 1 && at === 0 ? (options[0] ?? null) : null,
    link: at > 0 && server !== undefined ? makeRoom(server, deps.newSecret) : link,
  };
}

function waysOn({ number, kind, options, picked }: Call, invite: string): readonly CommandHint[] {
  const command = `momconnect call ${number}`;
  const isOpen = options.length > 0 && picked === null;
  const send = kind === 'fresh' ? 'The invitation, one guest at a time:' : 'The invitation to send:';
  return [
    { text: send, command: invite },
    ...wayIf(options.length === 0, 'To add a time:', `${command} --edit --option "thursday 7pm"`),
    ...wayIf(picked !== null, 'For the calendar:', `${command} --ics`),
    ...wayIf(isOpen, 'Just the times, to send:', `${invite} --poll`),
    ...wayIf(isOpen, 'When you know which time:', `${command} --pick 1`),
    { text: 'When somebody answers:', command: `${command} --rsvp NAME yes` },
    { text: 'A page to run it from:', command: `${command} --host` },
    { text: 'Everything about it:', command },
  ];
}

/** Both calls have the same times to choose from, so each is pointed to a different one. */
function waysOfSplit({ number, options }: Call, invite: string, at: number): readonly CommandHint[] {
  const own = options[at] === undefined ? '--edit --option "saturday 10:00"' : `--pick ${at + 1}`;
  return [
    { text: `The invitation for call ${number}:`, command: invite },
    ...wayIf(at > 0, `A time for call ${number}:`, `momconnect call ${number} ${own}`),
  ];
}

function renderCallPlan(planned: Awaited<ReturnType<typeof runCallPlan>>, style: Style): string {
  const calls = [planned, ...planned.others];
  // Several calls often share remarks.
  const allRemarks = [...new Set(calls.flatMap(({ remarks }) => remarks))];
  // `call 1` shows all of them.
  const most = 6;
  const lines = [...allRemarks.slice(0, most), ''];
  const hasMore = allRemarks.length > most;
  const more = wayIf(hasMore, "There's more about the times:", `momconnect call ${planned.number}`);
  const ways = [...more, ...calls.flatMap((call) => call.ways)];
  const facts = calls.flatMap((call) => factLines(call, style));
  return screen(style, [...facts, ...answerLines({ lines, ways, undo: planned.undo }, style)]);
}

const shownTopics = 5;
/** How many guests to propose, by minutes. */
const proposedGuests: Readonly<Record<number, number>> = { 60: 5, 90: 9, 120: 13 };

function missing(deps: Deps, lacks: Record<'topic' | 'guests', boolean>, minutes?: number): UserError {
  const some = proposalFor(deps, minutes ?? callLengths[0]).slice(0, 3);
  const names = namesToType(deps, ...some) || 'NAME';
  const title = shellQuote(proposedTopics(deps, deps.newSeed())[0]?.title ?? 'NAME');
  const parts = [
    ...(lacks.topic ? [{ what: 'a topic', add: `--topic ${title}` }] : []),
    ...(lacks.guests ? [{ what: 'guests', add: `--with ${names}` }] : []),
  ];
  const way = { text: 'For example, add:', command: parts.map(({ add }) => add).join(' ') };
  return usage(`A call needs ${namesInWords(parts.map(({ what }) => what))}.`, way);
}

function proposalFor({ store, today, newSeed }: Deps, minutes: number): readonly Friend[] {
  const count = proposedGuests[minutes] ?? 5;
  return proposeGuests([...store.read().friends.values()], today, { count, seed: newSeed() });
}

function askWho(deps: Deps, minutes: number): Promise<readonly Friend[]> {
  const proposal = { proposed: proposalFor(deps, minutes), words: 'You could invite' };
  return askGuests(deps, 'Who do you want to invite?  Names, with commas', proposal, '--with');
}

async function askTopic(deps: Deps): Promise<string> {
  const { content, output, prompter } = deps;
  const topics = proposedTopics(deps, deps.newSeed());
  output.say('What do you want to talk about?');
  for (let from = 0; ; from += shownTopics) {
    const topicsListed = topics.slice(0, from + shownTopics);
    const hasMore = topics.length > topicsListed.length;
    const lines = topicsListed.map(({ title }, index) => `  ${index + 1}  ${title}`);
    output.say(lines.slice(from).join('\n'));
    const message = `A number${hasMore ? ', more' : ''}, or your own words`;
    const topic = await askRead(prompter, { message, fallback: String(from + 1) }, (input) => {
      if (hasMore && input.trim().toLowerCase() === 'more') return null;
      if (!/^\d+$/.test(input.trim())) return readTopic(content, input);
      const choice = topicsListed[Number(input) - 1];
      if (choice === undefined) throw usage(`${numberUpTo(topicsListed.length)}.`);
      return choice.name;
    });
    if (topic !== null) return topic;
  }
}

function askMinutes({ prompter }: Deps): Promise<number> {
  const message = `How many minutes?  ${callLengths.join(', ')}`;
  return askRead(prompter, { message, fallback: String(callLengths[0]) }, readMinutes);
}

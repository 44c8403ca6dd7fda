/** What was taken back, in words: a call, a text a day, a local place, a way of her own or a reminder. */

import type checklist from '../../content/local-start/checklist.json';
import type { Deps } from '../../deps.ts';
import type { CallChange } from '../../domain/call/changes.ts';
import type { Change } from '../../domain/changes.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { IdeaChange } from '../../domain/idea/changes.ts';
import type { LocalChange } from '../../domain/place/changes.ts';
import type { ReminderChange } from '../../domain/reminder/changes.ts';
import type { State } from '../../domain/state.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import type { TraditionChange } from '../../domain/tradition/changes.ts';
import { topicOf } from '../call/topics.ts';

/** The state with the line on, and with it off: what one lacks is in the other. */
type States = readonly [State, State];

export type ActivityChange = CallChange | TraditionChange | LocalChange | IdeaChange | ReminderChange;
type Describe<T extends ActivityChange['type']> = (change: Extract<ActivityChange, { type: T }>) => string;

/** null when the line is about none of them. */
export function describeWay(
  { content, dates }: Pick<Deps, 'content' | 'dates'>,
  changes: readonly Change[],
  states: States,
): string | null {
  const describers = describersFor(content, states, dates());
  const change = changes.find((candidate): candidate is ActivityChange => candidate.type in describers);
  if (change === undefined) return null;
  if (change.type !== 'call.planned')
    return (describers[change.type] as Describe<ActivityChange['type']>)(change);
  const count = changes.filter(({ type }) => type === 'call.planned').length;
  const described = describers[change.type](change);
  return count === 1 ? described : `${described}, ${count} of them`;
}

function describersFor(content: Deps['content'], states: States, dates: DateForm) {
  const topicTitle = (topic = 'something') => topicOf(content, topic).title;
  const call = (id: string) => `the call about ${topicTitle(find(states, 'calls', id)?.topic)}`;
  const texts = (id: string) => textsWith(id, states);
  const place = (id: string) => find(states, 'locals', id)?.name ?? 'a local place';
  const day = (on: string) => dayInWords(on, dates);
  return {
    'call.planned': ({ topic }) => `the plan for a call about ${topicTitle(topic)}`,
    'call.edited': ({ call: id, set = {} }) => {
      if (set.cancelledOn) return `canceling ${call(id)}`;
      return set.picked ? `the time of ${call(id)}` : `the change to ${call(id)}`;
    },
    'call.answered': ({ call: id, friend }) => `the answer from ${namesOf([friend], states)} to ${call(id)}`,
    'call.held': ({ call: id, on }) => `${call(id)}, held on ${day(on)}`,
    'tradition.started': ({ tradition: id }) => `starting ${texts(id)}`,
    'tradition.edited': ({ tradition: id, set: { state } }) => {
      const verbs = { paused: 'pausing', active: 'restarting', ended: 'ending' };
      return `${state === undefined ? 'the change to' : verbs[state]} ${texts(id)}`;
    },
    'tradition.shared': ({ tradition: id, on }) => `${texts(id)}, shared on ${day(on)}`,
    'local.added': ({ name }) => `adding ${name}`,
    'local.edited': ({ local: id, set = {}, steps = [] }) => {
      if (set.isRemoved === true) return `deleting ${place(id)}`;
      return `${steps.length > 0 ? stepsOf(content, steps) : 'the change to'} ${place(id)}`;
    },
    'local.visited': ({ local: id, on }) => `a visit to ${place(id)}, ${day(on)}`,
    'idea.kept': ({ text }) => `your idea "${text}"`,
    'reminder.kept': ({ words, friend }) => `the reminder "${words}" with ${namesOf([friend], states)}`,
    'reminder.ended': ({ reminder: id, friend }) => {
      const words = find(states, 'reminders', id)?.words;
      const what = words === undefined ? 'a reminder' : `the reminder "${words}"`;
      return `deleting ${what} with ${namesOf([friend], states)}`;
    },
    'idea.removed': ({ idea: id }) => `deleting your idea "${find(states, 'ideas', id)?.text ?? ''}"`,
  } satisfies { readonly [T in ActivityChange['type']]: Describe<T> };
}

function find<T extends 'calls' | 'traditions' | 'locals' | 'ideas' | 'reminders'>(
  states: States,
  kind: T,
  id: string,
): State[T][number] | undefined {
  const all: readonly State[T][number][] = states.flatMap((state) => [...state[kind]]);
  return all.find((thing) => thing.id === id);
}

/** A step from a newer version has no title here. */
function stepsOf(content: Deps['content'], names: readonly string[]): string {
  const list = content.json<typeof checklist>('local-start/checklist')?.steps ?? [];
  const title = list.find(({ name }) => name === names[0])?.title;
  return title === undefined ? 'a step of' : `the step "${title}" of`;
}

function textsWith(id: string, states: States): string {
  return `the text a day with ${namesOf(find(states, 'traditions', id)?.friends ?? [], states)}`;
}

/** Friends who are hidden by now stay hidden. */
function namesOf(ids: readonly string[], [on, off]: States): string {
  const friends =
    [on, off].map((state) => friendsAmong(state, ids)).find((friends) => friends.length > 0) ?? [];
  return friends.length === 0 ? 'someone' : namesInWords(friends.map(firstNameOf));
}

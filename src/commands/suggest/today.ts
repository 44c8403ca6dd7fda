/** `today`, and `momconnect` alone: one name, what today brings, and an open draft. */

import type { ListDeps } from '../../deps.ts';
import { type Unanswered, unanswered } from '../../domain/contact/unanswered.ts';
import { type Friend, isHiddenFromLists } from '../../domain/friend/friend.ts';
import type { Draft } from '../../domain/note/draft.ts';
import { pauseEnded, pauseOn } from '../../domain/pause/pause.ts';
import type { State } from '../../domain/state.ts';
import { isFreshStartDue, type Visits } from '../../domain/suggest/visits.ts';
import type { Day } from '../../domain/time/day.ts';
import { clockInZone } from '../../ui/clock-in-zone.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { typedName } from '../shared/typed-name.ts';
import { type BriefOptions, runBrief } from './brief.ts';
import { type ComingDate, promisedToday } from './coming-dates.ts';
import type { Suggestion } from './suggest-data.ts';
import { type FreshStartAfter, renderToday, type Today, type TodayScreen } from './today-view.ts';

export function todayCommand(deps: ListDeps): Command {
  return new Command('today')
    .description('one name, and what today brings; the same as momconnect alone')
    .option('--brief', "one line if today has something for you, or nothing; for a shell's start-up file")
    .option('--notify', 'show that line as a notification instead')
    .examples('momconnect today', 'momconnect today --brief', 'momconnect today --notify')
    .action(async (options: BriefOptions) => {
      if (options.brief || options.notify) return runBrief(deps, options);
      if (deps.store.isNew()) return void (await deps.run([]));
      const { answer, screen, waiting } = await runToday(deps);
      printAnswer(deps, answer, renderToday, screen);
      if (screen.isAsked) await (await import('../contact/ask-answered.ts')).askWhoAnswered(deps, waiting);
    });
}

/** Each with its words. */
const mostBirthdays = 3;

async function runToday(deps: ListDeps): Promise<{
  readonly answer: Today;
  readonly screen: TodayScreen;
  /** In the order of `unanswered` in the answer. */
  readonly waiting: readonly Unanswered[];
}> {
  const { settings, store, now, today } = deps;
  const state = store.read();
  const pause = pauseOn(state, today);
  const freshStart = freshStartAfter(state, store.visits(), today);
  if (freshStart !== null) store.rememberVisit({ offered: today });
  const dates = await promisedToday(deps);
  const birthdays = dates.filter(({ kind }) => kind === 'birthday').length;
  const limit = Math.min(Math.max(birthdays, 1), mostBirthdays);
  // Another command's file stays one chunk if nothing imports it at the start.
  const { runSuggest } = await import('./suggest.ts');
  const { answer, screen } = await runSuggest(deps, { limit });
  const [suggestion = null, ...others] = answer.suggestions;
  const friends = [...state.friends.values()];
  const waiting = waitingFor(deps);
  return {
    answer: {
      on: today,
      suggestion,
      reminders: answer.reminders.filter(({ on }) => on === null),
      birthdays: others,
      promised: dates.filter((date) => !isWished(date, answer.suggestions)),
      freshStart,
      pausedUntil: pause?.until ?? null,
      draft: pause === null ? openDraft(state) : null,
      unanswered: waiting.map(({ friend }) => unansweredData(friend, friends)),
    },
    screen: {
      ...screen,
      isAsked: waiting.length > 0 && deps.prompter.isInteractive,
      clock: clockInZone(now(), settings.get('zone')),
      name: isDiscreet(deps) ? null : settings.get('name'),
    },
    waiting,
  };
}

/** null when a fresh start isn't worth offering now. */
function freshStartAfter(state: State, visits: Visits, today: Day): FreshStartAfter | null {
  const ended = pauseEnded(state, today);
  const isDue = pauseOn(state, today) === null && isFreshStartDue(visits, today, ended);
  const isAnyone = [...state.friends.values()].some((each) => each.state === 'active' && !each.isRemoved);
  if (!isDue || !isAnyone) return null;
  return isFreshStartDue(visits, today) ? 'away' : 'pause';
}

/** Nobody during a break. */
function waitingFor({ store, today }: ListDeps): readonly Unanswered[] {
  const state = store.read();
  return pauseOn(state, today) === null
    ? unanswered(state.friends.values(), today, store.visits().answerQuestions)
    : [];
}

function unansweredData(friend: Friend, friends: readonly Friend[]): Today['unanswered'][number] {
  const { id, name } = friend;
  return { friend: { id, name }, command: `momconnect log ${typedName(friend, friends)}` };
}

/** A birthday whose words come with the name. */
function isWished(date: ComingDate, suggestions: readonly Suggestion[]): boolean {
  return (
    date.kind === 'birthday' &&
    suggestions.some(({ kind, friend }) => kind === 'birthday' && friend.id === date.friend.id)
  );
}

/** The newest one that isn't in the mail, for anyone she hasn't hidden. */
function openDraft({ drafts, friends }: State): Today['draft'] {
  const nameOf = ({ friend, to = '' }: Draft): string | null => {
    if (friend === null) return to;
    const addressee = friends.get(friend);
    return addressee === undefined || isHiddenFromLists(addressee) ? null : addressee.name;
  };
  const open = drafts.filter(({ postedOn, isRemoved }) => postedOn === null && !isRemoved);
  const draft = open.findLast((each) => nameOf(each) !== null);
  if (draft === undefined) return null;
  return { number: draft.number, to: nameOf(draft) ?? '', occasion: draft.occasion };
}

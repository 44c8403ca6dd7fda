/** `today`, and `momconnect` alone: one name, what today brings, and an open draft. */

import type { Deps } from '../../deps.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import type { Draft, State } from '../../domain/state.ts';
import { clockInZone } from '../../ui/clock-in-zone.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { type ComingDate, comingDates } from './coming-dates.ts';
import type { Suggestion } from './suggest-data.ts';
import { renderToday, type Today, type TodayScreen } from './today-view.ts';

export function todayCommand(deps: Deps): Command {
  return new Command('today')
    .description('one name, and what today brings; the same as momconnect alone')
    .examples('momconnect today')
    .action(async () => {
      if (deps.store.isNew()) return void (await deps.run([]));
      const { answer, screen } = await runToday(deps);
      printAnswer(deps, answer, renderToday, screen);
    });
}

/** Each with its words. */
const mostBirthdays = 3;

export async function runToday(
  deps: Deps,
): Promise<{ readonly answer: Today; readonly screen: TodayScreen }> {
  const { settings, store, now, today } = deps;
  const dates = await comingDates(deps, 0);
  const birthdays = dates.filter(({ kind }) => kind === 'birthday').length;
  const limit = Math.min(Math.max(birthdays, 1), mostBirthdays);
  // Another command's file stays one chunk if nothing imports it at the start.
  const { runSuggest } = await import('./suggest.ts');
  const { answer, screen } = await runSuggest(deps, { limit });
  const [suggestion = null, ...others] = answer.suggestions;
  return {
    answer: {
      on: today,
      suggestion,
      reminders: answer.reminders.filter(({ on }) => on === null),
      birthdays: others,
      promised: dates.filter((date) => !isWished(date, answer.suggestions)),
      draft: openDraft(store.read()),
    },
    screen: {
      ...screen,
      clock: clockInZone(now(), settings.get('zone')),
      name: isDiscreet(deps) ? null : settings.get('name'),
    },
  };
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

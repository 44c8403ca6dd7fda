/** `suggest`: a few people she could reach today, why each, and one small act. */

import type { Content, ListDeps } from '../../deps.ts';
import { type Circle, circles, type Friend } from '../../domain/friend/friend.ts';
import { duringPause, pausedDays, pauseOn } from '../../domain/pause/pause.ts';
import { energies, isLongSilence, isQuietHour, readEnergy } from '../../domain/suggest/act.ts';
import { datesNear } from '../../domain/suggest/dates.ts';
import { readMinutes } from '../../domain/suggest/minutes.ts';
import { nextOf } from '../../domain/suggest/opener.ts';
import type { Proposal, SaidToday } from '../../domain/suggest/proposal.ts';
import { type ChosenFriend, chooseToday, type RankedFriend, rankFriends } from '../../domain/suggest/rank.ts';
import { currentFriend } from '../../domain/suggest/warm-up.ts';
import type { Day } from '../../domain/time/day.ts';
import { endOf, isWithin } from '../../domain/time/quiet-hours.ts';
import { type Clock, clockInZone, timeOn } from '../../ui/clock-in-zone.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { reminderData } from '../contact/reminder-data.ts';
import { Command } from '../shared/command.ts';
import { readCircle, usage, wholeNumber } from '../shared/read-values.ts';
import { type FromNext, readActWords, type ShownList, suggestEach } from './suggest-acts.ts';
import type { AtHand } from './suggest-coming.ts';
import type { EmptyKind, Means, Screen, Suggestion, Suggestions } from './suggest-data.ts';
import { firstReminded, remindersToShow, shownDate } from './suggest-promised.ts';
import { renderSuggest } from './suggest-view.ts';

export interface SuggestOptions {
  readonly limit: number;
  readonly time?: string;
  readonly energy?: string;
  readonly circle?: string;
  readonly tag?: string;
  readonly why?: boolean;
  readonly demo?: boolean;
}

export function suggestCommand(deps: ListDeps): Command {
  return new Command('suggest')
    .description('a few people you could reach today, and one small thing to do for each')
    .option('-n, --limit <count>', 'show at most this many', wholeNumber, 3)
    .option('--time <span>', 'how long you have: 5m, 20m, 1h')
    .option('--energy <level>', energies.join(', '))
    .option('--circle <circle>', circles.join(', '))
    .option('--tag <word>', 'only people with this tag')
    .option('--why', 'show the numbers behind it')
    .option('--demo', "show made-up people; your own list isn't touched")
    .examples(
      'momconnect suggest',
      'momconnect suggest --time 5m --energy low',
      'momconnect suggest --circle close --why',
    )
    .action(async (options: SuggestOptions) => {
      const { answer, screen } = await runSuggest(deps, options);
      printAnswer(deps, answer, renderSuggest, screen);
    });
}

/** @throws UserError `usage` for a bad value */
export async function runSuggest(
  deps: ListDeps,
  options: SuggestOptions,
): Promise<{ readonly answer: Suggestions; readonly screen: Screen }> {
  const { store, content, globals, today } = deps;
  const means = readMeans(deps, options);
  const circle: Circle | null = options.circle === undefined ? null : readCircle(options.circle);
  const tag = options.tag ?? null;
  const isDemo = options.demo === true;
  const friends = await friendsFor(deps, isDemo);
  const { coming, ...along } = isDemo ? nothingAtHand : await atHandNow(deps);
  const pause = isDemo ? null : pauseOn(store.read(), today);
  const ranking = rankFriends(friends, today, isDemo ? null : pausedDays(store.read()));
  const ranked = chooseToday(ranking, { limit: pause ? 0 : options.limit, circle, tag }, today);
  const dates = pause ? [] : datesNear(friends, today);
  const reminders = isDemo || pause ? [] : remindersToShow(store.read(), ranked, today);
  const { quiet, quietSaid } = quietNow(deps, ranked, isDemo);
  const parts = { ranked, quiet, dates, friends, along, reminders };
  const suggestions = suggestEach(
    parts,
    means,
    deps.dates(),
    readActWords(content),
    isDemo ? null : deps.settings.get('name'),
    await fromNextFor(ranked, content),
  );
  if (!isDemo && ranked.length > 0)
    store.rememberShown(
      ranked.map(({ friend }) => friend.id),
      proposalsOf(suggestions, parts, today),
      saidNow(options),
    );
  return {
    answer: {
      on: today,
      suggestions,
      dates: dates.map((date) => shownDate(date, isDemo ? globals.discreet : isDiscreet(deps))),
      reminders: reminders.map(reminderData),
      coming: duringPause(pause, coming),
    },
    screen: {
      ...means,
      isDemo,
      isWhy: options.why === true,
      isNobodyDue: ranking.isNobodyDue,
      pausedUntil: pause?.until ?? null,
      remindedOf: firstReminded(reminders, friends),
      empty: ranked.length > 0 ? null : emptyKind(friends, circle !== null || tag !== null),
      quiet: quietSaid,
      warmUp: isDemo ? null : warmUpFor(ranked, friends, today),
    },
  };
}

async function friendsFor({ store, content, today }: ListDeps, isDemo: boolean): Promise<readonly Friend[]> {
  if (isDemo) return (await import('./suggest-demo.ts')).demoFriends(content, today);
  const state = store.read();
  const friends = [...state.friends.values()];
  if (state.reminders.length === 0) return friends;
  return (await import('../../domain/suggest/text-from-next.ts')).withWanted(friends, state, today);
}

/** For the sample circle, and when she hasn't started any of the four ways. */
const nothingAtHand: AtHand = { call: null, local: null, traditions: [], topic: '', coming: [] };

async function atHandNow(deps: ListDeps): Promise<AtHand> {
  const state = deps.store.read();
  if ([state.calls, state.locals, state.traditions].every((each) => each.length === 0)) return nothingAtHand;
  return (await import('./suggest-coming.ts')).atHand(deps, state);
}

async function fromNextFor(ranked: readonly RankedFriend[], content: Content): Promise<FromNext | null> {
  if (ranked.every(({ friend }) => nextOf(friend) === null)) return null;
  const { textsFromNext } = await import('../../domain/suggest/text-from-next.ts');
  const { wantedSentence } = await import('../../domain/suggest/wanted-sentence.ts');
  const { readTypedWords } = await import('../shared/typed-words.ts');
  return { text: textsFromNext(readTypedWords(content)), sentence: wantedSentence };
}

/** For `text` and `note draft`, which continue from what she has just read. */
function proposalsOf(
  suggestions: readonly Suggestion[],
  { ranked, dates }: Pick<ShownList, 'ranked' | 'dates'>,
  today: Day,
): Readonly<Record<string, Proposal>> {
  const isNear = (id: string) =>
    dates.some(({ friend, kind, inDays }) => friend.id === id && kind === 'birthday' && inDays >= 0);
  return Object.fromEntries(
    ranked.flatMap((each, index) => {
      const act = suggestions[index]?.act;
      if (act === undefined) return [];
      const { id, next } = each.friend;
      const occasion = isNear(id) ? 'birthday' : isLongSilence(each, today) ? 'reconnect' : null;
      return [[id, { way: act.way, words: act.opener, next, occasion }]];
    }),
  );
}

/** What she says now counts for today. */
function saidNow({ energy, time }: SuggestOptions): SaidToday {
  return { ...(energy === undefined ? {} : { energy }), ...(time === undefined ? {} : { time }) };
}

/** What she says now, or said about today, or set. The sample circle ignores the last two. */
function readMeans({ settings, store }: ListDeps, options: SuggestOptions): Means {
  const { energy, time, demo } = options;
  const energyNow = energy === undefined ? null : readEnergy(energy);
  if (energy !== undefined && energyNow === null)
    throw usage(`Energy can't be "${energy}".`, `It can be: ${energies.join(', ')}`);
  if (time !== undefined && readMinutes(time) === null)
    throw usage(`"${time}" isn't a length of time.`, 'It can be: 5m, 20m, 1h');
  const saidToday: SaidToday = { ...(demo === true ? {} : store.saidToday()), ...saidNow(options) };
  const setting = (name: 'energy' | 'time') => (demo === true ? null : settings.get(name));
  const energyKnown = energyNow ?? saidToday.energy ?? setting('energy');
  return {
    energy: readEnergy(energyKnown ?? '') ?? 'ok',
    minutes: readMinutes(saidToday.time ?? setting('time') ?? ''),
    isSaid: { energy: saidToday.energy !== undefined, minutes: saidToday.time !== undefined },
  };
}

function emptyKind(friends: readonly Friend[], isFiltered: boolean): EmptyKind {
  const visible = friends.filter(
    ({ state, isRemoved }) => !isRemoved && state !== 'hidden' && state !== 'died',
  );
  if (visible.length === 0) return 'list';
  if (!visible.some(({ state }) => state === 'active')) return 'picked';
  return isFiltered ? 'filter' : 'today';
}

/** Whether it's no time to call each of them, and what is said about that; nothing of made-up people. */
function quietNow({ now, settings }: ListDeps, ranked: readonly RankedFriend[], isDemo: boolean) {
  const clocks = ranked.map(({ friend }) => clockInZone(now(), friend.zone));
  const hours = isDemo || ranked.length === 0 ? null : settings.get('quiet');
  const time = hours === null ? '' : timeOn(clockInZone(now(), settings.get('zone')));
  const isHers = hours !== null && isWithin(hours, time);
  const quietSaid = isHers ? { time, number: 1, where: null, until: endOf(hours) } : quietFor(ranked, clocks);
  return {
    quiet: clocks.map(({ hour }) => isHers || isQuietHour(hour)),
    quietSaid: isDemo ? null : quietSaid,
  };
}

/** The first one whose clock says night now. */
function quietFor(ranked: readonly RankedFriend[], clocks: readonly Clock[]): Screen['quiet'] {
  const index = clocks.findIndex(({ hour }) => isQuietHour(hour));
  const [clock, rankedFriend] = [clocks[index], ranked[index]];
  if (clock === undefined || rankedFriend === undefined) return null;
  const { name, zone } = rankedFriend.friend;
  return { time: timeOn(clock), number: index + 1, where: zone === null ? null : name, until: null };
}

function warmUpFor(
  ranked: readonly ChosenFriend[],
  friends: readonly Friend[],
  today: string,
): Screen['warmUp'] {
  const silent = ranked.find((each) => each.kind === 'due' && isLongSilence(each, today));
  if (silent === undefined) return null;
  return { silent: silent.friend.name, current: currentFriend(friends, today)?.name ?? null };
}

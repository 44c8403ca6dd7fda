/** Turns the ranking into what we say about each name: the reason, the act, the first line, the command. */

import type { Content } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bookAround, shortNameOf } from '../../domain/friend/names.ts';
import { isNear, sharedTown } from '../../domain/place/who-to-bring.ts';
import type { FriendReminder } from '../../domain/reminder/reminder.ts';
import { chooseWay } from '../../domain/suggest/act.ts';
import { type ActWay, type ActWords, SaidSentences } from '../../domain/suggest/act-words.ts';
import type { NearDate } from '../../domain/suggest/dates.ts';
import { type OfferSituation, offerFor } from '../../domain/suggest/offer.ts';
import { chooseOpener, nextOf, type TextFromNext } from '../../domain/suggest/opener.ts';
import type { ChosenFriend } from '../../domain/suggest/rank.ts';
import { birthdayReasonFor, reasonFor, type WantedSentence } from '../../domain/suggest/reason.ts';
import type { DateForm } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { readContent } from '../shared/read-content.ts';
import type { Means, Suggestion } from './suggest-data.ts';
import { offeredAct } from './suggest-offer.ts';

export interface ShownList {
  readonly ranked: readonly ChosenFriend[];
  /** Whether it's no time to call each of them, in the same order. */
  readonly quiet: readonly boolean[];
  readonly dates: readonly NearDate[];
  /** What she could invite someone to. */
  readonly along: Along;
  /** These stand on lines of their own. */
  readonly reminders: readonly FriendReminder[];
  /** Everybody on the list: a printed name must not mean any of the others. */
  readonly friends: readonly Friend[];
}

export interface Along extends Pick<OfferSituation, 'call' | 'local' | 'traditions'> {
  /** The topic of the call, in words. */
  readonly topic: string;
}

/** What is made of her words for next time. */
export interface FromNext {
  readonly text: TextFromNext;
  readonly sentence: WantedSentence;
}

export function readActWords(content: Content): ActWords {
  return readContent(content, 'acts');
}

export function suggestEach(
  { ranked, quiet, dates: near, friends, along, reminders }: ShownList,
  means: Means,
  dates: DateForm,
  words: ActWords,
  me: string | null,
  fromNext: FromNext | null,
): readonly Suggestion[] {
  const { today } = dates;
  const book = bookAround(
    ranked.map(({ friend }) => friend),
    friends,
  );
  const town = sharedTown(friends.filter(({ state, isRemoved }) => state === 'active' && !isRemoved));
  const wantedSentence = fromNext?.sentence ?? null;
  const waysOffered: ActWay[] = [];
  const saidSentences = new SaidSentences();
  const isReminded = ({ id, next }: Friend) =>
    reminders.some(({ friend, reminder }) => friend.id === id && reminder.words === next);
  let isAlongOffered = false;
  return ranked.map((each, index) => {
    const name = shellQuote(shortNameOf(each.friend, book));
    const isQuiet = quiet[index] ?? false;
    const hasQuestion = nextOf(each.friend) !== null;
    // One of these in a list is enough.
    const offer =
      isAlongOffered || each.kind === 'birthday'
        ? null
        : offerFor(each, {
            ...means,
            ...along,
            today,
            isQuiet,
            hasQuestion,
            isNear: isNear(each.friend, town),
          });
    if (offer !== null) {
      isAlongOffered = true;
      const act = offeredAct(offer, words, { dates, name, topic: along.topic, zone: each.friend.zone });
      return suggestion(each, act, reasonFor(each, today, words, saidSentences, wantedSentence));
    }
    const fittingWay = chooseWay(each, {
      ...means,
      today,
      isQuiet,
      hasBirthdaySoon: hasBirthdaySoon(each.friend, near),
      hasQuestion,
      offered: waysOffered,
      minutesOf: (other) => words.ways[other].minutes,
    });
    // An invitation or a card isn't a birthday wish for today.
    const way = each.kind === 'birthday' && words.birthday[fittingWay] === undefined ? 'text' : fittingWay;
    waysOffered.push(way);
    const opener = chooseOpener(each.friend, way, today, words, saidSentences, me, fromNext?.text ?? null);
    const act = { way, offer: null, ...words.ways[way], opener: opener.text, command: commandFor(way, name) };
    return suggestion(
      each,
      act,
      reasonOf(each, today, words, saidSentences, wantedSentence, isReminded(each.friend)),
    );
  });
}

function reasonOf(
  ranked: ChosenFriend,
  ...more: [
    today: Day,
    words: ActWords,
    said: SaidSentences,
    wanted: WantedSentence | null,
    isNextBelow: boolean,
  ]
): string {
  const [, words, ...rest] = more;
  return ranked.kind === 'birthday' ? birthdayReasonFor(ranked, words, ...rest) : reasonFor(ranked, ...more);
}

function hasBirthdaySoon({ id }: Friend, dates: readonly NearDate[]): boolean {
  return dates.some(({ friend, kind, inDays }) => friend.id === id && kind === 'birthday' && inDays > 0);
}

function suggestion(
  { friend, kind, lastContact, countedFrom, cadenceDays, ratio, isResting }: ChosenFriend,
  act: Suggestion['act'],
  reason: string,
): Suggestion {
  return {
    friend: { id: friend.id, name: friend.name, circle: friend.circle },
    kind,
    lastContact,
    countedFrom,
    cadenceDays,
    ratio,
    resting: isResting,
    reason,
    act,
  };
}

/** If there is nothing to open or write here, the command is the one that remembers it afterwards. */
function commandFor(way: ActWay, name: string): string {
  if (way === 'note') return `momconnect note draft ${name}`;
  return way === 'text' || way === 'visit'
    ? `momconnect text ${name}`
    : `momconnect log ${name} --via ${way}`;
}

/** How the time of a call is spent, minute by minute, and what is read aloud at its beginning. */

import { namesInWords } from '../friend/names.ts';
import { fillPhrase } from '../note/fill-phrase.ts';
import { wallIn } from '../time/zoned-time.ts';
import type { CallKind } from './call.ts';

export interface AgendaPart {
  readonly minutes: number;
  readonly what: string;
}

/** `content/calls/agenda.json` */
export interface AgendaWords {
  /** One for each length; its check-in is made for `from` to `to` people. */
  readonly agendas: readonly {
    readonly minutes: number;
    readonly from: number;
    readonly to: number;
    readonly parts: readonly PlannedPart[];
  }[];
  readonly checkIn: Readonly<Record<'unhurried' | 'brisk' | 'chat', string>>;
  /** All between the check-in and the end, where few need no steps. */
  readonly few: string;
  /** Goes in brackets; `{minutes}` says when. */
  readonly rejoin: string;
}

/** One part is the check-in and one the topic: between these two minutes can move. Without `rooms` it is done together. */
type PlannedPart =
  | { readonly minutes: number; readonly is: 'check-in' }
  | { readonly minutes: number; readonly is?: 'topic'; readonly together: string; readonly rooms?: string };

/** `content/calls/agreements.json`; `fresh` is for people who do not know each other's story, and is read first. */
export type AgreementWords = Readonly<Record<'all' | 'fresh', readonly string[]>>;

/** So many can still talk in one room. */
export const mostInOneRoom = 6;
const mostWithTurns = 12;
/** So many talk without being led. */
const mostWithoutSteps = 3;
/** One word each in the chat takes as long for twelve as for sixty. */
const chatMinutes = 5;

/**
 * @param people counts her, from 2 on
 * @param minutes 60, 90 or 120
 * @param rejoinAt so many minutes after which a free plan ends the meeting, each time; null when nothing ends it
 * @returns parts whose minutes come to exactly `minutes`
 */
export function agendaFor(
  { people, minutes, rejoinAt }: { people: number; minutes: number; rejoinAt: number | null },
  words: AgendaWords,
): readonly AgendaPart[] {
  const plan = words.agendas.find((each) => each.minutes === minutes);
  if (plan === undefined) throw new Error(`no agenda of ${minutes} minutes`);
  const planned = plan.parts.find(({ is }) => is === 'check-in')?.minutes ?? 0;
  const way = people <= mostInOneRoom ? 'unhurried' : people <= mostWithTurns ? 'brisk' : 'chat';
  const needed = { unhurried: Math.ceil(people * 1.5), brisk: people, chat: chatMinutes }[way];
  const checkIn = people >= plan.from && people <= plan.to ? Math.max(planned, needed) : needed;
  const parts = plan.parts.map((part): AgendaPart => {
    if (part.is === 'check-in') return { minutes: checkIn, what: words.checkIn[way] };
    const what = people > mostInOneRoom ? (part.rooms ?? part.together) : part.together;
    return { minutes: part.minutes + (part.is === 'topic' ? planned - checkIn : 0), what };
  });
  const shown = people <= mostWithoutSteps ? withFewSteps(parts, words) : parts;
  return rejoinAt === null ? shown : withRejoining(shown, rejoinAt, words);
}

/** Arriving, the check-in, one long talk, and goodbye. */
function withFewSteps(parts: readonly AgendaPart[], { few }: AgendaWords): readonly AgendaPart[] {
  const minutes = parts.slice(2, -1).reduce((sum, part) => sum + part.minutes, 0);
  return [...parts.slice(0, 2), { minutes, what: few }, ...parts.slice(-1)];
}

/** A meeting that was joined again ends again after as many minutes. */
function withRejoining(
  parts: readonly AgendaPart[],
  rejoinAt: number,
  { rejoin }: AgendaWords,
): readonly AgendaPart[] {
  let end = 0;
  return parts.map(({ minutes, what }) => {
    const start = Math.max(end, 1);
    end += minutes;
    const moments = [];
    for (let at = Math.ceil(start / rejoinAt) * rejoinAt; at < end; at += rejoinAt) moments.push(String(at));
    if (moments.length === 0) return { minutes, what };
    return {
      minutes,
      what: `${what} (${fillPhrase(rejoin, new Map([['minutes', namesInWords(moments)]]))})`,
    };
  });
}

/** When each part begins, on the clock, also in a night in which it changes; `null` counts minutes from the beginning. */
export function startsOf(
  parts: readonly { readonly minutes: number }[],
  begins: { readonly instant: number; readonly zone: string } | null,
): readonly string[] {
  return parts.map((_, at) => {
    const passed = parts.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
    if (begins === null) return `minute ${passed}`;
    return wallIn(begins.instant + passed * 60_000, begins.zone).slice(11);
  });
}

export function agreementsFor(kind: CallKind, { all, fresh }: AgreementWords): readonly string[] {
  return kind === 'fresh' ? [...fresh, ...all] : all;
}

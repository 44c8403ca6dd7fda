/** How the time of a call is spent, minute by minute. */

import { namesInWords } from '../names.ts';
import { fillPhrase } from '../note/fill-phrase.ts';

export interface AgendaPart {
  readonly minutes: number;
  readonly what: string;
}

/** `content/calls/agenda.json` */
export interface AgendaWords {
  /** One for each length, the shortest first. */
  readonly agendas: readonly AgendaPlan[];
  readonly checkIn: Readonly<Record<'unhurried' | 'brisk' | 'chat', string>>;
  /** All between the check-in and the end, where few need no steps. */
  readonly few: string;
  /** Goes in brackets; `{minutes}` says when. */
  readonly rejoin: string;
}

interface AgendaPlan {
  readonly minutes: number;
  /** So many people its minutes are made for. */
  readonly from: number;
  readonly to: number;
  /** One part is the check-in and one the topic: between these two minutes can move. */
  readonly parts: readonly PlannedPart[];
}

type PlannedPart =
  | { readonly minutes: number; readonly is: 'check-in' }
  | {
      readonly minutes: number;
      readonly is?: 'topic';
      readonly together: string;
      /** Where there are rooms; left out, it is done together. */
      readonly rooms?: string;
    };

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
  const checkIn = checkInMinutes(people, plan);
  const planned = plan.parts.find(({ is }) => is === 'check-in')?.minutes ?? 0;
  const parts = plan.parts.map((part): AgendaPart => {
    if (part.is === 'check-in') return { minutes: checkIn, what: words.checkIn[checkInWay(people)] };
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

/** As planned for as many as the agenda is made for, unless turns take longer; else as long as turns take. */
function checkInMinutes(people: number, { from, to, parts }: AgendaPlan): number {
  const planned = parts.find(({ is }) => is === 'check-in')?.minutes ?? 0;
  const needed = {
    unhurried: Math.ceil(people * 1.5),
    brisk: people,
    chat: chatMinutes,
  }[checkInWay(people)];
  return people >= from && people <= to ? Math.max(planned, needed) : needed;
}

function checkInWay(people: number): keyof AgendaWords['checkIn'] {
  if (people <= mostInOneRoom) return 'unhurried';
  return people <= mostWithTurns ? 'brisk' : 'chat';
}

/** A meeting that was joined again ends again after as many minutes. */
function withRejoining(
  parts: readonly AgendaPart[],
  rejoinAt: number,
  { rejoin }: AgendaWords,
): readonly AgendaPart[] {
  let start = 0;
  return parts.map(({ minutes, what }) => {
    const end = start + minutes;
    const moments = [];
    for (let at = Math.ceil(start / rejoinAt) * rejoinAt; at < end; at += rejoinAt) {
      if (at > 0) moments.push(String(at));
    }
    start = end;
    if (moments.length === 0) return { minutes, what };
    const remark = fillPhrase(rejoin, new Map([['minutes', namesInWords(moments)]]));
    return { minutes, what: `${what} (${remark})` };
  });
}

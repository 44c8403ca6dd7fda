/** The schedule of a call, and what to read aloud at the start. */

import { namesInWords } from '../friend/names.ts';
import { fillIn } from '../text/look-up.ts';
import { wallIn } from '../time/zoned-time.ts';
import type { CallKind } from './call.ts';

export interface AgendaPart {
  readonly minutes: number;
  readonly what: string;
}

/** `content/calls/agenda.json` */
export interface AgendaWords {
  /** One per length. Its check-in takes as long as planned for `from` to `to` people. */
  readonly agendas: readonly {
    readonly minutes: number;
    readonly from: number;
    readonly to: number;
    readonly parts: readonly PlannedPart[];
  }[];
  readonly checkIn: Readonly<Record<'unhurried' | 'brisk' | 'chat', string>>;
  /** With few people, everything between check-in and goodbye is one talk. */
  readonly few: string;
  /** Added in brackets; has `{minutes}`. */
  readonly rejoin: string;
}

/** The topic gets the minutes that the check-in doesn't need, or gives up what it needs. `rooms` is for larger calls. */
interface PlannedPart {
  readonly minutes: number;
  readonly is?: 'check-in' | 'topic';
  readonly together?: string;
  readonly rooms?: string;
}

/** `content/calls/agreements.json` */
export type AgreementWords = Readonly<Record<'all' | 'fresh', readonly string[]>>;

export const mostInOneRoom = 6;
const mostWithTurns = 12;
const mostWithoutSteps = 3;
/** One word each in the chat: as quick for sixty as for twelve. */
const chatMinutes = 5;

/**
 * The parts add up to exactly `minutes`.
 *
 * @param people counts her; 2 or more
 * @param rejoinAt a free plan ends the meeting after every so many minutes; null if nothing ends it
 */
export function agendaFor(
  { people, minutes, rejoinAt }: { people: number; minutes: number; rejoinAt: number | null },
  words: AgendaWords,
): readonly AgendaPart[] {
  const plan = words.agendas.find((each) => each.minutes === minutes);
  if (plan === undefined) throw new Error(`no agenda of ${minutes} minutes`);
  const plannedMinutes = plan.parts.find(({ is }) => is === 'check-in')?.minutes ?? 0;
  const way = people <= mostInOneRoom ? 'unhurried' : people <= mostWithTurns ? 'brisk' : 'chat';
  const neededMinutes = { unhurried: Math.ceil(people * 1.5), brisk: people, chat: chatMinutes }[way];
  const checkIn =
    people >= plan.from && people <= plan.to ? Math.max(plannedMinutes, neededMinutes) : neededMinutes;
  const parts = plan.parts.map(({ is, minutes, together = words.checkIn[way], rooms = together }) => ({
    minutes: is === 'check-in' ? checkIn : minutes + (is === 'topic' ? plannedMinutes - checkIn : 0),
    what: people > mostInOneRoom ? rooms : together,
  }));
  // Arrive, check-in, one long talk, goodbye.
  const talk = { minutes: totalMinutes(parts.slice(2, -1)), what: words.few };
  const partsShown = people <= mostWithoutSteps ? [...parts.slice(0, 2), talk, ...parts.slice(-1)] : parts;
  return rejoinAt === null ? partsShown : withRejoining(partsShown, rejoinAt, words);
}

function totalMinutes(parts: readonly Pick<AgendaPart, 'minutes'>[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

function withRejoining(
  parts: readonly AgendaPart[],
  rejoinAt: number,
  { rejoin }: AgendaWords,
): readonly AgendaPart[] {
  return parts.map(({ minutes, what }, at) => {
    const start = totalMinutes(parts.slice(0, at));
    const moments = [];
    for (let again = rejoinAt; again < start + minutes; again += rejoinAt)
      if (again >= start) moments.push(String(again));
    const where = fillIn(rejoin, { minutes: namesInWords(moments) });
    return { minutes, what: moments.length === 0 ? what : `${what} (${where})` };
  });
}

/** On the clock, also on a night when clocks change; or as minutes from the start while there's no time (null). */
export function startsOf(
  parts: readonly Pick<AgendaPart, 'minutes'>[],
  begins: { readonly instant: number; readonly zone: string } | null,
): readonly string[] {
  return parts.map((_, at) => {
    const minutesBefore = totalMinutes(parts.slice(0, at));
    if (begins === null) return `minute ${minutesBefore}`;
    return wallIn(begins.instant + minutesBefore * 60_000, begins.zone).slice(11);
  });
}

export function agreementsFor(kind: CallKind, { all, fresh }: AgreementWords): readonly string[] {
  return kind === 'fresh' ? [...fresh, ...all] : all;
}

/** The schedule of a call, and what to read aloud at the start. */

import { namesInWords } from '../friend/names.ts';
import { fillIn } from '../text/look-up.ts';
import { wallIn } from '../time/zoned-time.ts';

export type AgendaPart = ReturnType<typeof agendaFor>[number];

/** `content/calls/agenda.json` */
export interface AgendaWords {
  /** One per length. Its check-in takes as long as planned for `from` to `to` people. */
  readonly agendas: readonly (Readonly<Record<'minutes' | 'from' | 'to', number>> & {
    readonly parts: readonly PlannedPart[];
  })[];
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
/** Free Zoom meetings end after 40 minutes, each time. A link doesn't tell which plan it's on, so every agenda says so. */
const meetingEnds = [40, 80];

interface AgendaPlan {
  /** Counts her; 2 or more. */
  readonly people: number;
  readonly minutes: number;
  /** In milliseconds, with the zone of the clock to show; null while there's no time. */
  readonly begins: { readonly instant: number; readonly zone: string } | null;
}

/**
 * The parts add up to exactly `minutes`. Each `begins` at `19:05` on her clock, also on a night when clocks change, or at
 * `minute 5` while there's no time.
 */
export function agendaFor({ people, minutes, begins }: AgendaPlan, words: AgendaWords) {
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
  return partsShown.map(({ minutes, what }, at) => {
    const start = totalMinutes(partsShown.slice(0, at));
    const ends = meetingEnds.filter((end) => end >= start && end < start + minutes).map(String);
    const rejoin = ends.length === 0 ? '' : ` (${fillIn(words.rejoin, { minutes: namesInWords(ends) })})`;
    const clock = begins && wallIn(begins.instant + start * 60_000, begins.zone).slice(11);
    return { minutes, what: `${what}${rejoin}`, begins: clock ?? `minute ${start}` };
  });
}

function totalMinutes(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

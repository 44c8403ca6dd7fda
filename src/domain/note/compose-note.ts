/** Picks a letter for an occasion, fills in the answers, and drops whole parts when the card is too small. */

import { greetedName, withoutFriendName } from '../friend/greeted-name.ts';
import { fillPhrase } from '../text/english/fill-phrase.ts';
import { seededNumbers } from '../text/seeded-numbers.ts';
import { countWords } from './card.ts';
import { fillBody, isAwkward, neededSlots, partSlots, type TraceLine } from './fill-letter.ts';
import type { Card, Length, Letter, Occasion, Tone } from './occasion.ts';

export interface NoteRequest {
  readonly occasion: Occasion;
  /** null for text messages, which have none. */
  readonly tone: Tone | null;
  readonly card: Pick<Card, 'comfortable' | 'full'>;
  /** Without it, only the card limits how long the note may be. */
  readonly length?: Length;
  /** A whole number. The same request with the same seed gives the same note. */
  readonly seed: number;
  /** As the note greets her: `Ana`. */
  readonly friend: string;
  /** null leaves out the name line. */
  readonly signature: string | null;
  /** By slot, ready to insert. A missing slot has no answer. */
  readonly answers: ReadonlyMap<string, string>;
  /** Ids of recent letters; others are preferred. */
  readonly avoid: ReadonlySet<string>;
}

export interface Note {
  readonly text: string;
  readonly words: number;
  /** Whether the words fit the card comfortably. */
  readonly fits: boolean;
  /** The marked gap for a missing answer, as it is in the text. */
  readonly gap: string | null;
  /** A list with the id of its letter. */
  readonly phrases: readonly string[];
  /** Its sentences, without greeting and name. */
  readonly trace: readonly TraceLine[];
  /** Slots that were answered but aren't in the note. */
  readonly leftOut: readonly string[];
  /** Whether any was left out because the card is too small. */
  readonly hasDropped: boolean;
}

export function composeNote(request: NoteRequest): Note {
  const [best] = rankNotes(request);
  if (best === undefined) throw new Error(`There is no letter for ${request.occasion.occasion}`);
  return best;
}

/** Every possible note, best first. Each one contains what she typed, or lists it in `leftOut`. */
export function rankNotes(request: NoteRequest): readonly Note[] {
  const candidates = lettersFor(request).map((letter) => ({ letter, missing: missingIn(letter, request) }));
  const fewest = Math.min(...candidates.map(({ missing: missingSlots }) => missingSlots.length));
  const next = seededNumbers(request.seed);
  return candidates
    .filter(({ missing: missingSlots }) => missingSlots.length === fewest)
    .map(({ letter, missing: missingSlots }) => {
      const note = fitNote(letter, withGaps(request, missingSlots));
      return { note, rank: [...rankOf(note, letter, request), next()] };
    })
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ note }) => note);
}

function lettersFor({ occasion, tone, length }: NoteRequest): readonly Letter[] {
  return occasion.letters.filter(
    (letter) => letter.tone === tone || (length?.takesBrief === true && letter.tone === 'brief'),
  );
}

function missingIn(letter: Letter, { answers }: NoteRequest): readonly string[] {
  return neededSlots(letter).filter((slot) => !answers.has(slot));
}

/** Marks gaps for answers that no letter can do without. */
function withGaps(request: NoteRequest, missingSlots: readonly string[]): NoteRequest {
  if (missingSlots.length === 0) return request;
  const gaps = request.occasion.asks
    .filter(({ slot }) => missingSlots.includes(slot))
    .map(({ slot }) => [slot, gap] as const);
  return { ...request, answers: new Map([...request.answers, ...gaps]) };
}

/** Its words can't be copied onto a card by mistake. */
export const gap = '[fill this in]';

export function gapIn(text: string): string | null {
  return /\[[^\][\n]+\]/.exec(text)?.[0] ?? null;
}

/**
 * Drops answers until the note fits: the last question's first, her own sentence last. Never drops the first answer, or
 * nothing in the note would be her own.
 */
function fitNote(letter: Letter, request: NoteRequest): Note {
  const slots = request.occasion.asks.map(({ slot }) => slot).filter((slot) => slot !== 'line');
  const [, ...others] = [...slots, 'line'].filter((slot) => request.answers.has(slot));
  const inOrder = ['line', ...slots].filter((slot) => others.includes(slot));
  const parts = partSlots(letter);
  const droppable = inOrder.filter((slot) => parts.includes(slot));
  const most = request.length?.to ?? request.card.full;
  const slotsDropped = new Set<string>();
  let note = writeOut(letter, request, slotsDropped);
  for (let slot = droppable.pop(); note.words > most && slot !== undefined; slot = droppable.pop()) {
    slotsDropped.add(slot);
    note = writeOut(letter, request, slotsDropped);
  }
  return note;
}

function writeOut(template: Letter, request: NoteRequest, slotsDropped: ReadonlySet<string>): Note {
  const friend = greetedName(request.friend);
  const letter = friend === null ? withoutGreetedName(template) : template;
  const values = new Map([['friend', friend ?? ''], ...request.answers]);
  const { text: body, trace } = fillBody(letter, values, slotsDropped);
  const signOff = [letter.closing, letter.tone === null ? null : request.signature].filter(Boolean);
  const text = [fillPhrase(letter.greeting, values), body, signOff.join('\n')].filter(Boolean).join('\n\n');
  const words = countWords(text);
  const isUsed = (slot: string) => trace.some(({ from }) => from.includes(slot));
  return {
    text,
    words,
    fits: words <= request.card.comfortable,
    gap: text.includes(gap) ? gap : null,
    phrases: [letter.id],
    trace,
    leftOut: [...request.answers.keys()].filter((slot) => !isUsed(slot)),
    hasDropped: slotsDropped.size > 0,
  };
}

function withoutGreetedName(letter: Letter): Letter {
  return {
    ...letter,
    greeting: withoutFriendName(letter.greeting),
    body: withoutFriendName(letter.body),
  };
}

/** If she asks something, saying that no answer is needed would contradict her. */
const declinesAnswer = /\byou don't (?:need|have) to (?:write|answer|reply|keep)|\bdon't owe me an answer/i;

/** `I still think about how you still came` says it twice. */
const saysTwice = /\b(still|always|never|really|just)\b[^.?!]*\b\1\b/i;

/** Smaller is better; the first number counts most. */
function rankOf(note: Note, { id, body }: Letter, { answers, avoid, card, length }: NoteRequest): number[] {
  const awkward =
    [...answers].filter(([slot, words]) => body.includes(`{${slot}}`) && isAwkward(body, slot, words))
      .length +
    Number(declinesAnswer.test(body) && [...answers.values()].some((words) => words.endsWith('?')));
  const most = length?.to ?? card.comfortable;
  const away = Math.max(0, note.words - most, (length?.from ?? 0) - note.words);
  const repeated = note.trace.filter(({ text, from }) => from.length > 0 && saysTwice.test(text)).length;
  return [awkward, note.leftOut.length, repeated, Number(avoid.has(id)), away];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

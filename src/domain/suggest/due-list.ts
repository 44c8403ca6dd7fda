/**
 * Who is due, in a queue for each cadence: of two with the same one, whoever has waited longer stands first. So the best
 * three of a morning are found near the heads, and a long list of people who wait costs nothing.
 */

import { consider, type Search, standsBehindAll } from './order.ts';
import type { Spell } from './spell.ts';

interface Queue {
  first: Spell | null;
  last: Spell | null;
}

export class DueList {
  readonly #today: number;
  readonly #queues = new Map<number, Queue>();

  constructor(today: number) {
    this.#today = today;
  }

  /** To be called in the order of `since`. */
  add(spell: Spell): void {
    const { cadence } = spell.standing;
    const queue = this.#queues.get(cadence);
    if (queue === undefined) this.#queues.set(cadence, { first: spell, last: spell });
    else {
      link(queue, queue.last, spell);
      queue.last = spell;
    }
  }

  /** The best of a morning, best first; those whose spell has ended are let go. */
  bestOn(day: number, count: number): readonly Spell[] {
    const search: Search = { day, today: this.#today, count, best: [] };
    const resting: Spell[] = [];
    for (const queue of this.#queues.values()) lookAt(queue, search, resting);
    // Many of them may stand at the heads, and they only fill what would stay empty.
    const last = search.best[count - 1];
    if (last === undefined || last.isResting) for (const spell of resting) consider(spell, search);
    return search.best;
  }
}

function lookAt(queue: Queue, search: Search, resting: Spell[]): void {
  const { day } = search;
  let before: Spell | null = null;
  for (let spell = queue.first; spell !== null; spell = spell.next) {
    if (spell.until < day) {
      link(queue, before, spell.next);
      if (queue.last === spell) queue.last = before;
      continue;
    }
    before = spell;
    if (day <= spell.standing.restsThrough) {
      resting.push(spell);
      continue;
    }
    // All who come now have waited less.
    if (standsBehindAll(spell, search)) return;
    consider(spell, search);
  }
}

/** Puts a spell behind another, or at the head. */
function link(queue: Queue, before: Spell | null, spell: Spell | null): void {
  if (before === null) queue.first = spell;
  else before.next = spell;
}
